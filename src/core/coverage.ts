import type { Call, Locator } from '../../schemas/call.js';
import { type LoadedCall, locators } from './call-facts.js';
import { headingGone, wordsGone } from './call-faults/citation-faults.js';
import { type Diagnostic, diagnose, type Path } from './diagnostic.js';
import { factReaders, isStatement } from './fact-readers.js';
import type { AnyRule } from './rule.js';
import { valueAt } from './values.js';

/** A sentence of the text of a call, or a line that stands by itself. */
export interface SourceSentence {
  readonly text: string;
  readonly heading: string | null;
  /** From 1. */
  readonly line: number;
}

/** A copy of a source, and the way to find cited words in it: the indexes of the sentences that they run through. */
export interface SourceText {
  readonly file: string;
  readonly sentences: readonly SourceSentence[];
  readonly find: (
    words: string,
    heading: string,
  ) =>
    | { readonly state: 'found'; readonly sentences: readonly number[]; readonly underHeading: boolean }
    | { readonly state: 'missing' };
}

/**
 * enforced: a rule reads a fact that cites it. manual: it is on the human checklist. stated: the definition says that it
 * asks nothing. heading: facts cite what stands under it. unclassified: nobody has looked at it, or a fact cites it that
 * nothing reads.
 */
export const COVERAGE_STATES = ['enforced', 'manual', 'stated', 'heading', 'unclassified'] as const;
export type CoverageState = (typeof COVERAGE_STATES)[number];

export interface CoveredSentence extends SourceSentence {
  readonly state: CoverageState;
  /** Codes of the rules that read a fact cited in it. */
  readonly rules: readonly string[];
  /** All that cites it, by id or by where it stands in the definition. */
  readonly ids: readonly string[];
  /** Those of them that are on the human checklist: a rule may enforce one part of a sentence, a person judge another. */
  readonly manual: readonly string[];
}

export interface Coverage {
  /** The id of the source that the text was held against. */
  readonly source: string;
  readonly file: string;
  readonly sentences: readonly CoveredSentence[];
  /** Cited places that the text no longer has. */
  readonly gone: readonly Diagnostic[];
  /** How many places of that source are cited in our own words, so that they could not be compared. */
  readonly summarised: number;
}

/** Holds a call against a copy of one of its sources, sentence by sentence. */
export function coverage(loaded: LoadedCall, source: string, text: SourceText, rules: readonly AnyRule[]): Coverage {
  const { call, places } = loaded;
  const readers = factReaders(call, rules);
  const facts = locators(call)
    .map((fact, index) => ({ ...fact, place: places[index] }))
    .filter(({ at }) => at.source === source);
  const quoted = facts.filter(({ at }) => !at.summarised);
  const cited: Cited[] = [];
  const gone: Diagnostic[] = [];
  for (const { at, path, place } of quoted) {
    const found = text.find(at.words, at.heading);
    const isThere = found.state === 'found' && found.underHeading;
    const data = { words: at.words, heading: at.heading, file: text.file };
    if (isThere) cited.push({ ...use(path, call), at, rules: readers.get(at) ?? [], sentences: found.sentences });
    else if (place) gone.push(diagnose(found.state === 'found' ? headingGone : wordsGone, place, data));
  }
  const headings = new Set(quoted.map(({ at }) => plainly(at.heading)));
  const sentences = text.sentences.map((sentence, index) => {
    const here = cited.filter((each) => each.sentences.includes(index));
    return { ...sentence, ...covered(here, headings.has(plainly(sentence.text))) };
  });
  return { source, file: text.file, sentences, gone, summarised: facts.length - quoted.length };
}

interface Cited {
  readonly id: string;
  readonly kind: 'fact' | 'manual' | 'statement';
  readonly at: Locator;
  readonly rules: readonly string[];
  readonly sentences: readonly number[];
}

/** What a citation stands for in the definition. */
function use(path: Path, call: Call): Pick<Cited, 'id' | 'kind'> {
  const owner = path.at(-1) === 'at' || path.at(-1) === 'labelJa' ? path.slice(0, -1) : path;
  const { id } = valueAt(call, owner) as { readonly id?: string };
  const kind = path[0] === 'manual' ? 'manual' : isStatement(path) ? 'statement' : 'fact';
  return { id: id ?? owner.map((key) => (typeof key === 'number' ? key + 1 : key)).join('.'), kind };
}

function covered(
  cited: readonly Cited[],
  isHeading: boolean,
): Pick<CoveredSentence, 'state' | 'rules' | 'ids' | 'manual'> {
  const rules = [...new Set(cited.flatMap((each) => each.rules))];
  const idsOf = (some: readonly Cited[]) => [...new Set(some.map(({ id }) => id))];
  const manual = idsOf(cited.filter(({ kind }) => kind === 'manual'));
  return { state: stateOf(cited, rules, isHeading), rules, ids: idsOf(cited), manual };
}

function stateOf(cited: readonly Cited[], rules: readonly string[], isHeading: boolean): CoverageState {
  if (rules.length > 0) return 'enforced';
  if (cited.some(({ kind }) => kind === 'manual')) return 'manual';
  if (cited.some(({ kind }) => kind === 'statement')) return 'stated';
  return isHeading ? 'heading' : 'unclassified';
}

/** Width and spaces make no difference between two headings. */
const plainly = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim();

/** The source that a text is a copy of: the first of those whose words are found most. */
export function likelySource(call: Call, { find }: Pick<SourceText, 'find'>): string {
  const found = call.sources.map(({ id }) => {
    const words = locators(call).filter(({ at }) => at.source === id && !at.summarised);
    return { id, count: words.filter(({ at }) => find(at.words, at.heading).state === 'found').length };
  });
  const most = Math.max(...found.map(({ count }) => count));
  return found.find(({ count }) => count === most)?.id ?? '';
}
