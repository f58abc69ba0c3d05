import type { Call, Locator } from '../../schemas/call.js';
import type { Proposal, SectionName } from '../../schemas/proposal/index.js';
import type { Files } from './attachment-facts.js';
import type { Coded, Data, Level, Path } from './diagnostic.js';
import type { WrittenScalar } from './read-yaml.js';

/** What rules can ask for: the sections of the proposal, the files around it, and its scalars as written. */
export interface Inputs extends Proposal {
  readonly files: Files;
  readonly scalars: readonly WrittenScalar[];
}
export type InputName = SectionName | 'files' | 'scalars';

export interface Finding<D extends Data> {
  /** Where in the proposal; has to exist there. */
  readonly path: Path;
  /** The words inside the value that are at fault, where that narrows the place. */
  readonly words?: string;
  /** Point at the key instead of the value. */
  readonly at?: 'key' | 'value';
  readonly data: D;
  /** Other places of the proposal that belong to it. */
  readonly related?: readonly Path[];
  /** The fact of the call, where it is another than that of `given`. */
  readonly fact?: Locator;
  readonly level?: Level;
}

/** The day on which the check is made, as YYYY-MM-DD in Japan, and the instant (milliseconds) where it is known. */
export interface Circumstances {
  readonly asOf: string;
  readonly instant: number | null;
}

/**
 * One kind of fault. `given` takes from the call the facts that the rule judges by; where the call states none the
 * rule does not apply, and the report says so. Its `at` is what every finding cites. A rule without `given` rests on
 * no call and says openly that it is a house rule.
 */
export interface Rule<N extends InputName = InputName, G = unknown, D extends Data = Data, P extends InputName = never>
  extends Coded<D> {
  readonly needs: readonly N[];
  /**
   * Sections that the rule looks through one by one: a fault of form in one does not keep it from the others. Then its
   * findings count, and its state still is "not read".
   */
  readonly looksThrough?: readonly P[];
  readonly given?: (call: Call) => (G & { readonly at: Locator }) | undefined;
  /** Every fact that the rule reads, where that is more than the `at` of `given`. */
  readonly facts?: (call: Call) => readonly Locator[];
  readonly check: (
    inputs: Pick<Inputs, N> & Partial<Pick<Inputs, P>>,
    given: G,
    circumstances: Circumstances,
  ) => readonly Finding<D>[];
  readonly example: string;
}

type RuleParts<N extends InputName, G, D extends Data, P extends InputName> = Omit<Rule<N, G, D, P>, 'basis'>;

// biome-ignore lint/suspicious/noExplicitAny: the list holds rules of every shape; `defineRule` keeps each one typed.
export type AnyRule = Rule<any, any, any, any>;

/** The facts of a call that a rule judges by; none for a house rule. */
export function factsOf(rule: AnyRule, call: Call): readonly Locator[] {
  const given = rule.given?.(call);
  return given ? (rule.facts?.(call) ?? [given.at]) : [];
}

/** Types a rule from its own parts: `needs` types the inputs, `given` the facts, `check` the data of the texts. */
export function defineRule<const N extends InputName, D extends Data, G = undefined, const P extends InputName = never>(
  rule: RuleParts<N, G, D, P>,
): Rule<N, G, D, P> {
  return { ...rule, basis: rule.given ? 'call' : 'house' };
}
