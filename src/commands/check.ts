import path from 'node:path';
import type { Language } from '../../schemas/field.js';
import { FileError } from '../core/errors.js';
import type { Evaluation } from '../core/evaluate.js';
import { exitCode } from '../core/exit-code.js';
import { usage } from '../given-options.js';
import type { Host } from '../host.js';
import type { Settings } from '../settings.js';
import { callStore } from './call-store.js';
import { checkDraft, type DraftFile, readDraft } from './check-draft.js';
import { findDrafts } from './find-drafts.js';
import { progress } from './progress.js';
import { trueName } from './true-name.js';
import { writeReports } from './write-reports.js';

/** `grantlint check [paths…]` */
export async function check(words: readonly string[], settings: Settings, host: Host): Promise<number> {
  const paths = words.length > 0 || !host.stat(path.resolve(host.cwd, 'proposal.yaml')) ? words : ['proposal.yaml'];
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
  const read: DraftFile[] = [];
  const unread: FileError[] = [];
  const shown = await progress(drafts.length, settings, host);
  for (const name of drafts) {
    shown.step(name);
    try {
      const draft = readDraft(name, host, stdinName);
      evaluations.push(await checkDraft(draft, checking, host));
      read.push(draft);
    } catch (error) {
      // What is known of the other drafts is not lost.
      if (!(error instanceof FileError) || drafts.length === 1) throw error;
      unread.push(error);
    }
  }
  shown.done();
  spareInputs(inputsOf(read, evaluations, settings), settings, host);
  await writeReports(evaluations, settings, host);
  if (unread.length > 0) {
    const all = (language: Language) => unread.map(({ text }) => text[language]).join('\n');
    throw new FileError({ en: all('en'), ja: all('ja') });
  }
  return exitCode(evaluations, settings.failOn, settings.maxWarnings);
}

/** A report never takes the place of what it reports on, whatever links lead there. */
function spareInputs(inputs: readonly string[], { formats }: Settings, host: Host): void {
  const read = new Set(inputs.map((file) => trueName(path.resolve(host.cwd, file), host)));
  const written = formats.flatMap(({ file }) =>
    file === undefined ? [] : [trueName(path.resolve(host.cwd, file), host)],
  );
  const at = written.findIndex((file, index) => read.has(file) || written.indexOf(file) !== index);
  const over = formats.filter(({ file }) => file !== undefined)[at];
  if (!over) return;
  throw usage(
    `--format ${over.name}=${over.file}: this would replace a file that is read, or another report.`,
    `--format ${over.name}=${over.file}：読み取るファイル、またはほかの報告を上書きしてしまいます。`,
  );
}

/** Everything that a check reads: drafts, their attachments, the call and the settings. */
function inputsOf(drafts: readonly DraftFile[], evaluations: readonly Evaluation[], { text }: Settings): string[] {
  const attached = drafts.flatMap(({ folder }, index) =>
    (evaluations[index]?.sections.attachments ?? []).map((each) => path.join(folder, each.path)),
  );
  const named = ['call', 'config', 'stdinFilename'].flatMap((name) => text(name) ?? []);
  return [...drafts.flatMap(({ name }) => (name === '<stdin>' ? [] : [name])), ...attached, ...named];
}
