import type { Language, Localized } from '../../schemas/field.js';
import { visible } from './visible.js';

/** Signs with a meaning in GitHub-flavoured Markdown, wherever they stand. `$` starts a formula there. */
const SIGNS = /[\\`*_{}[\]()<>#+\-!|~&$]/g;

/**
 * Text that Markdown shows as it is, on one line. An address must not become a link, nor a name a notification: GitHub
 * looks for those after it has undone the backslashes, so an empty comment parts the sign from what follows.
 */
export function markdownText(text: string): string {
  const line = visible(text).replace(/\s+/g, ' ').trim();
  return line
    .replace(SIGNS, '\\$&')
    .replace(/@(?=\S)/g, '\\@<!-- -->')
    .replace(/:(?=\/)/g, '\\:')
    .replace(/\bwww\./gi, (found) => found.replace('.', '\\.'))
    .replace(/^(\d+)\./, '$1\\.');
}

/** A fence that nothing inside the text can close. */
export function markdownFence(text: string, kind: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}${kind}\n${text}\n${fence}`;
}

/** A link where the address is one of the web, else only the name. */
export const markdownLink = (name: string, address: string): string =>
  /^https?:\/\/\S+$/i.test(address)
    ? `[${markdownText(name)}](<${visible(address)
        .replace(/[<>\\]/g, encodeURIComponent)
        .replaceAll('&', '&amp;')}>)`
    : markdownText(name);

/** A text in all languages, escaped; said once where it is the same in both. */
export const markdownWords = (text: Localized, languages: readonly Language[], between = ' / '): string =>
  [...new Set(languages.map((each) => markdownText(text[each])))].join(between);
