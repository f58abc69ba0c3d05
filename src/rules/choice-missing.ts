import type { Call, Locator, Option } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { inARow } from '../text/lists.js';

const CHOICES = {
  tier: { en: 'budget tier', ja: '予算区分' },
  phase: { en: 'R&D phase', ja: '開発フェーズ' },
  field: { en: 'field', ja: '分野' },
  researchArea: { en: 'research area', ja: '研究領域' },
} as const;
type Choice = keyof typeof CHOICES;

interface Listed {
  readonly key: Choice;
  readonly options: readonly (Option & { readonly at: Locator })[];
}

/** The lists of a call from which a draft has to choose. */
function listsOf({ tiers = [], phases = [], fields, areas = [] }: Call): readonly Listed[] {
  const lists: readonly Listed[] = [
    { key: 'tier', options: tiers.filter(({ offered }) => offered !== false) },
    { key: 'phase', options: phases },
    { key: 'field', options: fields?.covered ?? [] },
    { key: 'researchArea', options: areas },
  ];
  return lists.filter(({ options }) => options.length > 0);
}

const placesOf = (call: Call): readonly Locator[] =>
  listsOf(call).flatMap(({ options }) => options.map(({ at }) => at));

export const choiceMissing = defineRule({
  code: 'choice-missing',
  level: 'must',
  who: 'researcher',
  needs: ['project'],
  given: (call: Call) => {
    const [at] = placesOf(call);
    return at && { lists: listsOf(call), at };
  },
  facts: placesOf,
  check: ({ project }, { lists }) =>
    lists
      .filter(({ key }) => project[key] === undefined)
      .map(({ key, options }) => ({
        path: ['project'],
        at: 'key' as const,
        ...(options[0] && { fact: options[0].at }),
        data: {
          key,
          options: options.map(({ label }) => label.en),
          optionsJa: options.map(({ label }) => label.ja),
        },
      })),
  example: `
# without: phase
project: # expect: choice-missing
  tier: tier-1
  field: healthcare
`,
  text: {
    en: {
      title: 'Choice of the call not made',
      why: 'The call offers a list to choose from. What belongs to the choice, such as the amount of a tier, can be checked only once it is made.',
      fix: (d) => `Add "${d.key}:" under "project" with ${inARow(d.options, 'en', 'or')}.`,
      message: (d) =>
        `The draft names no ${CHOICES[d.key].en}; the call asks for ${d.options.length === 1 ? '' : 'one of '}${inARow(d.options, 'en', 'or')}.`,
    },
    ja: {
      title: '公募の選択項目が未記入',
      why: '公募が挙げる中から選ぶ項目です。選ばれていないと、区分の上限など、その選択に応じた要件を確認できません。',
      fix: (d) =>
        `「project」の下に「${d.key}:」の行を加え、${d.optionsJa.length === 1 ? `「${d.optionsJa[0]}」と` : `${inARow(d.optionsJa, 'ja')}から選んで`}書いてください。`,
      message: (d) =>
        `${CHOICES[d.key].ja}が書かれていません。公募が挙げる${CHOICES[d.key].ja}は${inARow(d.optionsJa, 'ja')}です。`,
    },
  },
});
