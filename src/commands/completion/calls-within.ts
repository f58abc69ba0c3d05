import path from 'node:path';
import type { Localized } from '../../../schemas/field.js';
import type { Host } from '../../host.js';

/** A call as far as its first lines tell. */
interface SeenCall {
  readonly id: string;
  /** Empty where it is written in a way that is not looked for here. */
  readonly title: Localized;
}

/** Bytes. A definition states its id and its title first. */
const HEAD = 4096;
const MOST_CALLS = 500;

/** The calls that come with the tool and those of a folder, by a glance: the YAML is not read, and nothing is checked. */
export function callsWithin(folder: string | undefined, host: Host): SeenCall[] {
  const folders = [host.callsFolder, ...(folder === undefined ? [] : [path.resolve(host.cwd, folder)])];
  return folders.flatMap((each) => filesOf(each, host).flatMap((file) => glance(file, host)));
}

/** A pipe or a device is nothing to look into: it could make the shell wait for ever. */
function filesOf(folder: string, { entries, stat }: Host): string[] {
  try {
    return entries(folder)
      .filter(({ name }) => /\.ya?ml$/.test(name))
      .map(({ name, kind }) => ({ file: path.join(folder, name), kind }))
      .filter(({ file, kind }) => kind === 'file' || (kind === 'link' && stat(file)?.kind === 'file'))
      .map(({ file }) => file)
      .sort()
      .slice(0, MOST_CALLS);
  } catch {
    return [];
  }
}

function glance(file: string, { readHead }: Host): SeenCall[] {
  try {
    const text = new TextDecoder().decode(readHead(file, HEAD));
    const id = /^id:[ \t]*(["']?)([A-Za-z0-9][\w-]*)\1[ \t]*\r?$/m.exec(text)?.[2];
    if (id === undefined) return [];
    const [title = ''] = /^title:[ \t]*\r?\n(?:[ \t][^\n]*\n)*/m.exec(`${text}\n`) ?? [];
    return [{ id, title: { en: titled(title, 'en'), ja: titled(title, 'ja') } }];
  } catch {
    return [];
  }
}

function titled(block: string, language: 'en' | 'ja'): string {
  const lines = block.split('\n').map((line) => line.trim());
  const value =
    lines
      .find((line) => line.startsWith(`${language}:`))
      ?.slice(3)
      .trim() ?? '';
  return /^(["'])(.*)\1$/s.exec(value)?.[2] ?? value;
}
