import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The main job from end to end: check a good proposal and a faulty one, write reports, pack the good one. */
const root = fileURLToPath(new URL('../', import.meta.url));
const EXAMPLES = 'examples/amed-aspire-fy2023';
const OUT = 'demo-output';
// A day on which the preliminary solicitation period of the example call was running.
const DAY = ['--as-of', '2023-07-01'];

rmSync(`${root}${OUT}`, { recursive: true, force: true });
mkdirSync(`${root}${OUT}`);

function step(expected, ...words) {
  console.log(`\n$ grantlint ${words.join(' ')}\n`);
  const done = spawnSync(process.execPath, [`${root}dist/grantlint.js`, ...words], { cwd: root, stdio: 'inherit' });
  if (done.status === expected) return;
  console.error(`\nThe demo expected exit code ${expected} and got ${done.status}.`);
  process.exit(1);
}

step(
  1,
  'check',
  `${EXAMPLES}/faulty/proposal.yaml`,
  ...DAY,
  '--format',
  'pretty',
  '--format',
  `html=${OUT}/faulty.html`,
);
step(0, 'check', `${EXAMPLES}/ready/proposal.yaml`, ...DAY, '--format', 'pretty', '--format', `html=${OUT}/ready.html`);
step(
  0,
  'pack',
  `${EXAMPLES}/ready/proposal.yaml`,
  ...DAY,
  '--output',
  `${OUT}/bundle.zip`,
  '--receipt',
  `${OUT}/receipt.txt`,
);
step(0, 'verify', `${OUT}/bundle.zip`);

console.log(`
Done.  完了しました。
  ${OUT}/faulty.html   report on the faulty proposal   不備のある提案書の報告
  ${OUT}/ready.html    report on the good proposal     適切な提案書の報告
  ${OUT}/bundle.zip    its submission bundle           提出用 zip
  ${OUT}/receipt.txt   what the sender keeps           提出用 zip の控え`);
