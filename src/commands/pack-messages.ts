import path from 'node:path';
import type { Localized } from '../../schemas/field.js';
import type { WrittenBundle } from '../bundle/write-bundle.js';
import type { Evaluation } from '../core/evaluate.js';
import { type BundlePlan, manifestText } from '../core/plan-bundle.js';
import { grouped } from '../domain/written-forms.js';
import type { Host } from '../host.js';
import { countLevels } from '../report/count.js';
import { languagesOf } from '../report/report.js';
import { countsText } from '../report/words.js';
import type { Settings } from '../settings.js';
import { visible } from '../text/visible.js';

/** What `pack` says. */

export function showRefusal(evaluation: Evaluation, settings: Settings, host: Host): void {
  const counts = countsText(countLevels(evaluation.diagnostics));
  const text: Localized =
    evaluation.verdict === 'not-ready'
      ? {
          en: `Not packed: ${counts.en}. Mend the must findings above, then run the command again.`,
          ja: `zip は作成していません（${counts.ja}）。上の必須の指摘を直してから、もう一度実行してください。`,
        }
      : {
          en: 'Not packed: the draft could not be checked completely. Mend what is named above, then run the command again.',
          ja: 'zip は作成していません。提案書を最後まで確認できませんでした。上の指摘を直してから、もう一度実行してください。',
        };
  for (const language of languagesOf(settings.lang)) host.stderr(`${text[language]}\n`);
}

/** What a packed draft still has against it: packing is no reason to keep silent about it. */
export function showLeft({ diagnostics }: Evaluation, settings: Settings, host: Host): void {
  if (diagnostics.length === 0) return;
  const counts = countsText(countLevels(diagnostics));
  const named = [...new Set(diagnostics.map(({ code }) => code))].join(', ');
  const text: Localized = {
    en: `The draft still has findings (${counts.en}): ${named}. "grantlint check" tells them.`,
    ja: `提案書には指摘が残っています（${counts.ja}）：${named}。内容は「grantlint check」で確認できます。`,
  };
  for (const language of languagesOf(settings.lang)) host.stderr(`${text[language]}\n`);
}

/** The tree with sizes and hashes, as `--dry-run` prints it. */
export function showPlan(plan: BundlePlan, target: string, settings: Settings, host: Host): void {
  const heading: Localized = {
    en: `${relative(target, host)} would hold (nothing was written):`,
    ja: `${relative(target, host)} の内容（書き込みはしていません）：`,
  };
  for (const language of languagesOf(settings.lang)) host.stdout(`${visible(heading[language])}\n`);
  host.stdout(tree(plan));
}

export function showWritten(
  plan: BundlePlan,
  target: string,
  written: WrittenBundle,
  settings: Settings,
  host: Host,
): void {
  const count = plan.entries.length + 1;
  const text: Localized = {
    en: `Packed ${count} files into ${relative(target, host)} (${grouped(written.size)} bytes)`,
    ja: `${count}個のファイルを ${relative(target, host)} にまとめました（${grouped(written.size)} バイト）`,
  };
  for (const language of languagesOf(settings.lang)) host.stdout(`${visible(text[language])}\n`);
  if (settings.detail !== 'quiet') host.stdout(tree(plan));
  host.stdout(`sha256  ${written.sha256}\n`);
}

function tree(plan: BundlePlan): string {
  const manifest = { path: 'manifest.json', size: new TextEncoder().encode(manifestText(plan)).length, sha256: '' };
  const rows = [...plan.entries, manifest];
  const width = Math.max(...rows.map(({ size }) => grouped(size).length));
  const lines = rows.map(
    ({ path: name, size, sha256 }) =>
      `  ${grouped(size).padStart(width)}  ${sha256.slice(0, 12).padEnd(12)}  ${visible(name)}\n`,
  );
  return `${plan.folder}/\n${lines.join('')}`;
}

function relative(target: string, host: Host): string {
  const near = path.relative(host.cwd, target);
  return near.startsWith('..') ? target : near;
}
