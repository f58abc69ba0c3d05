import type { Call, Phase, Tier } from '../../../schemas/call.js';
import type { Language, Localized } from '../../../schemas/field.js';
import { limitWords, NO_AMOUNT } from './limits.js';
import { both, entry, labelled, type Row } from './row.js';

/** What a proposal chooses from. */
export function choices({ tiers = [], phases = [], areas = [], fields, keyField }: Call): Row[] {
  return [
    ...tiers.map((tier) => ({
      ...option('tiers', { en: 'Budget tier', ja: '予算区分' }, tier),
      text: both((language) => entry(language, labelled(tier, language), tierLimits(tier, language))),
    })),
    ...phases.map((each) => option('phases', { en: 'R&D phase', ja: '開発フェーズ' }, each)),
    ...areas.map((each) => option('areas', { en: 'Research area', ja: '研究領域' }, each)),
    ...(fields ? fieldRows(fields) : []),
    ...(keyField
      ? [
          {
            kind: 'keyField',
            id: null,
            heading: { en: 'Key field', ja: '統合プロジェクト' },
            text: keyField.label,
            at: keyField.at,
          },
        ]
      : []),
  ];
}

const option = (kind: string, heading: Localized, { id, label, labelJa, at }: Phase): Row => ({
  kind,
  id,
  heading,
  text: both((language) => labelled({ id, label }, language)),
  at,
  ...(labelJa && { labelJa }),
});

/** Who supports the other fields stands beside the last one: the definition cites no place of its own for that. */
function fieldRows({ covered, elsewhere }: NonNullable<Call['fields']>): Row[] {
  const rows = covered.map((each) => option('fields', { en: 'Field', ja: '分野' }, each));
  const last = rows.at(-1);
  if (!last || !elsewhere) return rows;
  const text = {
    en: `${last.text.en}; other fields are for ${elsewhere.en}`,
    ja: `${last.text.ja}。ほかの分野の支援機関は、${elsewhere.ja}`,
  };
  return [...rows.slice(0, -1), { ...last, text }];
}

function tierLimits({ offered, limits }: Tier, language: Language): string {
  const amounts = limits.map((each) => limitWords(each, language)).join(language === 'en' ? '; and ' : '、かつ');
  if (offered !== false) return amounts || NO_AMOUNT[language];
  const none = language === 'en' ? 'named by the call, but not offered' : '公募に挙げられていますが、募集はありません';
  return amounts ? `${none}${language === 'en' ? '; ' : '。'}${amounts}` : none;
}
