import type { BundleReading, ReadingLimits } from '../../src/bundle/bundle-reading.js';
import { bufferSource } from '../../src/bundle/read-source.js';
import { readZip } from '../../src/bundle/read-zip.js';
import { READING_LIMITS } from '../../src/bundle/reading-limits.js';

/** Reads a zip that is in memory. */
export const readBytes = (bytes: Buffer, limits: Partial<ReadingLimits> = {}): Promise<BundleReading> =>
  readZip(bufferSource('b.zip', bytes), { ...READING_LIMITS, ...limits });

/** The codes of the faults, without `bundle/`, each once. */
export async function codesOf(bytes: Buffer, limits: Partial<ReadingLimits> = {}): Promise<string[]> {
  const { faults } = await readBytes(bytes, limits);
  return [...new Set(faults.map(({ code }) => code.replace('bundle/', '')))];
}
