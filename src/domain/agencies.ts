import type { Agency } from '../../schemas/call.js';
import type { Partner } from '../../schemas/proposal/partners.js';
import type { Path } from '../core/diagnostic.js';
import { findOption } from './call-options.js';
import { isCountryOrRegion, isRegion } from './countries.js';
import { oncePer } from './once-per.js';
import { nameOf } from './people.js';

interface Wanted {
  /** The name in each language that the draft gives, or an id of the table. */
  readonly names: readonly string[];
  readonly country: string;
}

/**
 * The agency of a call's table that a draft means: by id, name or alias, with or without the abbreviation that follows
 * a name in parentheses. Several countries have a "National Research Foundation", so the country has to fit as well.
 */
export function agencyOf({ names, country }: Wanted, listed: readonly Agency[]): Agency | undefined {
  if (listed.length === 0) return undefined;
  const near = listed.filter((agency) => sameCountry(agency.country, country));
  return first(names.flatMap(readings), (name) => findOption(name, near.map(asOption)))?.agency;
}

/** The agency of that name in the table, wherever it is. */
export function namesakeOf({ names }: Pick<Wanted, 'names'>, listed: readonly Agency[]): Agency | undefined {
  return first(names.flatMap(readings), (name) => findOption(name, listed.map(asOption)))?.agency;
}

/** The agencies that the table gives for a country. */
export const agenciesIn = (country: string, listed: readonly Agency[]): readonly Agency[] =>
  listed.filter((agency) => agency.country === country);

/** An agency that a partner names, with the name that texts use. */
interface NamedAgency extends Wanted {
  readonly path: Path;
  readonly agency: string;
  readonly agencyJa: string;
  readonly requested: boolean;
}

/**
 * The agency of a partner that is not in the table: the one asked for money in the joint call, or the first funder
 * where none of the partner's funders is there. A grant from elsewhere beside one of the table takes nothing away.
 */
export function unlistedAgency(partner: Partner, index: number, listed: readonly Agency[]): NamedAgency | undefined {
  const named = agenciesNamed(partner, index);
  return named.some((each) => agencyOf(each, listed)) ? undefined : named[0];
}

function agenciesNamed({ request, country, funding = [] }: Partner, index: number): readonly NamedAgency[] {
  if (request) {
    const { agency } = request;
    const path = ['partners', index, 'request', 'agency'];
    return [{ path, names: [agency], country, agency, agencyJa: agency, requested: true }];
  }
  return funding.map(({ funder }, place) => {
    const names = nameOf(funder.name);
    const [agency, agencyJa] = names;
    const path = ['partners', index, 'funding', place, 'funder', 'name'];
    return { path, names, country: funder.country, agency, agencyJa, requested: false };
  });
}

const asOption = oncePer((agency: Agency) => ({
  agency,
  id: agency.id,
  label: agency.name,
  aliases: [...(agency.aliases ?? []), ...[agency.name.en, agency.name.ja].flatMap(readings)],
}));

const ABBREVIATION = /[(（][^()（）]{1,20}[)）]$/;

/** The name, and the name without its abbreviation; the dots of U.S.A. and the sign & tell no two agencies apart. */
const readings = (name: string): readonly string[] => {
  const whole = [name, name.trimEnd().replace(ABBREVIATION, '').trimEnd()];
  const plain = whole.map((each) => each.normalize('NFKC').replace(/\./g, '').replace(/&/g, ' and '));
  return [...new Set([...whole, ...plain])].filter((reading) => reading.trim() !== '');
};

/** The EU funds in all its countries, and what is no code says nothing. */
const sameCountry = (a: string, b: string): boolean =>
  a === b || isRegion(a) || isRegion(b) || !isCountryOrRegion(a) || !isCountryOrRegion(b);

const first = <T, R>(values: readonly T[], find: (value: T) => R | undefined): R | undefined =>
  values.map(find).find((found) => found !== undefined);
