import type { Language } from '../../schemas/field.js';

/** Names in a row: `a, b and c`, `a、b、c`. */
export function inARow(names: readonly string[], language: Language, last: 'and' | 'or' = 'and'): string {
  if (language === 'ja') return names.join('、');
  return names.length < 2 ? names.join() : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
}

/** ` (text)`, `（text）`: behind what it explains. */
export const bracketed = (text: string, language: Language): string =>
  language === 'en' ? ` (${text})` : `（${text}）`;
