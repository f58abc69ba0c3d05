import { defineRule } from '../core/rule.js';
import { templateWords } from '../domain/template-words.js';
import { textsOf } from '../domain/texts.js';

/** Fields whose values other rules judge: a placeholder there is told once, as what it is not. */
const JUDGED = new Set<unknown>([
  'tier',
  'phase',
  'field',
  'orcid',
  'ror',
  'eradNumber',
  'crossrefFunderId',
  'country',
  'currency',
]);

export const templateTextLeft = defineRule({
  code: 'template-text-left',
  level: 'should',
  who: 'researcher',
  needs: ['scalars'],
  check: ({ scalars }) =>
    textsOf(scalars).flatMap(({ path, value }) => {
      const words = templateWords(value);
      return words[0] === undefined || JUDGED.has(path.at(-1)) ? [] : [{ path, words: words[0], data: { words } }];
    }),
  example: `
project:
  title: { en: Glial maps of the ageing brain, ja: 加齢脳の○○地図 } # expect: template-text-left
`,
  text: {
    en: {
      title: 'Text of a template left in',
      why: 'Placeholders are easily forgotten and tell a reviewer that the draft is unfinished. Good practice, not a demand of the call.',
      fix: 'Write the text that belongs here; if the field is optional and does not apply, delete its line.',
      message: (d) =>
        `The text still holds ${d.words.map((word) => `"${word}"`).join(', ')}, which looks like a placeholder.`,
    },
    ja: {
      title: 'ひな形の文言の消し忘れ',
      why: '仮の文言が残っていると、書きかけの提案と受け取られかねません。公募の要件ではなく、仕上げの確認です。',
      fix: '本来の内容を書いてください。該当しない任意項目であれば、行ごと削除してください。',
      message: (d) => `ひな形の文言と思われる${d.words.map((word) => `「${word}」`).join('')}が残っています。`,
    },
  },
});
