import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Drafts after which the heap is cleared. What is remembered for a draft hangs on weak keys, which V8 lets go in a full
 * collection only, and it waits with that until the heap is several times as large as what lives in it. A run over
 * 100,000 drafts took 580 MB where 110 lived; clearing costs about two percent of its time.
 */
const CLEARED_AFTER = 1000;

/** Call it after each draft. */
export function heapTidying(): () => void {
  let drafts = 0;
  let collect: (() => void) | undefined;
  return () => {
    drafts++;
    if (drafts % CLEARED_AFTER !== 0) return;
    collect ??= collector();
    collect();
  };
}

function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc');
  return typeof gc === 'function' ? () => gc() : () => {};
}
