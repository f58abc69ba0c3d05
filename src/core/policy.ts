import type { Diagnostic, Level, Waived } from './diagnostic.js';

/** What the house and its people decided on rules and findings. It never makes a finding invisible. */

/** Accepts findings of one rule: at one value as it was seen then, or on one line of the draft. */
export interface Waiver {
  readonly rule: string;
  /** The one draft for which it is, as the waiver names it; absent or null where it is for whatever it meets. */
  readonly draft?: string | null;
  readonly on:
    | {
        /** JSON Pointer (RFC 6901) of the flagged value. */
        readonly pointer: string;
        /** Of what was flagged, as `flaggedHash` gives it. */
        readonly value: string;
      }
    | {
        /** The line of the draft, from 1, on which the finding starts. */
        readonly line: number;
      };
  readonly waived: Waived;
}

/** The level that the settings give to a rule, with the place that says so (`grantlint.yaml:4`). */
export interface LevelSet {
  readonly level: Level | 'off';
  readonly source: string;
}

export interface Policy {
  /** By code. A rule that blocks by itself is neither lowered nor switched off, whatever stands here. */
  readonly levels: ReadonlyMap<string, LevelSet>;
  readonly waivers: readonly Waiver[];
  /** What is wrong with waivers themselves: those count for nothing. */
  readonly faults: readonly Diagnostic[];
  /** What the waivers file beside the draft held, as a mark that is the same for the same content; null where there is none. */
  readonly restsOn?: string | null;
  /** How many waivers were found that do not count because the user said so (`--accept-waivers`). */
  readonly leftOut?: number;
  /** SHA-256 of a text, in hexadecimal digits. */
  readonly sha256: (text: string) => string;
}

/** What a settings file decides for every draft of a run. */
export interface HousePolicy {
  readonly levels: ReadonlyMap<string, LevelSet>;
  readonly waivers: readonly Waiver[];
}

export const NO_HOUSE_POLICY: HousePolicy = { levels: new Map(), waivers: [] };

/** Where nothing was decided. */
export const NO_POLICY: Policy = {
  levels: new Map(),
  waivers: [],
  faults: [],
  sha256: () => {
    throw new Error('no waiver asks for a hash here');
  },
};
