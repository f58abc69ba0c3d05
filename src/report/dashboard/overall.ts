import type { Localized } from '../../../schemas/field.js';
import { VERDICTS, type Verdict } from '../../core/evaluate.js';
import { grouped } from '../../domain/written-forms.js';
import { turnsText } from '../comparison-words.js';
import { sentence, words } from '../html/bilingual.js';
import { type Markup, markup } from '../html/markup.js';
import { asOfText, type ReportOptions } from '../report.js';
import type { Roll } from '../roll.js';
import { countsText, joined, VERDICT_NAMES, VERDICT_SIGNS, WORDS, waivedCount } from '../words.js';
import { contents } from './contents.js';
import type { WaivedCounts } from './waived-counts.js';
import { draftCount, readyOnRecord, waivedInAll } from './words.js';

/** How many drafts there are and how they stand. */
export function overall({ totals }: Roll, waived: WaivedCounts, options: ReportOptions): Markup {
  const { drafts, verdicts, levels } = totals;
  const turned = turnsText(totals);
  return markup`<section class="overall" aria-labelledby="overall"><h2 id="overall">${words(draftCount(drafts))}</h2>
<p class="faint">${words(WORDS.asOf)} ${asOfText(options)} · ${words(joined(countsText(levels), waivedCount(totals.waived)))}</p>
<ul class="tiles">
${VERDICTS.map((verdict) => tile(verdict, verdicts[verdict], drafts, verdict === 'ready' ? readyOnRecord(waived.ready) : null))}</ul>
${verdictBar(verdicts, drafts)}
${turned && markup`<p>${sentence(turned)}</p>`}${waived.findings > 0 ? markup`<p>${sentence(waivedInAll(waived))}</p>` : null}${contents(options)}</section>
`;
}

const tile = (verdict: Verdict, count: number, drafts: number, rests: Localized | null): Markup =>
  markup`<li class="verdict ${verdict}"><span class="sign" aria-hidden="true">${VERDICT_SIGNS[verdict]}</span><span><strong>${grouped(count)}</strong> <span class="of">${percent(count, drafts)}</span><span class="own">${words(VERDICT_NAMES[verdict])}</span>${rests && markup`<span class="own">${words(rests)}</span>`}</span></li>
`;

/** Rounded so that neither none nor all is said where it is not so. */
function percent(count: number, drafts: number): string {
  if (drafts === 0) return '';
  const share = (count * 100) / drafts;
  const rounded = count > 0 && share < 1 ? '<1' : count < drafts && share > 99 ? '>99' : String(Math.round(share));
  return `${rounded}%`;
}

/** The same as a bar; the figures stand above it. */
function verdictBar(verdicts: Readonly<Record<Verdict, number>>, drafts: number): Markup {
  const per = (count: number) => Math.round((count * 10_000) / Math.max(1, drafts)) / 100;
  const starts = [0, verdicts.ready, verdicts.ready + verdicts['not-ready']];
  const pieces = VERDICTS.map(
    (verdict, index) =>
      markup`<rect class="${verdict}" x="${per(starts[index] ?? 0)}%" width="${per(verdicts[verdict])}%" height="100%"/>`,
  );
  return markup`<svg class="verdicts" aria-hidden="true" width="100%" height="10">${pieces}</svg>`;
}
