// biome-ignore-start lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
// biome-ignore-start lint/suspicious/noMisleadingCharacterClass: each stands for itself, also what combines.
/** Controls, direction signs, what has no width, tags that no font shows, and fillers that look like nothing. */
const HIDDEN =
  /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0001}-\u{e007f}]/gu;
// biome-ignore-end lint/suspicious/noMisleadingCharacterClass: as above.
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: as above.

/** What the log of a pipeline may take for a command: `##[error]`, `##vso[…]`, and `::error …::` of GitHub. */
const MARKED = /#(?=#[a-z]{0,10}\[)/gi;
const RUNNER_COMMAND =
  /:(?=:(?:add-mask|add-matcher|add-path|debug|echo|endgroup|error|group|internal-set-repo-path|notice|remove-matcher|save-state|set-env|set-output|stop-commands|warning)\b)/gi;

const escaped = (character: string): string => `\\u{${character.codePointAt(0)?.toString(16)}}`;

/**
 * Makes every character visible that could move a cursor, hide text or turn its direction, and parts what a runner would
 * obey. One function at the border of all human output: escaped, not stripped, so that the reader sees that something
 * is there.
 */
export function visible(text: string): string {
  const shown = text.toWellFormed().replace(HIDDEN, escaped);
  if (!shown.includes('::') && !shown.includes('##')) return shown;
  return shown.replace(MARKED, escaped).replace(RUNNER_COMMAND, escaped);
}
