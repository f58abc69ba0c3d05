import path from 'node:path';
import type { BriefBundle } from '../../core/brief.js';
import type { Host } from '../../host.js';

/**
 * The bundle that `pack` writes beside a draft unless told otherwise, by what its manifest says. It is not verified.
 * Null where there is none, or where what lies there is no bundle.
 */
export async function bundleBeside(
  folder: string,
  id: string | null,
  sha256: string | null,
  host: Pick<Host, 'stat'>,
): Promise<BriefBundle | null> {
  if (id === null) return null;
  const file = path.join(folder, `${id}.zip`);
  if (host.stat(file)?.kind !== 'file') return null;
  const { manifestInZip } = await import('../../bundle/manifest-in-zip.js');
  const found = await manifestInZip(file);
  return found && { digest: found.digest, current: found.draft === sha256 };
}
