import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { Localized } from '../../../schemas/field.js';

/**
 * The table of SECURITY.md and docs/security.ja.md: what was tried, how often, and what came of it. Each test file holds
 * its row against what stands there. To write them anew:
 * WRITE_SECURITY=1 npx vitest run test/harm --no-file-parallelism
 */
export interface Row {
  readonly inputs: Localized;
  readonly cases: number;
  readonly outcome: Localized;
}

const FILES = { en: 'SECURITY.md', ja: 'docs/security.ja.md' } as const;
const END = '<!-- end of the table -->';

const lineOf = ({ inputs, cases, outcome }: Row, language: 'en' | 'ja'): string =>
  `| ${inputs[language]} | ${cases.toLocaleString('en-US')} | ${outcome[language]} |`;

export function expectRow(row: Row): void {
  expect(row.cases).toBeGreaterThan(0);
  for (const language of ['en', 'ja'] as const) {
    if (process.env.WRITE_SECURITY !== undefined) write(row, language);
    const lines = readFileSync(FILES[language], 'utf8').split('\n');
    const found = lines.filter((line) => line.startsWith(`| ${row.inputs[language]} |`));
    expect(found).toEqual([lineOf(row, language)]);
  }
}

function write(row: Row, language: 'en' | 'ja'): void {
  const lines = readFileSync(FILES[language], 'utf8').split('\n');
  const at = lines.findIndex((line) => line.startsWith(`| ${row.inputs[language]} |`));
  const end = lines.indexOf(END);
  const line = lineOf(row, language);
  const next = at < 0 ? lines.toSpliced(end, 0, line) : lines.with(at, line);
  writeFileSync(FILES[language], next.join('\n'));
}

/** Counts outcomes by name, in the order of their names. */
export function counter(): { readonly add: (name: string) => void; readonly of: (name: string) => number } {
  const counts = new Map<string, number>();
  return {
    add: (name) => void counts.set(name, (counts.get(name) ?? 0) + 1),
    of: (name) => counts.get(name) ?? 0,
  };
}
