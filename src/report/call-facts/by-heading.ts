import type { Localized } from '../../../schemas/field.js';

/** What has one heading together, in the order in which the headings first come. */
export function byHeading<F extends { readonly heading: Localized }>(facts: readonly F[]): F[][] {
  const groups = new Map<string, F[]>();
  for (const fact of facts) groups.set(fact.heading.en, [...(groups.get(fact.heading.en) ?? []), fact]);
  return [...groups.values()];
}
