import { callOf } from '../choices.js';
import type { Roll } from '../roll.js';
import { countingRules, type RuleCount } from '../rule-counts.js';
import { type Acting, countingActs } from './acting.js';
import { type BudgetSums, summingBudgets } from './budget-sums.js';
import { type CallCounts, countingCalls } from './call-counts.js';
import { type Citations, gatheringCitations } from './citations.js';
import { countingPartners, type PartnerCounts } from './partner-counts.js';
import { countingSwitchedOff, type SwitchedOffCount } from './switched-off-counts.js';
import { countingUnread, type Unread } from './unread-counts.js';
import { countingWaived, type WaivedCounts } from './waived-counts.js';

/** All that lists of drafts say of the drafts together. */
export interface Figures {
  readonly budget: BudgetSums;
  readonly calls: CallCounts;
  readonly acting: readonly Acting[];
  readonly partners: PartnerCounts;
  /** Those that found something. */
  readonly rules: readonly RuleCount[];
  readonly unread: Unread;
  readonly citations: Citations;
  readonly waived: WaivedCounts;
  readonly switchedOff: readonly SwitchedOffCount[];
}

/** Goes through the drafts once and keeps none of them. */
export function figuresOf({ briefs, calls }: Roll): Figures {
  const budget = summingBudgets();
  const perCall = countingCalls(calls);
  const acting = countingActs();
  const partners = countingPartners();
  const rules = countingRules();
  const unread = countingUnread();
  const citations = gatheringCitations();
  const waived = countingWaived();
  const off = countingSwitchedOff();
  const all = [budget, perCall, acting, partners, rules, unread, citations, waived, off];
  for (const brief of briefs()) {
    const call = callOf(brief, calls);
    for (const { add } of all) add(brief, call);
  }
  return {
    budget: budget.result(),
    calls: perCall.result(),
    acting: acting.result(),
    partners: partners.result(),
    rules: rules.result().filter(({ findings }) => findings > 0),
    unread: unread.result(),
    citations: citations.result(),
    waived: waived.result(),
    switchedOff: off.result(),
  };
}
