import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../', import.meta.url));
export const here = fileURLToPath(new URL('./', import.meta.url));

// On some machines this variable alone triples the start of Node 20, which would flatter every ratio.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/**
 * Runs Node once: CPU and wall time in microseconds, the largest memory it held in MB, what it printed. `exits` are the
 * exit codes that are no failure; with `printed` the output goes to files of that name and is not read here. Linux
 * counts what the starting process held as memory of the started one: then a shell, which holds little, stands between.
 */
export const node = (words, { more = {}, ...options }) =>
  metered([process.execPath, '--require', `${here}meter.cjs`, ...words], { ...options, env: { ...env, ...more } });

/** The same for any program, where Python can measure it. */
export const anyProgram = (words, options) => metered(['python3', `${here}meter.py`, ...words], { ...options, env });

const BY_SHELL = ['sh', '-c', '"$@"; exit $?', 'sh'];

function metered(command, { folder, cwd = root, env, exits = [0], printed }) {
  const meter = path.join(folder, 'meter.json');
  const files = printed === undefined ? undefined : ['out', 'err'].map((each) => openSync(`${printed}.${each}`, 'w'));
  const [program, ...words] = files ? [...BY_SHELL, ...command] : command;
  const started = process.hrtime.bigint();
  const done = spawnSync(program, words, {
    cwd,
    env: { ...env, BENCH_METER: meter },
    stdio: ['ignore', ...(files ?? ['pipe', 'pipe'])],
    encoding: 'utf8',
  });
  const wall = Number(process.hrtime.bigint() - started) / 1000;
  for (const file of files ?? []) closeSync(file);
  if (!exits.includes(done.status))
    throw new Error(
      `${words.join(' ')}: exit ${done.status}\n${done.stdout ?? ''}${done.stderr ?? `see ${printed}.err`}`,
    );
  return { wall, ...JSON.parse(readFileSync(meter, 'utf8')), out: done.stdout };
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

/**
 * Takes turns: every figure is a ratio within one round, so a machine whose speed drifts changes little. One more round
 * before the others is not counted, unless the commands are long enough to make that a waste.
 */
export function rounds(count, commands, { warmUp = true } = {}) {
  const taken = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = warmUp ? -1 : 0; round < count; round++) {
    for (const [name, measure] of Object.entries(commands)) {
      const figures = measure();
      if (round >= 0) taken[name].push(figures);
    }
  }
  return taken;
}

/** The median over the rounds of what one took to what the other took; `what` is `cpu` or `wall`. */
export const medianRatio = (taken, a, b, what) =>
  median(taken[a].map((figures, round) => figures[what] / taken[b][round][what]));

/** The largest memory that any of the rounds held, in MB. */
export const mostMemory = (taken, name) => Math.round(Math.max(...taken[name].map(({ memory }) => memory)));

const WIDTH = 56;

export function printHead(title) {
  console.log(`${title.padEnd(WIDTH)}${'CPU'.padStart(8)}${'wall'.padStart(8)}`);
}

/** One line: the medians of the ratios of CPU and wall time. */
export function printRow(taken, a, b) {
  const cells = ['cpu', 'wall'].map((what) => medianRatio(taken, a, b, what).toFixed(2).padStart(8));
  console.log(`${`${a} / ${b}`.padEnd(WIDTH)}${cells.join('')}`);
}

export function printMemory(taken, name) {
  console.log(`${`${name}: most memory`.padEnd(WIDTH)}${`${mostMemory(taken, name)} MB`.padStart(16)}`);
}
