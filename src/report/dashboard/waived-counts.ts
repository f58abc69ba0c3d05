import { waivedOf } from '../../core/diagnostic.js';
import type { Counter } from './counter.js';

export interface WaivedCounts {
  readonly findings: number;
  readonly drafts: number;
  /** Drafts among them that are ready: their verdict rests on it, or stands beside it. */
  readonly ready: number;
}

export function countingWaived(): Counter<WaivedCounts> {
  const counts = { findings: 0, drafts: 0, ready: 0 };
  return {
    add: ({ findings, verdict }) => {
      const waived = waivedOf(findings).length;
      if (waived === 0) return;
      counts.findings += waived;
      counts.drafts++;
      if (verdict === 'ready') counts.ready++;
    },
    result: () => counts,
  };
}
