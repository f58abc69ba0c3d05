import { deflateRawSync } from 'node:zlib';

/** Up to here nothing is deflated: it saves less than the block of a disk, and costs as much as a large file. */
const LEAST_DEFLATED_BYTES = 4 * 1024;
/** So much from the start tells what the rest is like. */
const PROBE = 64 * 1024;
/** In a hundred: what has to be saved of the probe. PDFs, pictures and Office files are compressed already. */
const LEAST_SAVED = 10;

/** Whether an entry is worth deflating. The same bytes always give the same answer. */
export function paysToDeflate(bytes: Uint8Array): boolean {
  if (bytes.length <= LEAST_DEFLATED_BYTES) return false;
  const probe = bytes.subarray(0, PROBE);
  return deflateRawSync(probe, { level: 1 }).length * 100 < probe.length * (100 - LEAST_SAVED);
}
