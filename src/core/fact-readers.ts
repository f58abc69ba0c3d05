import type { Call, Locator } from '../../schemas/call.js';
import { applicantLimitExceeded } from './across-codes.js';
import { acrossFacts } from './across-drafts.js';
import { locators } from './call-facts.js';
import type { Path } from './diagnostic.js';
import { type AnyRule, factsOf } from './rule.js';
import { valueAt } from './values.js';

/** The codes of the rules that read each fact of a call. */
export type Readers = ReadonlyMap<Locator, readonly string[]>;

/** Whatever reads facts of a call: a rule, or a check across several drafts. */
interface Reader {
  readonly code: string;
  readonly facts: readonly Locator[];
}

export function factReaders(call: Call, rules: readonly AnyRule[]): Readers {
  const readers = new Map<Locator, string[]>();
  const add = ({ code, facts }: Reader) => {
    for (const at of new Set(facts)) readers.set(at, [...(readers.get(at) ?? []), code]);
  };
  for (const rule of rules) add({ code: rule.code, facts: factsOf(rule, call) });
  add({ code: applicantLimitExceeded.code, facts: acrossFacts(call) });
  for (const { id, at } of call.regions ?? []) {
    for (const code of codesNaming(id, call, readers)) add({ code, facts: [at] });
  }
  return readers;
}

/** A region is read where a fact that names it is. */
function codesNaming(region: string, call: Call, readers: Readers): string[] {
  const { regions: _, ...rest } = call;
  const known = (at: Locator) => readers.get(at) ?? [];
  return locators(rest).flatMap(({ at, path }) => (names(rest, path.slice(0, -1), region) ? known(at) : []));
}

const PLACES = ['countries', 'in', 'outside', 'listed'] as const;

function names(root: unknown, path: Path, region: string): boolean {
  const fact = valueAt(root, path);
  return PLACES.some((key) => {
    const places = (fact as Record<string, unknown> | null)?.[key];
    return Array.isArray(places) && places.includes(region);
  });
}

/** Parts of a definition that ask nothing of a draft, or only a person, so that no rule has to read them. */
const STATEMENTS = new Set(['manual', 'notes', 'changes', 'noRequirement', 'keyField']);

export const isStatement = (path: Path): boolean => STATEMENTS.has(String(path[0])) || path.at(-1) === 'labelJa';
