import type { Call } from '../../../schemas/call.js';
import type { Language } from '../../../schemas/field.js';
import { FUNDING_STATUS_JA } from '../../domain/funding-status.js';
import { attachmentKind } from '../../text/attachment-kinds.js';
import { inARow } from '../../text/lists.js';
import { both, completeWords, inBrackets, levelWords, phrases, placesWords, type Row, range } from './row.js';

type Partners = NonNullable<Call['partners']>;

/** What the call asks of the foreign partners. */
export function partners({ partners: fact, regions }: Call): Row[] {
  if (!fact) return [];
  const { countries, funding, evidence } = fact;
  const rows: (Row | undefined)[] = [
    {
      kind: 'partners',
      id: null,
      heading: { en: 'Partners', ja: '相手国側研究者' },
      text: both((language) => range(fact, language, { en: '', ja: '名' })),
      at: fact.at,
    },
    countries && {
      kind: 'partners.countries',
      id: null,
      heading: { en: "Partner's country", ja: '相手国・地域' },
      text: both(
        (language) =>
          `${placesWords(countries.listed, regions, language, 'or')}${inBrackets(language, [completeWords(countries.complete, language)])}`,
      ),
      at: countries.at,
    },
    funding && {
      kind: 'partners.funding',
      id: null,
      heading: { en: "Partner's funding", ja: '相手国側の研究費' },
      text: both((language) => fundingWords(funding, regions, language)),
      at: funding.at,
    },
    evidence && {
      kind: 'partners.evidence',
      id: null,
      heading: { en: "Evidence of the partner's funding", ja: '相手国側の研究費を示す書類' },
      text: both((language) => evidenceWords(evidence, language)),
      at: evidence.at,
    },
  ];
  return rows.filter((row) => row !== undefined);
}

const WORDS_EN = { received: 'being received', awarded: 'awarded', 'will-receive': 'expected' } as const;
const CONCERNS = {
  'every-partner': { en: 'asked of every partner', ja: 'すべての相手国側研究者が対象' },
  'partners-without-request': {
    en: 'asked only of partners who request no money from an agency of the joint call',
    ja: '共同公募で助成を申請しない相手国側研究者のみが対象',
  },
} as const;

function fundingWords(
  { statuses, sectors, from, concerns, participating }: NonNullable<Partners['funding']>,
  regions: Call['regions'],
  language: Language,
): string {
  const inside = participating && placesWords(participating, regions, language, 'or');
  const elsewhere =
    inside &&
    { en: `and of every partner outside ${inside}`, ja: `${inside}以外の相手国側研究者はすべて対象` }[language];
  const whom = concerns && phrases(language, [CONCERNS[concerns][language], elsewhere]);
  if (language === 'en') {
    const state = inARow(
      statuses.map((each) => WORDS_EN[each]),
      'en',
      'or',
    );
    const where = from?.length ? ` of the partner's ${from.join(' or ')}` : '';
    return phrases('en', [state, `from a ${inARow(sectors, 'en', 'or')} funder${where}`, whom]);
  }
  const where = from?.length ? `${from.map((each) => FROM_JA[each]).join('または')}の` : '';
  const funder = `${where}${sectors.map((each) => SECTORS_JA[each]).join('または')}の助成機関によるもの`;
  const state = statuses.map((each) => FUNDING_STATUS_JA[each]).join('・');
  return phrases('ja', [`${state}${statuses.length > 1 ? 'のいずれか' : ''}`, funder, whom]);
}

const FROM_JA = { country: '相手国', region: '相手国の属する地域' } as const;
const SECTORS_JA = { public: '公的', private: '民間' } as const;

function evidenceWords({ accepts, substitutes, level }: NonNullable<Partners['evidence']>, language: Language): string {
  const kinds = (list: typeof accepts) =>
    inARow(
      list.map((each) => attachmentKind(each, language)),
      language,
      'or',
    );
  const instead = substitutes?.length ? kinds(substitutes) : '';
  const text =
    language === 'en'
      ? [kinds(accepts), instead && `where that cannot be had in time: ${instead}`]
      : [kinds(accepts), instead && `間に合わない場合は${instead}で代替可`];
  return `${phrases(language, text)}${inBrackets(language, [levelWords(level, language)])}`;
}
