import fs from 'node:fs';

type Call = (...given: unknown[]) => unknown;

/** What the program sees of a disk; each call of one of them counts. */
const NAMES = [
  'statSync',
  'lstatSync',
  'realpathSync',
  'readdirSync',
  'openSync',
  'readSync',
  'readFileSync',
  'fstatSync',
];

/** Does something just before the nth look at the disk, and tells how many looks there were. */
export async function atCall<T>(
  nth: number,
  act: () => void,
  action: () => Promise<T>,
): Promise<{ readonly result: T; readonly calls: number }> {
  const table = fs as unknown as Record<string, Call>;
  const real = Object.fromEntries(NAMES.map((name) => [name, table[name] as Call]));
  let calls = 0;
  let acting = false;
  for (const name of NAMES) {
    table[name] = (...given) => {
      if (!acting && ++calls === nth) {
        acting = true;
        act();
        acting = false;
      }
      return (real[name] as Call)(...given);
    };
  }
  try {
    return { result: await action(), calls };
  } finally {
    Object.assign(table, real);
  }
}
