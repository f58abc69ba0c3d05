import type { Localized } from '../../schemas/field.js';

/** What a finding asks: must (the draft cannot go as it is), should (have a reason to leave it), notice (know it). */
export const LEVELS = ['must', 'should', 'notice'] as const;
export type Level = (typeof LEVELS)[number];

type Weighed = Pick<Diagnostic, 'level' | 'waived'>;

/** What counts against a draft: findings that somebody accepted on record are shown, and do not. */
export const standing = <D extends Pick<Diagnostic, 'waived'>>(findings: readonly D[]): readonly D[] =>
  findings.filter(({ waived }) => waived === null);
export const waivedOf = <D extends Pick<Diagnostic, 'waived'>>(findings: readonly D[]): readonly D[] =>
  findings.filter(({ waived }) => waived !== null);

/** How many findings of each level stand; those that are waived are not counted. */
export function countLevels(findings: readonly Weighed[]): Record<Level, number> {
  const counts = { must: 0, should: 0, notice: 0 };
  for (const { level, waived } of findings) if (waived === null) counts[level]++;
  return counts;
}

export type Severity = 'error' | 'warning' | 'note';
export const SEVERITY: Readonly<Record<Level, Severity>> = { must: 'error', should: 'warning', notice: 'note' };

/** Who can mend it. */
/** In the order in which an office asks: those who write, their partners, itself, the funder. */
export const WHOS = ['researcher', 'partner', 'office', 'funder'] as const;
export type Who = (typeof WHOS)[number];

export type Key = string | number;
/** Keys and indexes from the root of a file to a value. */
export type Path = readonly Key[];

/** `line` and `column` count from 1, columns in UTF-16 units; `offset` counts from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface Place {
  readonly file: string;
  readonly path: Path;
  readonly start: Position;
  readonly end: Position;
}

/** Figures and names that a sentence is made from; flat, plain JSON. */
export type Data = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** Where a document says what a rule enforces. */
export interface Citation {
  readonly source: string;
  readonly url: string;
  readonly date: string | null;
  readonly heading: string;
  readonly item: string | null;
  readonly words: string;
  readonly preliminary: boolean;
  /** The funder's own text, a copy or report of it by others, or a paper of an office that adds to the call. */
  readonly kind: 'original' | 'mirror' | 'office';
  /** Whether heading and words are a summary and no copy of the source. */
  readonly summarised: boolean;
  /** How the words are read, where they do not speak for themselves. */
  readonly reading: Localized | null;
}

/** That somebody accepted a finding on record, and where that stands. */
export interface Waived {
  readonly reason: string;
  /** Who accepted it; null where a comment in the draft does not say. */
  readonly by: string | null;
  /** The last day on which it counts, in Japan; null where a comment in the draft sets none. */
  readonly until: string | null;
  /** `file`: waivers.yaml beside the draft; `settings`: the settings file; `draft`: a comment in the draft itself. */
  readonly origin: 'file' | 'settings' | 'draft';
  /** The file in which it stands, and the line, from 1. */
  readonly file: string;
  readonly line: number;
}

/** One finding. It holds no sentence: the texts of its code make one from `data`. */
export interface Diagnostic {
  readonly code: string;
  readonly level: Level;
  readonly severity: Severity;
  readonly who: Who;
  readonly place: Place;
  readonly data: Data;
  readonly citation: Citation | null;
  readonly related: readonly Place[];
  /** Null where nobody accepted it. */
  readonly waived: Waived | null;
}

export interface CodeText<D extends Data> {
  readonly title: string;
  readonly why: string;
  readonly fix: string | ((data: D) => string);
  readonly message: (data: D) => string;
}

/** What a finding rests on: the text of the call, our own judgement, or the file format itself. */
export type Basis = 'call' | 'house' | 'format';

/** What every code has, whether a rule, a schema fault or a YAML fault: one id space, one catalogue. */
export interface Coded<D extends Data = Data> {
  readonly code: string;
  readonly level: Level;
  readonly who: Who;
  readonly basis: Basis;
  /** Nobody can accept it: without what it asks for, other rules could not judge, or nothing could be packed. */
  readonly unwaivable?: true;
  /** Figures that are others on the next day: no part of what a waiver accepts, or it would not last until then. */
  readonly countsDays?: ReadonlyArray<keyof NoInfer<D> & string>;
  /** A short draft with the fault, marked `# expect: <code>` on its line; tested like every fixture. */
  readonly example?: string;
  /** Figures for documentation, where no example can stand. */
  readonly sample?: D;
  readonly text: Localized<CodeText<D>>;
}

// biome-ignore lint/suspicious/noExplicitAny: a catalogue holds codes of every data shape; `defineCode` keeps each one typed.
export type AnyCoded = Coded<any>;
export type Catalogue = ReadonlyMap<string, AnyCoded>;

/** Faults of form keep rules from judging, and so nobody can accept them either. */
export const isWaivable = ({ basis, unwaivable }: Pick<Coded, 'basis' | 'unwaivable'>): boolean =>
  basis !== 'format' && unwaivable !== true;

export const defineCode =
  <D extends Data>() =>
  (coded: Coded<D>): Coded<D> =>
    coded;

/** Codes for faults of a file, `kind/name`: they block, rest on the format, and are the author's to mend. */
export const formatFault =
  (kind: string) =>
  <D extends Data>(name: string, sample: NoInfer<D>, en: CodeText<D>, ja: CodeText<D>): Coded<D> => ({
    code: `${kind}/${name}`,
    level: 'must',
    who: 'researcher',
    basis: 'format',
    sample,
    text: { en, ja },
  });

/** Severity and who acts come from the code; a finding may lower or raise its level. */
export function diagnose<D extends Data>(
  coded: Coded<D>,
  place: Place,
  data: NoInfer<D>,
  more: { level?: Level; citation?: Citation | null; related?: readonly Place[] } = {},
): Diagnostic {
  const level = more.level ?? coded.level;
  const { citation = null, related = [] } = more;
  return {
    code: coded.code,
    level,
    severity: SEVERITY[level],
    who: coded.who,
    place,
    data,
    citation,
    related,
    waived: null,
  };
}

/** What the order of findings goes by. */
type Ordered = Pick<Diagnostic, 'code' | 'level'> & { readonly place: Pick<Place, 'start' | 'end'> };

/** The order of every report: where it stands, then how grave, then the code. */
export function byPlace(a: Ordered, b: Ordered): number {
  return (
    a.place.start.offset - b.place.start.offset ||
    LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
    (a.code < b.code ? -1 : Number(a.code > b.code)) ||
    a.place.end.offset - b.place.end.offset
  );
}

/** JSON Pointer (RFC 6901) of a path. */
export const pointer = (path: Path): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
