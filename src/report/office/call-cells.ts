import type { Call } from '../../../schemas/call.js';
import type { Localized } from '../../../schemas/field.js';
import { datedDeadlines, judgeDeadline } from '../../domain/call-deadlines.js';
import { daysBetween } from '../../domain/days.js';
import { nextDeadline } from '../../domain/next-deadline.js';
import { daysLeft } from '../../domain/time-left.js';
import type { AsOf } from '../../domain/zoned-time.js';
import { deadlineTime } from '../call-facts/deadline-time.js';
import { CELLS } from './words.js';

/** What a table says of the deadline of a call. */
export interface DeadlineCells {
  /** The day on the clock of the call, as YYYY-MM-DD; null where none is to come. */
  readonly day: string | null;
  /** Days of the calendar in Japan; null where there is no day. */
  readonly left: number | null;
  readonly note: Localized;
}

/** The next deadline of a call, or the last day of the window that it names; what is preliminary says so. */
export function deadlineCells(call: Call, asOf: AsOf): DeadlineCells {
  const next = nextDeadline(call, asOf);
  if (!next) return { day: null, left: null, note: hadDeadline(call) ? CELLS.passed : CELLS.noDeadline };
  const { deadline, day } = next;
  if (!deadline) return { day, left: daysBetween(asOf.day, day), note: windowNote(call) };
  const when = deadlineTime(deadline);
  const own = deadline.what === 'internal' ? CELLS.internal : { en: '', ja: '' };
  const { label } = deadline;
  const note = { en: `${label.en}${own.en}: ${when.en}`, ja: `${label.ja}${own.ja}：${when.ja}` };
  const { earliest } = judgeDeadline({ ...deadline, day }, undefined, { asOf: asOf.day, instant: asOf.instant });
  return { day, left: daysLeft(earliest, asOf.day), note: marked(note, deadline.at.preliminary ?? false) };
}

/** A window whose end may be any of several days is no promise of the last. */
function windowNote({ solicitation, status }: Call): Localized {
  if (!solicitation) return CELLS.window;
  const { closes, at } = solicitation;
  const { wording, earliest, latest } = closes;
  const early = earliest < latest ? CELLS.earliest(earliest) : { en: '', ja: '' };
  const note = {
    en: `${CELLS.window.en}: “${wording.en}”${early.en}`,
    ja: `${CELLS.window.ja}：「${wording.ja}」${early.ja}`,
  };
  return marked(note, at.preliminary === true || earliest < latest || status === 'pre-announcement');
}

const hadDeadline = (call: Call): boolean => datedDeadlines(call).length > 0 || call.solicitation !== undefined;

const marked = ({ en, ja }: Localized, preliminary: boolean): Localized =>
  preliminary ? { en: `${en}${CELLS.preliminary.en}`, ja: `${ja}${CELLS.preliminary.ja}` } : { en, ja };
