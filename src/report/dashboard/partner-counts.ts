import type { Localized } from '../../../schemas/field.js';
import type { Brief } from '../../core/brief.js';
import { byCount, type Counter, countUp } from './counter.js';

export interface Agency {
  readonly name: Localized;
  readonly country: string;
  readonly drafts: number;
}

export interface PartnerCounts {
  /** Country code and number of drafts, the most frequent first. */
  readonly countries: readonly (readonly [code: string, drafts: number])[];
  readonly agencies: readonly Agency[];
  /** Drafts in which no partner could be read, or none is named. */
  readonly without: number;
}

/** In how many drafts each country and each agency of the partners stands; a draft counts once for each. */
export function countingPartners(): Counter<PartnerCounts> {
  const countries = new Map<string, number>();
  const agencies = new Map<string, number>();
  const names = new Map<string, { readonly name: Localized; readonly country: string }>();
  let without = 0;
  return {
    add: ({ partners }) => {
      if (partners.length === 0) without++;
      for (const country of new Set(partners.map((each) => each.country))) countUp(countries, country);
      const funders = new Map(partners.flatMap((each) => each.funders).map((each) => [keyOf(each), each]));
      for (const [key, funder] of funders) {
        if (!names.has(key)) names.set(key, funder);
        countUp(agencies, key);
      }
    },
    result: () => ({
      countries: byCount(countries),
      agencies: byCount(agencies).flatMap(([key, drafts]) => {
        const named = names.get(key);
        return named ? [{ ...named, drafts }] : [];
      }),
      without,
    }),
  };
}

/** Width, case and spaces do not part two names; another country does. */
const keyOf = ({ name, country }: Brief['partners'][number]['funders'][number]): string =>
  `${name.en.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()} ${country}`;
