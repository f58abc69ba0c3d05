import fs from 'node:fs';
import { guarded } from '../system-files.js';
import type { BundleReading, ReadingLimits } from './bundle-reading.js';
import { readFolder } from './read-folder.js';
import { fileSource } from './read-source.js';
import { readZip } from './read-zip.js';
import { READING_LIMITS } from './reading-limits.js';

/**
 * Reads a bundle, a zip or the folder that came out of one, and holds it against everything that it says of itself.
 * Nothing is written. Whoever called closes it. Throws FileError where the system cannot read it.
 */
export async function readBundle(file: string, limits: ReadingLimits = READING_LIMITS): Promise<BundleReading> {
  if (guarded(file, () => fs.statSync(file)).isDirectory()) return readFolder(file, limits);
  const source = fileSource(file);
  try {
    return await readZip(source, limits);
  } catch (error) {
    source.close();
    throw error;
  }
}
