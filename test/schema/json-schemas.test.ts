import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

/** The generated JSON Schemas, held against the examples by an independent validator, as an editor would. */

const FOLDER = 'schemas/json';
const read = (file: string) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'));
const compiled = (file: string) =>
  new Ajv({ strict: true, strictTypes: false, allErrors: true, formats: { date: true } }).compile(read(file));
const example = (name: string) => parse(readFileSync(`examples/amed-aspire-fy2023/${name}/proposal.yaml`, 'utf8'));

test.each(readdirSync(FOLDER))('%s compiles in strict mode', (file) => {
  expect(compiled(file)).toBeTypeOf('function');
});

describe('the proposal schema of the call', () => {
  const validate = compiled('proposal.amed-aspire-fy2023-pre.schema.json');

  test('accepts the good example, by ids as well as by labels', () => {
    const draft = example('ready');
    expect(validate(draft), JSON.stringify(validate.errors)).toBe(true);
    Object.assign(draft.project, { tier: '区分1', phase: 'Basic Study', field: '健康・医療' });
    expect(validate(draft), JSON.stringify(validate.errors)).toBe(true);
  });

  test('refuses what the faulty example has wrong in form or choice', () => {
    expect(validate(example('faulty'))).toBe(false);
    const places = new Set(validate.errors?.map(({ instancePath }) => instancePath));
    expect(places).toEqual(new Set(['/project/phase', '/exchange/sent/months', '/exchange']));
  });

  test('gives every field a title and a description in both languages', () => {
    const bare: string[] = [];
    const visit = (schema: Record<string, unknown>, at: string) => {
      for (const [key, child] of Object.entries((schema.properties ?? {}) as Record<string, Record<string, unknown>>)) {
        const text = `${child.title} ${child.description}`;
        if (!child.title || !/[ぁ-んァ-ヶ一-龠]/.test(text) || !/[A-Za-z]{2}/.test(text)) bare.push(`${at}.${key}`);
        visit(child, `${at}.${key}`);
      }
      if (schema.items) visit(schema.items as Record<string, unknown>, `${at}[]`);
    };
    visit(read('proposal.schema.json'), '');
    expect(bare).toEqual([]);
  });
});

test('the call definition passes its own schema', () => {
  const validate = compiled('call.schema.json');
  const call = parse(readFileSync('calls/amed-aspire-fy2023-pre.yaml', 'utf8'));
  expect(validate(call), JSON.stringify(validate.errors)).toBe(true);
});
