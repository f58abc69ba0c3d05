import * as z from 'zod/mini';

/** One text in both languages of the product. */
export interface Localized<T = string> {
  readonly en: T;
  readonly ja: T;
}

export type Language = keyof Localized;

/** What a field is called on the form, and what it holds: `[label, description]` in each language. */
export type FieldText = Localized<readonly [label: string, description: string]>;

const texts = z.registry<FieldText>();

/**
 * Names a field. Every field of every format is declared through this, so that reports, documentation and
 * JSON Schema speak of it in the same words. The schema is cloned: one shape may serve several fields.
 */
export function field<S extends z.ZodMiniType>(schema: S, text: FieldText): S {
  const own = schema.clone() as S;
  texts.add(own, text);
  return own;
}

export const textOf = (schema: z.core.$ZodType): FieldText | undefined => texts.get(schema);

type Definition = z.core.$ZodTypes['_zod']['def'];

/** The schema that a path leads to, or undefined where the path leaves the schema. */
export function schemaAt(root: z.core.$ZodType, path: readonly (string | number)[]): z.core.$ZodType | undefined {
  return path.reduce<z.core.$ZodType | undefined>((schema, key) => schema && child(schema, key), root);
}

/** Takes off the wrappers (optional) that stand between a field and its shape. */
export function shapeOf(schema: z.core.$ZodType): Definition {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  return def.type === 'optional' ? shapeOf(def.innerType) : def;
}

/** The named schema behind optional wrappers. */
export function named(schema: z.core.$ZodType): FieldText | undefined {
  const def = (schema as z.core.$ZodTypes)._zod.def;
  return textOf(schema) ?? (def.type === 'optional' ? named(def.innerType) : undefined);
}

function child(schema: z.core.$ZodType, key: string | number): z.core.$ZodType | undefined {
  const def = shapeOf(schema);
  if (def.type === 'array') return def.element;
  return def.type === 'object' && Object.hasOwn(def.shape, key) ? def.shape[key] : undefined;
}
