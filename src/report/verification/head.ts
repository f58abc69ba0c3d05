import type { Localized } from '../../../schemas/field.js';
import type { ManifestHeader, Verification } from '../../core/verification.js';
import { digestDiffers } from '../../core/verify-origin-codes.js';
import { grouped } from '../../domain/written-forms.js';
import { cells, padCells } from '../../text/cells.js';
import { visible } from '../../text/visible.js';
import { wrap } from '../../text/wrap.js';
import { asOfText, languagesOf, type ReportOptions } from '../report.js';
import { isProvisional, WORDS } from '../words.js';
import { BUNDLE_VERDICT_SIGNS, BUNDLE_WORDS, reportWords, signatureWords, verdictWords } from './words.js';

/** The first lines of a bundle: the verdict, the digest, and what the bundle says of itself. */
export function head(verification: Verification, options: ReportOptions): string {
  const { paint, language, width, detail } = options;
  const { verdict, file } = verification;
  const colour = verdict === 'passed' ? paint.good : verdict === 'could-not-check' ? paint.warn : paint.bad;
  const verdicts = languagesOf(language).map((each) =>
    colour(wrap(`${BUNDLE_VERDICT_SIGNS[verdict]} ${verdictWords(verification)[each]}`, width, 2)),
  );
  const rows = detail === 'quiet' ? digestRow(verification) : [...digestRow(verification), ...factRows(verification)];
  return [
    ...verdicts,
    ...provisional(verification, options),
    `  ${paint.strong(visible(file))}`,
    ...table(rows, options),
  ].join('\n');
}

const provisional = ({ recheck }: Verification, { language, width }: ReportOptions): string[] =>
  recheck && isProvisional(recheck)
    ? languagesOf(language).map((each) => `  ${wrap(WORDS.provisional[each], width, 2)}`)
    : [];

type Row = readonly [label: Localized, value: Localized];

const same = (text: string): Localized => ({ en: text, ja: text });

function digestRow({ digest, state, notChecked, faults }: Verification): Row[] {
  if (state === 'unreadable') return [];
  if (digest === null) return [[BUNDLE_WORDS.digest, BUNDLE_WORDS.unknown]];
  const asAsked =
    state === 'sound' && !notChecked.includes('digest') && !faults.some(({ code }) => code === digestDiffers.code);
  const value = { en: `${digest}  ✔ as asked`, ja: `${digest}  ✔ 指定されたものと一致` };
  return [[BUNDLE_WORDS.digest, asAsked ? value : same(digest)]];
}

function factRows({ manifest, size, signature, recheck, comparison, state }: Verification): Row[] {
  if (state === 'unreadable') return [];
  const bytes: Localized = {
    en: `${grouped(size ?? 0)} bytes`,
    ja: `${grouped(size ?? 0)} バイト`,
  };
  const signed: Row = [BUNDLE_WORDS.signature, signatureWords(signature)];
  if (!manifest) return [[BUNDLE_WORDS.files, bytes], signed];
  const { proposal, call, tool, files } = manifest;
  const title = recheck?.call?.call.id === call.id ? recheck.call.call.title : same('');
  const named = (id: string, text: string): string => (text === '' ? id : `${id} · ${text}`);
  return [
    [BUNDLE_WORDS.proposal, { en: named(proposal.id, proposal.title.en), ja: named(proposal.id, proposal.title.ja) }],
    [BUNDLE_WORDS.call, { en: named(call.id, title.en), ja: named(call.id, title.ja) }],
    [BUNDLE_WORDS.asOf, dayWords(manifest, recheck)],
    [BUNDLE_WORDS.packedBy, same(`${tool.name} ${tool.version}`)],
    [BUNDLE_WORDS.files, { en: `${grouped(files)} (${bytes.en})`, ja: `${grouped(files)} 個（${bytes.ja}）` }],
    signed,
    ...(recheck ? [[BUNDLE_WORDS.report, reportWords(comparison)] as const] : []),
  ];
}

/** The day of the bundle; and the one that was asked for, where that is the day by which the verdict was reached. */
function dayWords(manifest: ManifestHeader, recheck: Verification['recheck']): Localized {
  const day = asOfText(manifest);
  if (!recheck || recheck.asOf === manifest.asOf) return same(day);
  return { en: `${day} (checked here as of ${recheck.asOf})`, ja: `${day}（今回の確認の基準日：${recheck.asOf}）` };
}

/** With both languages a value stands once where it is the same in both. */
function table(rows: readonly Row[], { language, paint, width }: ReportOptions): string[] {
  const languages = languagesOf(language);
  const label = (text: Localized): string => languages.map((each) => text[each]).join('/');
  const room = Math.max(...rows.map(([text]) => cells(label(text))), 0) + 2;
  return rows.flatMap(([text, value]) =>
    [...new Set(languages.map((each) => value[each]))].map(
      (each, index) =>
        `  ${paint.faint(padCells(index === 0 ? label(text) : '', room))}${wrap(visible(each), width, room + 2)}`,
    ),
  );
}
