import { type Brief, firstStep } from '../core/brief.js';
import { countLevels, type Diagnostic, waivedOf } from '../core/diagnostic.js';
import type { Verdict } from '../core/evaluate.js';
import { cells, padCells } from '../text/cells.js';
import { say } from '../text/say.js';
import { visible } from '../text/visible.js';
import { wrap } from '../text/wrap.js';
import { turnsText } from './comparison-words.js';
import type { PieceFormat } from './pieces.js';
import { asOfText, languagesOf, type ReportOptions } from './report.js';
import type { Roll, RollFormat } from './roll.js';
import { gatheringOff, offRules, type SwitchedOff } from './switched-off.js';
import { waivedLine } from './waived-line.js';
import { waivedFindings } from './waived-words.js';
import { countsText, joined, totalsText, VERDICT_SIGNS, WAIVED_SIGN, WHO_WORDS, WORDS, waivedCount } from './words.js';

/** A draft in the list: its line without the name, which is laid out when all names are known, and its first step. */
interface Entry {
  readonly file: string;
  readonly verdict: Verdict;
  readonly waived: number;
  readonly counts: string;
  readonly step: string;
  readonly switchedOff: Brief['switchedOff'];
}

/** For a person at a terminal who checks many drafts: a line for each, and for those that are not ready what comes first. */
export const listPieces: PieceFormat = {
  name: 'pretty',
  extension: 'txt',
  piece: (evaluation, options) =>
    JSON.stringify(
      entryOf({ ...evaluation, switchedOff: offRules(evaluation.rules) }, evaluation.diagnostics, options),
    ),
  whole: (pieces, totals, options, calls) => listParts(() => entriesIn(pieces()), { totals, calls }, options),
};

/** The same from briefs. */
export const draftsList: RollFormat = {
  name: 'pretty',
  extension: 'txt',
  parts: (roll, options) => listParts(() => entriesOf(roll, options), roll, options),
};

function* entriesIn(pieces: Iterable<string>): Iterable<Entry> {
  for (const piece of pieces) yield JSON.parse(piece);
}

function* entriesOf(roll: Roll, options: ReportOptions): Iterable<Entry> {
  for (const brief of roll.briefs()) yield entryOf(brief, brief.findings, options);
}

type Run = Pick<Roll, 'totals' | 'calls'>;

function* listParts(entries: () => Iterable<Entry>, run: Run, options: ReportOptions): Iterable<string> {
  let longest = 0;
  for (const { file } of entries()) longest = Math.max(longest, cells(file));
  const room = Math.min(longest, MOST_NAME, Math.max(options.width - 34, 12));
  const off = gatheringOff();
  for (const { file, verdict, waived, counts, step, switchedOff } of entries()) {
    off.add(switchedOff);
    // One that is ready only because something was accepted is no matter of course.
    if (options.detail === 'quiet' && verdict === 'ready' && waived === 0) continue;
    const sign = options.paint[COLOUR[verdict]](VERDICT_SIGNS[verdict]);
    yield `${sign} ${padCells(file, room)}  ${counts}\n${step}`;
  }
  yield `\n${closing(run, off.result(), options)}\n`;
}

const COLOUR = { ready: 'good', 'not-ready': 'bad', 'could-not-check': 'warn' } as const;
const INDENT = 4;
/** Names longer than this are shown in full, and push what follows to the right. */
const MOST_NAME = 40;

function entryOf(
  { file, verdict, switchedOff }: Pick<Brief, 'file' | 'verdict' | 'switchedOff'>,
  findings: readonly Diagnostic[],
  options: ReportOptions,
): Entry {
  const waived = waivedOf(findings).length;
  const counts = joined(countsText(countLevels(findings)), waivedCount(waived));
  const first = verdict === 'ready' ? undefined : firstStep(findings);
  return {
    file: visible(file),
    verdict,
    waived,
    counts: languagesOf(options.language)
      .map((each) => counts[each])
      .join(' / '),
    step: `${first ? stepText(first, options) : ''}${options.detail === 'quiet' ? '' : waivedTexts(findings, options)}`,
    switchedOff,
  };
}

function stepText(step: Diagnostic, { language, width, paint, catalogue }: ReportOptions): string {
  return languagesOf(language)
    .map((each) => {
      const who = WHO_WORDS[step.who][each];
      const { message } = say(step, each, catalogue);
      const text = each === 'en' ? `${message} [${who}]` : `${message}［${who}］`;
      const indented = `${' '.repeat(INDENT)}${wrap(visible(`${step.place.start.line}: ${text}`), width, INDENT)}`;
      return `${paint.faint(indented)}\n`;
    })
    .join('');
}

/** What was accepted on record, each with all that a decision has to say of itself. */
const waivedTexts = (findings: readonly Diagnostic[], options: ReportOptions): string =>
  waivedFindings(findings)
    .flatMap((each) =>
      languagesOf(options.language).map((language) => {
        const text = `${WAIVED_SIGN} ${each.finding.place.start.line}: ${waivedLine(each, '', language, options)}`;
        return `${options.paint.faint(`${' '.repeat(INDENT)}${wrap(visible(text), options.width, INDENT)}`)}\n`;
      }),
    )
    .join('');

function closing({ totals, calls }: Run, off: readonly SwitchedOff[], options: ReportOptions): string {
  const { paint, width, tool, language } = options;
  const early = [...calls.values()].filter(({ call }) => call.status === 'pre-announcement').map(({ call }) => call.id);
  const only = early.length < calls.size ? `${early.join(', ')}: ` : '';
  const turned = turnsText(totals);
  const texts = languagesOf(language).flatMap((each) => [
    ...(turned ? [paint.strong(wrap(turned[each], width))] : []),
    paint.strong(wrap(totalsText(totals)[each], width)),
    ...off.map(({ why, codes }) => paint.warn(wrap(`${why[each]} ${codes.join(', ')}`, width))),
    ...(early.length > 0 ? [wrap(`${only}${WORDS.provisional[each]}`, width)] : []),
    paint.faint(wrap(NEXT[each], width)),
  ]);
  const definitions = [...calls.values()].map(({ call, sha256 }) => `${call.id} sha256:${sha256.slice(0, 12)}`);
  const trace = [`${tool.name} ${tool.version}`, asOfText(options), ...definitions].join(' · ');
  return [...texts, paint.faint(wrap(visible(trace), width, 2))].join('\n');
}

const NEXT = {
  en: 'All of one draft: grantlint check FILE. All of all: --format html=drafts.html, xlsx=drafts.xlsx or plain.',
  ja: '1件の詳細は grantlint check ファイル名、全件の一覧は --format html=drafts.html、xlsx=drafts.xlsx または plain で確認できます。',
} as const;
