import type { Call, Locator } from '../../schemas/call.js';
import { type LoadedCall, locators } from './call-facts.js';
import { headingGone, wordsGone } from './call-faults/citation-faults.js';
import { type Diagnostic, diagnose, type Path, type Place } from './diagnostic.js';
import { factReaders, isStatement } from './fact-readers.js';
import type { YamlFile } from './read-yaml.js';
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
  /** What quotes words of it under a heading under which they do not stand. That covers nothing. */
  readonly misplaced: readonly string[];
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

/**
 * Holds a call against a copy of one of its sources, sentence by sentence. `definition` gives the files of the call, so
 * that a place that is gone is told at its words; undefined where a file is not at hand.
 */
export function coverage(
  loaded: LoadedCall,
  source: string,
  text: SourceText,
  { rules, definition }: { readonly rules: readonly AnyRule[]; readonly definition: DefinitionFiles },
): Coverage {
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
    const citing = { ...use(path, call), isThere, rules: readers.get(at) ?? [] };
    if (found.state === 'found') cited.push({ ...citing, sentences: found.sentences });
    if (isThere || !place) continue;
    const data = { words: at.words, heading: at.heading, file: text.file };
    const [coded, key] = found.state === 'found' ? [headingGone, 'heading' as const] : [wordsGone, 'words' as const];
    gone.push(diagnose(coded, placeIn(place, path, at, key, definition), data));
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
  /** Whether the words stand under the heading that is cited. */
  readonly isThere: boolean;
  readonly rules: readonly string[];
  readonly sentences: readonly number[];
}

type DefinitionFiles = (file: string) => YamlFile | undefined;

/** Where the definition cites the words or the heading; the place of the fact where its file is not at hand. */
function placeIn(fact: Place, path: Path, at: Locator, key: 'words' | 'heading', definition: DefinitionFiles): Place {
  const yaml = definition(fact.file);
  const inFile = [...fact.path, path.at(-1) ?? '', key];
  return yaml && valueAt(yaml.value, inFile) === at[key] ? yaml.locate(inFile) : fact;
}

/** What a citation stands for in the definition. */
function use(path: Path, call: Call): Pick<Cited, 'id' | 'kind'> {
  const owner = path.at(-1) === 'at' || path.at(-1) === 'labelJa' ? path.slice(0, -1) : path;
  const { id } = valueAt(call, owner) as { readonly id?: string };
  const kind = path[0] === 'manual' ? 'manual' : isStatement(path) ? 'statement' : 'fact';
  return { id: id ?? owner.map((key) => (typeof key === 'number' ? key + 1 : key)).join('.'), kind };
}

function covered(all: readonly Cited[], isHeading: boolean): Omit<CoveredSentence, keyof SourceSentence> {
  const cited = all.filter(({ isThere }) => isThere);
  const rules = [...new Set(cited.flatMap((each) => each.rules))];
  const idsOf = (some: readonly Cited[]) => [...new Set(some.map(({ id }) => id))];
  const manual = idsOf(cited.filter(({ kind }) => kind === 'manual'));
  const misplaced = idsOf(all.filter(({ isThere }) => !isThere));
  return { state: stateOf(cited, rules, isHeading), rules, ids: idsOf(cited), manual, misplaced };
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
