import type { Language } from '../../../schemas/field.js';
import type { Host } from '../../host.js';
import { callsWithin } from './calls-within.js';
import type { Place } from './place-of.js';
import { SHELLS } from './shells.js';

/** What can stand for a value or a word. Nothing here loads what a check loads. */

export interface Suggestion {
  readonly value: string;
  /** What it means, in the language of the user; empty where the value says it. */
  readonly text: string;
}

export interface Suggested {
  readonly all: readonly Suggestion[];
  /** Whether the shell offers files where none of these fits. */
  readonly takesFiles: boolean;
  /** Whether more may follow in the same word. */
  readonly noSpace?: boolean;
}

/** Held against the reports and the options of `pack` by tests: loading those would take too long here. */
export const FORMATS = 'pretty plain json markdown html csv xlsx sarif junit github gitlab'.split(' ');
export const VERIFY_FORMATS = ['pretty', 'json', 'junit', 'sarif'];
export const ALLOWED = ['unlisted', 'open', 'junk', 'secrets'];
export const ACTIONS = ['list', 'show', 'diff', 'check', 'coverage'];

const NOTHING: Suggested = { all: [], takesFiles: false };
const FILES: Suggested = { all: [], takesFiles: true };
const listed = (values: readonly string[], takesFiles = false): Suggested => ({
  all: values.map((value) => ({ value, text: '' })),
  takesFiles,
});

type ValuePlace = Extract<Place, { kind: 'value' }>;

/** The value of an option. */
export async function valuesFor(place: ValuePlace, language: Language, host: Host): Promise<Suggested> {
  const { option, command, values } = place;
  if (option.choices) return listed(option.choices);
  const { name, flags } = option;
  if (name === 'format') return formats(flags, command, place.begun);
  if (name === 'call' || name === 'overlay') return calls(values, language, host);
  if (name === 'waive') return codes(language);
  if (name === 'allow') return listed(ALLOWED);
  return /<(?:file|folder|path|key)>/.test(flags) ? FILES : NOTHING;
}

/** With and without the file to write to, where there can be one: its name follows at once. */
function formats(flags: string, command: string | undefined, begun: string): Suggested {
  if (!flags.includes('=')) return listed(['pretty', 'json', ...(command === 'calls' ? ['plain'] : [])]);
  if (begun.includes('=')) return FILES;
  const names = command === 'verify' ? VERIFY_FORMATS : FORMATS;
  // A sheet on a terminal would be noise.
  const all = names.flatMap((name) => (name === 'xlsx' ? [`${name}=`] : [name, `${name}=`]));
  return { ...listed(all), noSpace: true };
}

/** A word of a command that is neither an option nor the value of one. */
export async function wordsFor(place: Place, language: Language, host: Host): Promise<Suggested> {
  const { command, before, values } = place;
  if (command === 'completion') return before.length === 0 ? listed(SHELLS) : NOTHING;
  if (command === 'explain') return before.length === 0 ? codes(language) : NOTHING;
  if (command !== 'calls') return FILES;
  if (before.length === 0) return listed(ACTIONS);
  return before[0] === 'list' ? NOTHING : calls(values, language, host);
}

async function codes(language: Language): Promise<Suggested> {
  const { default: titles } = await import('./code-titles.json', { with: { type: 'json' } });
  return { all: Object.entries(titles).map(([value, text]) => ({ value, text: text[language] })), takesFiles: false };
}

function calls(values: ReadonlyMap<string, string>, language: Language, host: Host): Suggested {
  const own = values.get('calls') ?? host.env.GRANTLINT_CALLS;
  const all = callsWithin(own, host).map(({ id, title }) => ({ value: id, text: title[language] }));
  return { all, takesFiles: true };
}
