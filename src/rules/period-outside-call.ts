import type { Call } from '../../schemas/call.js';
import type { Period } from '../../schemas/common.js';
import { defineRule } from '../core/rule.js';
import { isReversed } from '../domain/fiscal-years.js';

type Allowed = NonNullable<Call['period']>;
type Side = 'early-start' | 'late-start' | 'late-end';

interface Breach {
  readonly side: Side;
  readonly day: string;
  readonly limit: string;
}

function breachesOf({ start, end }: Period, { earliestStart, latestStart, latestEnd }: Allowed): readonly Breach[] {
  const breach = (side: Side, day: string, limit: string | undefined, broken: (limit: string) => boolean) =>
    limit !== undefined && broken(limit) ? [{ side, day, limit }] : [];
  return [
    ...breach('early-start', start, earliestStart, (limit) => start < limit),
    ...breach('late-start', start, latestStart, (limit) => start > limit),
    ...breach('late-end', end, latestEnd, (limit) => end > limit),
  ];
}

export const periodOutsideCall = defineRule({
  code: 'period-outside-call',
  level: 'must',
  who: 'researcher',
  needs: ['project'],
  given: ({ period }: Call) => period && { allowed: period, at: period.at },
  check: ({ project: { period } }, { allowed, at }) =>
    isReversed(period)
      ? []
      : breachesOf(period, allowed).map((breach) => ({
          path: ['project', 'period', breach.side === 'late-end' ? 'end' : 'start'],
          level: at.preliminary ? 'should' : 'must',
          data: { ...breach, preliminary: at.preliminary ?? false },
        })),
  example: `
# with: {period: {latestEnd: 2026-03-30}}
project:
  period:
    start: 2024-04-01
    end: 2026-03-31 # expect: period-outside-call
`,
  text: {
    en: {
      title: 'Period outside that of the call',
      why: 'The call gives days between which a project has to lie; money is not available before or after them.',
      fix: (d) => `Move the ${d.side === 'late-end' ? 'end' : 'start'} of the project to ${BOUND.en[d.side](d.limit)}.`,
      message: (d) =>
        `The project ${d.side === 'late-end' ? 'ends' : 'starts'} on ${d.day}; the call ${d.preliminary ? 'plans' : 'asks'} for ${d.side === 'late-end' ? 'an end' : 'a start'} on ${BOUND.en[d.side](d.limit)}${d.preliminary ? ' (preliminary)' : ''}.`,
    },
    ja: {
      title: '公募の定める期間の範囲外',
      why: '研究開発期間は、公募の定める日の範囲に収める必要があります。範囲外の期間には経費が措置されません。',
      fix: (d) => `${SIDE_JA[d.side]}を${BOUND.ja[d.side](d.limit)}に改めてください。`,
      message: (d) =>
        `研究開発の${SIDE_JA[d.side]}は${d.day}です。公募では${BOUND.ja[d.side](d.limit)}とされています${d.preliminary ? '（予定）' : ''}。`,
    },
  },
});

const BOUND = {
  en: {
    'early-start': (limit: string) => `${limit} or later`,
    'late-start': (limit: string) => `${limit} or earlier`,
    'late-end': (limit: string) => `${limit} or earlier`,
  },
  ja: {
    'early-start': (limit: string) => `${limit}以降`,
    'late-start': (limit: string) => `${limit}以前`,
    'late-end': (limit: string) => `${limit}以前`,
  },
} as const;

const SIDE_JA = { 'early-start': '開始日', 'late-start': '開始日', 'late-end': '終了日' } as const;
