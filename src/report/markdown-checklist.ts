import type { Language, Localized } from '../../schemas/field.js';
import type { Question } from '../core/checklist.js';
import type { Citation } from '../core/diagnostic.js';
import type { Evaluation } from '../core/evaluate.js';
import type { RuleState } from '../core/run-rules.js';
import { markdownLink, markdownText, markdownWords as words } from '../text/markdown-escape.js';
import { citationMarks, quotedWords, WORDS } from './words.js';

type Languages = readonly Language[];

/** What a person must judge, what the call does not say, and which rules judged the draft. */
export function leftToPeople({ checklist, rules }: Evaluation, languages: Languages): string[] {
  const questions = checklist.questions.map((each) => question(each, languages)).join('\n');
  const topics = checklist.notStated.map(({ topic }) => `- ${words(topic, languages)}`).join('\n');
  const inState = (state: RuleState['state']) => rules.filter((rule) => rule.state === state);
  const [unread, off, silent, ran] = [inState('not-read'), inState('off'), inState('not-applicable'), inState('ran')];
  return [
    ...section(WORDS.judge, checklist.questions.length, questions, languages),
    ...section(WORDS.notStated, checklist.notStated.length, topics, languages),
    ...section(WORDS.notChecked, unread.length, reasons(unread, languages), languages),
    ...section(WORDS.switchedOff, off.length, reasons(off, languages), languages),
    ...(rules.length === 0 ? [`## ${words(WORDS.notChecked, languages)}`] : []),
    ...(rules.length === 0 ? [words(WORDS.noRuleRan, languages, '<br>')] : []),
    ...section(WORDS.silentCall, silent.length, reasons(silent, languages), languages),
    ...section(WORDS.ran, ran.length, codes(ran), languages),
  ];
}

function section(title: Localized, count: number, body: string, languages: Languages): string[] {
  return count === 0 ? [] : [`## ${words(title, languages)} (${count})`, body];
}

function question({ text, figures, citation }: Question, languages: Languages): string {
  const laidOut = figures.map(({ label, value }) => `  - ${words(label, languages)}: ${words(value, languages)}`);
  const cited = languages.slice(0, 1).map((each) => `  - ${citationLine(citation, each)}`);
  return [`- [ ] ${words(text, languages, '<br>')}`, ...laidOut, ...cited].join('\n');
}

const codes = (rules: readonly RuleState[]): string => rules.map(({ code }) => `\`${code}\``).join(', ');

function reasons(rules: readonly RuleState[], languages: Languages): string {
  const whys = new Map(rules.map(({ why }) => [why?.en ?? '', why]));
  return [...whys]
    .map(([key, why]) => {
      const same = rules.filter((rule) => (rule.why?.en ?? '') === key);
      return `- ${why ? `${words(why, languages, '<br>')}<br>` : ''}${codes(same)}`;
    })
    .join('\n');
}

/** The words of the call and where they stand, with a link to the document. */
export function citationLine(citation: Citation, language: Language): string {
  const { heading, item, source, url, date } = citation;
  const where = [heading, item].filter((each) => each !== null).join(', ');
  const document = `${markdownLink(source, url)}${date ? `, ${date}` : ''}`;
  return `${markdownText(quotedWords(citation))}${markdownText(citationMarks(citation)[language])} — ${markdownText(where)}, ${document}`;
}
