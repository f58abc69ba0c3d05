import fs from 'node:fs';

/**
 * A file system in which one call fails, and only that one. Import this file before anything of the product: functions
 * are wrapped once, when it is loaded, because the product may keep them.
 */

/** A call that was seen while a failure was set up. */
export interface SeenCall {
  readonly name: string;
  /** Undefined where it is neither given nor known from the descriptor. */
  readonly path: string | undefined;
}

interface Setup {
  /** Counted from 1; 0 lets all pass. */
  readonly nth: number;
  readonly code: string;
  readonly concerns: (call: SeenCall) => boolean;
  count: number;
  failed: SeenCall | undefined;
}

/** Removing is left out: where it fails as well, something must stay. */
const SYNC = [
  'openSync',
  'readSync',
  'writeSync',
  'writevSync',
  'fsyncSync',
  'fdatasyncSync',
  'closeSync',
  'renameSync',
  'linkSync',
  'statSync',
  'fstatSync',
  'realpathSync',
  'readdirSync',
  'readFileSync',
  'writeFileSync',
  'mkdirSync',
  'copyFileSync',
  'ftruncateSync',
] as const;
const WITH_CALLBACK = ['open', 'read', 'write', 'writev', 'fsync', 'close', 'fstat', 'stat'] as const;

type AnyFunction = (...given: unknown[]) => unknown;
const functions = fs as unknown as Record<string, AnyFunction>;
const writeSync = fs.writeSync;

let setup: Setup | undefined;
/** Calls since the start, and those that have not called back yet. */
let calls = 0;
let pending = 0;
/** Which path an open descriptor is of. */
const paths = new Map<number, string>();

for (const name of SYNC) wrap(name, failOrCall);
for (const name of WITH_CALLBACK) wrap(name, failOrCallBack);

/** With all own properties of the original: promisify reads some of them. */
function wrap(name: string, inner: (name: string, original: AnyFunction, given: unknown[]) => unknown): void {
  const original = functions[name] as AnyFunction;
  const wrapped = (...given: unknown[]): unknown => inner(name, original, given);
  functions[name] = Object.defineProperties(wrapped, Object.getOwnPropertyDescriptors(original)) as AnyFunction;
}

function failOrCall(name: string, original: AnyFunction, given: unknown[]): unknown {
  calls += 1;
  const error = errorFor(name, given);
  if (error) {
    half(name, original, given);
    throw error;
  }
  const result = original(...given);
  if (name === 'openSync') paths.set(result as number, String(given[0]));
  return result;
}

function failOrCallBack(name: string, original: AnyFunction, given: unknown[]): unknown {
  calls += 1;
  pending += 1;
  const error = errorFor(name, given);
  const done: AnyFunction = (...results) => {
    pending -= 1;
    return (given.at(-1) as AnyFunction)(...results);
  };
  const before = given.slice(0, -1);
  if (error && name === 'close') return original(...before, () => done(error));
  if (error) return void process.nextTick(done, error);
  if (name !== 'open') return original(...before, done);
  return original(...before, (failed: unknown, fd: number) => {
    if (!failed) paths.set(fd, String(before[0]));
    done(failed, fd);
  });
}

/** A disk that is full takes some of the bytes; a descriptor is closed even where closing fails. */
function half(name: string, original: AnyFunction, [fd, data, ...rest]: unknown[]): void {
  if (name === 'closeSync') original(fd);
  if (name === 'writeSync' && ArrayBuffer.isView(data)) {
    const [offset = 0, length = data.byteLength - Number(offset)] = rest as [number?, number?];
    writeSync(fd as number, data as Uint8Array, Number(offset), Math.floor(Number(length) / 2));
  }
}

function errorFor(name: string, [first]: unknown[]): Error | undefined {
  if (!setup) return undefined;
  const path = typeof first === 'number' ? paths.get(first) : String(first);
  const call = { name, path };
  if (!setup.concerns(call)) return undefined;
  setup.count += 1;
  if (setup.count !== setup.nth) return undefined;
  setup.failed = call;
  const { code } = setup;
  return Object.assign(new Error(`${code}: made to fail, ${name} '${path}'`), { code, errno: -1, syscall: name });
}

/** Waits until nothing is under way any more. Gives the calls that were made meanwhile. */
export async function quiet(): Promise<number> {
  const start = calls;
  for (let still = 0, seen = calls; still < 20 || pending > 0; still = calls === seen ? still + 1 : 0) {
    seen = calls;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return calls - start;
}

/** What happened while the nth call was made to fail; `failed` is undefined where there were fewer. */
export interface Survived<T> {
  readonly outcome: T;
  readonly failed: SeenCall | undefined;
  readonly count: number;
}

/** Runs an action with its nth call failing with that code, of those that `concerns` picks. */
export async function withFailing<T>(
  nth: number,
  code: string,
  action: () => Promise<T>,
  concerns: (call: SeenCall) => boolean = () => true,
): Promise<Survived<T>> {
  const own: Setup = { nth, code, concerns, count: 0, failed: undefined };
  setup = own;
  try {
    return { outcome: await action(), failed: own.failed, count: own.count };
  } finally {
    setup = undefined;
  }
}
