import { notAsWritten, type Written } from '../core/bundle-faults/archive-faults.js';
import { moreFaults } from '../core/bundle-faults/limit-faults.js';
import { type AnyCoded, type Coded, type Data, type Diagnostic, diagnose, type Place } from '../core/diagnostic.js';

/** Nobody reads more, and a hostile file could have one for each of its entries. */
const MOST_FAULTS = 100;
const MOST_NAME = 160;

/** What is found while a bundle is read. `entry` is where, by its name inside; `index` its place in the zip or list. */
export interface Faults {
  readonly add: <D extends Data>(coded: Coded<D>, data: NoInfer<D>, entry?: string, index?: number) => void;
  /** Something that the writer would have written in another way; told once for the whole zip. */
  readonly written: (part: Written, entry: string) => void;
  /** Also those that are not listed any more. */
  readonly count: () => number;
  readonly has: (coded: AnyCoded) => boolean;
  /** In the order of entries, what concerns the whole first. */
  readonly list: () => readonly Diagnostic[];
}

export function faultsOf(file: string): Faults {
  const found: Diagnostic[] = [];
  let more = 0;
  const parts = new Set<Written>();
  const entries = new Set<string>();
  const place = (entry: string, index: number): Place => {
    const at = { line: 1, column: 1, offset: index + 1 };
    return { file, path: entry === '' ? [] : [entry], start: at, end: at };
  };
  const whole = (): Diagnostic[] => {
    const [entry = ''] = entries;
    return parts.size === 0
      ? []
      : [diagnose(notAsWritten, place('', -1), { parts: [...parts], entry: shortened(entry), entries: entries.size })];
  };
  return {
    add: (coded, data, entry = '', index = -1) => {
      if (found.length >= MOST_FAULTS) more++;
      else found.push(diagnose(coded, place(shortened(entry), index), data));
    },
    written: (part, entry) => {
      parts.add(part);
      entries.add(entry);
    },
    count: () => found.length + more + parts.size,
    has: ({ code }) => found.some((each) => each.code === code),
    list: () => [
      ...[...whole(), ...found].sort((a, b) => a.place.start.offset - b.place.start.offset),
      ...(more === 0 ? [] : [diagnose(moreFaults, place('', Number.MAX_SAFE_INTEGER - 1), { count: more })]),
    ],
  };
}

/** A name may have 65,535 bytes in a zip. */
export const shortened = (name: string): string =>
  name.length <= MOST_NAME ? name : `${name.slice(0, MOST_NAME - 40)}…${name.slice(-39)}`.toWellFormed();
