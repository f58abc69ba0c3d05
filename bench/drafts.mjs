import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { here, medianRatio, mostMemory, node, printHead, printMemory, printRow, root, rounds } from './measure.mjs';
import { installPeers, peers } from './peers.mjs';

/**
 * Generated drafts, every fifth with a planted fault, all of them in one run of each program. The peers get the same
 * drafts in a form that is to their advantage: see `forPeers` in make-drafts.mjs.
 */

const EVERY = 5;
const COLD = 'grantlint';
/** Another build can be measured by its path. */
const PROGRAM = process.env.GRANTLINT_CLI ?? `${root}dist/grantlint.js`;
const CHECK = [PROGRAM, 'check', '--as-of', '2023-07-01', '--format', 'plain'];
/** Rounds of each size, and whether one before them warms up. */
const SIZES = [
  { count: 1, rounds: 7, warmUp: true },
  { count: 100, rounds: 5, warmUp: true },
  { count: 1000, rounds: 3, warmUp: false },
  { count: 10_000, rounds: 3, warmUp: false },
];
const QUICK = [
  { count: 1, rounds: 2, warmUp: false },
  { count: 100, rounds: 1, warmUp: false },
];
const GROWTH = [1000, 10_000, 100_000];

/** In a process of its own, so that this one stays small. */
function generate(folder, count, how) {
  const words = [`${here}make-drafts.mjs`, folder, String(count), '--faulty', String(EVERY), ...how];
  return JSON.parse(execFileSync(process.execPath, words, { encoding: 'utf8' }));
}

/** Exit codes: 1 with drafts that are not ready, 3 with some that cannot be read. Kept facts of attachments play no part. */
const ours = (words, options) =>
  node([...CHECK, '.', ...words], { ...options, exits: [0, 1, 3], more: { GRANTLINT_NO_CACHE: '1' } });

function variants(drafts, folder) {
  const cache = (name) => ['--cache', '--cache-location', path.join(folder, name)];
  const options = { cwd: drafts, folder, printed: path.join(folder, 'printed') };
  const run = (words) => () => ours(words, options);
  run(cache('full'))();
  return {
    [COLD]: run([]),
    '--workers 1': run(['--workers', '1']),
    '--workers 2': run(['--workers', '2']),
    '--cache, empty': () => {
      rmSync(path.join(folder, 'empty'), { recursive: true, force: true });
      return run(cache('empty'))();
    },
    '--cache, full': run(cache('full')),
  };
}

/** Measures each size: `{ count, rounds, rows: { name: { cpu, wall, memory } } }`; `cpu` and `wall` are what it took over what `grantlint` took. */
export function benchDrafts(folder, { quick, long }) {
  installPeers();
  const others = peers(folder);
  if (others.length < 4) console.log('yamllint: not measured, it is not installed');
  const sizes = (quick ? QUICK : SIZES).map((size) =>
    measureSize(size, others, path.join(folder, `${size.count}`), long),
  );
  return { sizes, names: others.map(({ name }) => name) };
}

function measureSize({ count, rounds: most, warmUp }, others, folder, long) {
  mkdirSync(folder, { recursive: true });
  const [drafts, forPeers] = [path.join(folder, 'drafts'), path.join(folder, 'for-peers')];
  generate(drafts, count, []);
  const { invalid } = generate(forPeers, count, ['--for-peers']);
  const own = variants(drafts, folder);
  const used = others.filter(({ slow }) => long || !slow || count <= 1000);
  const rivals = used.map((peer) => [peer.name, () => runPeer(peer, forPeers, folder, invalid)]);
  const taken = rounds(most, { ...own, ...Object.fromEntries(rivals) }, { warmUp });
  printHead(`${count.toLocaleString('en')} drafts, ${most} rounds`);
  for (const name of Object.keys(taken).filter((each) => each !== COLD)) printRow(taken, name, COLD);
  for (const name of Object.keys(taken)) printMemory(taken, name);
  rmSync(folder, { recursive: true, force: true });
  return {
    count,
    rounds: most,
    rows: Object.fromEntries(Object.keys(taken).map((name) => [name, figuresOf(taken, name)])),
  };
}

const figuresOf = (taken, name) => ({
  wall: medianRatio(taken, name, COLD, 'wall'),
  cpu: medianRatio(taken, name, COLD, 'cpu'),
  memory: mostMemory(taken, name),
});

function runPeer({ name, run, invalid }, drafts, folder, planted) {
  const printed = path.join(folder, 'peer');
  const figures = run({ cwd: drafts, folder, printed });
  const found = invalid?.(...['out', 'err'].map((each) => readFileSync(`${printed}.${each}`, 'utf8')));
  // In YAML 1.1 an unquoted number with a leading zero and an 8 or 9 in it is text, so a few planted ones pass there.
  if (found !== undefined && Math.abs(found - planted) > planted / 50) {
    throw new Error(`${name}: ${found} invalid drafts, ${planted} planted`);
  }
  if (found !== undefined && found !== planted) console.log(`${name}: ${found} invalid drafts, ${planted} planted`);
  return figures;
}

/** One run of each size: `{ count, wall, cpu, memory }`, the times per draft over those of the smallest size. */
export function benchGrowth(folder, { quick }) {
  const taken = GROWTH.map((each) => {
    const count = quick ? each / 100 : each;
    const drafts = path.join(folder, `growth-${count}`);
    generate(drafts, count, []);
    const figures = ours([], { cwd: drafts, folder, printed: path.join(folder, 'printed') });
    rmSync(drafts, { recursive: true, force: true });
    return { count, ...figures };
  });
  const [{ count: least, cpu, wall }] = taken;
  const each = taken.map((figures) => ({
    count: figures.count,
    cpu: (figures.cpu / figures.count / cpu) * least,
    wall: (figures.wall / figures.count / wall) * least,
    memory: Math.round(figures.memory),
  }));
  printHead('Growth: time per draft over that of the first');
  for (const { count, cpu: work, wall: time, memory } of each)
    console.log(
      `${`${count.toLocaleString('en')} drafts, ${memory} MB`.padEnd(56)}${work.toFixed(2).padStart(8)}${time.toFixed(2).padStart(8)}`,
    );
  return each;
}
