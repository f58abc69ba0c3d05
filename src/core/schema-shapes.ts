import type * as z from 'zod/mini';
import { schemaAt, shapeOf } from '../../schemas/field.js';
import type { Path } from './diagnostic.js';

/** What the schema of a section says of a place inside it. */

type Schema = z.core.$ZodType;

export function isDate(schema: Schema, inner: Path): boolean {
  const def = shapeAt(schema, inner);
  return def?.type === 'string' && 'format' in def && def.format === 'date';
}

export const isOptional = (schema: Schema | undefined): boolean =>
  (schema as z.core.$ZodTypes | undefined)?._zod.def.type === 'optional';

export function fieldsOf(schema: Schema, inner: Path): string[] {
  const def = shapeAt(schema, inner);
  return def?.type === 'object' ? Object.keys(def.shape) : [];
}

export function shapeAt(schema: Schema, inner: Path): ReturnType<typeof shapeOf> | undefined {
  const found = schemaAt(schema, inner);
  return found && shapeOf(found);
}

export function fixedValues(schema: Schema): string[] {
  const def = shapeOf(schema);
  return def.type === 'enum' ? Object.values(def.entries).map(String) : [];
}
