import path from 'node:path';
import { NO_CACHE, realHost } from '../../src/host.js';
import { main } from '../../src/main.js';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs one command line in process, on real files in that folder, with the calls of this checkout. */
export async function runIn(folder: string, words: readonly string[], now?: () => number): Promise<Ran> {
  const said = { out: '', err: '' };
  const host = realHost();
  const code = await main(words, {
    ...host,
    ...(now && { now }),
    cwd: folder,
    env: { LANG: 'C' },
    cache: NO_CACHE,
    callsFolder: path.join(process.cwd(), 'calls'),
    compiledCall: () => undefined,
    terminal: { stdout: false, stderr: false, stdin: false, columns: 80 },
    stdout: (text) => {
      said.out += text;
    },
    stdoutParts: async (parts) => {
      for await (const part of parts) said.out += typeof part === 'string' ? part : Buffer.from(part).toString();
    },
    stderr: (text) => {
      said.err += text;
    },
  });
  return { code, ...said };
}
