import * as z from 'zod/mini';
import { date, slug, text } from '../common.js';
import { field } from '../field.js';

export const declarations = z.array(
  field(
    z.strictObject({
      id: field(slug(), {
        en: ['Declaration ID', 'Short name of the declaration, such as research-integrity.'],
        ja: ['誓約の ID', '誓約の短い名前（research-integrity など）。'],
      }),
      made: field(z.boolean(), {
        en: ['Made', 'true when everyone concerned has made the declaration.'],
        ja: ['誓約の有無', '関係者全員が誓約していれば true。'],
      }),
      by: z.optional(
        field(text(), {
          en: ['Made by', 'Who made it.'],
          ja: ['誓約者', '誓約した人。'],
        }),
      ),
      on: z.optional(
        field(date(), {
          en: ['Made on', 'Day on which it was made.'],
          ja: ['誓約日', '誓約した日。'],
        }),
      ),
    }),
    {
      en: ['Declaration', 'One declaration.'],
      ja: ['誓約', '誓約1件。'],
    },
  ),
);
