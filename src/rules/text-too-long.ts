import type { Call, TextLimit } from '../../schemas/call.js';
import type { Proposal } from '../../schemas/proposal/index.js';
import { defineRule } from '../core/rule.js';
import { isHouse, levelOf, officesOf } from '../domain/fact-level.js';
import { countCharacters, countWords } from '../domain/text-counts.js';
import { grouped } from '../domain/written-forms.js';
import { asker, lengthInWords } from '../text/documents.js';

const FIELDS = {
  'project.title': { key: 'title', en: 'title', ja: '研究開発課題名' },
  'project.summary': { key: 'summary', en: 'summary', ja: '研究開発の概要' },
} as const;
const LANGUAGES = { en: { en: 'English', ja: '英語' }, ja: { en: 'Japanese', ja: '日本語' } } as const;

/** A language that the draft leaves out has no length. */
const textOf = (project: Proposal['project'], { field, language }: TextLimit): string =>
  project[FIELDS[field].key][language] ?? '';

export const textTooLong = defineRule({
  code: 'text-too-long',
  level: 'must',
  who: 'researcher',
  needs: ['project'],
  given: ({ texts = [], sources }: Call) => texts[0] && { texts, offices: officesOf(sources), at: texts[0].at },
  facts: ({ texts = [] }) => texts.map(({ at }) => at),
  check: ({ project }, { texts, offices }) =>
    texts.flatMap((limit) => {
      const { field, language, unit, max, level, at } = limit;
      const count = (unit === 'words' ? countWords : countCharacters)(textOf(project, limit));
      if (count <= max) return [];
      // Japanese words are cut by a dictionary of the machine, so their number is nobody's last word.
      const about = unit === 'words' && language === 'ja';
      return [
        {
          path: ['project', FIELDS[field].key, language],
          fact: at,
          level: about && level === 'must' ? 'should' : levelOf(level),
          data: {
            field,
            language,
            unit,
            count,
            max,
            over: count - max,
            about,
            house: isHouse(limit, offices),
          },
        },
      ];
    }),
  example: `
# with: {texts: [{id: title, field: project.title, language: en, unit: characters, max: 31, level: must}]}
project:
  title:
    en: Glial maps of the ageing brains. # expect: text-too-long
`,
  text: {
    en: {
      title: 'Text too long',
      why: 'Forms cut off or refuse what is longer. Characters are counted as a reader sees them, spaces included and line breaks not; a form may count a little differently.',
      fix: (d) => `Shorten the ${FIELDS[d.field].en} by at least ${lengthInWords(d.over, d.unit, 'en')}.`,
      message: (d) =>
        `The ${FIELDS[d.field].en} in ${LANGUAGES[d.language].en} has ${d.about ? 'about ' : ''}${lengthInWords(d.count, d.unit, 'en')}; ${asker(d.house, 'en')} allows at most ${grouped(d.max)} (${grouped(d.over)} too many).`,
    },
    ja: {
      title: '文字数・語数の超過',
      why: '制限を超えた文は、入力画面で途中で切れたり、受け付けられなかったりします。文字は見た目の1文字ずつ、空白を含み改行を除いて数えます。入力画面の数え方とは少し異なる場合があります。',
      fix: (d) => `${FIELDS[d.field].ja}を${countedJa(d.over, d.unit)}以上短くしてください。`,
      message: (d) =>
        `${FIELDS[d.field].ja}（${LANGUAGES[d.language].ja}）は${d.about ? '約' : ''}${countedJa(d.count, d.unit)}です。${asker(d.house, 'ja')}の定める上限は${countedJa(d.max, d.unit)}で、${countedJa(d.over, d.unit)}超過しています。`,
    },
  },
});

const countedJa = (count: number, unit: TextLimit['unit']): string =>
  `${grouped(count)}${unit === 'words' ? '語' : '字'}`;
