import type { Localized } from '../../../schemas/field.js';
import type { LoadedCall } from '../../core/call-facts.js';
import { datedDeadlines } from '../../domain/call-deadlines.js';
import { daysBetween } from '../../domain/days.js';
import { nextDeadline } from '../../domain/next-deadline.js';
import { counted } from '../../domain/written-forms.js';
import type { AsOf } from '../../domain/zoned-time.js';
import { reservation } from '../../text/wordings.js';
import { localized } from '../html/bilingual.js';
import { asOfIn, type ReportOptions } from '../report.js';
import type { Roll } from '../roll.js';
import { DASHBOARD_WORDS } from './words.js';

/** What a call asks for next, as lists show it. */
export interface Due {
  /** YYYY-MM-DD; null where nothing lies ahead or the call states no day. */
  readonly day: string | null;
  /** What the day is: its label in the call, or why there is none. */
  readonly label: Localized;
  /** How long it is until then. */
  readonly left: Localized | null;
}

function dueOf({ call }: LoadedCall, asOf: AsOf): Due {
  const next = nextDeadline(call, asOf);
  if (!next) {
    const dated = datedDeadlines(call).length > 0 || call.solicitation !== undefined;
    return { day: null, label: dated ? DASHBOARD_WORDS.passed : DASHBOARD_WORDS.noDeadline, left: null };
  }
  const { deadline, day } = next;
  if (!deadline) return { day, label: DASHBOARD_WORDS.window, left: roughly(day, asOf) };
  const early = reservation(deadline.at);
  const label = localized((language) => `${deadline.label[language]}${early[language]}`);
  return { day, label, left: next.left ?? roughly(day, asOf) };
}

/** By the SHA-256 of the definition of the call. */
export function duesOf({ calls }: Pick<Roll, 'calls'>, options: ReportOptions): ReadonlyMap<string, Due> {
  const asOf = asOfIn(options);
  return new Map([...calls].map(([sha256, call]) => [sha256, dueOf(call, asOf)]));
}

/** Where no hour is known, the days of the calendar up to the day itself. */
function roughly(day: string, asOf: AsOf): Localized {
  const days = daysBetween(asOf.day, day);
  if (days === 0) return { en: 'today', ja: '本日' };
  return { en: `${counted(days, 'day')} left`, ja: `あと${days}日` };
}
