import { type ExitCode, exitCode } from '../../core/exit-code.js';
import { usage, wholeNumber } from '../../given-options.js';
import type { Host } from '../../host.js';
import { totalsText } from '../../report/words.js';
import { plainSettings, type Settings } from '../../settings.js';
import { visible } from '../../text/visible.js';
import { progress } from '../progress.js';
import { redactKey } from '../redaction.js';
import { afterRun } from '../waivers/after-run.js';
import { requestsOf } from '../write-reports.js';
import type { JudgedText, Recording } from './draft-record.js';
import { judgeAll, threadsFor } from './judge-all.js';
import { type Order, recordingOf } from './order.js';
import { resultCache } from './result-cache.js';
import { gathering, type Run } from './run-many.js';
import { sparing } from './spare-many.js';
import { heapTidying } from './tidy-heap.js';
import { pieceNames, wantsBriefs, writeRun } from './write-run.js';

/** What a part of a run does otherwise than a whole one. It leaves what drafts say of each other to `merge`. */
export interface AsShard {
  /** Whether the run has other drafts, in this part or another. */
  readonly among: boolean;
  readonly add: (judged: JudgedText) => void;
  readonly write: (run: Run, recording: Recording) => Promise<void>;
}

/** Checks any number of drafts: each is judged, kept as a brief and let go; reports are made of the briefs. */
export async function checkMany(
  names: readonly string[],
  settings: Settings,
  realHost: Host,
  shard?: AsShard,
): Promise<ExitCode> {
  const host = { ...realHost, readStdin: once(realHost.readStdin) };
  const requests = requestsOf(settings);
  const order: Order = {
    settings: plainSettings(settings),
    pieces: pieceNames(requests, names.length),
    painted: settings.color && requests.some(({ name, file }) => name === 'pretty' && file === undefined),
    among: shard?.among ?? names.length > 1,
    wantsBriefs: shard !== undefined || wantsBriefs(requests),
    redactKey: redactKey(settings, host),
  };
  const recording = await recordingOf(order, host);
  const threads = threadsAsked(settings) ?? threadsFor(names.length);
  const cache = await resultCache(settings, order, recording, host);
  const run = gathering(recording, host, { judgesAcross: shard === undefined });
  const spared = sparing(settings, recording, host);
  const shown = await progress(names.length, settings, host);
  const after = afterRun(settings, host);
  const tidy = heapTidying();
  try {
    for await (const judged of judgeAll(names, { order, recording, threads, cache }, host)) {
      spared.add(judged);
      await run.add(judged);
      shard?.add(judged);
      after.add(judged);
      shown.step(judged.name);
      tidy();
    }
    const done = await run.finish();
    shown.done();
    spared.check();
    await (shard ? shard.write(done, recording) : writeRun(done, settings, host));
    tellWritten(done, settings, host);
    await after.finish();
    return exitCode(done.roll.totals, settings.failOn, settings.maxWarnings);
  } finally {
    shown.done();
    tellOf(cache.end(), settings, host);
    run.close();
  }
}

function threadsAsked({ given }: Settings): number | undefined {
  const asked = wholeNumber(given.get('workers'));
  if (asked !== 0) return asked;
  throw usage('--workers: at least one thread has to check.', '--workers：1 以上を指定してください。');
}

/** Where all reports went into files, a person at a terminal still sees how the run ended. */
function tellWritten({ roll }: Run, settings: Settings, { terminal, stderr }: Host): void {
  const files = requestsOf(settings).flatMap(({ file }) => file ?? []);
  if (!terminal.stderr || settings.detail === 'quiet' || files.length < requestsOf(settings).length) return;
  const text = totalsText(roll.totals)[settings.lang === 'ja' ? 'ja' : 'en'];
  stderr(`${visible(`${text}\n→ ${files.join(', ')}`)}\n`);
}

function once<T>(action: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: action() };
    return known.value;
  };
}

/** The cache changes no result, so what is wrong with it is only told. */
function tellOf(
  { damaged, isUnwritable }: { readonly damaged: number; readonly isUnwritable: boolean },
  { lang }: Settings,
  { stderr }: Host,
): void {
  const language = lang === 'ja' ? 'ja' : 'en';
  if (damaged > 0) stderr(`${DAMAGED[language](damaged)}\n`);
  if (isUnwritable) stderr(`${UNWRITABLE[language]}\n`);
}

const DAMAGED = {
  en: (count: number) => `note: ${count} kept results were damaged; those drafts were checked anew.`,
  ja: (count: number) => `注意：保存された結果のうち ${count} 件が壊れていたため、確認し直しました。`,
} as const;
const UNWRITABLE = {
  en: 'note: results could not be kept (--cache-location); the check itself is complete.',
  ja: '注意：結果を保存できませんでした（--cache-location）。確認自体は完了しています。',
} as const;
