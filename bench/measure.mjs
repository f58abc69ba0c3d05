import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../', import.meta.url));
export const here = fileURLToPath(new URL('./', import.meta.url));

// On some machines this variable alone triples the start of Node 20, which would flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** Runs Node once: CPU and wall time in microseconds, the largest memory it held in MB, what it printed. */
export function node(words, { folder, cwd = root, more = {} }) {
  const meter = path.join(folder, 'meter.json');
  const started = process.hrtime.bigint();
  const done = spawnSync(process.execPath, ['--require', `${here}meter.cjs`, ...words], {
    cwd,
    env: { ...env, ...more, BENCH_METER: meter },
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  const wall = Number(process.hrtime.bigint() - started) / 1000;
  if (done.status !== 0) throw new Error(`${words.join(' ')}: exit ${done.status}\n${done.stdout}${done.stderr}`);
  return { ...JSON.parse(readFileSync(meter, 'utf8')), wall, out: done.stdout };
}

/** Runs another program: CPU as the shell counts it (in steps of 10 ms), and wall time, in microseconds. */
export function program(words, { cwd }) {
  const started = process.hrtime.bigint();
  const done = spawnSync('sh', ['-c', '"$@" >/dev/null; status=$?; times; exit $status', 'sh', ...words], {
    cwd,
    env,
    encoding: 'utf8',
  });
  const wall = Number(process.hrtime.bigint() - started) / 1000;
  if (done.status !== 0) throw new Error(`${words.join(' ')}: exit ${done.status}\n${done.stderr}`);
  const [, children = ''] = done.stdout.split('\n');
  const parts = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(([, minutes, seconds]) => +minutes * 60 + +seconds);
  return { cpu: parts.reduce((sum, each) => sum + each, 0) * 1e6, wall };
}

export const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Takes turns: every figure is a ratio within one round, so a machine whose speed drifts changes little. */
export function rounds(count, commands) {
  const taken = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = -1; round < count; round++) {
    for (const [name, measure] of Object.entries(commands)) {
      const figures = measure();
      if (round >= 0) taken[name].push(figures);
    }
  }
  return taken;
}

const WIDTH = 56;

export function printHead(title) {
  console.log(`${title.padEnd(WIDTH)}${'CPU'.padStart(8)}${'wall'.padStart(8)}`);
}

/** One line: the medians of the ratios of CPU and wall time. */
export function printRow(taken, a, b) {
  const ratio = (what) => median(taken[a].map((figures, round) => figures[what] / taken[b][round][what]));
  const cells = ['cpu', 'wall'].map((what) => ratio(what).toFixed(2).padStart(8));
  console.log(`${`${a} / ${b}`.padEnd(WIDTH)}${cells.join('')}`);
}

/** The largest memory that any of the rounds held. */
export function printMemory(taken, name) {
  const most = Math.max(...taken[name].map(({ memory }) => memory));
  console.log(`${`${name}: most memory`.padEnd(WIDTH)}${`${Math.round(most)} MB`.padStart(16)}`);
}
