import { readdirSync, readFileSync } from 'node:fs';
import { parseAst } from 'rolldown/parseAst';

export interface Found {
  /** `src/core/a.ts:12` */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

export interface Regexes {
  readonly literals: readonly Found[];
  /** Files in which a regular expression is made out of text. */
  readonly made: ReadonlySet<string>;
}

const FOLDERS = ['bin', 'schemas', 'src'];

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.ts$/.test(entry.name))
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
    .sort();
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee?: { readonly name?: string };
}

function* nodes(value: unknown): Iterable<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && typeof value.type === 'string') yield value as Node;
  for (const each of Object.values(value)) yield* nodes(each);
}

/** Paths of all modules from the top; threads are programs of their own. */
export const modules = (): string[] =>
  FOLDERS.slice(1)
    .flatMap(sources)
    .filter((file) => !file.endsWith('-worker.ts'));

/** Every regular expression that is written in the sources, found in their syntax trees. */
export function regexesInSources(): Regexes {
  const literals: Found[] = [];
  const made = new Set<string>();
  for (const file of FOLDERS.flatMap(sources)) {
    const text = readFileSync(file, 'utf8');
    if (!text.includes('/')) continue;
    for (const { type, start, regex, callee } of nodes(parseAst(text, { lang: 'ts' }, file))) {
      const place = `${file}:${text.slice(0, start).split('\n').length}`;
      if (type === 'Literal' && regex) literals.push({ place, source: regex.pattern, flags: regex.flags });
      if (/^(?:New|Call)Expression$/.test(type) && callee?.name === 'RegExp') made.add(file);
    }
  }
  return { literals, made };
}
