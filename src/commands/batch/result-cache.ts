import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Brief } from '../../core/brief.js';
import { FileError } from '../../core/errors.js';
import { sha256 } from '../../files/sha256.js';
import { usage } from '../../given-options.js';
import { cacheFolder, type Host } from '../../host.js';
import type { PlainSettings, Settings } from '../../settings.js';
import { VERSION } from '../../version.js';
import { lookAtFiles } from '../check-draft.js';
import { waiversMark } from '../waivers/waivers-beside.js';
import { bundleBeside } from './bundle-beside.js';
import { filesHash, type JudgedText, type Recording } from './draft-record.js';
import { type KeptLines, keptLines } from './kept-lines.js';
import type { Order } from './order.js';

/** Results of earlier runs. A draft whose bytes, files, call, day and options are the same has the same result. */
export interface ResultCache {
  readonly find: (name: string) => Promise<JudgedText | undefined>;
  readonly keep: (judged: readonly JudgedText[]) => Promise<void>;
  /** Writes what is left. Throws nothing: a run never fails for want of its cache. */
  readonly end: () => CacheNotes;
}

export interface CacheNotes {
  /** Results that were damaged, and were made anew. */
  readonly damaged: number;
  /** Whether results could not be written. */
  readonly isUnwritable: boolean;
}

export const NO_RESULTS: ResultCache = {
  find: async () => undefined,
  keep: async () => {},
  end: () => ({ damaged: 0, isUnwritable: false }),
};

/** Raise it whenever something else is kept. */
const FORMAT = 2;

/** As it is kept: the text of the brief without the bundle that lies beside the draft, which comes and goes. */
interface Kept {
  readonly judged: JudgedText;
  readonly bundle: string;
  readonly id: string | null;
}

/** Results are kept where `--cache` is given, in the folder of `--cache-location` or the user's own. */
export async function resultCache(
  settings: Settings,
  order: Order,
  recording: Recording,
  host: Host,
): Promise<ResultCache> {
  if (!settings.on('cache')) {
    if (settings.text('cacheLocation') === undefined || settings.off('cache')) return NO_RESULTS;
    throw usage('--cache-location: give --cache too.', '--cache-location：--cache も指定してください。');
  }
  // What is to be written is not kept, so every draft is judged anew.
  if (settings.on('writeWaivers')) return NO_RESULTS;
  const own = settings.text('cacheLocation');
  const location = own === undefined ? path.join(await cacheFolder(), 'results') : path.resolve(host.cwd, own);
  const same = identity(order, recording);
  return cacheOn(keptLines(path.join(location, same), host.now()), same, recording, host);
}

function cacheOn(lines: KeptLines, same: string, recording: Recording, host: Host): ResultCache {
  const sought = new Map<string, Sought>();
  return {
    find: async (name) => {
      const found = name === '-' ? undefined : lookedAt(name, host);
      if (!found) return undefined;
      const key = sha256(JSON.stringify([same, name, found.draft])).slice(0, 32);
      sought.set(name, { key, draft: found.draft });
      const text = lines.find(key);
      return text === undefined ? undefined : stillTrue(JSON.parse(text) as Kept, found.folder, recording, host);
    },
    keep: async (judged) => {
      for (const each of judged) {
        const own = sought.get(each.name);
        sought.delete(each.name);
        if (!own || !each.rests.isLasting || isOfOthers(each, own, recording)) continue;
        const { id, bundle } = each.brief === null ? NO_BUNDLE : (JSON.parse(each.brief) as Brief);
        lines.add(own.key, JSON.stringify({ judged: each, bundle: JSON.stringify(bundle), id } satisfies Kept));
      }
    },
    end: lines.end,
  };
}

interface Sought {
  readonly key: string;
  /** SHA-256 of the draft as it was when its result was looked for. */
  readonly draft: string;
}

/** Undefined where it cannot be read: that is told when it is judged. */
function lookedAt(name: string, host: Host): { readonly draft: string; readonly folder: string } | undefined {
  try {
    const file = path.resolve(host.cwd, name);
    if (host.stat(file)?.kind !== 'file') return undefined;
    return { draft: sha256(host.read(file)), folder: path.dirname(host.realPath(file)) };
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}

/** The draft, or the call of `--call`, may have changed between the look for a kept result and the judgement. */
const isOfOthers = ({ rests, head }: JudgedText, { draft }: Sought, { checking: { call } }: Recording): boolean =>
  rests.draft !== draft || (call !== undefined && head.call?.sha256 !== call.sha256);

const NO_BUNDLE = { id: null, bundle: null } as const;

/** The kept result, if its files and calls are what they were; what lies beside the draft is looked at anew. */
async function stillTrue(
  { judged: kept, bundle, id }: Kept,
  folder: string,
  { checking }: Recording,
  host: Host,
): Promise<JudgedText | undefined> {
  // The same name and bytes may lie in another folder now: seen from another working folder, or through a link.
  const judged = { ...kept, rests: { ...kept.rests, folder } };
  const { rests, brief } = judged;
  for (const { id: name, sha256: hash, base } of rests.calls) {
    const call = await checking.store.byId(name);
    if (call?.sha256 !== hash || (call.base?.sha256 ?? null) !== base) return undefined;
  }
  if (rests.files) {
    const files = await lookAtFiles(rests.files.asked, folder, checking.cache, host);
    if (filesHash(files) !== rests.files.found) return undefined;
  }
  if (waiversMark(folder, host) !== rests.waivers) return undefined;
  if (brief === null) return judged;
  const beside = await bundleBeside(folder, id, rests.draft, host);
  if (JSON.stringify(beside) === bundle) return judged;
  return { ...judged, brief: JSON.stringify({ ...JSON.parse(brief), bundle: beside }) };
}

/** Of all that decides results besides the drafts and what they name. */
function identity({ settings, ...order }: Order, { checking, options }: Recording): string {
  const { call, overlays } = checking;
  const { repeat, width } = options;
  const own = [call, ...(overlays?.values() ?? [])].map((each) => each && [each.call.id, each.sha256, each.base]);
  const rest = { order, own, repeat, width, ...decisive(settings) };
  const dictionary = process.versions.icu ?? '';
  return sha256(JSON.stringify([FORMAT, VERSION, buildId(), dictionary, rest])).slice(0, 32);
}

/** The hour of the check is not among them: what hangs on it is not kept. */
const decisive = ({ lang, color, detail, asOf, asOfTime, failOn, maxWarnings, house, given }: PlainSettings) => ({
  ...{ lang, color, detail, asOf, asOfTime, failOn, maxWarnings },
  maxFindings: given.get('maxFindings')?.value ?? null,
  policy: [[...house.levels], house.waivers, given.get('acceptWaivers')?.value ?? null],
});

/** Two builds of one version may judge differently. */
export function buildId(): string {
  const file = new URL('./build-id', import.meta.url);
  return existsSync(file) ? readFileSync(file, 'utf8') : 'sources';
}
