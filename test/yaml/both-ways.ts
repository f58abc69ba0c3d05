import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { quickYaml } from '../../src/core/quick-yaml.js';
import { MAX_TOKENS, readYaml, readYamlFully, type YamlFile, type YamlRead } from '../../src/core/read-yaml.js';
import { FORBIDDEN } from '../../src/core/yaml-fault.js';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const NOWHERE = { line: 1, column: 1, offset: 0 };
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function draftsIn(folder: string): string[] {
  const names = readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(path.join(ROOT, folder, name), 'utf8'));
}

// Beside the drafts, the examples hold files of other programs.
const EXAMPLES = draftsIn('examples');
export const DRAFTS = [...EXAMPLES.filter((text) => /^format: /m.test(text)), ...draftsIn('test/rules')];
export const CORPUS = [...EXAMPLES, ...['test/rules', 'calls', 'test/support'].flatMap(draftsIn)];
CORPUS.push(readFileSync(path.join(ROOT, 'bench/draft-4k.yaml'), 'utf8'));

/** Where no place is asked for. */
export const nowhere = () => ({ file: '', path: [], start: NOWHERE, end: NOWHERE });

export const goesQuickly = (text: string, mostTokens = MAX_TOKENS): boolean =>
  !FORBIDDEN.test(text) && quickYaml(text, mostTokens, nowhere) !== undefined;

/** Pairs instead of objects: the order of keys counts. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return { pairs: Object.entries(value).map(([key, each]) => [key, ordered(each)]) };
}

function pathsOf(value: unknown, at: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (Array.isArray(value)) return [at, ...value.flatMap((each, index) => pathsOf(each, [...at, index]))];
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...at, key]))];
}

const everything = ({ value, scalars, locate }: YamlFile): unknown => ({
  value: ordered(value),
  scalars,
  // As one text: many places are compared sooner so.
  places: JSON.stringify(pathsOf(value).map((each) => [locate(each), locate(each, 'key')])),
});

const answer = (read: YamlRead): unknown => ('yaml' in read ? everything(read.yaml) : read.refused);

/** Whether the quick reader took the text, and whether the answer is then the very same in all that can be asked. */
export function compared(text: string): 'left alone' | 'same' | 'different' {
  if (!goesQuickly(text)) return 'left alone';
  const bytes = bytesOf(text);
  const same = isDeepStrictEqual(answer(readYaml('a.yaml', bytes)), answer(readYamlFully('a.yaml', bytes)));
  return same ? 'same' : 'different';
}

/** The texts that differ, and how many the quick reader took at all: without any, nothing would have been compared. */
export function tally(texts: Iterable<string>): { different: string[]; quick: number } {
  const found = { different: [] as string[], quick: 0 };
  for (const text of texts) {
    const result = compared(text);
    if (result !== 'left alone') found.quick++;
    if (result === 'different') found.different.push(text);
  }
  return found;
}
