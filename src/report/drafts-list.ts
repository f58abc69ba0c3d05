import { type Brief, firstStep } from '../core/brief.js';
import { cells, padCells } from '../text/cells.js';
import { say } from '../text/say.js';
import { visible } from '../text/visible.js';
import { wrap } from '../text/wrap.js';
import { turnsText } from './comparison-words.js';
import { countLevels } from './count.js';
import { asOfText, languagesOf, type ReportOptions } from './report.js';
import type { Roll, RollFormat } from './roll.js';
import { countsText, totalsText, VERDICT_SIGNS, WHO_WORDS, WORDS } from './words.js';

/** For a person at a terminal who checks many drafts: a line for each, and for those that are not ready what comes first. */
export const draftsList: RollFormat = {
  name: 'pretty',
  extension: 'txt',
  *parts(roll, options) {
    const width = nameWidth(roll, options);
    for (const brief of roll.briefs()) {
      if (options.detail === 'quiet' && brief.verdict === 'ready') continue;
      yield `${line(brief, width, options)}\n`;
    }
    yield `\n${closing(roll, options)}\n`;
  },
};

const COLOUR = { ready: 'good', 'not-ready': 'bad', 'could-not-check': 'warn' } as const;
const INDENT = 4;
/** Names longer than this are shown in full, and push what follows to the right. */
const MOST_NAME = 40;

function nameWidth(roll: Roll, { width }: ReportOptions): number {
  let longest = 0;
  for (const { file } of roll.briefs()) longest = Math.max(longest, cells(visible(file)));
  return Math.min(longest, MOST_NAME, Math.max(width - 34, 12));
}

function line(brief: Brief, room: number, options: ReportOptions): string {
  const { file, verdict, findings } = brief;
  const { paint, language, width } = options;
  const languages = languagesOf(language);
  const sign = paint[COLOUR[verdict]](VERDICT_SIGNS[verdict]);
  const counts = countsText(countLevels(findings));
  const head = `${sign} ${padCells(visible(file), room)}  ${languages.map((each) => counts[each]).join(' / ')}`;
  const step = verdict === 'ready' ? undefined : firstStep(findings);
  if (!step) return head;
  const steps = languages.map((each) => {
    const who = WHO_WORDS[step.who][each];
    const { message } = say(step, each, options.catalogue);
    const text = each === 'en' ? `${message} [${who}]` : `${message}［${who}］`;
    return `${' '.repeat(INDENT)}${wrap(visible(`${step.place.start.line}: ${text}`), width, INDENT)}`;
  });
  return [head, ...steps.map(paint.faint)].join('\n');
}

function closing({ totals, calls }: Roll, options: ReportOptions): string {
  const { paint, width, tool, language } = options;
  const early = [...calls.values()].filter(({ call }) => call.status === 'pre-announcement').map(({ call }) => call.id);
  const only = early.length < calls.size ? `${early.join(', ')}: ` : '';
  const texts = languagesOf(language).flatMap((each) => [
    ...(turnsText(totals) ? [paint.strong(wrap(turnsText(totals)?.[each] ?? '', width))] : []),
    paint.strong(wrap(totalsText(totals)[each], width)),
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
