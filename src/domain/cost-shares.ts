import type { Call, Locator, Region } from '../../schemas/call.js';
import type { Budget } from '../../schemas/proposal/budget.js';
import type { Partner } from '../../schemas/proposal/partners.js';
import type { Level, Path } from '../core/diagnostic.js';
import { inYen } from './budget-amounts.js';
import { levelOf } from './fact-level.js';
import { shareOf } from './indirect-costs.js';
import { partnerNames } from './partner-grants.js';
import { type Applying, applying, placesRead } from './partner-requests.js';

/** The share of the full cost that a funder pays at most. Amounts in the main unit of the currency. */

type Share = NonNullable<Call['shares']>[number];

export interface ShareFacts {
  readonly shares: readonly Share[];
  readonly regions: readonly Region[] | undefined;
  readonly at: Locator;
}

export function sharesOf({ shares = [], regions }: Call): ShareFacts | undefined {
  const [first] = shares;
  return first && { shares, regions, at: first.at };
}

export const sharePlaces = ({ shares = [], regions }: Call): readonly Locator[] => placesRead(shares, regions);

interface Subject extends Applying<Share> {
  /** Where the amount asked for stands, or for want of a full cost what should hold it. */
  readonly path: Path;
  /** The partner who asks; empty for the applicants. */
  readonly names: { readonly partner: string; readonly partnerJa: string };
  readonly level: Level;
}

export interface JudgedShare extends Subject {
  readonly asked: bigint;
  readonly fullCost: bigint;
  readonly fullCostPath: Path;
  readonly allowed: bigint;
  readonly currency: string;
}

/** Every request held against every share that is meant for it; without amounts where the full cost is not given. */
export function judgeShares(
  budget: Budget,
  partners: readonly Partner[],
  { shares, regions }: ShareFacts,
): readonly (Subject | JudgedShare)[] {
  const on = (side: Share['side']) => shares.filter((share) => share.side === side);
  const ofApplicants = on('applicants').map((fact) => judgeBudget(budget, fact));
  const ofPartners = partners.flatMap((partner, index) =>
    applying(partner.country, on('partners'), regions).flatMap(
      (applied) => judgeRequest(partner, index, applied) ?? [],
    ),
  );
  return [...ofApplicants, ...ofPartners];
}

export const isJudgedShare = (each: Subject | JudgedShare): each is JudgedShare => 'asked' in each;
export const isUnjudgedShare = (each: Subject | JudgedShare): each is Subject => !('asked' in each);

function judgeBudget({ fullCost, total, unit, currency }: Budget, fact: Share): Subject | JudgedShare {
  const subject = { fact, certain: true, names: { partner: '', partnerJa: '' }, level: levelOf(fact.level) };
  if (fullCost === undefined) return { ...subject, path: ['budget'] };
  return {
    ...subject,
    path: ['budget', 'total', 'total'],
    fullCostPath: ['budget', 'fullCost'],
    asked: inYen(total.total, unit),
    fullCost: inYen(fullCost, unit),
    allowed: shareOf(inYen(fullCost, unit), fact.maxPercent),
    currency,
  };
}

function judgeRequest(
  partner: Partner,
  index: number,
  { fact, certain }: Applying<Share>,
): Subject | JudgedShare | undefined {
  const { request } = partner;
  if (!request) return undefined;
  const level = levelOf(fact.level);
  const at: Path = ['partners', index, 'request'];
  const subject = { fact, certain, names: partnerNames(partner), level: asSure(level, certain) };
  if (request.fullCost === undefined) return { ...subject, path: at };
  const fullCost = BigInt(request.fullCost);
  return {
    ...subject,
    path: [...at, 'total'],
    fullCostPath: [...at, 'fullCost'],
    asked: BigInt(request.total),
    fullCost,
    allowed: shareOf(fullCost, fact.maxPercent),
    currency: request.currency,
  };
}

/** What may not even be meant for somebody does not block. */
const asSure = (level: Level, certain: boolean): Level => (level === 'must' && !certain ? 'should' : level);
