import type { FundingEvidence } from '../../schemas/funding-evidence.js';
import { isReversed } from './fiscal-years.js';

/** The statuses of a grant as texts call them. */
export const FUNDING_STATUS_EN = { received: 'received', awarded: 'awarded', 'will-receive': 'expected' } as const;
export const FUNDING_STATUS_JA = { received: '受給中', awarded: '採択済み', 'will-receive': '受給見込み' } as const;

/** What a period says against the status of a grant, and the day that says it. */
export interface StatusDoubt {
  readonly doubt: 'not-begun' | 'over';
  readonly end: 'start' | 'end';
  readonly day: string;
}

/** Money that flows before the first day, or is still to come after the last; nothing where the period is reversed. */
export function statusDoubt({ status, period }: FundingEvidence, asOf: string): StatusDoubt | undefined {
  if (!period || isReversed(period)) return undefined;
  if (status === 'received') {
    return period.start > asOf ? { doubt: 'not-begun', end: 'start', day: period.start } : undefined;
  }
  return period.end < asOf ? { doubt: 'over', end: 'end', day: period.end } : undefined;
}
