import type { Language, Localized } from '../../../schemas/field.js';
import type { Host } from '../../host.js';
import type { OptionSpec } from '../../options/index.js';
import { type Place, placeOf } from './place-of.js';
import { type Suggested, type Suggestion, valuesFor, wordsFor } from './values.js';

/** What completion has to know of a command. */
export interface CompletedCommand {
  readonly name: string;
  readonly text: Localized;
  readonly options: readonly OptionSpec[];
}

/** As the scripts read them, to be added up. */
const DIRECTIVE = { error: 1, noSpace: 2, noFiles: 4 } as const;

/**
 * What could stand in place of the last word, a line each with a tab before what it means, and a last line on what the
 * shell is to do. It never fails: where anything goes wrong there is nothing to suggest.
 */
export function answer(
  words: readonly string[],
  commands: readonly CompletedCommand[],
  language: Language,
  host: Host,
): Promise<string> {
  return suggested(joined(words), commands, language, host).then(written, () => `:${DIRECTIVE.error}\n`);
}

/** bash parts words at "=": `--format=json` comes as three. */
function joined(words: readonly string[]): string[] {
  const whole: string[] = [];
  let isOpen = false;
  for (const word of words) {
    const last = whole.at(-1) ?? '';
    const joins: boolean = isOpen || (word === '=' && /^[\w-]/.test(last));
    if (joins) whole[whole.length - 1] = last + word;
    else whole.push(word);
    isOpen = word === '=' && joins;
  }
  return whole;
}

async function suggested(
  words: readonly string[],
  commands: readonly CompletedCommand[],
  language: Language,
  host: Host,
): Promise<Suggested & { readonly begun: string }> {
  const place = placeOf(words, commands);
  return { ...(await found(place, commands, language, host)), begun: place.begun };
}

async function found(
  place: Place,
  commands: readonly CompletedCommand[],
  language: Language,
  host: Host,
): Promise<Suggested> {
  if (place.kind === 'value') return valuesFor(place, language, host);
  if (place.kind === 'option') return { all: optionsOf(place.options, language), takesFiles: false };
  if (place.command !== undefined) return wordsFor(place, language, host);
  const all = commands.map(({ name, text }) => ({ value: name, text: text[language] }));
  return { all, takesFiles: true };
}

function optionsOf(options: readonly OptionSpec[], language: Language): Suggestion[] {
  const help = { flags: '-h, --help', text: { en: 'show this help', ja: 'この説明を表示' } };
  return [...options, help].flatMap(({ flags, text }) =>
    [...flags.matchAll(/(?:^|\s)(-{1,2}[a-z-]+)/gi)].map(([, value = '']) => ({ value, text: text[language] })),
  );
}

/** Of this alone shells make words of a command line. An id of a call is what somebody wrote into a file. */
const IS_SAFE = /^[\w-][\w./=-]*$/;

function written({ all, takesFiles, noSpace, begun }: Suggested & { readonly begun: string }): string {
  const fitting = all.filter(({ value }) => value.startsWith(begun) && IS_SAFE.test(value));
  const lines = fitting.map(({ value, text }) => `${value}\t${plain(text)}\n`);
  const directive = (takesFiles ? 0 : DIRECTIVE.noFiles) + (noSpace ? DIRECTIVE.noSpace : 0);
  return `${[...new Set(lines)].join('')}:${directive}\n`;
}

/** Letters, figures and signs, on one line. */
const plain = (text: string): string =>
  text
    .replace(/[^\p{L}\p{M}\p{N}\p{P}\p{S}]+/gu, ' ')
    .trim()
    .slice(0, 200)
    .toWellFormed();
