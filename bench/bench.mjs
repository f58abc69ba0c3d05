import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/**
 * Start-up and one check against a bare Node process and against ajv-cli on the same proposal with the JSON Schema made
 * from the same fields. Runs take turns, and every figure is a ratio within one round, so a machine whose speed drifts
 * changes little. Quote the ratios, never the milliseconds.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const here = fileURLToPath(new URL('./', import.meta.url));
const rounds = Number(process.argv[2] ?? 15);
const draft = 'bench/draft-4k.yaml';
const example = 'examples/amed-aspire-fy2023/ready/proposal.yaml';

execFileSync(process.execPath, [`${root}scripts/setup.mjs`], { stdio: ['ignore', 'ignore', 'inherit'] });
if (!existsSync(`${here}node_modules/ajv-cli`)) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'grantlint-bench-'));
// ajv-cli reads YAML 1.1, where every date is an object and no string: it gets the draft as JSON, to its advantage.
const asJson = path.join(folder, 'proposal.json');
writeFileSync(asJson, JSON.stringify(parse(readFileSync(`${root}${draft}`, 'utf8'))));

const grantlint = `${root}dist/grantlint.js`;
const ajv = [`${here}node_modules/ajv-cli/dist/index.js`, 'validate', '--spec=draft7', '--strict=false'];
const schema = 'schemas/json/proposal.amed-aspire-fy2023-pre.schema.json';
const commands = {
  'node -e 0': ['-e', '0'],
  'grantlint --version': [grantlint, '--version'],
  'grantlint --help': [grantlint, '--help'],
  'grantlint check': [grantlint, 'check', draft, '--as-of', '2023-07-01'],
  'grantlint check, 11 KB and 6 PDFs': [grantlint, 'check', example, '--as-of', '2023-07-01'],
  'grantlint check --format html': [grantlint, 'check', draft, '--as-of', '2023-07-01', '--format', 'html'],
  'ajv-cli': [...ajv, '-c', `${here}node_modules/ajv-formats/dist/index.js`, '-s', schema, '-d', asJson],
};

const meter = path.join(folder, 'cpu');
// On some machines this variable alone triples the start of Node 20, which would flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

function measure(words) {
  const started = process.hrtime.bigint();
  const done = spawnSync(process.execPath, ['--require', `${here}meter.cjs`, ...words], {
    cwd: root,
    env: { ...env, BENCH_METER: meter },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const wall = Number(process.hrtime.bigint() - started) / 1000;
  if (done.status !== 0) throw new Error(`${words.join(' ')}: exit ${done.status}\n${done.stdout}${done.stderr}`);
  return { cpu: Number(readFileSync(meter, 'utf8')), wall };
}

const taken = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
for (let round = -1; round < rounds; round++) {
  for (const [name, words] of Object.entries(commands)) {
    const figures = measure(words);
    if (round >= 0) taken[name].push(figures);
  }
}
rmSync(folder, { recursive: true });

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const ratio = (a, b, what) => median(taken[a].map((figures, round) => figures[what] / taken[b][round][what]));
const row = (a, b) =>
  `${a} / ${b}`.padEnd(48) + ratio(a, b, 'cpu').toFixed(2).padStart(8) + ratio(a, b, 'wall').toFixed(2).padStart(8);

console.log(
  `Node ${process.version}, ${rounds} rounds, draft of ${statSync(`${root}${draft}`).size} bytes; medians of ratios`,
);
console.log(`${''.padEnd(48)}${'CPU'.padStart(8)}${'wall'.padStart(8)}`);
for (const name of Object.keys(commands).slice(1)) console.log(row(name, 'node -e 0'));
console.log(row('grantlint check', 'ajv-cli'));
