import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach } from 'vitest';
import { realHost } from '../../src/host.js';
import { main } from '../../src/main.js';

/** A folder with the draft of an example that is ready, made anew for each test, and `grantlint` run in it. */

const ROOT = process.cwd();
const EXAMPLE = path.join(ROOT, 'examples/amed-aspire-fy2023');
export const DAY = ['--as-of', '2023-07-01'] as const;

export interface Packing {
  readonly folder: () => string;
  readonly run: (...words: string[]) => Promise<{ code: number; out: string; err: string }>;
  /** Puts a file beside the attachments. */
  readonly lay: (name: string, bytes: Uint8Array | string) => void;
  /** Puts a file beside the attachments and lists it. */
  readonly attach: (name: string, bytes: Uint8Array | string) => void;
  /** Names in the folder that look like bundles, signatures or parts of them. */
  readonly left: () => string[];
}

export function packing(): Packing {
  const base = mkdtempSync(path.join(os.tmpdir(), 'grantlint-packing-'));
  afterAll(() => rmSync(base, { recursive: true, force: true }));
  let folder = '';
  let count = 0;
  beforeEach(() => {
    folder = path.join(base, String(count++));
    cpSync(path.join(EXAMPLE, 'ready'), folder, { recursive: true });
  });
  const lay = (name: string, bytes: Uint8Array | string) =>
    writeFileSync(path.join(folder, 'attachments', name), bytes);
  return {
    folder: () => folder,
    lay,
    attach: (name, bytes) => {
      lay(name, bytes);
      const draft = path.join(folder, 'proposal.yaml');
      const entry = `  - { id: extra, path: "attachments/${name}", kind: other, title: Extra, language: en }\n`;
      writeFileSync(
        draft,
        readFileSync(draft, 'utf8').replace(/^attachments:\n/m, (line) => line + entry),
      );
    },
    left: () => readdirSync(folder).filter((name) => /\.(zip|part|sig)$/.test(name)),
    run: async (...words) => {
      const said = { out: '', err: '' };
      const code = await main(words, {
        ...realHost(),
        cwd: folder,
        env: { LANG: 'C' },
        callsFolder: path.join(ROOT, 'calls'),
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
    },
  };
}
