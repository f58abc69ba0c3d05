import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toJsonSchema } from '../../schemas/json-schema.js';
import { type ReportDocument, report } from '../../schemas/report.js';
import { reportTypes } from '../../scripts/generate/report-types.js';
import type { AnyCoded } from '../../src/core/diagnostic.js';
import type * as Real from '../../src/library.js';
import type * as Declared from '../../types/index.js';

/** What users compile against has to be what they get. The type-checker is the judge of the first half of this file. */

type ReadonlyDeep<T> = T extends readonly (infer E)[]
  ? readonly ReadonlyDeep<E>[]
  : T extends object
    ? { readonly [K in keyof T]: ReadonlyDeep<T[K]> }
    : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;
const holds = <T extends true>(..._: T[]): void => {};

test('the declared report is the one of the schema', () => {
  holds<Same<Declared.Report, ReadonlyDeep<ReportDocument>>>();
  // @ts-expect-error A report that lacks a field is another one.
  holds<Same<Omit<Declared.Report, 'asOf'>, ReadonlyDeep<ReportDocument>>>();
  expect(readFileSync('types/report.d.ts', 'utf8')).toBe(reportTypes(toJsonSchema(report, 'grantlint JSON report')));
});

test('what is declared is there, and nothing else', async () => {
  holds<Same<typeof Real.check, typeof Declared.check>>();
  holds<Same<typeof Real.explain, typeof Declared.explain>>();
  holds<Same<Real.UsageError, Declared.UsageError>>();
  holds<Same<Real.FileError, Declared.FileError>>();
  holds<Same<Declared.Explanation['who'], AnyCoded['who']>>();
  holds<Same<Declared.Explanation['level'], AnyCoded['level']>>();
  holds<Same<Declared.Explanation['basis'], AnyCoded['basis']>>();
  const declared = readFileSync('types/index.d.ts', 'utf8').matchAll(/^export (?:function|class) (\w+)/gm);
  expect(Object.keys(await import('../../src/library.js')).sort()).toEqual(
    [...declared].map(([, name]) => name).sort(),
  );
});

test('the types stand alone: no package is needed to read them', () => {
  const files = readdirSync('types').filter((name) => name.endsWith('.ts'));
  const named = files.flatMap((name) => [
    ...readFileSync(`types/${name}`, 'utf8').matchAll(/(?:from |import\()'([^']+)'/g),
  ]);
  expect(named.length).toBeGreaterThan(0);
  expect(named.map(([, from]) => from).filter((from) => from !== './report.js')).toEqual([]);
});
