import { callFault } from './define-fault.js';

/** Faults in what a definition rests on: its sources, the words it cites, and what is done with its facts. */

export const sourceUnused = callFault<{ id: string }>(
  'source-unused',
  'should',
  { id: 'guidelines' },
  {
    title: 'Source that no fact cites',
    why: 'Readers take a listed document for one that was read and used.',
    fix: 'Cite it where a fact rests on it, or delete it from the sources.',
    message: (d) => `No fact cites "${d.id}"; every listed source is expected to carry one.`,
  },
  {
    title: 'どの事項も引用していない出典',
    why: '一覧にある文書は、読んで根拠にしたものと受け取られます。',
    fix: '根拠となる箇所で引用するか、sources から削除してください。',
    message: (d) => `「${d.id}」を引用している事項がありません。出典には、それに基づく事項が必要です。`,
  },
);

export const timesMissing = callFault<{ status: string }>(
  'times-missing',
  'should',
  { status: 'open' },
  {
    title: 'Call without any date',
    why: 'A draft for a call without dates is never told that it is too late.',
    fix: 'Add the deadlines or the solicitation period, or mark under notStated that the sources do not give them.',
    message: (d) => `The status is "${d.status}", and neither deadlines nor a solicitation period are given.`,
  },
  {
    title: '日付のない公募',
    why: '日付がないと、締切を過ぎていても指摘できません。',
    fix: '締切（deadlines）または公募期間（solicitation）を書くか、出典に記載がないことを notStated に示してください。',
    message: (d) => `状態は「${d.status}」ですが、締切も公募期間も書かれていません。`,
  },
);

export const quoteLong = callFault<{ words: number; characters: number; mostWords: number; mostCharacters: number }>(
  'quote-long',
  'should',
  { words: 41, characters: 260, mostWords: 25, mostCharacters: 200 },
  {
    title: 'Long quotation',
    why: 'The text belongs to its funder. A few words show where a fact comes from, and they survive small changes of the text.',
    fix: 'Quote only the few words that carry the fact.',
    message: (d) =>
      `${d.words} words (${d.characters} characters) are quoted; a definition quotes at most ${d.mostWords} words or ${d.mostCharacters} characters at one place.`,
  },
  {
    title: '長い引用',
    why: '原文は配分機関の著作物です。出典の確認には短い文言で足り、原文の細かな変更の影響も受けにくくなります。',
    fix: '根拠となる短い文言だけを引用してください。',
    message: (d) =>
      `${d.words}語（${d.characters}文字）を引用しています。1か所の引用は${d.mostWords}語または${d.mostCharacters}文字までです。`,
  },
);

export const factUnread = callFault<Record<string, never>>(
  'fact-unread',
  'must',
  {},
  {
    title: 'Fact that nothing reads',
    why: 'A fact without a rule would look checked although nobody looks at it.',
    fix: 'Put the question on the human checklist (manual) instead; a statement that asks nothing belongs under notes or noRequirement.',
    message: () => 'No rule reads this fact in this call, and it is not on the human checklist.',
  },
  {
    title: '使われない事項',
    why: '対応する規則がないと、確認していないのに確認済みのように見えてしまいます。',
    fix: '人による確認事項（manual）として書いてください。提案に条件を課さない記述であれば notes または noRequirement に書いてください。',
    message: () => 'この公募では、どの規則もこの事項を使わず、人による確認事項にもなっていません。',
  },
);

type Gone = { readonly words: string; readonly heading: string; readonly file: string };

export const wordsGone = callFault<Gone>(
  'words-gone',
  'must',
  { words: 'No more than 100 million yen', heading: 'Public offering content', file: 'call.txt' },
  {
    title: 'Cited words not in the text',
    why: 'Where the words are gone the text may have changed, and the fact with it.',
    fix: 'Compare the fact with the text; correct both the fact and the words, or delete the fact.',
    message: (d) => `“${d.words}” (under ${d.heading}) is not in ${d.file} word for word.`,
  },
  {
    title: '原文にない引用',
    why: '引用した文言がなければ、原文が変わり、内容も変わっている可能性があります。',
    fix: '原文と照合し、内容と文言の両方を直すか、事項を削除してください。',
    message: (d) => `「${d.words}」（見出し：${d.heading}）という文言が ${d.file} に見つかりません。`,
  },
);

export const headingGone = callFault<Gone>(
  'heading-gone',
  'must',
  { words: 'Japan-based research teams', heading: 'Alignment Call', file: 'call.txt' },
  {
    title: 'Cited words under another heading',
    why: 'The same words may hold for something else where they stand in another part of the text.',
    fix: 'Write the heading under which the words stand now, once the fact has been compared with the text.',
    message: (d) => `“${d.words}” is in ${d.file}, but not under a heading “${d.heading}”.`,
  },
  {
    title: '見出しの異なる引用',
    why: '同じ文言でも、別の箇所にあれば別の事項についての記述かもしれません。',
    fix: '原文と照合したうえで、現在の見出しを書いてください。',
    message: (d) => `「${d.words}」は ${d.file} にありますが、「${d.heading}」という見出しの下にはありません。`,
  },
);

export const CITATION_FAULTS = [sourceUnused, timesMissing, quoteLong, factUnread, wordsGone, headingGone];
