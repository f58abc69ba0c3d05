import type { Language } from '../../schemas/field.js';
import { LEVELS } from '../core/diagnostic.js';
import { grouped } from '../domain/written-forms.js';
import { markdownText, markdownWords as words } from '../text/markdown-escape.js';
import { hasEarlyCall } from './choices.js';
import { turnsText } from './comparison-words.js';
import type { Acting } from './dashboard/acting.js';
import { type Due, duesOf } from './dashboard/deadline-cell.js';
import { type Figures, figuresOf } from './dashboard/figures.js';
import { DASHBOARD_WORDS, draftCount, starred, uncheckedWords } from './dashboard/words.js';
import { markdownTable } from './markdown-table.js';
import { asOfText, languagesOf, type ReportOptions } from './report.js';
import type { Roll, RollFormat } from './roll.js';
import { ruleTitle } from './rule-title.js';
import { summaryDrafts } from './summary-drafts.js';
import { summaryWaived } from './summary-waived.js';
import { LEVEL_SIGNS, LEVEL_WORDS, STATUS_WORDS, totalsText, VERDICT_NAMES, WHO_WORDS, WORDS } from './words.js';

/** A run over many drafts for a comment or a wiki (GitHub-flavoured). */
export const markdownSummary: RollFormat = {
  name: 'markdown',
  extension: 'md',
  parts: function* (roll, options) {
    const figures = figuresOf(roll);
    const languages = languagesOf(options.language);
    const dues = duesOf(roll, options);
    yield `${[...head(roll, options), ...calls(roll, figures, dues, languages)].join('\n\n')}\n\n`;
    yield* summaryDrafts(roll, dues, options);
    yield* summaryWaived(roll, options);
    const below = [
      ...rules(figures, options),
      ...acting(figures.acting, languages),
      ...unchecked(roll, figures, languages),
    ];
    yield `${below.join('\n\n')}\n\n${trace(roll, options)}\n`;
  },
};

function head({ totals }: Roll, options: ReportOptions): string[] {
  const languages = languagesOf(options.language);
  const turned = turnsText(totals);
  return [
    `# ${words(DASHBOARD_WORDS.title, languages)}`,
    `${words(WORDS.asOf, languages)}: ${markdownText(asOfText(options))}`,
    `**${words(totalsText(totals), languages, '<br>')}**`,
    ...(turned ? [words(turned, languages, '<br>')] : []),
  ];
}

function calls(roll: Roll, figures: Figures, dues: ReadonlyMap<string, Due>, languages: readonly Language[]): string[] {
  if (roll.calls.size === 0) return [];
  const heads = [
    WORDS.call,
    DASHBOARD_WORDS.status,
    DASHBOARD_WORDS.deadline,
    DASHBOARD_WORDS.drafts,
    VERDICT_NAMES['not-ready'],
  ];
  const rows = [...roll.calls].map(([sha256, { call }]) => {
    const counts = figures.calls.byCall.get(sha256) ?? { ready: 0, 'not-ready': 0, 'could-not-check': 0 };
    const all = counts.ready + counts['not-ready'] + counts['could-not-check'];
    const status = `${words(STATUS_WORDS[call.status], languages)}${call.status === 'pre-announcement' ? ' \\*' : ''}`;
    const due = dues.get(sha256);
    return [
      `${words(call.title, languages, '<br>')}<br>\`${call.id}\``,
      status,
      due ? dueText(due, languages) : '',
      grouped(all),
      grouped(counts['not-ready']),
    ];
  });
  return [
    `## ${words(DASHBOARD_WORDS.calls, languages)}`,
    markdownTable(
      heads.map((each) => words(each, languages)),
      rows,
      [3, 4],
    ),
    ...(hasEarlyCall(roll.calls) ? [words(starred(WORDS.provisional), languages, '<br>')] : []),
  ];
}

const dueText = ({ day, label, left }: Due, languages: readonly Language[]): string =>
  day === null
    ? words(label, languages, '<br>')
    : `${day}${left ? `, ${words(left, languages)}` : ''}<br>${words(label, languages, '<br>')}`;

function rules({ rules: counts }: Figures, { language, catalogue }: ReportOptions): string[] {
  const languages = languagesOf(language);
  const title = `## ${words(DASHBOARD_WORDS.rules, languages)}`;
  if (counts.length === 0) return [title, words(WORDS.nothingFound, languages)];
  const heads = [WORDS.level, DASHBOARD_WORDS.rule, DASHBOARD_WORDS.drafts, DASHBOARD_WORDS.count];
  const rows = counts.map(({ code, gravest, drafts: count, findings }) => [
    gravest === null ? '' : `${LEVEL_SIGNS[gravest]} ${words(LEVEL_WORDS[gravest], languages)}`,
    `${words(ruleTitle(code, catalogue), languages, '<br>')}<br>\`${code}\``,
    grouped(count),
    grouped(findings),
  ]);
  const named = heads.map((each) => words(each, languages));
  return [title, markdownTable(named, rows, [2, 3])];
}

function acting(acts: readonly Acting[], languages: readonly Language[]): string[] {
  const heads = [DASHBOARD_WORDS.who, DASHBOARD_WORDS.toMend, DASHBOARD_WORDS.firstSteps];
  const rows = acts.map(({ who, drafts: count, first, levels }) => [
    words(WHO_WORDS[who], languages),
    grouped(count),
    grouped(first),
    ...LEVELS.map((level) => grouped(levels[level])),
  ]);
  const named = [...heads, ...LEVELS.map((level) => LEVEL_WORDS[level])].map((each) => words(each, languages));
  return [`## ${words(DASHBOARD_WORDS.acting, languages)}`, markdownTable(named, rows, [1, 2, 3, 4, 5])];
}

function unchecked({ totals }: Roll, { unread, switchedOff }: Figures, languages: readonly Language[]): string[] {
  const said = uncheckedWords(totals.verdicts['could-not-check'], unread.drafts);
  const codes = unread.rules.map(([code, count]) => `\`${code}\` (${grouped(count)})`);
  const items = [...said, DASHBOARD_WORDS.peopleElsewhere].map((each) => `- ${words(each, languages, '<br>')}`);
  return [
    `## ${words(DASHBOARD_WORDS.unreadTitle, languages)}`,
    [
      ...items,
      ...(codes.length > 0 ? [`- ${words(DASHBOARD_WORDS.unreadRules, languages)}: ${codes.join(', ')}`] : []),
      ...switchedOff.map(({ why, codes: off }) => `- ${words(why, languages, '<br>')} ${offCodes(off)}`),
    ].join('\n'),
  ];
}

const offCodes = (codes: readonly string[]): string => codes.map((code) => `\`${code}\``).join(', ');

/** By what the drafts were judged. */
function trace({ calls: all, totals }: Roll, options: ReportOptions): string {
  const { tool } = options;
  const languages = languagesOf(options.language);
  const definitions = [...all].map(([sha256, { call }]) => ` · ${call.id} sha256:${sha256.slice(0, 12)}`);
  const text = `${tool.name} ${tool.version} · ${asOfText(options)}${definitions.join('')}`;
  return `<sub>${markdownText(text)} · ${words(draftCount(totals.drafts), languages)}</sub>`;
}
