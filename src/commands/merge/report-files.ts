import path from 'node:path';
import { globSync } from 'tinyglobby';
import type { Host } from '../../host.js';
import { trueName } from '../true-name.js';
import { refused } from './faults.js';

/** The reports that the words on the command line mean, each file once; a path wins over the same word as a pattern. */
export function reportFiles(words: readonly string[], host: Host): readonly string[] {
  const found = new Map<string, string>();
  for (const word of words) {
    for (const name of meant(word, host)) {
      const file = trueName(path.resolve(host.cwd, name), host);
      if (!found.has(file)) found.set(file, name);
    }
  }
  return [...found.values()];
}

function meant(word: string, host: Host): readonly string[] {
  const there = host.stat(path.resolve(host.cwd, word));
  if (there?.kind === 'folder') throw isFolder(word);
  if (there) return [word];
  const names = /[*?[\]{}()]/.test(word) ? matching(word, host) : [];
  if (names.length === 0) throw nothing(word);
  return names;
}

const matching = (word: string, host: Host): readonly string[] =>
  globSync(path.sep === '\\' ? word.replaceAll('\\', '/') : word, {
    cwd: host.cwd,
    absolute: path.isAbsolute(word),
    onlyFiles: true,
    expandDirectories: false,
    followSymbolicLinks: false,
  }).sort((a, b) => (a < b ? -1 : 1));

const isFolder = (word: string) =>
  refused(
    `${word}: this is a folder. Name the reports in it: '${path.join(word, '*.json')}'`,
    `${word}：フォルダです。中の報告を指定してください：'${path.join(word, '*.json')}'`,
  );

const nothing = (word: string) =>
  refused(`${word}: there is no such file or match.`, `${word}：該当するファイルがありません。`);
