import canonicalize from 'canonicalize';
import type { BundlePolicy } from '../../schemas/policy.js';
import { DRAFT_NAME } from './bundle-layout.js';
import { type Catalogue, type Diagnostic, type Waived, waivedOf } from './diagnostic.js';
import type { Evaluation } from './evaluate.js';
import { levelSet } from './level-set.js';
import { NO_POLICY, type Policy, type Waiver } from './policy.js';
import { stale, WAIVER_CODES } from './waiver-codes.js';

/** What was decided on a draft, as it travels in its bundle. */

/** Where files lie on the disk of the sender is nobody's business. */
const bareName = (file: string): string => file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);

/** Reports show these fields in the order in which they are read from a record. */
const inOrder = ({ reason, by, until, origin, line }: Waived, file: string): Waived => ({
  reason,
  by,
  until,
  origin,
  file,
  line,
});

const sorted = (data: Diagnostic['data']): Diagnostic['data'] =>
  Object.fromEntries(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The same policy with every file under its bare name, and the draft under the one that it has in a bundle. */
export function withBareNames(policy: Policy): Policy {
  if (policy === NO_POLICY) return policy;
  const named = (file: string, isDraft: boolean) => (isDraft ? DRAFT_NAME : bareName(file));
  return {
    ...policy,
    levels: new Map([...policy.levels].map(([rule, set]) => [rule, { ...set, source: bareName(set.source) }])),
    waivers: policy.waivers.map(({ waived, ...each }) => ({
      ...each,
      waived: inOrder(waived, named(waived.file, waived.origin === 'draft')),
    })),
    faults: policy.faults.map(({ place, data, ...each }) => ({
      ...each,
      place: { ...place, file: DRAFT_NAME },
      data: {
        ...data,
        ...(typeof data.file === 'string' && { file: named(data.file, data.file === place.file) }),
        ...(typeof data.draft === 'string' && { draft: bareName(data.draft) }),
      },
    })),
  };
}

const OF_WAIVERS: ReadonlySet<string> = new Set(WAIVER_CODES.map(({ code }) => code));
const isOfWaivers = ({ code }: Diagnostic): boolean => OF_WAIVERS.has(code);

/**
 * As it is told in a bundle. Without what is said of waivers that met something around the draft: what lies there is not
 * packed, so they meet nothing in a bundle, and nobody has to mend them. What is said of others stands in the order in
 * which canonical JSON has it. `outside` is the check of the draft where it lies.
 */
export function asToldInside(inside: Evaluation, outside: Pick<Evaluation, 'diagnostics'>): Evaluation {
  const met = new Set(
    waivedOf(outside.diagnostics).map(({ code, waived }) => `${code} ${waived?.line} ${bareName(waived?.file ?? '')}`),
  );
  const isMet = ({ data: { rule, line, file } }: Diagnostic) => met.has(`${rule} ${line} ${bareName(String(file))}`);
  const diagnostics = inside.diagnostics
    .filter((each) => each.code !== stale.code || !isMet(each))
    .map((each) => (isOfWaivers(each) ? { ...each, data: sorted(each.data) } : each));
  return { ...inside, diagnostics };
}

/** The waivers by which a finding counts for nothing, each once. */
export function inEffect(waivers: readonly Waiver[], diagnostics: readonly Diagnostic[]): Waiver[] {
  const met = new Set(waivedOf(diagnostics).map(({ code, waived }) => JSON.stringify([code, waived])));
  const taken = waivers.filter(({ rule, waived }) => met.has(JSON.stringify([rule, waived])));
  return [...new Map(taken.map((each) => [JSON.stringify([each.rule, each.on, each.waived]), each])).values()];
}

/** What of a policy had an effect on that check; null where nothing had. `evaluation` was made with this very value. */
export function recordedPolicy(
  policy: Policy,
  { diagnostics }: Pick<Evaluation, 'diagnostics'>,
  catalogue: Catalogue,
): BundlePolicy | null {
  const levels = [...policy.levels]
    .filter(([rule]) => levelSet(rule, policy.levels, catalogue) !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, { level, source }]) => ({ rule, level, source }));
  const waivers = inEffect(policy.waivers, diagnostics).map(({ rule, on, waived }) => ({
    rule,
    on: { ...on },
    waived: { ...waived },
  }));
  const faults = diagnostics.filter(isOfWaivers).map(({ code, place: { path, start, end }, data }) => ({
    code,
    place: { path: [...path], start: { ...start }, end: { ...end } },
    data: data as BundlePolicy['faults'][number]['data'],
  }));
  const isEmpty = levels.length + waivers.length + faults.length === 0;
  return isEmpty ? null : { policyFormat: 1, levels, waivers, faults };
}

export const policyText = (policy: BundlePolicy): string => canonicalize(policy) ?? '';
