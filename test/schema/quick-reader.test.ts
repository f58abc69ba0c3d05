import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { sections } from '../../schemas/proposal/index.js';
import { FAULTY, quickReader } from '../../schemas/quick-reader.js';

/** The quick reader gives what Zod gives, the order of the fields too, and never takes what Zod refuses. */

type Schema = z.ZodMiniType;

function expectAgreement(schema: Schema, value: unknown): void {
  const zod = schema.safeParse(value);
  const quick = quickReader(schema)(value);
  if (!zod.success) expect(quick).toBe(FAULTY);
  else expect([JSON.stringify(quick), quick]).toEqual([JSON.stringify(zod.data), zod.data]);
}

/** What stands in place of a value: of another kind, at a limit and beyond it, in another order, too much. */
const INSTEAD: readonly ((value: unknown) => unknown)[] = [
  () => null,
  () => '',
  () => ' \u3000',
  () => 'TBD',
  () => '2024-02-30',
  () => 0,
  () => -1,
  () => 1.5,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => 100_000_000_000,
  () => 100_000_000_001,
  () => 2 ** 53,
  () => true,
  () => [],
  () => ({}),
  (value) => [value],
  (value) => [value, value],
  (value) => Array(13).fill(value),
  (value) => (isMap(value) ? { ...value, surplus: 1 } : value),
  (value) => (isMap(value) ? Object.fromEntries(Object.entries(value).reverse()) : value),
  (value) => (isMap(value) ? Object.fromEntries(Object.entries(value).slice(1)) : value),
];
const isMap = (value: unknown): value is object => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value with each of its parts changed in each of these ways. */
function* changed(value: unknown): Iterable<unknown> {
  for (const instead of INSTEAD) yield instead(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    for (const other of changed(part)) {
      yield Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other };
    }
  }
}

const DRAFTS = readdirSync('examples', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('proposal.yaml'))
  .sort()
  .map((file) => parse(readFileSync(`examples/${file}`, 'utf8')) as Record<string, unknown>);

describe.each(Object.entries(sections))('%s', (name, schema) => {
  test('as the drafts have it', () => {
    expect(DRAFTS.length).toBeGreaterThan(5);
    for (const draft of DRAFTS) expectAgreement(schema, draft[name]);
  });

  test('with any part changed', () => {
    for (const draft of DRAFTS.slice(0, 2)) for (const value of changed(draft[name])) expectAgreement(schema, value);
  });

  test('without asking Zod', () => {
    const untouched = DRAFTS.filter((draft) => (schema as Schema).safeParse(draft[name]).success);
    const readers = untouched.map((draft) => quickReader(schema)(draft[name]));
    expect(readers).not.toContain(FAULTY);
  });
});

describe('what no proposal has is left to Zod', () => {
  test.each<[string, Schema, readonly unknown[]]>([
    ['a test of our own', z.string().check(z.refine((text) => text !== 'no')), ['yes', 'no']],
    ['the length of a text', z.string().check(z.minLength(2), z.maxLength(2)), ['a', 'ab', '𠮷', '𠮷𠮷', 'abc']],
    ['an exclusive limit', z.number().check(z.gt(1), z.lt(3)), [1, 2, 3, Number.NaN]],
    ['other fields', z.looseObject({ a: z.string() }), [{ a: '', b: 1 }, { b: 1 }]],
    ['a test of a whole', z.strictObject({ a: z.string() }).check(z.refine(({ a }) => a !== 'no')), [{ a: 'no' }]],
    [
      'another value',
      z.pipe(
        z.string(),
        z.transform((text) => text.length),
      ),
      ['abc', 1],
    ],
    ['several kinds', z.union([z.string(), z.number()]), ['a', 1, true]],
    ['a default', z.strictObject({ a: z._default(z.string(), 'x') }), [{}, { a: 'y' }]],
  ])('%s', (_, schema, values) => {
    const read = values.map((value) => [quickReader(schema)(value), schema.safeParse(value)] as const);
    for (const [quick, zod] of read) if (quick !== FAULTY) expect(zod).toEqual({ success: true, data: quick });
    for (const [quick, zod] of read) if (!zod.success) expect(quick).toBe(FAULTY);
  });
});
