/**
 * Makes every character visible that could move a cursor, hide text or turn its direction. One function at the border
 * of all human output: escaped, not stripped, so that the reader sees that something is there.
 */
export function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  const hidden =
    /[\0-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\u115f\u1160\u3164\uffa0]/g;
  return text.toWellFormed().replace(hidden, (character) => {
    const code = character.charCodeAt(0).toString(16);
    return `\\u{${code}}`;
  });
}
