import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { catalogueOf } from '../../src/core/catalogue.js';
import { readYaml } from '../../src/core/read-yaml.js';
import { wholeCatalogue } from '../../src/core/whole-catalogue.js';
import { RULES } from '../../src/rules/index.js';

/** Whether what a draft says can be found in what a run says. */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What anybody can read: the calls, the names of fields, the texts of all codes, and the words of reports themselves. */
export function publicText(): string {
  const read = (folder: string) =>
    readdirSync(path.join(ROOT, folder), { withFileTypes: true, recursive: true })
      .filter((each) => each.isFile() && /\.(?:ya?ml|json|ts)$/.test(each.name))
      .map(({ parentPath, name }) => readFileSync(path.join(parentPath, name), 'utf8'));
  const all = [...catalogueOf(RULES), ...wholeCatalogue(RULES)].map(([code, { text }]) => JSON.stringify([code, text]));
  return [...['calls', 'schemas/json', 'src/report', 'src/text'].flatMap(read), ...all].join('\n').toLowerCase();
}

/** Every scalar and key of a value, as text. */
export function scalarsIn(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(scalarsIn);
  if (typeof node !== 'object') return [String(node)];
  return Object.entries(node ?? {}).flatMap(([key, each]) => [key, ...scalarsIn(each)]);
}

/** Nothing where the text cannot be read as YAML. */
export function valuesOf(text: string): readonly unknown[] {
  const read = readYaml('draft.yaml', Buffer.from(text));
  return 'refused' in read ? [] : [read.yaml.value];
}

/** The forms of scalars that stand in a text and in nothing that is public. */
export function leaks(scalars: readonly string[], text: string, known: string): string[] {
  const shown = withoutPlaces(withoutHashes(text)).toLowerCase();
  const found = scalars.flatMap(formsOf).filter((form) => {
    const lower = form.toLowerCase();
    return form.length >= 3 && shown.includes(lower) && !known.includes(lower);
  });
  return [...new Set(found)];
}

/** Hashes hold letters and figures by chance; a run of figures alone stays. */
const withoutHashes = (text: string): string => text.replaceAll(/(?=[0-9]*[a-f])[0-9a-f]{10,}|#[0-9]{10}(?=\})/g, '#');

/** Lines, columns and offsets are told on purpose, and may be the figures of a draft by chance. */
const withoutPlaces = (text: string): string =>
  text.replaceAll(
    /"(?:offset|line|column|charOffset|charLength|(?:start|end)(?:Line|Column)|begin)": ?\d+|(?:line|col|endLine|endColumn)=\d+|\.yaml:\d+(?::\d+)?/g,
    '@',
  );

/** In which forms a scalar could be told: as it is, cut, escaped, or a figure as amounts are written. */
function formsOf(scalar: string): readonly string[] {
  if (!/^\d{5,15}$/.test(scalar)) return scalar.length < 3 ? [] : [scalar, ...wordsIn(scalar)];
  const n = Number(scalar);
  const grouped = [n, n * 1000].flatMap((each) => [String(each), each.toLocaleString('en'), each.toLocaleString('fr')]);
  const man = `${Math.floor(n / 10_000).toLocaleString('en')}万`;
  return [...grouped, ...(n >= 1_000_000 ? [man, man.replaceAll(',', '')] : [])];
}

const wordsIn = (text: string): readonly string[] =>
  text.match(/[A-Za-z0-9]{6,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{4,}/gu) ?? [];
