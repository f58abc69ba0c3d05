import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Runs the scripts of engine definitions as the engine would: each job a process of its own, with its own variables. */

const CLI = path.resolve(process.env.GRANTLINT_CLI ?? 'dist/grantlint.js');

export interface Job {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The program and its words; the last is mostly a script. */
  readonly command: readonly string[];
}

export interface JobDone {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder with the programs that jobs find: the built tool, and what else is given. */
export function programs(folder: string, others: Readonly<Record<string, string>> = {}): string {
  mkdirSync(folder, { recursive: true });
  const grantlint = `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`;
  for (const [name, text] of Object.entries({ grantlint, ...others })) {
    writeFileSync(path.join(folder, name), text);
    chmodSync(path.join(folder, name), 0o755);
  }
  return folder;
}

/** Nothing of the environment of the tests reaches a job, so that only one engine is there. */
export function runJob({ cwd, env = {}, command: [program = '', ...words] }: Job, bin: string): Promise<JobDone> {
  const { PATH = '', HOME = '' } = process.env;
  const own = { PATH: `${bin}${path.delimiter}${PATH}`, HOME, LANG: 'C', GRANTLINT_NO_CACHE: '1' };
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { cwd, env: { ...own, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => {
      said.out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      said.err += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...said }));
  });
}

/** What is left of a scheduler: it runs what is submitted at once, and what depends on it only after success. */
export const SBATCH = `#!${process.execPath}
const { spawnSync } = require('node:child_process');
const { appendFileSync, existsSync, readFileSync } = require('node:fs');
const words = process.argv.slice(2);
const at = words.findIndex((word) => !word.startsWith('--'));
const options = Object.fromEntries(words.slice(0, at).map((word) => word.slice(2).split(/=(.*)/s)));
const log = existsSync('sbatch.log') ? readFileSync('sbatch.log', 'utf8').split('\\n').filter(Boolean).map((line) => JSON.parse(line)) : [];
const id = String(100 + new Set(log.map((each) => each.id)).size);
const waits = (options.dependency || '').replace('afterok:', '');
const range = /^(\\d+)-(\\d+)$/.exec(options.array || '');
if (waits === '' || log.filter((each) => each.id === waits).every((each) => each.code === 0)) {
  const [first, last] = range ? [Number(range[1]), Number(range[2])] : [0, 0];
  for (let task = first; task <= last; task++) {
    const array = range && {
      SLURM_ARRAY_JOB_ID: id, SLURM_ARRAY_TASK_ID: String(task), SLURM_ARRAY_TASK_COUNT: String(last - first + 1),
      SLURM_ARRAY_TASK_MIN: String(first), SLURM_ARRAY_TASK_MAX: String(last), SLURM_ARRAY_TASK_STEP: '1',
    };
    const env = { ...process.env, SLURM_JOB_ID: id, ...array };
    const { status, stderr } = spawnSync('bash', words.slice(at), { env, encoding: 'utf8' });
    appendFileSync('sbatch.log', JSON.stringify({ id, task, code: status, err: stderr, asOf: env.AS_OF }) + '\\n');
  }
}
console.log(id);
`;
