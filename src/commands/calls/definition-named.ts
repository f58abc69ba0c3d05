import path from 'node:path';
import { didYouMean } from '../../core/did-you-mean.js';
import { FileError } from '../../core/errors.js';
import { usage } from '../../given-options.js';
import type { Host } from '../../host.js';
import { type DefinitionFile, definitions, ownFiles } from '../definition-files.js';

/**
 * The files of definitions that a word of the user names: one by its path or by the id of its call, or all in a folder.
 * Throws a UsageError where there is no call of that name, a FileError where the folder holds none.
 */
export function definitionsNamed(name: string, host: Host, folder: string | undefined): readonly DefinitionFile[] {
  const near = path.resolve(host.cwd, name);
  const kind = host.stat(near)?.kind;
  const isPath = /[/\\]|\.ya?ml$|^\.+$/.test(name);
  if (isPath && kind === 'folder') return inFolder(name, host);
  if (isPath || kind === 'file') return [{ file: name, path: near }];
  const known = definitions(host, folder);
  const found = known.get(name);
  if (found) return [found];
  if (kind === 'folder') return inFolder(name, host);
  const suggestion = didYouMean(name, [...known.keys()]);
  throw usage(
    `No call named "${name}", and no such file.${suggestion && ` Did you mean "${suggestion}"?`} Known: ${[...known.keys()].join(', ')}`,
    `「${name}」という公募もファイルもありません。${suggestion && `「${suggestion}」の誤りではありませんか。`}利用できる公募：${[...known.keys()].join('、')}`,
  );
}

function inFolder(name: string, host: Host): readonly DefinitionFile[] {
  const files = ownFiles(host, name);
  if (files.length > 0) return files;
  throw new FileError({
    en: `${name}: the folder holds no call definitions (*.yaml, *.yml).`,
    ja: `${name}：フォルダに公募の定義（*.yaml、*.yml）がありません。`,
  });
}
