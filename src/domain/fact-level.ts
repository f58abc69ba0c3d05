import type { Call, FactLevel, Locator } from '../../schemas/call.js';
import type { Level } from '../core/diagnostic.js';

/** How a breach of a fact is told: what an office asks of its own accord never blocks. */
export const levelOf = (level: FactLevel): Level => (level === 'house' ? 'should' : level);

/** The ids of the papers of an office that adds to the call. */
export const officesOf = (sources: Call['sources']): readonly string[] =>
  sources.filter(({ kind }) => kind === 'office').map(({ id }) => id);

/** Whether an office asks for a fact and not the funder. */
export const isHouse = (
  { level, at }: { readonly level: FactLevel; readonly at: Locator },
  offices: readonly string[],
): boolean => level === 'house' || offices.includes(at.source);
