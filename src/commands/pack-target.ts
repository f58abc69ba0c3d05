import path from 'node:path';
import { targetExists } from '../bundle/settle-name.js';
import { signatureBeside } from '../core/bundle-layout.js';
import { FileError } from '../core/errors.js';
import type { Host } from '../host.js';
import type { Settings } from '../settings.js';
import { trueName } from './true-name.js';

/** The path of the bundle, whatever is there. */
export function targetNamed(id: string, folder: string, { text }: Pick<Settings, 'text'>, { cwd }: Host): string {
  const output = text('output');
  return output ? path.resolve(cwd, output) : path.join(folder, `${id}.zip`);
}

/** Where the bundle goes: `folder` is that of the draft, `read` the true names of all that this run reads. */
export function targetOf(
  id: string,
  read: ReadonlySet<string>,
  folder: string,
  settings: Pick<Settings, 'text' | 'on'>,
  host: Host,
): string {
  const output = settings.text('output');
  const target = targetNamed(id, folder, settings, host);
  if (host.stat(path.dirname(target))?.kind !== 'folder') {
    throw new FileError({
      en: `The folder ${path.dirname(target)} does not exist. Create it first, or choose another with --output.`,
      ja: `フォルダ ${path.dirname(target)} がありません。先に作成するか、--output で別の場所を指定してください。`,
    });
  }
  const there = host.stat(target);
  if (there?.kind === 'folder' || output?.endsWith('/')) {
    throw new FileError({
      en: `${output ?? target} is a folder. Give a file name with --output.`,
      ja: `${output ?? target} はフォルダです。--output でファイル名を指定してください。`,
    });
  }
  const own = trueName(target, host);
  for (const each of [own, trueName(signatureBeside(own), host)]) {
    if (read.has(each) || isDevice(each, host)) throw taken(each);
    if (host.stat(each) && !settings.on('force') && !settings.on('dryRun')) throw targetExists(each);
  }
  return there ? own : target;
}

/** Where the receipt goes, if one is asked for: never over what is read or written besides. */
export function receiptTarget(
  read: ReadonlySet<string>,
  target: string,
  settings: Pick<Settings, 'text' | 'on'>,
  host: Host,
): string | undefined {
  const named = settings.text('receipt');
  if (named === undefined) return undefined;
  const file = path.resolve(host.cwd, named);
  if (host.stat(path.dirname(file))?.kind !== 'folder') {
    throw new FileError({
      en: `--receipt: the folder ${path.dirname(file)} does not exist. Create it first.`,
      ja: `--receipt：フォルダ ${path.dirname(file)} がありません。先に作成してください。`,
    });
  }
  const own = trueName(file, host);
  const bundle = trueName(target, host);
  const isTaken = read.has(own) || own === bundle || own === signatureBeside(bundle);
  const there = host.stat(own)?.kind;
  if (!isTaken && there === 'file' && !settings.on('force') && !settings.on('dryRun')) throw receiptExists(named);
  if (!isTaken && there !== 'folder') return file;
  throw new FileError({
    en: `--receipt: ${named} is a folder, or a file that is read or written besides. Choose another name.`,
    ja: `--receipt：${named} はフォルダか、この処理で読み書きするほかのファイルです。別の名前を指定してください。`,
  });
}

const receiptExists = (named: string): FileError =>
  new FileError({
    en: `--receipt: ${named} already exists. Choose another name, or replace it with --force.`,
    ja: `--receipt：${named} はすでにあります。別の名前を指定するか、--force で置き換えてください。`,
  });

/** A folder in the place of a signature would be in its way as much as a device. */
const isDevice = (file: string, host: Host): boolean => {
  const kind = host.stat(file)?.kind;
  return kind === 'other' || kind === 'folder';
};

const taken = (target: string): FileError =>
  new FileError({
    en: `${target} is a file that is being packed or read, or a device. Choose another name with --output.`,
    ja: `${target} は同梱または読み取りの対象となるファイルか、デバイスです。--output で別の名前を指定してください。`,
  });
