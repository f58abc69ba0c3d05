import type { Language } from '../../schemas/field.js';

/** The language that the environment asks for: LC_ALL, LC_MESSAGES, LANG in the order of POSIX; English otherwise. */
export function languageOfEnvironment(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^ja\b|^ja_/i.test(locale) ? 'ja' : 'en';
}
