import fs from 'node:fs';
import path from 'node:path';
import { signatureBeside } from '../core/bundle-layout.js';
import { FileError } from '../core/errors.js';
import type { BundlePlan } from '../core/plan-bundle.js';
import { asFileError, removeLeftovers, temporaryBeside } from '../system-files.js';
import type { Written } from './bundle-sink.js';
import { settleName, syncFolder, targetExists } from './settle-name.js';
import { writeZip } from './write-zip.js';

export interface WriteOptions {
  readonly force: boolean;
  readonly signal: AbortSignal;
  readonly onEntry?: (path: string) => void;
  /** The detached signature of a file with this SHA-512, as text; it is written beside the bundle. */
  readonly sign?: ((sha512: Uint8Array) => string) | undefined;
}

export type WrittenBundle = Written;

/**
 * Writes a plan as a zip: under a temporary name in the target folder, synced, then renamed. Whatever goes wrong, the
 * target is either as it was before or complete. Throws FileError.
 */
export async function writeBundle(plan: BundlePlan, target: string, options: WriteOptions): Promise<WrittenBundle> {
  const { force, sign, signal } = options;
  const folder = path.dirname(target);
  const signature = signatureBeside(target);
  // What an interrupted run left in this folder would stay there for ever.
  removeLeftovers(folder, Date.now());
  const [zip, text] = [temporaryBeside(target), temporaryBeside(signature)];
  let named = false;
  try {
    const written = await writeZip(plan, zip, { ...options, sha512: sign !== undefined });
    // First complete, then named: a signature that cannot be written leaves no bundle without one.
    if (sign && written.sha512) fs.writeFileSync(text, sign(written.sha512), { flag: 'wx', mode: 0o644, flush: true });
    signal.throwIfAborted();
    if (!force && fs.existsSync(signature)) throw targetExists(signature);
    settleName(zip, target, force);
    named = true;
    if (sign) fs.renameSync(text, signature);
    else fs.rmSync(signature, { force: true });
    syncFolder(folder);
    return written;
  } catch (error) {
    throw signal.aborted && !named ? interrupted(target) : asFileError(target, error);
  } finally {
    for (const each of [zip, text]) fs.rmSync(each, { force: true });
  }
}

/** Told where a signal ended it. */
export function interrupted(target: string): FileError {
  return new FileError({
    en: `Interrupted. ${target} was not written.`,
    ja: `中断しました。${target} は作成していません。`,
  });
}
