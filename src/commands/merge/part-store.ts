import type { TextStore } from '../batch/text-store.js';
import type { PartReport } from './read-part.js';

/**
 * The drafts or briefs of all parts in the order of the run, where they lie: in the reports themselves. `owners` names the
 * part of each. Only what is replaced is kept. Going to the end throws FileError where a report changed since it was read.
 */
export function storeOnParts(list: 'draft' | 'brief', parts: readonly PartReport[], owners: Int32Array): TextStore {
  const places = placesIn(owners, parts.length);
  const replaced = new Map<number, string>();
  const get = (index: number) => replaced.get(index) ?? parts[owners[index] ?? 0]?.[list](places[index] ?? 0) ?? '';
  return {
    add: () => {},
    replace: (index, text) => void replaced.set(index, text),
    get,
    *all() {
      for (let index = 0; index < owners.length; index++) yield get(index);
      for (const part of parts) part.check();
    },
    close: () => {},
  };
}

/** The place of each draft among those of its own part. */
function placesIn(owners: Int32Array, parts: number): Int32Array {
  const next = new Int32Array(parts);
  return owners.map((owner) => {
    const at = next[owner] ?? 0;
    next[owner] = at + 1;
    return at;
  });
}
