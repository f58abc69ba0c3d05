import type { Institution } from '../../schemas/common.js';
import type { FundingEvidence } from '../../schemas/funding-evidence.js';
import type { Proposal } from '../../schemas/proposal/index.js';
import type { Partner } from '../../schemas/proposal/partners.js';
import type { Path } from '../core/diagnostic.js';
import { rorFault } from './check-digits.js';
import { grantsOf } from './partner-grants.js';
import { seatsOf } from './people.js';
import { words } from './person-names.js';

interface Mentioned<O> {
  readonly path: Path;
  readonly organization: O;
}

function institutionsOf(
  team: Proposal['team'] | undefined,
  partners: readonly Partner[] | undefined,
): readonly Mentioned<Institution>[] {
  const home = seatsOf(team).map(({ path, member }) => ({
    path: [...path, 'institution'],
    organization: member.institution,
  }));
  const abroad = (partners ?? []).map(({ institution }, index) => ({
    path: ['partners', index, 'institution'],
    organization: institution,
  }));
  return [...home, ...abroad];
}

export const fundersOf = (partners: readonly Partner[] | undefined): readonly Mentioned<FundingEvidence['funder']>[] =>
  grantsOf(partners).map(({ path, grant }) => ({ path: [...path, 'funder'], organization: grant.funder }));

/** Institutions and funders: everything that may carry a ROR ID. */
export const organizationsOf = (
  team: Proposal['team'] | undefined,
  partners: readonly Partner[] | undefined,
): readonly Mentioned<Pick<Institution, 'name' | 'ror' | 'country'>>[] => [
  ...institutionsOf(team, partners),
  ...fundersOf(partners),
];

/** Every field that holds a country. */
export const countryFieldsOf = (
  team: Proposal['team'] | undefined,
  partners: readonly Partner[] | undefined,
): readonly { readonly path: Path; readonly country: string }[] => [
  ...organizationsOf(team, partners).map(({ path, organization }) => ({
    path: [...path, 'country'],
    country: organization.country,
  })),
  ...(partners ?? []).map(({ country }, index) => ({ path: ['partners', index, 'country'], country })),
];

/**
 * Entries grouped by institution: the same ROR ID, or the same name in either language and the same country. With
 * `doubtful`, also those that may be one: a name that continues another (a faculty after its university), or one name
 * under two countries or two ROR IDs. Departments stand in a field of their own and do not count.
 */
export function institutionGroups<T>(
  entries: readonly T[],
  institutionOf: (entry: T) => Institution,
  doubtful: boolean,
): readonly (readonly T[])[] {
  const alike = (a: T, b: T) => {
    const likeness = likenessOf(institutionOf(a), institutionOf(b));
    return likeness === 'same' || (doubtful && likeness === 'perhaps');
  };
  let groups: readonly (readonly T[])[] = [];
  for (const entry of entries) {
    const near = groups.filter((group) => group.some((other) => alike(entry, other)));
    groups = [...groups.filter((group) => !near.includes(group)), [...near.flat(), entry]];
  }
  return groups;
}

function likenessOf(a: Institution, b: Institution): 'same' | 'perhaps' | 'different' {
  const [rorA, rorB] = [a, b].map(({ ror }) => (ror && !rorFault(ror) ? ror.slice(-9) : undefined));
  if (rorA && rorA === rorB) return 'same';
  const named = sameName(a, b);
  if (rorA && rorB) return named ? 'perhaps' : 'different';
  if (named) return a.country === b.country ? 'same' : 'perhaps';
  return a.country === b.country && (continues(a, b) || continues(b, a) || shareAPart(a, b)) ? 'perhaps' : 'different';
}

const nameWords = ({ name }: Pick<Institution, 'name'>): string => words(name.en.replace(/^the\s/i, '')).join(' ');

const sameName = (a: Institution, b: Institution): boolean =>
  nameWords(a) === nameWords(b) ||
  (a.name.ja !== undefined && b.name.ja !== undefined && words(a.name.ja).join('') === words(b.name.ja).join(''));

/** `Example University Faculty of Law`, or `Faculty of Law, Example University`, after `Example University`. */
const continues = (long: Institution, short: Institution): boolean =>
  nameWords(long).startsWith(`${nameWords(short)} `) || nameWords(long).endsWith(` ${nameWords(short)}`);

/** `Example University, Faculty of Law` and `Faculty of Arts, Example University`: two parts of what may be one. */
function shareAPart(a: Institution, b: Institution): boolean {
  const theirs = new Set(institutionParts(b));
  return institutionParts(a).some((part) => theirs.has(part));
}

/** The first and the last part of a name that commas divide, where that part names an institution and not a town. */
function institutionParts({ name }: Institution): readonly string[] {
  const parts = name.en.normalize('NFKC').split(',');
  if (parts.length < 2) return [];
  return [parts[0] ?? '', parts[parts.length - 1] ?? '']
    .map((part) => part.trim())
    .filter((part) => INSTITUTION.test(part))
    .map((part) => words(part.replace(/^the\s/i, '')).join(' '));
}

const INSTITUTION = /universi|institut|college|academy|hospital|cent(?:er|re)\b/i;
