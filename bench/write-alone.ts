import { readdirSync } from 'node:fs';
import path from 'node:path';
import { hashBytes, hashFile } from '../src/bundle/hash-file.js';
import { writeBundle } from '../src/bundle/write-bundle.js';
import { type BundleEntry, planBundle } from '../src/core/plan-bundle.js';

/** `write-alone FOLDER TARGET`: all files of a folder as a bundle; prints what the writing itself took, in microseconds. */
const [folder = '', target = ''] = process.argv.slice(2);

const entries: BundleEntry[] = [];
for (const each of readdirSync(folder, { recursive: true, withFileTypes: true })) {
  if (!each.isFile()) continue;
  const file = path.join(each.parentPath, each.name);
  const { size, sha256, sha512 } = await hashFile(each.name, file);
  entries.push({ path: `data/proposal/${path.relative(folder, file)}`, size, sha256, sha512, source: { file } });
}
const header = {
  tool: { name: 'grantlint', version: '0' },
  proposal: { id: 'many', title: { en: 'Many files', ja: '多くのファイル' }, sha256: '0'.repeat(64) },
  call: { id: 'none', sha256: '0'.repeat(64), base: null },
  asOf: '2023-07-01',
  asOfTime: null,
};
const plan = planBundle(
  { header, files: entries, reports: [], info: { organization: null, contact: null } },
  (name, text) => {
    const bytes = new TextEncoder().encode(text);
    return { path: name, ...hashBytes(bytes), source: { bytes } };
  },
);
const cpu = process.cpuUsage();
const started = process.hrtime.bigint();
await writeBundle(plan, target, { force: true, signal: new AbortController().signal });
const { user, system } = process.cpuUsage(cpu);
console.log(JSON.stringify({ cpu: user + system, wall: Number(process.hrtime.bigint() - started) / 1000 }));
