import type { BundleManifest } from '../../schemas/bundle-manifest.js';
import type { Localized } from '../../schemas/field.js';
import { collisionKey, nameFault } from '../domain/file-names.js';

/** Where the bytes of an entry come from. */
export type EntrySource = { readonly bytes: Uint8Array } | { readonly file: string };

/** One file of a bundle: its path inside the bundle's folder, and what has to be found when it is written. */
export interface BundleEntry {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  readonly source: EntrySource;
}

/** A bundle as a value, before anything is written. Entries are sorted by path. */
export interface BundlePlan {
  /** The one folder at the top of the zip. */
  readonly folder: string;
  readonly entries: readonly BundleEntry[];
  readonly manifest: BundleManifest;
  /** Reasons against writing it; empty for a good plan. */
  readonly refusals: readonly Localized[];
}

/** Zip readers in the field still fail beyond these. */
export const MOST_ENTRIES = 10_000;
export const MOST_BYTES = 4 * 1024 ** 3 - 1;

export type PlanHeader = Omit<BundleManifest, 'bundleFormat' | 'files' | 'verdict'>;

export function planBundle(header: PlanHeader, entries: readonly BundleEntry[]): BundlePlan {
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
  return {
    folder: header.proposal.id,
    entries: sorted,
    manifest: {
      bundleFormat: 1,
      ...header,
      verdict: 'ready',
      files: sorted.map(({ path, size, sha256 }) => ({ path, size, sha256 })),
    },
    refusals: [...nameRefusals(header.proposal.id, sorted), ...sizeRefusals(sorted)],
  };
}

export const manifestText = ({ manifest }: BundlePlan): string => `${JSON.stringify(manifest, null, 2)}\n`;

const withinBundle = (path: string): string => path.replace(/^data\/(?:proposal|report)\//, '');

function nameRefusals(folder: string, entries: readonly BundleEntry[]): Localized[] {
  const paths = entries.map(({ path }) => path);
  // The folders of the bundle itself do not count: a path that `check` accepts is accepted here.
  const odd = [folder, ...paths.map(withinBundle)].filter((path) => nameFault(path) !== undefined);
  const seen = new Map<string, string>();
  const twice: [string, string][] = [];
  for (const path of paths) {
    const other = seen.get(collisionKey(path));
    if (other !== undefined) twice.push([other, path]);
    seen.set(collisionKey(path), path);
  }
  return [
    ...odd.map((path) => ({
      en: `"${path}" is a name that not every system can unpack. Rename the file, or choose another draft id.`,
      ja: `「${path}」は、環境によっては展開できない名前です。ファイル名または整理名を変更してください。`,
    })),
    ...twice.map(([a, b]) => ({
      en: `"${a}" and "${b}" would be one file on some systems. Rename one of them.`,
      ja: `「${a}」と「${b}」は、環境によっては同じファイルになります。どちらかの名前を変更してください。`,
    })),
  ];
}

function sizeRefusals(entries: readonly BundleEntry[]): Localized[] {
  const bytes = entries.reduce((sum, { size }) => sum + size, 0);
  const refusals: Localized[] = [];
  if (entries.length >= MOST_ENTRIES) {
    refusals.push({
      en: `The bundle would hold ${entries.length + 1} files; zip readers are reliable up to ${MOST_ENTRIES}. Leave some out.`,
      ja: `ファイルが ${entries.length + 1} 個になります。zip として確実に扱えるのは ${MOST_ENTRIES} 個までです。数を減らしてください。`,
    });
  }
  if (bytes > MOST_BYTES) {
    refusals.push({
      en: `The bundle would hold ${bytes} bytes; zip readers are reliable below 4 GiB. Make the attachments smaller.`,
      ja: `合計 ${bytes} バイトになります。zip として確実に扱えるのは 4 GiB 未満です。添付書類を小さくしてください。`,
    });
  }
  return refusals;
}
