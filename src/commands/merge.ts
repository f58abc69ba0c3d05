import path from 'node:path';
import { type ExitCode, exitCode } from '../core/exit-code.js';
import type { Host } from '../host.js';
import { PIECE_FORMATS, ROLL_FORMATS, type RollName } from '../report/index.js';
import type { Settings } from '../settings.js';
import { listHash } from './batch/check-shard.js';
import { loadFormats } from './batch/draft-record.js';
import { type Gathering, gathering, type Run } from './batch/run-many.js';
import { refuseHours } from './batch/shard-run.js';
import { refuseNoise, requestsOf, writeEach } from './batch/write-run.js';
import { inputsOf } from './inputs.js';
import { mustAgree, ownersOf } from './merge/agree.js';
import { refused } from './merge/faults.js';
import { type PartReport, readPart } from './merge/read-part.js';
import { refuseFormats } from './merge/refuse-formats.js';
import { reportFiles } from './merge/report-files.js';
import { checkingOfRun, settingsOfRun } from './merge/run-of-parts.js';
import { progress } from './progress.js';
import { spareInputs } from './spare-inputs.js';
import { trueName } from './true-name.js';
import { reportOptions } from './write-reports.js';

/** `grantlint merge REPORT…`: the report of one run from those of all its parts. Drafts themselves are not needed. */
export async function merge(words: readonly string[], settings: Settings, host: Host): Promise<number> {
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
  const formats = await loadFormats(requestsOf(settings).some(({ name }) => name === 'json') ? ['json'] : []);
  const options = reportOptions(settings);
  const gathered = gathering({ checking, stdinName: undefined, among: true, formats, options }, host);
  try {
    await gather(parts, gathered, new Set(known.map(({ sha256 }) => sha256)), settings, host);
    const done = await gathered.finish();
    const read = inputsOf([], checking.store, settings, host);
    const reports = new Set(parts.map(({ file }) => trueName(path.resolve(host.cwd, file), host)));
    spareInputs({ has: (file) => read.has(file) || reports.has(file) }, settings, host);
    await write(done, settings, host);
    return exitCode(done.roll.totals, settings.failOn, settings.maxWarnings);
  } finally {
    gathered.close();
  }
}

/** In the order of the run, whatever part a draft was in. `known` are the definitions that were looked at, by SHA-256. */
async function gather(parts: Parts, run: Gathering, known: ReadonlySet<string>, settings: Settings, host: Host) {
  const owners = ownersOf(parts);
  const next = parts.map(() => 0);
  const names: string[] = [];
  const shown = await progress(owners.length, settings, host);
  try {
    for (const owner of owners) {
      const part = parts[owner];
      const at = next[owner] ?? 0;
      next[owner] = at + 1;
      if (!part) continue;
      const brief = await run.add({ name: '', brief: part.brief(at), pieces: { json: part.draft(at) } });
      for (const call of [brief.call, brief.before?.call])
        if (call && !known.has(call.sha256)) throw foreignCall(part.file, call.id);
      names.push(brief.file);
      shown.step(brief.file);
    }
  } finally {
    shown.done();
  }
  for (const part of parts) part.check();
  if (listHash(names) !== parts[0].frame.shard.drafts.sha256) throw otherNames();
}

/** Of many drafts, also where there are few: `merge` has nothing to show any of them in full. */
const write = (run: Run, settings: Settings, host: Host): Promise<void> =>
  writeEach(settings, host, async (name, options) =>
    name === 'json'
      ? (await PIECE_FORMATS.json()).whole(() => run.pieces.get('json')?.all() ?? [], run.roll.totals, options)
      : (await ROLL_FORMATS[name as RollName]()).parts(run.roll, options),
  );

const foreignCall = (file: string, id: string) =>
  refused(
    `${file}: a draft was judged by a definition of ${id} that the report does not name.`,
    `${file}：報告に記載のない公募 ${id} の定義で判定された提案書があります。`,
  );

const otherNames = () =>
  refused(
    'The drafts of the parts are not those of the list that the parts name. Run all parts again.',
    '各部分の提案書が、報告に記された一覧と一致しません。すべての部分をもう一度確認してください。',
  );
