import path from 'node:path';
import type { Language, Localized } from '../../schemas/field.js';
import { countLevels, type Diagnostic, standing, waivedOf } from '../core/diagnostic.js';
import type { Evaluation } from '../core/evaluate.js';
import type { BundlePlan } from '../core/plan-bundle.js';
import { counted, grouped } from '../domain/written-forms.js';
import type { Host } from '../host.js';
import { shellWord } from '../report/closing.js';
import { languagesOf } from '../report/report.js';
import { countsText, verdictText, WORDS } from '../report/words.js';
import type { Settings } from '../settings.js';
import { visible } from '../text/visible.js';
import { wrap } from '../text/wrap.js';
import type { Refusal } from './pack-allow.js';
import { type Packed, receiptText } from './pack-receipt.js';
import { acceptedLines, switchedOff } from './pack-waived.js';
import { reportOptions } from './write-reports.js';

/** What `pack` says. */

function tell(text: Localized, { lang }: Settings, out: (text: string) => void): void {
  for (const language of languagesOf(lang)) out(`${visible(text[language])}\n`);
}

export function showNotReady(evaluation: Evaluation, settings: Settings, host: Host): void {
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
  tell(text, settings, host.stderr);
}

/** A folder full of other things is told as such, not file by file. */
const MOST_SHOWN = 20;

/** Everything that stands against packing, each with the option that overrides it. */
export function showRefusals(refusals: readonly Refusal[], settings: Settings, host: Host): void {
  const shown = refusals.slice(0, MOST_SHOWN);
  const more = refusals.length - shown.length;
  const heading = {
    en: `Not packed, nothing was written (${refusals.length}):`,
    ja: `zip は作成していません（${refusals.length} 件）：`,
  };
  for (const language of languagesOf(settings.lang)) {
    const items = shown.map(({ text, allow }) => `${text[language]}${allow === null ? '' : flagText(allow)[language]}`);
    const rest = { en: `and ${more} more`, ja: `ほか ${more} 件` }[language];
    const lines = [...items, ...(more > 0 ? [rest] : [])].map(
      (item) => `  - ${wrap(visible(item), settings.width, 4)}`,
    );
    host.stderr(`${heading[language]}\n${lines.join('\n')}\n`);
  }
}

const flagText = (allow: string): Localized => ({
  en: ` (--allow ${allow} packs all the same.)`,
  ja: `（そのまま作成する場合は --allow ${allow}）`,
});

/** Files that are left out without being missed; named when asked. */
export function showJunk(junk: readonly string[], settings: Settings, host: Host): void {
  if (junk.length === 0 || settings.detail !== 'verbose') return;
  const names = junk.slice(0, MOST_SHOWN);
  const more = junk.length > names.length ? { en: ' and others', ja: ' ほか' } : { en: '', ja: '' };
  const text = {
    en: `Left out, as systems and programs leave such files behind: ${names.join(', ')}${more.en}`,
    ja: `システムやプログラムが自動で作るファイルのため、除きました：${names.join('、')}${more.ja}`,
  };
  tell(text, settings, host.stderr);
}

/** What a packed draft still has against it: packing is no reason to keep silent about it. */
export function showLeft({ diagnostics, file }: Evaluation, settings: Settings, host: Host): void {
  const waived = waivedOf(diagnostics);
  if (waived.length > 0) tell(waivedText(waived), settings, host.stderr);
  const left = standing(diagnostics);
  if (left.length === 0) return;
  const counts = countsText(countLevels(left));
  const named = codesOf(left);
  const command = visible(`grantlint check ${shellWord(file)}${reportOptions(settings).repeat}`);
  const text: Localized = {
    en: `The draft still has findings (${counts.en}): ${named}. "${command}" tells them.`,
    ja: `提案書には指摘が残っています（${counts.ja}）：${named}。内容は「${command}」で確認できます。`,
  };
  tell(text, settings, host.stderr);
}

const codesOf = (findings: readonly Diagnostic[]): string => [...new Set(findings.map(({ code }) => code))].join(', ');

const waivedText = (waived: readonly Diagnostic[]): Localized => ({
  en: `The verdict rests on waivers (${counted(waived.length, 'finding')}): ${codesOf(waived)}. The receiver sees them, and decides whether they count.`,
  ja: `この判定には承認済みの指摘が ${waived.length} 件含まれます：${codesOf(waived)}。受け取る側にも示され、有効とするかどうかは受け取る側が判断します。`,
});

/** The tree with sizes and hashes and the digest, as `--dry-run` prints it. */
export function showPlan(
  plan: BundlePlan,
  inside: Evaluation,
  target: string,
  { settings, host }: { readonly settings: Settings; readonly host: Host },
): void {
  const named = nearName(target, host);
  tell(
    { en: `${named} would hold (nothing was written):`, ja: `${named} の内容（書き込みはしていません）：` },
    settings,
    host.stdout,
  );
  host.stdout(tree(plan));
  for (const language of languagesOf(settings.lang)) {
    host.stdout(`${WORDS.bundleDigest[language]}\n    ${plan.digest}\n`);
    host.stdout(decidedText(inside, language, settings.width));
  }
}

/** What the bundle goes out in spite of; empty where nothing was decided. */
function decidedText(inside: Evaluation, language: Language, width: number): string {
  const off = switchedOff(inside);
  const lines = [
    ...acceptedLines(inside.diagnostics, language),
    ...(off.length > 0 ? [`${WORDS.switchedOff[language]}${{ en: ': ', ja: '：' }[language]}${off.join(', ')}`] : []),
  ];
  if (lines.length === 0) return '';
  const verdict = verdictText(inside.verdict, inside.diagnostics)[language];
  return `${[verdict, ...lines.map((line) => `  - ${wrap(visible(line), width, 4)}`)].join('\n')}\n`;
}

/** The receipt; what the bundle holds too when asked, and three lines when little was asked for. */
export function showWritten(packed: Packed, settings: Settings, host: Host): void {
  const { plan, target, written } = packed;
  if (settings.detail === 'quiet') {
    host.stdout(`${visible(target)}\n${written.sha256}\n${plan.digest}\n`);
    return;
  }
  if (settings.detail === 'verbose') host.stdout(`${tree(plan)}\n`);
  host.stdout(receipt(packed, settings));
}

/** In the languages that were asked for, as it is printed and saved. */
export const receipt = (packed: Packed, { lang }: Settings): string =>
  languagesOf(lang)
    .map((language) => receiptText(packed, language))
    .join('\n');

function tree(plan: BundlePlan): string {
  const width = Math.max(...plan.entries.map(({ size }) => grouped(size).length));
  const lines = plan.entries.map(
    ({ path: name, size, sha256 }) => `  ${grouped(size).padStart(width)}  ${sha256.slice(0, 12)}  ${visible(name)}\n`,
  );
  return `${plan.folder}/\n${lines.join('')}`;
}

/** As seen from here, where that is shorter. */
export function nearName(target: string, host: Host): string {
  const near = path.relative(host.cwd, target);
  return near.startsWith('..') ? target : near;
}
