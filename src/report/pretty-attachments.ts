import type { Language } from '../../schemas/field.js';
import type { FileFact } from '../core/attachment-facts.js';
import type { Evaluation } from '../core/evaluate.js';
import { visible } from '../text/visible.js';
import { wrap } from '../text/wrap.js';
import { ANSWER_SIGNS, answerInWords, kindInWords, languageOf, lengthOf, paperOf, SEEN } from './attachment-words.js';
import { languagesOf, type ReportOptions } from './report.js';

/** What was seen in the attachments, for whoever asks for everything. */
export function prettyAttachments({ files }: Evaluation, options: ReportOptions): string[] {
  if (options.detail !== 'verbose' || !files || files.attachments.length === 0) return [];
  return languagesOf(options.language).map((language) =>
    [
      options.paint.strong(`${SEEN.title[language]} (${files.attachments.length})`),
      ...files.attachments.flatMap((fact) => lines(fact, language, options)),
    ].join('\n'),
  );
}

function lines(fact: FileFact, language: Language, { paint, width }: ReportOptions): string[] {
  const seen = [
    kindInWords(fact)[language],
    ...(fact.state === 'file' && fact.size > 0 ? details(fact, language) : []),
  ];
  return [
    `  ${wrap(visible(fact.path), width, 2)}`,
    paint.faint(`    ${wrap(visible(seen.join(' · ')), width, 4)}`),
    ...fact.evidence.map(
      (each) => `    ${ANSWER_SIGNS[each.answer]} ${wrap(visible(answerInWords(each)[language]), width, 6)}`,
    ),
  ];
}

const details = (fact: FileFact, language: Language): string[] => [
  lengthOf(fact)[language],
  ...(fact.document?.pdf ? [`${SEEN.paper[language]} ${paperOf(fact)[language]}`] : []),
  ...(fact.document?.image ? [] : [`${SEEN.language[language]} ${languageOf(fact)[language]}`]),
];
