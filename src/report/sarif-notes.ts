import type { Localized } from '../../schemas/field.js';
import type { RuleState } from '../core/run-rules.js';
import { spokenWords } from './finding-text.js';
import { artifactOf, type Context, type SarifSubject } from './sarif-entries.js';
import { WORDS } from './words.js';

/** What was not checked: nobody may take it for passed. */

/** What nobody looked at in one draft or bundle. */
export function notifications(
  { file, rules, stopped, notChecked }: SarifSubject,
  { ruleIndexes, artifacts, options }: Pick<Context, 'ruleIndexes' | 'artifacts' | 'options'>,
): object[] {
  const locations = [{ physicalLocation: { artifactLocation: artifactOf(file, artifacts) } }];
  const told = (level: Level, text: Localized) => ({ ...note(level, text, options), locations });
  return [
    ...(stopped ? [told('error', stopped)] : []),
    ...notChecked.map((text) => told('note', text)),
    ...rules
      .filter(({ state }) => state === 'not-read')
      .map(({ code, why }) => ({
        ...told('warning', why ?? WORDS.notChecked),
        associatedRule: { id: code, index: ruleIndexes.get(code) },
      })),
  ];
}

type Level = 'error' | 'warning' | 'note';

export const note = (level: Level, text: Localized, options: Context['options']) => ({
  level,
  message: { text: spokenWords(text, options) },
});

/** What was switched off for any draft of the run, once for each rule. */
export const switchedOff = (
  states: Iterable<RuleState>,
  { ruleIndexes, options }: Pick<Context, 'ruleIndexes' | 'options'>,
): object[] =>
  [...states].map(({ code, why }) => ({
    ...note('warning', why ?? WORDS.switchedOff, options),
    associatedRule: { id: code, index: ruleIndexes.get(code) },
  }));
