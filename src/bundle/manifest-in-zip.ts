import { createHash } from 'node:crypto';
import { bundleManifest } from '../../schemas/bundle-manifest.js';
import { MANIFEST } from '../core/bundle-layout.js';
import { FileError } from '../core/errors.js';
import { writtenDigest } from '../domain/bundle-digest.js';
import { faultsOf } from './read-faults.js';
import { fileSource } from './read-source.js';
import { folderOf, readEntries } from './read-zip.js';
import { READING_LIMITS } from './reading-limits.js';
import { contentOf } from './zip-content.js';

/** What a bundle says of itself. Nothing of it is verified. */
export interface SaidByManifest {
  readonly digest: string;
  /** SHA-256 of the draft that was packed. */
  readonly draft: string;
}

/** The manifest is looked for in the table of contents and read alone. Null where the zip is no bundle, or damaged. */
export async function manifestInZip(file: string): Promise<SaidByManifest | null> {
  try {
    const source = fileSource(file);
    try {
      const faults = faultsOf(file);
      const found = await readEntries(source, READING_LIMITS, faults);
      const name = found && `${folderOf(found.entries, faults)}/${MANIFEST}`;
      const entry = found?.entries.find((each) => each.name === name);
      const located = entry && found?.located.get(entry);
      const bytes = located && contentOf(source, located);
      return bytes ? said(bytes) : null;
    } finally {
      source.close();
    }
  } catch (error) {
    if (error instanceof FileError || error instanceof SyntaxError) return null;
    throw error;
  }
}

function said(bytes: Buffer): SaidByManifest | null {
  const read = bundleManifest.safeParse(JSON.parse(bytes.toString()));
  if (!read.success) return null;
  const digest = writtenDigest(createHash('sha256').update(bytes).digest('hex'));
  return { digest, draft: read.data.proposal.sha256 };
}
