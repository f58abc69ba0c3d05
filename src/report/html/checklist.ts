import type { Question } from '../../core/checklist.js';
import type { Evaluation } from '../../core/evaluate.js';
import { WORDS } from '../words.js';
import { sentence, words } from './bilingual.js';
import { citationMarkup } from './citation.js';
import { type Markup, markup } from './markup.js';
import { PAGE_WORDS } from './page-words.js';

/** What a person must judge, with boxes to tick, and what the call does not say. */
export function checklist({ checklist: { questions, notStated } }: Evaluation, id: string): Markup {
  const judge = markup`<section><h3>${words(WORDS.judge)} <span class="count">${questions.length}</span></h3>
<p>${sentence(PAGE_WORDS.notJudged)}<span class="faint">${sentence(PAGE_WORDS.ticks)}</span></p>
<ul class="questions">${questions.map((each, index) => question(each, `${id}-q${index + 1}`))}</ul></section>
`;
  const silent = markup`<section><h3>${words(WORDS.notStated)}</h3>
<ul class="topics">${notStated.map(({ topic }) => markup`<li>${sentence(topic)}</li>`)}</ul></section>
`;
  return markup`${questions.length > 0 ? judge : null}${notStated.length > 0 ? silent : null}`;
}

function question({ text, figures, citation }: Question, id: string): Markup {
  const laidOut = figures.map(
    ({ label, value }) => markup`<div><dt>${sentence(label)}</dt><dd>${sentence(value)}</dd></div>`,
  );
  return markup`<li><input type="checkbox" id="${id}"><div><label for="${id}">${sentence(text)}</label>
${laidOut.length > 0 ? markup`<dl class="laid-out">${laidOut}</dl>` : null}
<p class="cited">${citationMarkup(citation)}</p></div></li>
`;
}
