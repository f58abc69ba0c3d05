import { withComparison } from '../core/compare.js';
import { type ExitCode, exitCode } from '../core/exit-code.js';
import { redacted } from '../core/redact.js';
import { totalsOf } from '../core/totals.js';
import type { Host } from '../host.js';
import { isReportName } from '../report/index.js';
import type { Settings } from '../settings.js';
import { refuseNoise } from './batch/write-run.js';
import { checkSettings } from './check-draft.js';
import { withCiFormats } from './ci-formats.js';
import { type FoundDrafts, findDrafts } from './find-drafts.js';
import { inputsOf } from './inputs.js';
import { judgeNamed } from './judge-named.js';
import { redactHash, redacting } from './redaction.js';
import { spareInputs } from './spare-inputs.js';
import { afterRun } from './waivers/after-run.js';
import { refuseWaiving, toWaive, waivingOf } from './waivers/to-waive.js';
import { requestsOf, writeReports } from './write-reports.js';

/** `grantlint check [paths…]` */
export async function check(words: readonly string[], asked: Settings, host: Host): Promise<number> {
  const settings = redacting(withCiFormats(asked, host), host);
  refuseNoise(requestsOf(settings), host);
  const found = await findDrafts(words, settings, host);
  tellLeftOut(found, settings, host);
  const { names } = found;
  refuseWaiving(names, settings);
  const [name] = names;
  if (name !== undefined && names.length === 1 && isInFull(settings)) return checkOne(name, settings, host);
  if (settings.text('shard') !== undefined) {
    return (await import('./batch/check-shard.js')).checkShard(names, settings, host);
  }
  const { checkMany } = await import('./batch/check-many.js');
  return checkMany(names, settings, host);
}

/** What was not checked is never passed over in silence. */
function tellLeftOut({ ignored, unchanged }: FoundDrafts, { lang, detail }: Settings, { stderr }: Host): void {
  if (detail === 'quiet') return;
  const language = lang === 'ja' ? 'ja' : 'en';
  if (ignored > 0) stderr(`${IGNORED[language](ignored)}\n`);
  if (unchanged > 0) stderr(`${UNCHANGED[language](unchanged)}\n`);
}

const IGNORED = {
  en: (count: number) =>
    `note: left out by .gitignore, .grantlintignore or the settings: ${count} (--no-ignore checks them too)`,
  ja: (count: number) =>
    `注意：.gitignore、.grantlintignore または設定により除外 ${count} 件（--no-ignore で確認できます）`,
} as const;
const UNCHANGED = {
  en: (count: number) => `note: not changed, and so not checked: ${count}`,
  ja: (count: number) => `注意：変更がないため確認していない提案書 ${count} 件`,
} as const;

/** Whether every format asked for shows a single draft in full. */
const isInFull = (settings: Settings): boolean =>
  settings.text('shard') === undefined &&
  !settings.on('cache') &&
  requestsOf(settings).every(({ name }) => isReportName(name));

/** One draft in full, by its name or `-`, under settings that `redacting` gave. */
export async function checkOne(name: string, settings: Settings, host: Host): Promise<ExitCode> {
  const checking = await checkSettings(settings, host);
  const hash = redactHash(settings, host);
  const judging = { checking, stdinName: settings.text('stdinFilename'), among: false, hash };
  const waiving = waivingOf(settings);
  const judged = await judgeNamed(name, judging, host);
  const evaluation = withComparison(judged.evaluation, judged.before);
  spareInputs(inputsOf([{ ...judged, evaluation }], checking.store, settings, host), settings, host);
  await writeReports(hash ? redacted(evaluation, hash) : evaluation, settings, host);
  const after = afterRun(settings, host);
  after.add({ leftOut: judged.policy.leftOut ?? 0, toWaive: waiving && toWaive(judged, waiving) });
  await after.finish();
  return exitCode(totalsOf([evaluation]), settings.failOn, settings.maxWarnings);
}
