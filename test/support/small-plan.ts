import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { hashBytes, hashFile } from '../../src/bundle/hash-file.js';
import { type BundlePlan, planBundle, type Seal } from '../../src/core/plan-bundle.js';
import { ZERO_DIGEST } from '../../src/domain/bundle-digest.js';

export const HEADER = {
  tool: { name: 'grantlint', version: '0' },
  proposal: { id: 'p', title: { en: 't', ja: 't' }, sha256: '0'.repeat(64) },
  call: { id: 'c', sha256: '0'.repeat(64), base: null },
  asOf: '2023-07-01',
  asOfTime: null,
} as const;

export const seal: Seal = (name, text) => {
  const bytes = new TextEncoder().encode(text);
  const { size, sha256, sha512 } = hashBytes(bytes);
  return { path: name, size, sha256, sha512, source: { bytes } };
};

/** A plan of files that are written into the folder first, with a report that shows the digest. */
export async function planOf(folder: string, files: Readonly<Record<string, Uint8Array>>): Promise<BundlePlan> {
  const entries = [];
  for (const [name, bytes] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    const { size, sha256, sha512 } = await hashFile(name, file);
    entries.push({ path: `data/proposal/${name}`, size, sha256, sha512, source: { file } });
  }
  const reports = [{ path: 'data/report/report.md', text: `digest ${ZERO_DIGEST}` }];
  return planBundle({ header: HEADER, files: entries, reports, info: { organization: null, contact: null } }, seal);
}
