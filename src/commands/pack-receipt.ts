import path from 'node:path';
import type { Language, Localized } from '../../schemas/field.js';
import type { WrittenBundle } from '../bundle/write-bundle.js';
import { payloadManifest, signatureBeside } from '../core/bundle-layout.js';
import { countLevels } from '../core/diagnostic.js';
import { type Evaluation, titleOf } from '../core/evaluate.js';
import type { BundlePlan } from '../core/plan-bundle.js';
import { grouped } from '../domain/written-forms.js';
import { shellWord } from '../report/closing.js';
import { asOfText } from '../report/report.js';
import { WAIVED_WORDS } from '../report/waived-words.js';
import { countsText, isProvisional, verdictText, WORDS } from '../report/words.js';
import { cells } from '../text/cells.js';
import { visible } from '../text/visible.js';
import { wrap } from '../text/wrap.js';
import { acceptedLines, switchedOff } from './pack-waived.js';

/** What was packed, as the sender keeps it and reads it to the receiver. */
export interface Packed {
  readonly plan: BundlePlan;
  /** Where it was written, as people name it. */
  readonly target: string;
  readonly written: WrittenBundle;
  readonly evaluation: Evaluation;
  /** The check that the bundle holds. */
  readonly inside: Evaluation;
}

const WIDTH = 80;

const LABELS = {
  title: { en: 'Receipt of a submission bundle', ja: '提出用 zip の控え' },
  bundle: { en: 'bundle', ja: 'ファイル' },
  sha256: { en: 'sha256', ja: 'SHA-256' },
  signature: { en: 'signature', ja: '署名' },
  proposal: { en: 'proposal', ja: '提案書' },
  left: { en: 'findings', ja: '残る指摘' },
  off: { en: 'switched off', ja: '無効の規則' },
  digest: {
    en: 'Digest, to be read to the receiver or sent by another way than the bundle:',
    ja: 'ダイジェスト（zip とは別の手段で受け取る側に伝えてください。電話で読み上げられます）：',
  },
  checks: { en: 'The receiver checks it with', ja: '受け取った側での確認方法' },
  unpacked: {
    en: 'or, without this tool, unpacks it and runs in the folder',
    ja: 'このツールがない場合は、展開したフォルダで次を実行します：',
  },
} as const satisfies Record<string, Localized>;

/** The receipt in one language, in at most 80 columns. */
export function receiptText(packed: Packed, language: Language): string {
  const { plan, target, written } = packed;
  const name = path.basename(target);
  const unpacked = `${LABELS.unpacked[language]}${language === 'en' ? ` ${plan.folder}/` : ''}`;
  return [
    LABELS.title[language],
    '',
    ...rows(rowsOf(packed, language), language),
    '',
    wrap(LABELS.digest[language], WIDTH),
    '',
    `    ${plan.digest}`,
    '',
    wrap(LABELS.checks[language], WIDTH),
    ...verifyCommand(visible(shellWord(name)), plan.digest, written.sha512 !== null),
    wrap(unpacked, WIDTH),
    `    sha256sum -c ${payloadManifest('sha256')}`,
    '',
  ].join('\n');
}

function rowsOf({ plan, target, written, evaluation, inside }: Packed, language: Language): [Localized, string][] {
  const { tool, proposal, call } = plan.manifest;
  const title = titleOf(evaluation)?.[language] ?? proposal.title[language];
  const verdict = verdictText(evaluation.verdict, inside.diagnostics)[language];
  const bytes = { en: `${grouped(written.size)} bytes`, ja: `${grouped(written.size)} バイト` }[language];
  const open = { en: ' (', ja: '（' }[language];
  const shut = { en: ')', ja: '）' }[language];
  return [
    [LABELS.bundle, `${target}${open}${bytes}${shut}`],
    [LABELS.sha256, written.sha256],
    ...(written.sha512 ? [[LABELS.signature, signatureBeside(target)] as [Localized, string]] : []),
    [LABELS.proposal, `${title}${open}${proposal.id}${shut}`],
    [WORDS.call, `${evaluation.call?.call.title[language] ?? ''}${open}${call.id}${shut}`],
    [WORDS.asOf, `${asOfText(plan.manifest)} · ${tool.name} ${tool.version}`],
    [WORDS.verdict, isProvisional(evaluation) ? `${verdict}\n${WORDS.provisional[language]}` : verdict],
    [LABELS.left, countsText(countLevels(evaluation.diagnostics))[language]],
    ...decidedRows(inside, language),
  ];
}

/** What the verdict rests on besides the draft; nothing where nobody decided anything. */
function decidedRows(inside: Evaluation, language: Language): [Localized, string][] {
  const accepted = acceptedLines(inside.diagnostics, language).map(visible).join('\n');
  const off = switchedOff(inside).join({ en: ', ', ja: '、' }[language]);
  const all: [Localized, string][] = [
    [WAIVED_WORDS.waived, accepted],
    [LABELS.off, off],
  ];
  return all.filter(([, text]) => text !== '');
}

function rows(all: readonly (readonly [label: Localized, text: string])[], language: Language): string[] {
  const column = Math.max(...all.map(([label]) => cells(label[language]))) + 2;
  return all.map(([label, text]) => {
    const pad = ' '.repeat(column - cells(label[language]));
    const shown = lineByLine(text);
    // A hash that fits stays in one piece.
    return `${label[language]}${pad}${shown.includes('\n') || cells(shown) > WIDTH - column ? wrap(shown, WIDTH, column) : shown}`;
  });
}

/** In one line where it fits, else as a shell continues lines. */
function verifyCommand(name: string, digest: string, isSigned: boolean): string[] {
  const words = [
    `grantlint verify ${name}`,
    `--digest ${digest}`,
    ...(isSigned ? ['--allowed-signers allowed_signers'] : []),
  ];
  const line = `    ${words.join(' ')}`;
  return cells(line) <= WIDTH ? [line] : [`    ${words.join(' \\\n      ')}`];
}

const lineByLine = (text: string): string => text.split('\n').map(visible).join('\n');
