import type { Language } from '../../schemas/field.js';
import { bracketed } from '../text/lists.js';
import { say } from '../text/say.js';
import type { ReportOptions } from './report.js';
import { waivedReason } from './waived-mark.js';
import { WAIVED_WORDS, type WaivedFinding } from './waived-words.js';
import { LEVEL_WORDS } from './words.js';

/**
 * `waived (must) budget-over-cap: … (reason: …; accepted by: …; until: …; on record: waivers.yaml:3)`. It begins
 * otherwise than a finding that stands, so that nobody who counts lines takes it for one. `field` is empty, or what the
 * field is called.
 */
export function waivedLine(
  { finding, waived }: WaivedFinding,
  field: string,
  language: Language,
  { catalogue }: Pick<ReportOptions, 'catalogue'>,
): string {
  const { level, code } = finding;
  const word = `${WAIVED_WORDS.waived[language]}${bracketed(LEVEL_WORDS[level][language], language)}`;
  const { message } = say(finding, language, catalogue);
  return `${word} ${code}: ${field === '' ? '' : `${field}: `}${message}${bracketed(waivedReason(waived, language), language)}`;
}
