import { usage } from '../../given-options.js';
import type { ShardNumber } from './shard.js';

/** Which part of a run an engine's own variables name. `count` is null where the engine does not tell it. */
export interface EngineShard {
  readonly index: number;
  readonly count: number | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

interface Engine {
  readonly name: string;
  /** Undefined where this engine did not start the run. */
  readonly shard: (env: Environment) => EngineShard | undefined;
}

const ENGINES: readonly Engine[] = [
  { name: 'GitLab (CI_NODE_INDEX)', shard: ofGitLab },
  { name: 'Slurm (SLURM_ARRAY_TASK_ID)', shard: ofSlurm },
  { name: 'Kubernetes (JOB_COMPLETION_INDEX)', shard: ofKubernetes },
];

/**
 * The part that `--shard auto` means. `total` is the number that was given with it; where the engine tells another, they
 * are at odds. Throws UsageError.
 */
export function shardOfEngine(env: Environment, total: number | undefined, source: string): ShardNumber {
  const found = ENGINES.flatMap(({ name, shard }) => {
    const known = shard(env);
    return known ? [{ name, ...known }] : [];
  });
  const [engine, ...others] = found;
  if (!engine) throw noEngine(source);
  if (others.length > 0) throw severalEngines(source, found);
  const { name, index, count } = engine;
  if (count === null && total === undefined) throw noTotal(source, name);
  if (count !== null && total !== undefined && count !== total) throw otherTotal(source, name, count, total);
  return { index, count: count ?? total ?? 0 };
}

/** Both count from 1. A job without `parallel` has a total of 1 and no index. */
function ofGitLab(env: Environment): EngineShard | undefined {
  const { CI_NODE_INDEX: index } = env;
  return index ? { index: whole('CI_NODE_INDEX', index), count: wholeOf(env, 'CI_NODE_TOTAL') ?? null } : undefined;
}

/** Ids run from a first to a last in steps of any size. */
function ofSlurm(env: Environment): EngineShard | undefined {
  const id = wholeOf(env, 'SLURM_ARRAY_TASK_ID');
  if (id === undefined) return undefined;
  const [first, last] = [wholeOf(env, 'SLURM_ARRAY_TASK_MIN'), wholeOf(env, 'SLURM_ARRAY_TASK_MAX')];
  const step = wholeOf(env, 'SLURM_ARRAY_TASK_STEP') ?? 1;
  const told = wholeOf(env, 'SLURM_ARRAY_TASK_COUNT');
  if (first === undefined || last === undefined || step < 1) throw notEven();
  const count = Math.floor((last - first) / step) + 1;
  const index = (id - first) / step + 1;
  if (!Number.isInteger(index) || (told ?? count) !== count) throw notEven();
  return { index, count };
}

/** Counts from 0, and does not tell how many there are. */
function ofKubernetes(env: Environment): EngineShard | undefined {
  const index = wholeOf(env, 'JOB_COMPLETION_INDEX');
  return index === undefined ? undefined : { index: index + 1, count: null };
}

const wholeOf = (env: Environment, name: string): number | undefined => {
  const value = env[name];
  return value ? whole(name, value) : undefined;
};

function whole(name: string, value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw usage(
    `${name}: "${value}" is not a whole number from 0.`,
    `${name}：「${value}」は0以上の整数ではありません。`,
  );
}

const noEngine = (source: string) =>
  usage(
    `${source}: auto: no engine tells which part this is (CI_NODE_INDEX, SLURM_ARRAY_TASK_ID, JOB_COMPLETION_INDEX). Give it yourself, such as --shard 3/8.`,
    `${source}：auto：どの部分かを示す環境変数（CI_NODE_INDEX、SLURM_ARRAY_TASK_ID、JOB_COMPLETION_INDEX）がありません。--shard 3/8 のように指定してください。`,
  );

function severalEngines(source: string, found: readonly { readonly name: string }[]) {
  const names = found.map(({ name }) => name);
  return usage(
    `${source}: auto: two engines tell which part this is: ${names.join(' and ')}. Give it yourself, such as --shard 3/8.`,
    `${source}：auto：どの部分かを示す環境変数が二つの仕組みにあります：${names.join('、')}。--shard 3/8 のように指定してください。`,
  );
}

const noTotal = (source: string, name: string) =>
  usage(
    `${source}: auto: ${name} does not tell how many parts there are. Give their number: --shard auto/8.`,
    `${source}：auto：${name} からは全体の数が分かりません。--shard auto/8 のように指定してください。`,
  );

const otherTotal = (source: string, name: string, told: number, given: number) =>
  usage(
    `${source}: ${name} counts ${told} parts, and auto/${given} counts ${given}. For a part that is run again, give its number: --shard 3/${given}.`,
    `${source}：${name} では全体の数が ${told}、auto/${given} では ${given} です。一部だけを再実行する場合は、--shard 3/${given} のように番号を指定してください。`,
  );

const notEven = () =>
  usage(
    'SLURM_ARRAY_TASK_ID: the ids of this array do not run from a first to a last in even steps. Start it with --array=1-8, or give the part yourself: --shard 3/8.',
    'SLURM_ARRAY_TASK_ID：配列ジョブの番号が等間隔ではありません。--array=1-8 のように投入するか、--shard 3/8 のように指定してください。',
  );
