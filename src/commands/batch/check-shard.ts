import path from 'node:path';
import type { Shard, ShardCall } from '../../../schemas/shard.js';
import { ACROSS_CODES } from '../../core/across-codes.js';
import { FileError } from '../../core/errors.js';
import type { ExitCode } from '../../core/exit-code.js';
import { sha256 } from '../../files/sha256.js';
import type { Host } from '../../host.js';
import { reportFrame } from '../../report/json.js';
import type { Parts } from '../../report/roll.js';
import type { Settings } from '../../settings.js';
import { reportOptions, requestsOf, writeEach } from '../write-reports.js';
import { checkMany } from './check-many.js';
import type { Recording } from './draft-record.js';
import type { Run } from './run-many.js';
import { type ShardNumber, shardNumber, spread } from './shard.js';
import { shardParts } from './shard-report.js';
import { refuseHours, shardRunOf } from './shard-run.js';
import { partWords, provisionalNote, refuseInShard, shardLine } from './shard-words.js';
import { partsOf } from './write-run.js';

/** Checks one part of the drafts. Its verdicts are provisional: what drafts say of each other is left to `merge`. */
export async function checkShard(all: readonly string[], settings: Settings, host: Host): Promise<ExitCode> {
  const number = shardNumber(settings, host);
  refuseInShard(all, requestsOf(settings));
  const sizes = all.map((name) => sizeOf(name, host));
  const positions = spread(sizes, number);
  const calls = new Map<string, ShardCall>();
  const drafts = { count: all.length, sha256: listHash(all) };
  const exit = await checkMany(
    positions.map((at) => all[at] ?? ''),
    settings,
    host,
    {
      among: all.length > 1,
      add: ({ rests }) => {
        for (const call of rests.calls) calls.set(call.id, call);
      },
      write: async (run, recording) => {
        await refuseHoursOf(calls.keys(), recording, settings);
        const share = { ...number, drafts, positions, calls: sorted(calls.values()) };
        await writeShard(run, share, recording, settings, host);
      },
    },
  );
  const told = { ...number, drafts: positions.length, all: all.length };
  if (settings.detail !== 'quiet') host.stderr(provisionalNote(told, settings.lang));
  return exit;
}

/** Of the names of all drafts in order. */
export const listHash = (names: readonly string[]): string => sha256(names.map((name) => `${name}\0`).join(''));

const sorted = (calls: Iterable<ShardCall>): readonly ShardCall[] => [...calls].sort((a, b) => (a.id < b.id ? -1 : 1));

async function refuseHoursOf(ids: Iterable<string>, { checking }: Recording, settings: Settings): Promise<void> {
  const named = await Promise.all([...ids].map((id) => checking.store.byId(id)));
  const calls = [checking.call, ...named].filter((each) => each !== undefined);
  refuseHours(calls, shardRunOf(settings, checking));
}

interface Share extends ShardNumber, Pick<Shard, 'drafts'> {
  readonly positions: readonly number[];
  readonly calls: readonly ShardCall[];
}

/** The json report with what `merge` needs; of the others each shows this part only. */
async function writeShard(run: Run, share: Share, { checking }: Recording, settings: Settings, host: Host) {
  const { index, count, drafts, positions, calls } = share;
  const shard: Shard = {
    index,
    count,
    provisional: true,
    notRead: ACROSS_CODES.map(({ code }) => code),
    run: shardRunOf(settings, checking),
    calls: [...calls],
    drafts,
    positions: [...positions],
    briefs: [],
    sha256: '',
  };
  const frame = { ...reportFrame(run.roll.totals, reportOptions(settings)), shard };
  await writeEach(settings, host, async (name, options) => {
    if (name === 'json') return shardParts(frame, run.pieces.get('json')?.all() ?? [], briefTexts(run));
    const told = { ...share, drafts: positions.length, all: drafts.count };
    const parts = await partsOf(name, run, { ...options, part: partWords(told) });
    return name === 'pretty' || name === 'plain' ? withLine(shardLine(told, settings.lang), parts) : parts;
  });
}

function* briefTexts({ roll }: Run): Iterable<string> {
  for (const brief of roll.briefs()) yield JSON.stringify(brief);
}

async function* withLine(line: string, parts: Parts): AsyncIterable<string | Uint8Array> {
  yield line;
  yield* parts;
}

/** A draft that cannot be looked at is told when it is read, and weighs nothing. */
function sizeOf(name: string, host: Host): number {
  try {
    return host.stat(path.resolve(host.cwd, name))?.size ?? 0;
  } catch (error) {
    if (error instanceof FileError) return 0;
    throw error;
  }
}
