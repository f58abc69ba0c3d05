import type { Call, Locator } from '../../schemas/call.js';
import type { Language, Localized } from '../../schemas/field.js';
import { citationOf } from '../core/call-facts.js';
import type { Citation } from '../core/diagnostic.js';
import { countryInWords } from '../domain/countries.js';
import { FUNDING_STATUS_JA } from '../domain/funding-status.js';
import { money } from '../text/amounts.js';
import { WORDS } from './words.js';

/** One fact of a call in words, with the place it rests on. */
export interface CallFact {
  readonly heading: Localized;
  readonly text: Localized;
  readonly citation: Citation;
}

/** Every fact of a call. The human checklist stands among them: it is what the call asks, too. */
export function callFacts(call: Call): CallFact[] {
  const rows = [...choices(call), ...conditions(call), ...remarks(call)];
  return rows.map(({ heading, text, at }) => ({ heading, text, citation: citationOf(call, at) }));
}

interface Row {
  readonly heading: Localized;
  readonly text: Localized;
  readonly at: Locator;
}

const both = (text: (language: Language) => string): Localized => ({ en: text('en'), ja: text('ja') });

const named = (heading: Localized, { id, label, at }: NonNullable<Call['phases']>[number]): Row => ({
  heading,
  text: both((language) => `${label[language]} (${id})`),
  at,
});

function choices({ tiers = [], phases = [], fields }: Call): Row[] {
  return [
    ...tiers.map((tier) => ({
      heading: { en: 'Budget tier', ja: '予算区分' },
      text: both((language) => `${tier.label[language]} (${tier.id}): ${limits(tier, language)}`),
      at: tier.at,
    })),
    ...phases.map((phase) => named({ en: 'R&D phase', ja: '開発フェーズ' }, phase)),
    ...(fields?.covered ?? []).map((field) => named({ en: 'Field', ja: '分野' }, field)),
  ];
}

function limits(tier: NonNullable<Call['tiers']>[number], language: Language): string {
  if (tier.offered === false) return language === 'en' ? 'not offered' : '募集なし';
  return tier.limits
    .map(({ min, max, currency, costs }) => {
      const from = min === undefined ? '' : money(min, currency, language);
      const to = max === undefined ? '' : money(max, currency, language);
      if (language === 'ja') {
        const span = `${from && `${from}以上`}${to && `${to}以下`}`;
        return `年間${span}（${costs === 'direct' ? '直接経費のみ' : '間接経費を含む'}）`;
      }
      const span = [from && `at least ${from}`, to && `at most ${to}`].filter(Boolean).join(', ');
      return `${span} a fiscal year, ${costs === 'direct' ? 'direct costs only' : 'direct and indirect costs'}`;
    })
    .join('; ');
}

function conditions({ keyField, applicants, partners, earlyCareerExchange, solicitation }: Call): Row[] {
  const rows: (Row | undefined)[] = [
    keyField && { heading: { en: 'Key field', ja: '統合プロジェクト' }, text: keyField.label, at: keyField.at },
    applicants && {
      heading: { en: 'Applicants', ja: '応募資格' },
      text: {
        en: `based in ${countryInWords(applicants.country, 'en')}`,
        ja: `${countryInWords(applicants.country, 'ja')}に所在する研究機関の研究チーム`,
      },
      at: applicants.at,
    },
    partners && {
      heading: { en: 'Partners', ja: '相手国側研究者' },
      text: { en: `at least ${partners.min}`, ja: `${partners.min}名以上` },
      at: partners.at,
    },
    partners?.funding && funding(partners.funding),
    earlyCareerExchange && {
      heading: { en: 'Exchange of early-career researchers', ja: '若手研究者の交流' },
      text: earlyCareerExchange.level === 'must' ? { en: 'required', ja: '必須' } : { en: 'an aim', ja: '目的の一つ' },
      at: earlyCareerExchange.at,
    },
    solicitation && {
      heading: { en: 'Solicitation period', ja: '公募期間' },
      text: both((language) => `${solicitation.opens.wording[language]} – ${solicitation.closes.wording[language]}`),
      at: solicitation.at,
    },
  ];
  return rows.filter((row) => row !== undefined);
}

const JAPANESE = {
  ...FUNDING_STATUS_JA,
  public: '公的機関',
  private: '民間機関',
  country: '相手国',
  region: '地域',
} as const;

function funding({ statuses, sectors, from, at }: NonNullable<NonNullable<Call['partners']>['funding']>): Row {
  const english = [statuses, sectors, from].map((each) => each.join(' or ')).join(' / ');
  const japanese = [statuses, sectors, from].map((each) => each.map((word) => JAPANESE[word]).join('・')).join(' / ');
  return {
    heading: { en: "Partner's funding", ja: '相手国側の研究費' },
    text: { en: english, ja: japanese },
    at,
  };
}

const remarks = ({ notes = [], manual = [] }: Call): Row[] => [
  ...notes.map(({ text, at }) => ({ heading: { en: 'Note', ja: '補足' }, text, at })),
  ...manual.map(({ text, at }) => ({ heading: WORDS.judge, text, at })),
];
