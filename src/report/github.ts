import type { Language, Localized } from '../../schemas/field.js';
import type { Brief, BriefFinding } from '../core/brief.js';
import { countLevels, standing, waivedOf } from '../core/diagnostic.js';
import type { Verdict } from '../core/evaluate.js';
import { withoutCommands } from '../text/ci-commands.js';
import { visible } from '../text/visible.js';
import { hasEarlyCall } from './choices.js';
import { filePath } from './file-path.js';
import { findingText, spokenWords } from './finding-text.js';
import { type Annotation, command, KINDS, type Kind } from './github-commands.js';
import { languagesOf, type ReportOptions } from './report.js';
import { reportOfRoll, type TextRollFormat } from './roll.js';
import { uncheckedText } from './unchecked-words.js';
import { WAIVED_WORDS } from './waived-words.js';
import { countsText, LEVEL_WORDS, totalsText, VERDICT_SIGNS, verdictText, WORDS } from './words.js';

/** GitHub shows so many annotations of a kind for one step, and drops the others in silence. */
const MOST_OF_A_KIND = 10;
/** So many drafts have a line of their own at the end, those that wait first. */
const MOST_DRAFTS = 20;

/** Annotations for the lines of a pull request, worst first, then how each draft stands. */
export const githubRoll: TextRollFormat = {
  name: 'github',
  extension: 'txt',
  *parts(roll, options) {
    const kept = { error: [], warning: [], notice: [] } as Record<Kind, Annotation[]>;
    const counts = { error: 0, warning: 0, notice: 0 };
    const drafts: Record<Verdict, string[]> = { 'not-ready': [], 'could-not-check': [], ready: [] };
    for (const brief of roll.briefs()) {
      for (const each of annotations(brief, options)) {
        counts[each.kind]++;
        if (kept[each.kind].length < MOST_OF_A_KIND) kept[each.kind].push(each);
      }
      const alike = drafts[brief.verdict];
      if (alike.length < MOST_DRAFTS) alike.push(draftLine(brief, options));
    }
    for (const kind of KINDS) for (const each of kept[kind]) yield `${command(each)}\n`;
    const shown = Object.values(drafts).flat().slice(0, MOST_DRAFTS);
    const told = [
      ...shown,
      ...spokenLines(moreDrafts(roll.totals.drafts - shown.length), options),
      ...spokenLines(moreFindings(counts), options),
      ...(hasEarlyCall(roll.calls) ? spokenLines(WORDS.provisional, options) : []),
      ...spokenLines(totalsText(roll.totals), options),
    ];
    yield `${withoutCommands(told.join('\n'))}\n`;
  },
};

export const github = reportOfRoll(githubRoll);

const KIND_OF = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Those that stand in the order of the draft, then what is waived: it is shown, and counts for nothing. */
function annotations(brief: Brief, options: ReportOptions): Annotation[] {
  const { file, findings, verdict } = brief;
  const unchecked = uncheckedText(brief);
  return [
    ...standing(findings).map((each) => annotation(each, options)),
    ...(unchecked
      ? [
          {
            kind: verdict === 'could-not-check' ? ('error' as const) : ('warning' as const),
            file,
            at: null,
            title: spokenWords(WORDS.notChecked, options).replaceAll('\n', ' / '),
            text: `${file}: ${spokenWords(unchecked, options)}`,
          },
        ]
      : []),
    ...waivedOf(findings).map((each) => annotation(each, options)),
  ];
}

/** The log shows the message alone, so that place and code stand in it too. */
function annotation(finding: BriefFinding, options: ReportOptions): Annotation {
  const { place, code, level, severity, waived } = finding;
  const { file, start, end, path } = place;
  const isWhole = path.length === 0 && end.offset === 0;
  const where = isWhole ? file : `${file}:${start.line}:${start.column}`;
  const word = waived ? WAIVED_WORDS.waived : LEVEL_WORDS[level];
  const words = languagesOf(options.language).map((each: Language) => word[each]);
  return {
    kind: waived ? 'notice' : KIND_OF[severity],
    file,
    at: isWhole ? null : { start, end },
    title: `${words.join(' / ')}: ${code}`,
    text: `${where} ${code}: ${findingText(finding, options)}`,
  };
}

function draftLine({ verdict, findings, file }: Brief, options: ReportOptions): string {
  const words = verdictText(verdict, findings);
  const counts = countsText(countLevels(findings));
  const said = languagesOf(options.language).map((each) => `${words[each]}  ${counts[each]}`);
  return `${VERDICT_SIGNS[verdict]} ${visible(filePath(file))}  ${said.join(' / ')}`;
}

const spokenLines = (text: Localized | null, options: ReportOptions): string[] =>
  text ? [spokenWords(text, options)] : [];

const moreDrafts = (count: number): Localized | null =>
  count > 0 ? { en: `and ${count} more ${count === 1 ? 'draft' : 'drafts'}`, ja: `ほか提案書 ${count} 件` } : null;

function moreFindings(counts: Readonly<Record<Kind, number>>): Localized | null {
  const more = KINDS.map((kind) => ({ kind, count: Math.max(0, counts[kind] - MOST_OF_A_KIND) }));
  if (more.every(({ count }) => count === 0)) return null;
  const [error, warning, notice] = more.map(({ count }) => count);
  const en = more.map(({ kind, count }) => `${count} ${kind}${count === 1 ? '' : 's'}`);
  return {
    en: `Found, but without an annotation (at most ${MOST_OF_A_KIND} of a kind): ${en.join(', ')}`,
    ja: `注釈として表示していない指摘（種類ごとに最大 ${MOST_OF_A_KIND} 件を表示）：error ${error} 件、warning ${warning} 件、notice ${notice} 件`,
  };
}
