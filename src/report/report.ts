import type { Language, Localized } from '../../schemas/field.js';
import type { Catalogue } from '../core/diagnostic.js';
import type { Evaluation } from '../core/evaluate.js';
import type { Threshold } from '../core/exit-code.js';
import { type AsOf, instantOf, JAPAN } from '../domain/zoned-time.js';

export type LanguageChoice = Language | 'both';

/** Colours with a meaning; a report is given one and never asks whether there is a terminal. */
export interface Paint {
  readonly bad: (text: string) => string;
  readonly warn: (text: string) => string;
  readonly note: (text: string) => string;
  readonly good: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

const same = (text: string): string => text;
export const NO_PAINT: Paint = { bad: same, warn: same, note: same, good: same, strong: same, faint: same };

export interface ReportOptions {
  readonly language: LanguageChoice;
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
  readonly detail: 'quiet' | 'normal' | 'verbose';
  readonly tool: { readonly name: string; readonly version: string };
  readonly asOf: string;
  /** The time in Japan (HH:MM) for which the check was asked; null where only its day counts. */
  readonly asOfTime: string | null;
  /** Options that the next command has to repeat to mean the same, such as ` --as-of 2023-07-01`; else empty. */
  readonly repeat: string;
  readonly catalogue: Catalogue;
  /** Whether what drafts say is hidden: then nothing of it can be summed up, and none of it may be called missing. */
  readonly hidden?: boolean;
  /** How many findings of a draft are shown at most, in formats for people; null for all. */
  readonly maxFindings?: number | null;
  /** The digest of the bundle in which the report lies, as it is read out; null for a report that lies in none. */
  readonly bundleDigest: string | null;
  /** That the report shows a part of a run only, for formats that tell it; `id` names the part (`part-3-of-8`). */
  readonly part?: Localized & { readonly id: string };
  /** What makes the run fail, for formats that tell it; else only what blocks. */
  readonly threshold?: { readonly failOn: Threshold; readonly maxWarnings: number | undefined };
}

/** One way to show a draft in full. Every format renders the same values; none reads or writes anything. */
export interface ReportFormat {
  readonly name: string;
  readonly extension: string;
  readonly render: (evaluation: Evaluation, options: ReportOptions) => string;
}

/** The languages of a report in the order in which they stand. */
export const languagesOf = (choice: LanguageChoice): readonly Language[] =>
  choice === 'both' ? ['en', 'ja'] : [choice];

/** When the check is for, as deadlines are held against it. */
export const asOfIn = ({ asOf, asOfTime }: Pick<ReportOptions, 'asOf' | 'asOfTime'>): AsOf => ({
  day: asOf,
  instant: asOfTime === null ? null : instantOf(`${asOf}T${asOfTime}`, JAPAN),
});

/** The day of the check, with the time in Japan where one was asked for. */
export const asOfText = ({ asOf, asOfTime }: Pick<ReportOptions, 'asOf' | 'asOfTime'>): string =>
  asOfTime === null ? asOf : `${asOf} ${asOfTime} (UTC+9)`;
