import { pointer } from '../../core/diagnostic.js';
import type { TierAdvice } from '../../domain/advice.js';
import type { AdvisedChange } from '../../domain/advised-changes.js';
import { unitFactor } from '../../domain/budget-amounts.js';
import type { AdvisedDraft } from './advice-report.js';
import { ADVICE_WORDS } from './advice-words.js';

/**
 * Advice for programs. Amounts in the main unit of the draft's currency (yen), `by` in steps of the draft's unit:
 * whole thousands where it is written in thousand yen. `fits` is null where the call leaves it open, where the amounts
 * cannot be compared, or where there is nothing to compare; `state` says which.
 */
export function adviceDocument(
  { file, budget, call, advice }: AdvisedDraft,
  { tool, asOf }: { readonly tool: { readonly name: string; readonly version: string }; readonly asOf: string },
) {
  return {
    tool,
    asOf,
    file,
    call: { id: call.call.id, sha256: call.sha256 },
    declared: advice.declared?.id ?? null,
    currency: budget.currency,
    unit: budget.unit ?? null,
    cautions: advice.cautions,
    tiers: advice.rows.map((row) => tierOf(row, unitFactor(budget.unit))),
  };
}

/** Without tiers the one row is the call itself: its id is null. */
function tierOf({ tier, state, fits, notCompared, changes }: TierAdvice, factor: bigint) {
  return {
    id: tier?.id ?? null,
    label: tier?.label ?? ADVICE_WORDS.callWide,
    offered: tier?.offered !== false,
    fits,
    state,
    notCompared: [...new Set(notCompared.map(({ why }) => why))],
    changes: changes.map((change) => changeOf(change, factor)),
  };
}

function changeOf({ year, path, costs, amount, bound, by, withYears, directAtRatio }: AdvisedChange, factor: bigint) {
  const whole = (value: bigint | null) => (value === null ? null : Number(value * factor));
  const { limit, tier } = bound.held;
  return {
    year,
    path,
    pointer: pointer(path),
    counted: costs,
    amount: whole(amount),
    limit: bound.end,
    bound: bound.open === 'prorated' ? whole(bound.value) : ((bound.end === 'cap' ? limit.max : limit.min) ?? null),
    by: whole(by),
    part: bound.open === 'part',
    open: bound.open,
    of: tier ? 'tier' : 'call',
    withYears: whole(withYears),
    directAtRatio: whole(directAtRatio),
  };
}
