import type { Localized } from '../../schemas/field.js';
import { collisionKey, nameFault } from '../domain/file-names.js';
import {
  CALL_FOLDER,
  MOST_BYTES,
  MOST_DEFLATED_BYTES,
  MOST_ENTRIES,
  PROPOSAL_FOLDER,
  REPORT_FOLDER,
} from './bundle-layout.js';

/** Reasons against a bundle that no option overrides: nobody could be sure to unpack it. */

interface Planned {
  readonly path: string;
  readonly size: number;
}

/** The folders of the bundle itself do not count: a path that `check` accepts is accepted here. */
function withinBundle(path: string): string {
  const folder = [PROPOSAL_FOLDER, CALL_FOLDER, REPORT_FOLDER].find((each) => path.startsWith(each));
  return path.slice(folder?.length ?? 0);
}

export function nameRefusals(folder: string, entries: readonly Planned[]): Localized[] {
  const paths = entries.map(({ path }) => path);
  const odd = [folder, ...paths.map(withinBundle)].filter((path) => nameFault(path) !== undefined);
  return [
    ...odd.map((path) => ({
      en: `"${path}" is a name that not every system can unpack, so no option overrides this. Rename the file, or choose another draft id.`,
      ja: `「${path}」は、環境によっては展開できない名前です。オプションで無視することはできません。ファイル名または整理名を変更してください。`,
    })),
    ...collisions(paths).map(([a, b]) => ({
      en: `"${a}" and "${b}" would be one file on some systems, so no option overrides this. Rename one of them.`,
      ja: `「${a}」と「${b}」は、環境によっては同じファイルになります。オプションで無視することはできません。どちらかの名前を変更してください。`,
    })),
  ];
}

/** Pairs that become one file, or of which one is a file where the other needs a folder. */
function collisions(paths: readonly string[]): [string, string][] {
  const seen = new Map<string, string>();
  const found: [string, string][] = [];
  for (const path of paths) {
    const other = seen.get(collisionKey(path));
    if (other === undefined) seen.set(collisionKey(path), path);
    else found.push([other, path]);
  }
  for (const path of paths) {
    const parts = collisionKey(path).split('/');
    const above = parts.slice(1).map((_, index) => seen.get(parts.slice(0, index + 1).join('/')));
    const file = above.find((each) => each !== undefined);
    if (file !== undefined) found.push([file, path]);
  }
  return found;
}

/** Headers of an entry in the zip, in both places and with its descriptor, without its name. */
const HEADERS = 30 + 16 + 46;
const END = 22;
/** Deflating may add a little where it was hoped to save some. */
const swelling = ({ size }: Planned): number => (size > MOST_DEFLATED_BYTES ? 0 : Math.ceil(size / 1000));

export function sizeRefusals(folder: string, entries: readonly Planned[]): Localized[] {
  const names = entries.reduce((sum, { path }) => sum + 2 * 3 * (folder.length + 1 + path.length), 0);
  const bytes = entries.reduce((sum, { size }) => sum + size, 0);
  const most = bytes + names + entries.length * HEADERS + END + entries.reduce((sum, each) => sum + swelling(each), 0);
  const refusals: Localized[] = [];
  if (entries.length > MOST_ENTRIES) {
    refusals.push({
      en: `The bundle would hold ${entries.length} files; zip readers are reliable up to ${MOST_ENTRIES}, so no option overrides this. Leave some out.`,
      ja: `ファイルが ${entries.length} 個になります。zip として確実に扱えるのは ${MOST_ENTRIES} 個までのため、オプションで無視することはできません。数を減らしてください。`,
    });
  }
  if (most > MOST_BYTES) {
    refusals.push({
      en: `The bundle would hold ${bytes} bytes; zip readers are reliable below 4 GiB, so no option overrides this. Make the attachments smaller.`,
      ja: `合計 ${bytes} バイトになります。zip として確実に扱えるのは 4 GiB 未満のため、オプションで無視することはできません。添付書類を小さくしてください。`,
    });
  }
  return refusals;
}
