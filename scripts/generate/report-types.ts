import type { JsonSchema } from '../../schemas/json-schema.js';

/** The JSON report as TypeScript, for those who use the library and have no Zod. Made from the JSON Schema. */

/** Shapes that users give a name to, by the way to one place where each stands. The larger stand before their parts. */
const NAMED: Readonly<Record<string, string>> = {
  Evaluation: 'properties/evaluations/items',
  Finding: 'properties/evaluations/items/properties/diagnostics/items',
  SeenAttachment: 'properties/evaluations/items/properties/attachments/anyOf/0/items',
  Place: 'properties/evaluations/items/properties/diagnostics/items/properties/place',
  Citation: 'properties/evaluations/items/properties/diagnostics/items/properties/citation/anyOf/0',
  Waived: 'properties/evaluations/items/properties/diagnostics/items/properties/waived/anyOf/0',
  Localized: 'properties/evaluations/items/properties/diagnostics/items/properties/message',
  Shard: 'properties/shard',
};

const HEAD = `// biome-ignore-all format: generated from schemas/json/report.schema.json by \`npm run generate\`.

/** The JSON report, version 1. Fields are added within a version, never changed or removed. */
export type Report = `;

export function reportTypes(schema: JsonSchema): string {
  const found = Object.entries(NAMED).map(([name, way]) => ({ name, schema: at(schema, way) }));
  const names = new Map(found.map((each) => [keyOf(each.schema), each.name]));
  const declared = found.map(({ name, schema: named }) => {
    const text = shapeOf(named, new Map([...names].filter(([, each]) => each !== name)), '');
    return `${comment(named, '')}export type ${name} = ${text};\n`;
  });
  return `${HEAD}${shapeOf(schema, names, '')};\n\n${declared.join('\n')}`;
}

function at(schema: JsonSchema, way: string): JsonSchema {
  const found = way
    .split('/')
    .reduce<unknown>((each, key) => (each as Record<string, unknown> | undefined)?.[key], schema);
  if (!found) throw new Error(`the report has nothing at ${way}`);
  return found as JsonSchema;
}

/** What is said of a place is no part of the shape. */
const keyOf = ({ description: _, ...shape }: JsonSchema): string => JSON.stringify(shape);

type Names = ReadonlyMap<string, string>;

function typeOf(schema: JsonSchema, names: Names, indent: string): string {
  return names.get(keyOf(schema)) ?? shapeOf(schema, names, indent);
}

function shapeOf(schema: JsonSchema, names: Names, indent: string): string {
  if ('const' in schema) return literal(schema.const);
  if (Array.isArray(schema.enum)) return schema.enum.map(literal).join(' | ');
  if (Array.isArray(schema.anyOf)) {
    return schema.anyOf.map((each: JsonSchema) => typeOf(each, names, indent)).join(' | ');
  }
  if (Array.isArray(schema.type)) {
    return schema.type.map((type) => shapeOf({ ...schema, type }, names, indent)).join(' | ');
  }
  const shape = SHAPES[String(schema.type)];
  if (!shape) throw new Error(`the report has a shape of a kind that is not known here: ${JSON.stringify(schema)}`);
  return shape(schema, names, indent);
}

const SHAPES: Readonly<Record<string, (schema: JsonSchema, names: Names, indent: string) => string>> = {
  string: () => 'string',
  number: () => 'number',
  integer: () => 'number',
  boolean: () => 'boolean',
  null: () => 'null',
  array: ({ items }, names, indent) => listOf(typeOf(items as JsonSchema, names, indent)),
  object: objectShape,
};

function objectShape(
  { properties, required = [], additionalProperties }: JsonSchema,
  names: Names,
  indent: string,
): string {
  const fields = Object.entries((properties ?? {}) as Record<string, JsonSchema>);
  if (fields.length === 0) {
    const value = isSchema(additionalProperties) ? typeOf(additionalProperties, names, indent) : 'unknown';
    return `{ readonly [key: string]: ${value} }`;
  }
  const inside = `${indent}  `;
  const lines = fields.map(([key, field]) => {
    const isOptional = !(required as string[]).includes(key);
    const type = `${typeOf(field, names, inside)}${isOptional ? ' | undefined' : ''}`;
    return `${comment(field, inside)}${inside}readonly ${key}${isOptional ? '?' : ''}: ${type};\n`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

const listOf = (type: string): string => (/^\w+$/.test(type) ? `readonly ${type}[]` : `ReadonlyArray<${type}>`);

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && Object.keys(value).length > 0;

const literal = (value: unknown): string =>
  typeof value === 'string' ? `'${value.replaceAll("'", "\\'")}'` : String(value);

const comment = ({ description }: JsonSchema, indent: string): string =>
  typeof description === 'string' ? `${indent}/** ${description.replaceAll('*/', '*\u200b/')} */\n` : '';
