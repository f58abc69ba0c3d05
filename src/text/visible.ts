// biome-ignore-start lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
/** Controls, zero-width and direction signs, and fillers that look like nothing. */
const HIDDEN =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u115f\u1160\u200b-\u200f\u2028-\u202e\u2060-\u2069\u3164\ufeff\uffa0\ufff9-\ufffb]/g;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: as above.

/**
 * Makes every character visible that could move a cursor, hide text or turn its direction. One function at the border
 * of all human output: escaped, not stripped, so that the reader sees that something is there.
 */
export const visible = (text: string): string =>
  text.toWellFormed().replace(HIDDEN, (character) => `\\u{${character.charCodeAt(0).toString(16)}}`);
