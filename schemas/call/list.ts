import type * as z from 'zod/mini';
import * as mini from 'zod/mini';
import { type FieldText, field } from '../field.js';

type Label = readonly [label: string, description: string];

/** A list of facts of one kind, with the names of the list and of one entry. */
export function listOf<S extends z.ZodMiniType>(entry: S, one: FieldText, all: FieldText) {
  return mini.optional(field(mini.array(field(entry, one)), all));
}

/** ISO 3166-1 codes, or ids of `regions` of the same definition. */
export const placesList = (en: Label, ja: Label) =>
  field(
    mini
      .array(
        field(mini.string().check(mini.regex(/^(?:[A-Z]{2}|[a-z0-9][a-z0-9-]*)$/)), {
          en: ['Country or region', 'ISO 3166-1 two-letter code, or the id of one of the regions of this definition.'],
          ja: ['国・地域', 'ISO 3166-1 の2文字コード、またはこの定義の regions にある ID。'],
        }),
      )
      .check(mini.minLength(1)),
    { en, ja },
  );
