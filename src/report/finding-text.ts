import type { Language, Localized } from '../../schemas/field.js';
import type { Diagnostic } from '../core/diagnostic.js';
import { say } from '../text/say.js';
import { visible } from '../text/visible.js';
import { languagesOf, type ReportOptions } from './report.js';
import { waivedMark } from './waived-mark.js';

/** A finding in full sentences for formats for machines: what is there, what to do, and whether somebody accepted it. */
export const findingText = (diagnostic: Diagnostic, options: ReportOptions): string =>
  spoken((language) => findingIn(diagnostic, language, options), options);

function findingIn(diagnostic: Diagnostic, language: Language, { catalogue }: ReportOptions): string {
  const { message, fix } = say(diagnostic, language, catalogue);
  const gap = language === 'en' ? ' ' : '';
  const { waived } = diagnostic;
  // Of what was accepted nothing has to be done.
  return [message, waived ? waivedMark(waived, language) : fix].join(gap);
}

/** In the languages of the report, a line or more for each, every hidden character shown. */
export const spoken = (text: (language: Language) => string, { language }: Pick<ReportOptions, 'language'>): string =>
  visible(languagesOf(language).map(text).join('\n'));

export const spokenWords = (text: Localized, options: Pick<ReportOptions, 'language'>): string =>
  spoken((each) => text[each], options);
