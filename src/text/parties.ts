import type { Composition } from '../../schemas/call.js';
import type { Language, Localized } from '../../schemas/field.js';

type Kind = Composition['count'];

const PARTIES: Readonly<Record<Kind, { en: readonly [one: string, several: string]; ja: string; unit: string }>> = {
  members: { en: ['person', 'people'], ja: '参加者', unit: '名' },
  'principal-investigators': {
    en: ['principal investigator', 'principal investigators'],
    ja: '研究代表者',
    unit: '名',
  },
  'project-leaders': { en: ['project leader', 'project leaders'], ja: 'プロジェクトリーダー', unit: '名' },
  partners: { en: ['partner', 'partners'], ja: '相手国側研究者', unit: '名' },
  institutions: { en: ['institution', 'institutions'], ja: '研究機関', unit: '機関' },
  countries: { en: ['country', 'countries'], ja: '国・地域', unit: 'か国' },
};

/** What a composition counts: `people`, `参加者`. */
export const partyName = (kind: Kind, many: boolean, language: Language): string =>
  language === 'en' ? PARTIES[kind].en[many ? 1 : 0] : PARTIES[kind].ja;

/** What Japanese counts them by. */
export const partyCounter = (kind: Kind): string => PARTIES[kind].unit;

/** `3`, `1 to 2`; `3名`, `1～2名`. */
export function partyCount(kind: Kind, least: number, most: number, language: Language): string {
  if (language === 'ja') return `${least === most ? least : `${least}～${most}`}${PARTIES[kind].unit}`;
  return least === most ? String(least) : `${least} to ${most}`;
}

/** `at least 3`, `at most 2`, `exactly 1`, `2 to 4`; `3名以上`, `2名以下`, `1名`, `2～4名`. */
export function partyBounds(kind: Kind, min: number | null, max: number | null, language: Language): string {
  const { unit } = PARTIES[kind];
  if (max === 0) return language === 'en' ? 'none' : `0${unit}`;
  if (min !== null && max !== null && min !== max) return partyCount(kind, min, max, language);
  const bound = min ?? max;
  const words: Localized =
    min === max
      ? { en: `exactly ${bound}`, ja: `${bound}${unit}` }
      : {
          en: `at ${max === null ? 'least' : 'most'} ${bound}`,
          ja: `${bound}${unit}${max === null ? '以上' : '以下'}`,
        };
  return words[language];
}
