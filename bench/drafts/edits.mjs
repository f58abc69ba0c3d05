/** Plain edits on the text of a draft; each throws where there is nothing to change, so that no fault is lost. */

export function changed(text, what, by) {
  const result = text.replace(what, by);
  if (result === text) throw new Error(`Nothing to change: ${what}`);
  return result;
}

/** Adds to the number that the only group holds, with which the match ends. */
export const added = (text, what, amount) =>
  changed(text, what, (match, number) => match.slice(0, -number.length) + String(Number(number) + amount));

/** What a pattern finds in a text. */
export function taken(text, what) {
  const found = what.exec(text)?.[0];
  if (found === undefined) throw new Error(`Not there: ${what}`);
  return found;
}

/** The line, from 1, of the first place that holds these words. */
export function lineOf(text, words) {
  const at = words instanceof RegExp ? text.search(words) : text.indexOf(words);
  if (at < 0) throw new Error(`Not there: ${words}`);
  // Words that begin with a line break stand for the start of the line after it.
  const start = text[at] === '\n' ? at + 1 : at;
  return text.slice(0, start).split('\n').length;
}
