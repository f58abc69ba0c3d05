import type { CountedCosts } from '../../schemas/budget-tier.js';
import type { Call, Locator, Region } from '../../schemas/call.js';
import type { Partner } from '../../schemas/proposal/partners.js';
import { type AmountState, amountState } from './amount-state.js';
import { membership, placesOfRegions } from './call-places.js';

/** What partners ask of their own agencies, held against the facts of the call that are meant for them. */

export type PartnerLimit = NonNullable<Call['partnerLimits']>[number];
type Request = NonNullable<Partner['request']>;
type Regions = readonly Region[] | undefined;

export interface PartnerLimitFacts {
  readonly limits: readonly PartnerLimit[];
  readonly regions: Regions;
  readonly at: Locator;
}

export function partnerLimitsOf({ partnerLimits = [], regions }: Call): PartnerLimitFacts | undefined {
  const [first] = partnerLimits;
  return first && { limits: partnerLimits, regions, at: first.at };
}

export const partnerLimitPlaces = ({ partnerLimits = [], regions }: Call): readonly Locator[] =>
  placesRead(partnerLimits, regions);

interface ForCountries {
  readonly countries?: readonly string[] | undefined;
  readonly at: Locator;
}

/** The places of such facts, and of the regions that say for whom they hold. */
export const placesRead = (facts: readonly ForCountries[], regions: Regions): readonly Locator[] => [
  ...facts.map(({ at }) => at),
  ...placesOfRegions(
    facts.flatMap(({ countries = [] }) => countries),
    regions,
  ),
];

/** A fact that holds, or may hold, for a partner: a region that is not listed whole may have the country or not. */
export interface Applying<F> {
  readonly fact: F;
  readonly certain: boolean;
}

export function applying<F extends ForCountries>(
  country: string,
  facts: readonly F[],
  regions: Regions,
): readonly Applying<F>[] {
  return facts.flatMap((fact) => {
    const inside = fact.countries ? membership(country, fact.countries, regions) : 'inside';
    return inside === 'outside' ? [] : [{ fact, certain: inside === 'inside' }];
  });
}

/** The limits for a partner, by its country and its role. */
export const limitsFor = (
  partner: Partner,
  { limits, regions }: PartnerLimitFacts,
): readonly Applying<PartnerLimit>[] =>
  applying(
    partner.country,
    limits.filter(({ role }) => role === undefined || role === roleOf(partner)),
    regions,
  );

const roleOf = ({ projectLeader }: Partner): NonNullable<PartnerLimit['role']> =>
  projectLeader ? 'project-leader' : 'participant';

const FIELDS = { direct: 'direct', 'direct-and-indirect': 'total', 'full-cost': 'fullCost' } as const;

/** The field of a request that holds what a limit counts. */
export const requestField = (costs: CountedCosts): (typeof FIELDS)[CountedCosts] => FIELDS[costs];

/** One request held against one limit; `amount` in the main unit of its currency. */
export interface JudgedRequest extends Applying<PartnerLimit> {
  readonly index: number;
  readonly partner: Partner;
  readonly request: Request;
  readonly state: AmountState;
  readonly amount: number;
}

/**
 * A request that a limit cannot be held against: it is in another currency, leaves out what the limit counts, or gives
 * a full cost below the request that is a part of it.
 */
export interface UnjudgedRequest extends Applying<PartnerLimit> {
  readonly index: number;
  readonly partner: Partner;
  readonly request: Request;
  readonly why: 'currency' | 'amount' | 'low';
  /** The currencies of the limits that are told in no other. */
  readonly currencies: readonly string[];
  /** Whether other limits could be held against it. */
  readonly beside: boolean;
}

export const judgeRequests = (
  partners: readonly Partner[],
  facts: PartnerLimitFacts,
): readonly (JudgedRequest | UnjudgedRequest)[] =>
  withCommonFloors(
    partners.flatMap((partner, index) =>
      partner.request ? judgeRequest({ index, partner, request: partner.request }, limitsFor(partner, facts)) : [],
    ),
  );

/** A floor for partners together is kept by each of them once it is kept by all. */
const withCommonFloors = (
  requests: readonly (JudgedRequest | UnjudgedRequest)[],
): readonly (JudgedRequest | UnjudgedRequest)[] =>
  requests.map((each) => {
    if (!isJudged(each) || !each.fact.together || each.state !== 'below') return each;
    const all = requests.filter(isJudged).filter(({ fact }) => fact === each.fact);
    return sumOf(all) >= (each.fact.min ?? 0) ? { ...each, state: 'fits' as const } : each;
  });

const sumOf = (requests: readonly JudgedRequest[]): number => requests.reduce((sum, { amount }) => sum + amount, 0);

function judgeRequest(
  asked: Pick<JudgedRequest, 'index' | 'partner' | 'request'>,
  limits: readonly Applying<PartnerLimit>[],
): (JudgedRequest | UnjudgedRequest)[] {
  const { request } = asked;
  const own = limits.filter(({ fact }) => fact.currency === request.currency);
  // Limits of one kind in several currencies are one limit told in each of them.
  const told = new Set(own.map(({ fact }) => kindOf(fact)));
  const foreign = limits.filter(({ fact }) => fact.currency !== request.currency && !told.has(kindOf(fact)));
  const currencies = [...new Set(foreign.map(({ fact }) => fact.currency))];
  const beside = own.length > 0;
  return [
    ...foreign.slice(0, 1).map((limit) => ({ ...asked, ...limit, why: 'currency' as const, currencies, beside })),
    ...own.map((limit) => {
      const amount = request[requestField(limit.fact.costs)];
      if (amount === undefined) return { ...asked, ...limit, why: 'amount' as const, currencies, beside };
      const low = limit.fact.costs === 'full-cost' && amount < request.total;
      if (low) return { ...asked, ...limit, why: 'low' as const, currencies, beside };
      return { ...asked, ...limit, amount, state: amountState(amount, limit.fact) };
    }),
  ];
}

const kindOf = ({ costs, together = false }: PartnerLimit): string => `${costs} ${together}`;

export const isJudged = (each: JudgedRequest | UnjudgedRequest): each is JudgedRequest => 'state' in each;
export const isUnjudged = (each: JudgedRequest | UnjudgedRequest): each is UnjudgedRequest => 'why' in each;

/** The requests of several partners together, held against a limit on them all; `amount` in its currency. */
export interface JudgedTogether {
  readonly fact: PartnerLimit;
  readonly indexes: readonly number[];
  readonly amount: number;
  /** Whether it is over only with partners for whom the limit may not be meant. */
  readonly open: boolean;
}

/** Limits on partners together that no single request breaks and the sum of them does. */
export const brokenTogether = (partners: readonly Partner[], facts: PartnerLimitFacts): readonly JudgedTogether[] =>
  facts.limits
    .filter(({ together }) => together)
    .flatMap((fact) => {
      const { max = Number.POSITIVE_INFINITY } = fact;
      const judged = judgeRequests(partners, { ...facts, limits: [fact] }).filter(isJudged);
      const sure = judged.filter(({ certain }) => certain);
      const open = sumOf(sure) <= max;
      const counted = open ? judged : sure;
      const alone = counted.some(({ state }) => state === 'over');
      if (alone || sumOf(counted) <= max) return [];
      return [{ fact, indexes: counted.map(({ index }) => index), amount: sumOf(counted), open }];
    });
