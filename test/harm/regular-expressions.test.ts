import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, type Diagnostics } from 'recheck';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Found, modules, regexesInSources } from './support/all-regexes.js';
import { expectRow } from './support/tally.js';

/**
 * No regular expression takes more than linear time, as recheck sees it: by automata, and where those cannot tell, by
 * searching for text that makes it slow. That takes a minute for all, so what was found stands in a file, by the hash of
 * the expression; what is new is looked at. To write the file anew:
 * WRITE_SECURITY=1 npx vitest run test/harm/regular-expressions.test.ts
 */

const KEPT = fileURLToPath(new URL('./support/regex-verdicts.json', import.meta.url));
const WRITES = process.env.WRITE_SECURITY !== undefined;

/** Slower than linear in what they could be given, and never given more than this. */
const BOUNDED: Readonly<Record<string, string>> = {
  '(\\d[\\d,_ ]*(?:\\.\\d+)?)\\s*([^\\d.,_]+)': 'an amount in words: 60 characters (LONGEST)',
  '\\B(?=(\\d{3})+$)': 'a whole number: the figures of an amount',
};

/** By the file that made it: what libraries make is theirs, and they are given no text of strangers but call texts. */
const OWN = /^(?!.*node_modules).*\/(?:src|schemas)\/[^:]+\.ts/;

/** Where no repeat is without an end, time is linear, if by a large factor that may look like more to whoever measures. */
const hasEndlessRepeat = (source: string): boolean =>
  /[*+]|\{\d+,\}/.test(source.replace(/\\./g, '.').replace(/\[[^\]]*\]/g, '.'));

const { literals, made } = regexesInSources();
const computed: Found[] = [];
const BuiltIn = globalThis.RegExp;

/** Those that are made out of text: caught while every module is loaded, and by calls of the functions that make some. */
beforeAll(async () => {
  globalThis.RegExp = new Proxy(BuiltIn, {
    construct: (target, [pattern, flags], given) => {
      const one = Reflect.construct(target, [pattern, flags], given) as RegExp;
      const caller = new Error().stack?.split('\n')[2] ?? '';
      if (OWN.test(caller)) computed.push({ place: caller.trim(), source: one.source, flags: one.flags });
      return one;
    },
  });
  for (const file of modules()) await import(/* @vite-ignore */ path.resolve(file));
}, 120_000);
afterAll(() => {
  globalThis.RegExp = BuiltIn;
});

const keyOf = ({ source, flags }: Pick<Found, 'source' | 'flags'>): string =>
  createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 16);

/** Automata are exact. The search is one of chance, and what it takes for slow it has to find three times. */
async function verdict(each: Found, left = 3): Promise<string> {
  const { source, flags } = each;
  if (!hasEndlessRepeat(source)) return 'safe';
  const found: Diagnostics = await check(source, flags.replace('v', 'u'), { timeout: 60_000, recallTimeout: 0 });
  if (found.status === 'safe') return 'safe';
  if (found.checker !== 'automaton' && left > 1) return verdict(each, left - 1);
  return found.status === 'unknown' ? `unknown: ${found.error.kind}` : found.complexity.type;
}

test('each is linear, or given no more than a bound', { timeout: 900_000 }, async () => {
  expect(literals.length).toBeGreaterThan(500);
  expect(computed.length).toBeGreaterThan(30);
  const distinct = new Map([...literals, ...computed].map((each) => [keyOf(each), each] as const));
  const kept: Record<string, string> = existsSync(KEPT) ? JSON.parse(readFileSync(KEPT, 'utf8')) : {};
  const verdicts: Record<string, string> = {};
  for (const [key, each] of distinct) {
    const known = kept[key];
    verdicts[key] = known ?? (await verdict(each));
  }
  const named = (key: string): string => `${distinct.get(key)?.place} /${distinct.get(key)?.source}/: ${verdicts[key]}`;
  const slow = Object.keys(verdicts).filter((key) => verdicts[key] !== 'safe');
  expect(slow.filter((key) => BOUNDED[distinct.get(key)?.source ?? ''] === undefined).map(named)).toEqual([]);
  // Nothing is forgiven that takes exponential time, whatever its bound, and nothing that is not there any more.
  expect(slow.filter((key) => verdicts[key] !== 'polynomial').map(named)).toEqual([]);
  const sources = new Set([...distinct.values()].map(({ source }) => source));
  expect(Object.keys(BOUNDED).filter((source) => !sources.has(source))).toEqual([]);
  if (WRITES) writeFileSync(KEPT, `${JSON.stringify(verdicts, Object.keys(verdicts).sort(), 2)}\n`);
  expectRow({
    inputs: { en: 'Regular expressions of this program (recheck)', ja: '本ツールの正規表現（recheck）' },
    cases: distinct.size,
    outcome: {
      en: `${distinct.size - slow.length} linear; ${slow.length} are given bounded text only`,
      ja: `${distinct.size - slow.length} 件は線形時間。${slow.length} 件に渡す文字列は長さに上限あり`,
    },
  });
});

test('every file that makes some was loaded, and makes them of texts of its own', () => {
  expect([...made].sort()).toMatchInlineSnapshot(`
    [
      "src/bundle/read-lists.ts",
      "src/bundle/ssh-signature.ts",
      "src/core/waivers/inline-waivers.ts",
      "src/documents/find-words.ts",
      "src/documents/pdf-scripts.ts",
      "src/documents/read-word.ts",
      "src/domain/award-number-formats.ts",
      "src/domain/document-template-words.ts",
      "src/domain/evidence-amounts.ts",
      "src/domain/evidence-currency.ts",
      "src/domain/evidence-dates.ts",
      "src/domain/evidence-durations.ts",
      "src/domain/evidence-nations.ts",
      "src/domain/evidence-number-forms.ts",
      "src/domain/evidence-periods.ts",
      "src/domain/figures-in-words.ts",
      "src/domain/secrets.ts",
      "src/domain/template-words.ts",
      "src/domain/title-letters.ts",
      "src/rules/hidden-character.ts",
    ]
  `);
});
