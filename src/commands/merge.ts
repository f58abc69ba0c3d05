import path from 'node:path';
import { type ExitCode, exitCode } from '../core/exit-code.js';
import type { Host } from '../host.js';
import { PIECE_FORMATS, ROLL_FORMATS, type RollName } from '../report/index.js';
import type { Settings } from '../settings.js';
import { loadFormats } from './batch/draft-record.js';
import { gathering, type Run } from './batch/run-many.js';
import { refuseHours } from './batch/shard-run.js';
import { refuseNoise } from './batch/write-run.js';
import { withSummary } from './ci-formats.js';
import { inputsOf } from './inputs.js';
import { mustAgree, ownersOf } from './merge/agree.js';
import { refused } from './merge/faults.js';
import { gatherParts } from './merge/gather-parts.js';
import { storeOnParts } from './merge/part-store.js';
import { type PartReport, readPart } from './merge/read-part.js';
import { refuseFormats } from './merge/refuse-formats.js';
import { reportFiles } from './merge/report-files.js';
import { checkingOfRun, settingsOfRun } from './merge/run-of-parts.js';
import { progress } from './progress.js';
import { refuseRedaction } from './redaction.js';
import { spareInputs } from './spare-inputs.js';
import { trueName } from './true-name.js';
import { reportOptions, requestsOf, writeEach } from './write-reports.js';

/** `grantlint merge REPORT…`: the report of one run from those of all its parts. Drafts themselves are not needed. */
export async function merge(words: readonly string[], asked: Settings, host: Host): Promise<number> {
  refuseRedaction('merge', asked);
  const settings = withSummary(asked, host);
  refuseNoise(requestsOf(settings), host);
  refuseFormats(requestsOf(settings));
  const parts: PartReport[] = [];
  try {
    for (const name of reportFiles(words, host)) parts.push(readPart(name, host));
    const [first, ...others] = parts;
    if (!first) throw refused('Say which reports to merge.', 'まとめる報告を指定してください。');
    return await join([first, ...others], settings, host);
  } finally {
    for (const part of parts) part.close();
  }
}

type Parts = readonly [PartReport, ...PartReport[]];

async function join(parts: Parts, asked: Settings, host: Host): Promise<ExitCode> {
  mustAgree(parts, new Set(asked.given.keys()));
  const { run } = parts[0].frame.shard;
  const settings = settingsOfRun(asked, run);
  const calls = [
    ...new Map(parts.flatMap(({ frame }) => frame.shard.calls.map((each) => [each.id, each] as const))).values(),
  ];
  const checking = await checkingOfRun(run, calls, asked, host);
  const named = await Promise.all(calls.map(({ id }) => checking.store.byId(id)));
  const known = [checking.call, ...named].filter((each) => each !== undefined);
  refuseHours(known, run);
  const read = inputsOf([], checking.store, settings, host);
  const reports = new Set(parts.map(({ file }) => trueName(path.resolve(host.cwd, file), host)));
  spareInputs({ has: (file) => read.has(file) || reports.has(file) }, settings, host);
  const formats = await loadFormats(requestsOf(settings).some(({ name }) => name === 'json') ? ['json'] : []);
  const options = reportOptions(settings);
  const recording = { checking, stdinName: undefined, among: true, wantsBriefs: true, formats, options };
  const owners = ownersOf(parts);
  const storeOf = (what: string) => storeOnParts(what === 'briefs' ? 'brief' : 'draft', parts, owners);
  const gathered = gathering(recording, host, { storeOf });
  const shown = await progress(owners.length, settings, host);
  try {
    await gatherParts({ parts, owners, known: new Set(known.map(({ sha256 }) => sha256)) }, gathered, shown);
    const done = await gathered.finish();
    shown.done();
    await write(done, settings, host);
    return exitCode(done.roll.totals, settings.failOn, settings.maxWarnings);
  } finally {
    shown.done();
    gathered.close();
  }
}

/** Of many drafts, also where there are few: `merge` has nothing to show any of them in full. */
const write = (run: Run, settings: Settings, host: Host): Promise<void> =>
  writeEach(settings, host, async (name, options) =>
    name === 'json'
      ? (await PIECE_FORMATS.json()).whole(
          () => run.pieces.get('json')?.all() ?? [],
          run.roll.totals,
          options,
          run.roll.calls,
        )
      : (await ROLL_FORMATS[name as RollName]()).parts(run.roll, options),
  );
