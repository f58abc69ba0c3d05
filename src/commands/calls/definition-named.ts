import path from 'node:path';
import { didYouMean } from '../../core/did-you-mean.js';
import { usage } from '../../given-options.js';
import type { Host } from '../../host.js';
import { type DefinitionFile, definitions } from '../definition-files.js';

/** The file of a definition that is named by its path or by the id of its call. Throws a UsageError where none is. */
export function definitionNamed(name: string, host: Host, folder: string | undefined): DefinitionFile {
  const near = path.resolve(host.cwd, name);
  if (/[/\\]|\.ya?ml$/.test(name) || host.stat(near)?.kind === 'file') return { file: name, path: near };
  const known = definitions(host, folder);
  const found = known.get(name);
  if (found) return found;
  const suggestion = didYouMean(name, [...known.keys()]);
  throw usage(
    `No call named "${name}", and no such file.${suggestion && ` Did you mean "${suggestion}"?`} Known: ${[...known.keys()].join(', ')}`,
    `「${name}」という公募もファイルもありません。${suggestion && `「${suggestion}」の誤りではありませんか。`}利用できる公募：${[...known.keys()].join('、')}`,
  );
}
