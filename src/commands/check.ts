import { FileError } from '../core/errors.js';
import type { Evaluation } from '../core/evaluate.js';
import { exitCode } from '../core/exit-code.js';
import type { Host } from '../host.js';
import { type Settings, usage } from '../settings.js';
import { callStore } from './call-store.js';
import { checkDraft, readDraft } from './check-draft.js';
import { findDrafts } from './find-drafts.js';
import { progress } from './progress.js';
import { writeReports } from './write-reports.js';

/** `grantlint check [paths…]` */
export async function check(paths: readonly string[], settings: Settings, host: Host): Promise<number> {
  if (paths.length === 0) {
    throw usage(
      'Say which draft to check: grantlint check proposal.yaml',
      '確認する提案書を指定してください：grantlint check proposal.yaml',
    );
  }
  const drafts = await findDrafts(paths, host);
  if (drafts.length === 0 && !settings.allowEmpty) {
    throw new FileError({
      en: `No proposal (*.yaml, *.yml) was found in: ${paths.join(', ')}. Nothing was checked.`,
      ja: `提案書（*.yaml、*.yml）が見つかりません：${paths.join('、')}。何も確認していません。`,
    });
  }
  const store = callStore(host);
  const named = settings.text('call');
  const checking = { asOf: settings.asOf, store, call: named === undefined ? undefined : await store.named(named) };
  const stdinName = settings.text('stdinFilename');
  const evaluations: Evaluation[] = [];
  const shown = await progress(drafts.length, settings, host);
  for (const name of drafts) {
    shown.step(name);
    evaluations.push(await checkDraft(readDraft(name, host, stdinName), checking, host));
  }
  shown.done();
  await writeReports(evaluations, settings, host);
  return exitCode(evaluations, settings.failOn, settings.maxWarnings);
}
