import { defineRule } from '../core/rule.js';
import { textsOf } from '../domain/texts.js';
import { codePoint } from '../domain/written-forms.js';

/**
 * Bidirectional controls and marks, characters of no width, and fillers that take up room and show nothing. Joiners
 * stay: some scripts and emoji need them.
 */
const HIDDEN = /[\u061c\u115f\u1160\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0]/;
const ALL_HIDDEN = new RegExp(HIDDEN, 'g');

export const hiddenCharacter = defineRule({
  code: 'hidden-character',
  level: 'should',
  who: 'researcher',
  needs: ['scalars'],
  check: ({ scalars }) =>
    textsOf(scalars)
      .filter(({ value }) => HIDDEN.test(value))
      .map(({ path, value }) => {
        const found = [...value.matchAll(ALL_HIDDEN)].map(([character]) => codePoint(character));
        return { path, data: { characters: [...new Set(found)], count: found.length } };
      }),
  example: `
project:
  title: { en: "Glial\\u200b maps of the ageing brain" } # expect: hidden-character
`,
  text: {
    en: {
      title: 'Character that cannot be seen',
      why: 'It usually comes along with copied text; it can change the order in which text appears, and names that look equal no longer are. Our own precaution; the call does not mention it.',
      fix: 'Delete what cannot be seen; typing the words on both sides anew is the surest way.',
      message: (d) =>
        `The text holds ${d.characters.join(', ')}, ${d.count === 1 ? 'a character' : `${d.count} characters`} that cannot be seen; it should hold visible characters only.`,
    },
    ja: {
      title: '目に見えない文字',
      why: '多くは文章の貼り付けで紛れ込みます。表示の順序が変わったり、同じに見える名前が別のものとして扱われたりします。公募の定めではなく、念のための確認です。',
      fix: '削除してください。前後の語を打ち直すのが確実です。',
      message: (d) =>
        `目に見えない文字（${d.characters.join('、')}）が${d.count}個含まれています。見える文字だけで書いてください。`,
    },
  },
});
