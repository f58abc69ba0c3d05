import type { OptionSpec } from '../../options/index.js';

/** Where on a command line the last word stands, and what was said before it. */
export type Place = Said & { readonly begun: string } & (
    | { readonly kind: 'value'; readonly option: OptionSpec }
    | { readonly kind: 'option'; readonly options: readonly OptionSpec[] }
    | { readonly kind: 'word' }
  );

interface Said {
  readonly command: string | undefined;
  /** The words of the command before this one that are neither options nor their values. */
  readonly before: readonly string[];
  /** Values of options, by their names. */
  readonly values: ReadonlyMap<string, string>;
}

interface Known {
  readonly name: string;
  readonly options: readonly OptionSpec[];
}

export function placeOf(words: readonly string[], commands: readonly Known[]): Place {
  const last = words.at(-1) ?? '';
  const { command, before, values, open, isPlain } = read(words.slice(0, -1), commands);
  const said = { command, before, values };
  const options = optionsOf(command, commands);
  if (open) return { ...said, kind: 'value', option: open, begun: last };
  const [, name = '', begun = ''] = /^(--[a-z-]+)=(.*)$/s.exec(last) ?? [];
  const option = isPlain ? undefined : named(name, options);
  if (option && takesValue(option)) return { ...said, kind: 'value', option, begun };
  if (last.startsWith('-') && !isPlain) return { ...said, kind: 'option', options, begun: last };
  return { ...said, kind: 'word', begun: last };
}

interface Reading extends Said {
  /** The option whose value comes next. */
  readonly open: OptionSpec | undefined;
  /** Whether `--` was there: then no word is an option. */
  readonly isPlain: boolean;
}

const NOTHING_SAID: Reading = { command: undefined, before: [], values: new Map(), open: undefined, isPlain: false };

const read = (words: readonly string[], commands: readonly Known[]): Reading =>
  words.reduce((reading, word) => withWord(reading, word, commands), NOTHING_SAID);

function withWord(reading: Reading, word: string, commands: readonly Known[]): Reading {
  const { command, values, open, isPlain } = reading;
  if (open) return { ...reading, values: new Map([...values, [open.name, word]]), open: undefined };
  if (isPlain || word === '-' || !word.startsWith('-')) return withPlainWord(reading, word, commands);
  if (word === '--') return { ...reading, isPlain: true };
  const [name = '', ...rest] = word.split('=');
  const option = named(name, optionsOf(command, commands));
  if (!option) return reading;
  if (rest.length > 0) return { ...reading, values: new Map([...values, [option.name, rest.join('=')]]) };
  return takesValue(option) ? { ...reading, open: option } : reading;
}

function withPlainWord(reading: Reading, word: string, commands: readonly Known[]): Reading {
  const { command, before } = reading;
  if (command === undefined && commands.some(({ name }) => name === word)) return { ...reading, command: word };
  // `grantlint draft.yaml` means `grantlint check draft.yaml`.
  return { ...reading, command: command ?? 'check', before: [...before, word] };
}

/** Before a command is named, those of `check` may stand. */
const optionsOf = (command: string | undefined, commands: readonly Known[]): readonly OptionSpec[] =>
  commands.find(({ name }) => name === (command ?? 'check'))?.options ?? [];

const named = (name: string, options: readonly OptionSpec[]): OptionSpec | undefined =>
  options.find(({ flags }) => flags.split(/[ ,]+/).includes(name));

const takesValue = ({ flags }: OptionSpec): boolean => flags.includes('<');
