import type { Localized } from '../../../schemas/field.js';
import type { Brief } from '../../core/brief.js';
import type { LoadedCall } from '../../core/call-facts.js';
import { checklistOf } from '../../core/checklist.js';
import { LEVELS, standing } from '../../core/diagnostic.js';
import { VERDICTS } from '../../core/evaluate.js';
import { say } from '../../text/say.js';
import { countingWaived } from '../dashboard/waived-counts.js';
import { asOfText, type ReportOptions } from '../report.js';
import type { Roll } from '../roll.js';
import { ruleTitle } from '../rule-title.js';
import { gatheringOff, type SwitchedOff } from '../switched-off.js';
import { WAIVED_WORDS } from '../waived-words.js';
import { countsText, LEVEL_WORDS, STATUS_WORDS, VERDICT_WORDS, WORDS } from '../words.js';
import { ABOUT, inDrafts, MEANINGS, moreDrafts } from './about-words.js';
import { inLanguage, sentences } from './cell.js';
import { countRules } from './rule-rows.js';
import { type Head, plainRow, type SheetRow } from './table.js';
import { HEADS } from './words.js';

/** The sheet that says what the others rest on, and above all what was not checked. */

type Line = readonly [topic: Localized, item: Localized | string, text: Localized | string];

const same = (text: string): Localized => ({ en: text, ja: text });

export const aboutColumns = ({ language }: ReportOptions): readonly Head[] => [
  { head: inLanguage(HEADS.topic, language), kind: 'text', widest: 30 },
  { head: inLanguage(HEADS.item, language), kind: 'text', widest: 44 },
  { head: inLanguage(HEADS.text, language), kind: 'text', widest: 90 },
];

export function aboutRows(roll: Roll, options: ReportOptions): SheetRow[] {
  const { language, tool } = options;
  const localized = (text: Localized | string): Localized => (typeof text === 'string' ? same(text) : text);
  const lines: readonly Line[] = [
    [ABOUT.run, ABOUT.made, `${tool.name} ${tool.version}`],
    [ABOUT.run, WORDS.asOf, asOfText(options)],
    ...countLines(roll),
    ...callLines(roll),
    ...notCheckedLines(roll, options),
    ...[...roll.calls.values()].flatMap(leftToPeople),
    ...LEVELS.map((level): Line => [ABOUT.reading, LEVEL_WORDS[level], MEANINGS[level]]),
    ...(roll.totals.waived > 0 ? [[ABOUT.reading, WAIVED_WORDS.waived, MEANINGS.waived] as const] : []),
    ...(['empty', 'amounts', 'days', 'digest'] as const).map((key): Line => [ABOUT.reading, ABOUT[key], MEANINGS[key]]),
  ];
  return lines.map(([topic, item, text]) =>
    plainRow([inLanguage(topic, language), ...[item, text].map((each) => sentences(localized(each), language))]),
  );
}

function countLines(roll: Roll): Line[] {
  const { drafts, verdicts, levels, waived } = roll.totals;
  return [
    [ABOUT.counts, ABOUT.drafts, String(drafts)],
    ...VERDICTS.map((verdict): Line => [ABOUT.counts, VERDICT_WORDS[verdict], String(verdicts[verdict])]),
    [ABOUT.counts, WORDS.findings, countsText(levels)],
    ...(waived > 0 ? waivedLines(roll, waived) : []),
  ];
}

function waivedLines(roll: Roll, waived: number): Line[] {
  const { add, result } = countingWaived();
  for (const brief of roll.briefs()) add(brief, null);
  return [
    [ABOUT.counts, WAIVED_WORDS.title, String(waived)],
    [ABOUT.counts, ABOUT.readyOnRecord, String(result().ready)],
  ];
}

function callLines(roll: Roll): Line[] {
  const { calls } = roll;
  const judged = new Map<string, number>();
  for (const { call } of roll.briefs()) if (call) judged.set(call.sha256, (judged.get(call.sha256) ?? 0) + 1);
  if (calls.size === 0) return [[ABOUT.calls, '', ABOUT.noCall]];
  return [...calls.values()].flatMap(({ call, sha256 }): Line[] => {
    const { id, title, status } = call;
    const count = judged.get(sha256) ?? 0;
    const head: Line = [
      ABOUT.calls,
      id,
      {
        en: `${title.en} — ${STATUS_WORDS[status].en}; ${ABOUT.judged.en}: ${count}; ${ABOUT.definition.en} sha256:${sha256}`,
        ja: `${title.ja}（${STATUS_WORDS[status].ja}）／${ABOUT.judged.ja} ${count} 件／${ABOUT.definition.ja} sha256:${sha256}`,
      },
    ];
    return status === 'pre-announcement' ? [head, [ABOUT.provisional, id, WORDS.provisional]] : [head];
  });
}

const MOST_DRAFTS = 100;

function notCheckedLines(roll: Roll, { catalogue }: ReportOptions): Line[] {
  const drafts: Line[] = [];
  let left = 0;
  for (const brief of roll.briefs()) {
    if (brief.verdict !== 'could-not-check') continue;
    if (drafts.length < MOST_DRAFTS) drafts.push([ABOUT.unreadDrafts, brief.file, whyNot(brief, catalogue)]);
    else left++;
  }
  const rules = countRules(roll.briefs())
    .filter(({ unread }) => unread > 0)
    .map(({ code, unread }): Line => {
      const count = inDrafts(unread);
      const title = ruleTitle(code, catalogue);
      return [ABOUT.unreadRule, code, { en: `${title.en} (${count.en})`, ja: `${title.ja}（${count.ja}）` }];
    });
  const off = switchedOffIn(roll).map(({ why, codes }): Line => [ABOUT.switchedOff, codes.join('\n'), why]);
  const rest: Line[] = left > 0 ? [[ABOUT.unreadDrafts, moreDrafts(left), '']] : [];
  const all = [...drafts, ...rest, ...rules, ...off];
  return all.length > 0 ? all : [[ABOUT.notChecked, '', ABOUT.allChecked]];
}

function switchedOffIn(roll: Roll): readonly SwitchedOff[] {
  const { add, result } = gatheringOff();
  for (const { switchedOff } of roll.briefs()) add(switchedOff);
  return result();
}

function whyNot({ findings, notRead }: Brief, catalogue: ReportOptions['catalogue']): Localized {
  const first = standing(findings).find(({ level }) => level === 'must');
  if (first) return { en: say(first, 'en', catalogue).message, ja: say(first, 'ja', catalogue).message };
  return notRead.length > 0 ? WORDS.notChecked : WORDS.noRuleRan;
}

/** What no program judges, whatever the draft, and what the call leaves open. */
function leftToPeople({ call }: LoadedCall): Line[] {
  const { questions, notStated } = checklistOf(call, {});
  return [
    ...questions.map(({ text }): Line => [ABOUT.judge, call.id, text]),
    ...notStated.map(({ topic }): Line => [ABOUT.notStated, call.id, topic]),
  ];
}
