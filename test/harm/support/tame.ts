// biome-ignore-start lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
// biome-ignore-start lint/suspicious/noMisleadingCharacterClass: each stands for itself, also what combines.
/** Everything but line ends that moves a cursor, speaks to a terminal, turns text around or cannot be seen. */
const WILD =
  /[\0-\x08\x0b-\x1f\x7f-\x9f]|\p{Bidi_Control}|[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u2028\u2029\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0001}-\u{e007f}]|\p{Surrogate}/u;
// biome-ignore-end lint/suspicious/noMisleadingCharacterClass: as above.
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: as above.

/** A line that a runner of GitHub takes for a command: `::name` at its start, or `##[name]` anywhere. */
const RUNNER_COMMAND =
  /^\s*::(?:add-mask|add-matcher|add-path|debug|echo|endgroup|error|group|notice|remove-matcher|save-state|set-env|set-output|stop-commands|warning)\b|##\[/m;

/** What of a text for people is not tame; null where all is. */
export function wildIn(text: string): string | null {
  const found = WILD.exec(text)?.[0] ?? RUNNER_COMMAND.exec(text)?.[0];
  return found === undefined ? null : JSON.stringify(found);
}
