import path from 'node:path';
import { withComparison } from '../core/compare.js';
import { FileError } from '../core/errors.js';
import { type ExitCode, exitCode } from '../core/exit-code.js';
import { totalsOf } from '../core/totals.js';
import { usage } from '../given-options.js';
import type { Host } from '../host.js';
import { type FormatName, REPORT_FORMATS } from '../report/index.js';
import type { Settings } from '../settings.js';
import { refuseNoise, requestsOf } from './batch/write-run.js';
import { checkSettings } from './check-draft.js';
import { findDrafts } from './find-drafts.js';
import { inputsOf } from './inputs.js';
import { judgeNamed } from './judge-named.js';
import { spareInputs } from './spare-inputs.js';
import { writeReports } from './write-reports.js';

/** `grantlint check [paths…]` */
export async function check(words: readonly string[], settings: Settings, host: Host): Promise<number> {
  refuseNoise(requestsOf(settings), host);
  const paths = words.length > 0 || !host.stat(path.resolve(host.cwd, 'proposal.yaml')) ? words : ['proposal.yaml'];
  if (paths.length === 0) {
    throw usage(
      'Say which draft to check: grantlint check proposal.yaml',
      '確認する提案書を指定してください：grantlint check proposal.yaml',
    );
  }
  const { names } = await findDrafts(paths, settings, host);
  if (names.length === 0 && !settings.allowEmpty) {
    throw new FileError({
      en: `No proposal (*.yaml, *.yml) was found in: ${paths.join(', ')}. Nothing was checked.`,
      ja: `提案書（*.yaml、*.yml）が見つかりません：${paths.join('、')}。何も確認していません。`,
    });
  }
  const [name] = names;
  if (name !== undefined && names.length === 1 && isInFull(settings)) return checkOne(name, settings, host);
  if (settings.text('shard') !== undefined) {
    return (await import('./batch/check-shard.js')).checkShard(names, settings, host);
  }
  const { checkMany } = await import('./batch/check-many.js');
  return checkMany(names, settings, host);
}

/** Whether every format asked for shows a single draft in full; tables have a row for it, as for each of many. */
const isInFull = (settings: Settings): boolean =>
  settings.text('shard') === undefined &&
  !settings.on('cache') &&
  requestsOf(settings).every(({ name }: { name: FormatName }) => Object.hasOwn(REPORT_FORMATS, name));

async function checkOne(name: string, settings: Settings, host: Host): Promise<ExitCode> {
  const checking = await checkSettings(settings, host);
  const judging = { checking, stdinName: settings.text('stdinFilename'), among: false };
  const judged = await judgeNamed(name, judging, host);
  const evaluation = withComparison(judged.evaluation, judged.before);
  spareInputs(inputsOf([{ ...judged, evaluation }], checking.store, settings, host), settings, host);
  await writeReports([evaluation], settings, host);
  return exitCode(totalsOf([evaluation]), settings.failOn, settings.maxWarnings);
}
