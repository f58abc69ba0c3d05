import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { Tinypool } from 'tinypool';
import { FileError, UsageError } from '../../core/errors.js';
import type { Host } from '../../host.js';
import { type JudgedText, judgedText, type Recording } from './draft-record.js';
import type { Answer, Task } from './judge-worker.js';
import type { Order } from './order.js';
import type { ResultCache } from './result-cache.js';

/** Fewer drafts are judged sooner by one thread: each further one first has to load the program and to warm up. */
const PAYS_OFF = 2000;
/** More would only take each other's memory. */
const MOST_THREADS = 8;
/** Drafts that a thread is given at a time. */
const CHUNK = 48;
/** Asked for more, a run starts so many: each takes some 13 MB before its first draft. */
const MOST_ASKED_FOR = 256;

/** How many threads judge that many drafts, where the user does not say. */
export const threadsFor = (drafts: number): number =>
  drafts < PAYS_OFF ? 1 : Math.min(availableParallelism(), MOST_THREADS);

interface Work {
  readonly order: Order;
  readonly recording: Recording;
  readonly threads: number;
  readonly cache: ResultCache;
}

/** Judges drafts and gives them back in their order, however many threads are at work. */
export async function* judgeAll(names: readonly string[], work: Work, host: Host): AsyncGenerator<JudgedText> {
  const isAlone = work.threads < 2;
  // A thread without a chunk of its own would only be started.
  const threads = Math.min(work.threads, Math.ceil(names.length / CHUNK), MOST_ASKED_FOR);
  const pool = isAlone ? undefined : judgingPool(work.order, threads);
  const judge = (chunk: readonly string[]) => judgeChunk(chunk, work, pool, host);
  const running: Promise<readonly JudgedText[]>[] = [];
  const size = isAlone ? 1 : CHUNK;
  // Enough that no thread waits for work, and so few that what is finished early does not pile up.
  const most = isAlone ? 0 : threads * 2;
  try {
    for (let from = 0; from < names.length; from += size) {
      const next = judge(names.slice(from, from + size));
      next.catch(() => {});
      running.push(next);
      if (running.length > most) yield* (await running.shift()) ?? [];
    }
    for (const each of running) yield* await each;
  } finally {
    await pool?.end();
  }
}

/** What was judged before is not judged again; the rest keeps its place among it. */
async function judgeChunk(
  names: readonly string[],
  { recording, cache }: Work,
  pool: JudgingPool | undefined,
  host: Host,
): Promise<readonly JudgedText[]> {
  const known = await Promise.all(names.map((name) => cache.find(name)));
  const unknown = names.filter((_, index) => !known[index]);
  // Standard input belongs to the main thread.
  const own = pool && !unknown.includes('-') ? undefined : unknown;
  const judged = own ? await judgeHere(own, recording, host) : await pool?.judge(unknown);
  await cache.keep(judged ?? []);
  let next = 0;
  return known.map((each) => each ?? judged?.[next++] ?? missing());
}

async function judgeHere(names: readonly string[], recording: Recording, host: Host): Promise<JudgedText[]> {
  const judged: JudgedText[] = [];
  for (const name of names) judged.push(await judgedText(name, recording, host));
  return judged;
}

function missing(): never {
  throw new Error('a draft was not judged');
}

interface JudgingPool {
  readonly judge: (names: readonly string[]) => Promise<readonly JudgedText[]>;
  readonly end: () => Promise<void>;
}

/** Beside the bundle. Where the sources themselves run, in tests, the built one is used. */
const SCRIPT = ['./', '../dist/', '../../../dist/']
  .map((way) => fileURLToPath(new URL(`${way}judge-worker.js`, import.meta.url)))
  .find((file) => existsSync(file));

/** Threads are started by the first draft that nobody has judged before. */
function judgingPool(order: Order, threads: number): JudgingPool {
  let started: Promise<Tinypool> | undefined;
  const start = async (): Promise<Tinypool> => {
    if (!SCRIPT) throw new Error('judge-worker.js is missing beside the program');
    const { Tinypool: Pool } = await import('tinypool');
    return new Pool({ filename: SCRIPT, minThreads: threads, maxThreads: threads, execArgv: [] });
  };
  return {
    judge: async (names) => {
      if (names.length === 0) return [];
      started ??= start();
      const answer: Answer = await (await started).run({ order, names } satisfies Task);
      if ('judged' in answer) return answer.judged;
      throw answer.kind === 'usage' ? new UsageError(answer.refused) : new FileError(answer.refused);
    },
    end: async () => void (await (await started)?.destroy()),
  };
}
