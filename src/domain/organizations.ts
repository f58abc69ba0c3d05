import type { Institution } from '../../schemas/common.js';
import type { FundingEvidence } from '../../schemas/funding-evidence.js';
import type { Proposal } from '../../schemas/proposal/index.js';
import type { Partner } from '../../schemas/proposal/partners.js';
import type { Path } from '../core/diagnostic.js';
import { grantsOf } from './partner-grants.js';
import { seatsOf } from './people.js';

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
