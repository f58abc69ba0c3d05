import path from 'node:path';
import type { Language } from '../../schemas/field.js';
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
  spareDrafts(drafts, settings, host);
  const store = callStore(host);
  const named = settings.text('call');
  const checking = { asOf: settings.asOf, store, call: named === undefined ? undefined : await store.named(named) };
  const stdinName = settings.text('stdinFilename');
  const evaluations: Evaluation[] = [];
  const unread: FileError[] = [];
  const shown = await progress(drafts.length, settings, host);
  for (const name of drafts) {
    shown.step(name);
    try {
      evaluations.push(await checkDraft(readDraft(name, host, stdinName), checking, host));
    } catch (error) {
      // What is known of the other drafts is not lost.
      if (!(error instanceof FileError) || drafts.length === 1) throw error;
      unread.push(error);
    }
  }
  shown.done();
  await writeReports(evaluations, settings, host);
  if (unread.length > 0) {
    const all = (language: Language) => unread.map(({ text }) => text[language]).join('\n');
    throw new FileError({ en: all('en'), ja: all('ja') });
  }
  return exitCode(evaluations, settings.failOn, settings.maxWarnings);
}

/** A report never takes the place of what it reports on. */
function spareDrafts(drafts: readonly string[], { formats, text }: Settings, { cwd }: Host): void {
  const read = new Set([...drafts, text('call') ?? '-', text('config') ?? '-'].map((name) => path.resolve(cwd, name)));
  const over = formats.find(({ file }) => file !== undefined && read.has(path.resolve(cwd, file)));
  if (!over) return;
  throw usage(
    `--format ${over.name}=${over.file}: this would replace a file that is read.`,
    `--format ${over.name}=${over.file}：読み取るファイルを上書きしてしまいます。`,
  );
}
