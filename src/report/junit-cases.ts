import type { Language, Localized } from '../../schemas/field.js';
import { type Diagnostic, standing, type Waived, waivedOf } from '../core/diagnostic.js';
import type { Evaluation } from '../core/evaluate.js';
import { reaches } from '../core/exit-code.js';
import type { RuleState } from '../core/run-rules.js';
import { say } from '../text/say.js';
import type { JUnitCase } from './junit-xml.js';
import { languagesOf, type ReportOptions } from './report.js';
import { waivedMark } from './waived-mark.js';
import { LEVEL_WORDS, WORDS } from './words.js';

/**
 * What was judged of a draft, a case for each rule and for each other code that was found. A case fails where a finding
 * blocks or reaches the threshold of the run; one that could not be judged is an error and never a pass.
 */
export function casesOf({ rules, diagnostics, verdict }: Evaluation, options: ReportOptions): JUnitCase[] {
  const asked = new Set(rules.map(({ code }) => code));
  const others = [...new Set(diagnostics.map(({ code }) => code))].filter((code) => !asked.has(code));
  const found = (code: string) => diagnostics.filter((each) => each.code === code);
  const cases = [
    ...others.map((code) => foundCase(code, found(code), options)),
    ...rules.map((rule) => ruleCase(rule, found(rule.code), options)),
  ];
  const told = cases.some(({ state }) => state === 'error');
  return verdict === 'could-not-check' && !told ? [...cases, notChecked(WORDS.noRuleRan, options)] : cases;
}

/** A case for what nobody could judge. */
export function notChecked(why: Localized, options: ReportOptions, name = 'check'): JUnitCase {
  const message = spoken(why, options);
  return { name, state: 'error', type: 'not-checked', message, text: message };
}

export const spoken = (text: Localized, { language }: Pick<ReportOptions, 'language'>): string =>
  languagesOf(language)
    .map((each) => text[each])
    .join('\n');

function ruleCase({ code, state, why }: RuleState, findings: readonly Diagnostic[], options: ReportOptions): JUnitCase {
  const told = foundCase(code, findings, options);
  if (state === 'ran' || told.state === 'failed') return told;
  if (told.state === 'skipped' && state !== 'not-read') return told;
  const reason = why ?? WORDS.notChecked;
  if (state === 'not-read') {
    const error = notChecked(reason, options, code);
    return { ...error, text: [error.text, told.text].filter((part) => part !== '').join('\n') };
  }
  return { name: code, state: 'skipped', type: state, message: spoken(reason, options), text: '' };
}

/** A case for a code with all its findings; without any it passes, and with none but waived ones it is skipped. */
export function foundCase(code: string, findings: readonly Diagnostic[], options: ReportOptions): JUnitCase {
  const { failOn = 'must' } = options.threshold ?? {};
  const stands = standing(findings);
  const failing = stands.find(({ level }) => level === 'must' || reaches(level, failOn));
  const lines = findings.flatMap((each) => languagesOf(options.language).map((one) => line(each, one, options)));
  const text = lines.join('\n');
  if (failing) return { name: code, state: 'failed', type: failing.level, message: said(failing, options), text };
  const [accepted] = waivedOf(findings);
  if (!accepted?.waived || stands.length > 0) return { name: code, state: 'passed', type: '', message: '', text };
  return { name: code, state: 'skipped', type: 'waived', message: acceptance(accepted.waived, options), text };
}

const acceptance = (waived: Waived, { language }: ReportOptions): string =>
  languagesOf(language)
    .map((each) => waivedMark(waived, each))
    .join('\n');

const said = (diagnostic: Diagnostic, { language, catalogue }: ReportOptions): string =>
  languagesOf(language)
    .map((each) => say(diagnostic, each, catalogue).message)
    .join('\n');

function line(diagnostic: Diagnostic, language: Language, { catalogue }: ReportOptions): string {
  const { place, level, waived } = diagnostic;
  const { message, fix } = say(diagnostic, language, catalogue);
  const where = place.path.length === 0 ? place.file : `${place.file}:${place.start.line}:${place.start.column}`;
  const gap = language === 'en' ? ' ' : '';
  const then = waived ? waivedMark(waived, language) : fix;
  return `${where}: ${LEVEL_WORDS[level][language]}: ${message}${gap}${then}`;
}
