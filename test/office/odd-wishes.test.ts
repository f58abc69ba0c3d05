import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { realHost } from '../../src/host.js';
import { main } from '../../src/main.js';
import { runIn } from '../support/real-run.js';

const ROOT = mkdtempSync(path.join(os.tmpdir(), 'grantlint-odd-wishes-'));
// Threads know only the working folder of the process.
const WORDS = ['check', path.join(ROOT, 'drafts'), '--as-of', '2024-05-20'];

beforeAll(() => {
  const example = 'examples/amed-aspire-fy2024-3rd';
  for (const name of ['ready', 'faulty'])
    cpSync(`${example}/${name}`, path.join(ROOT, 'drafts', name), { recursive: true });
});
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

test('more threads than any machine has: no more are started than have work', async () => {
  const alone = await runIn(ROOT, [...WORDS, '-f', 'json', '--workers', '1']);
  expect(alone.code).toBe(1);
  expect(await runIn(ROOT, [...WORDS, '-f', 'json', '--workers', '999999999'])).toEqual(alone);
});

test('a reader of standard output that stops takes no file along', async () => {
  const stdoutParts = () => Promise.reject(new Error('the reader has seen enough'));
  const host = { ...realHost(), cwd: ROOT, env: {}, stdoutParts, stderr: () => {} };
  expect(await main([...WORDS, '-f', 'json', '-f', 'csv=table.csv'], host)).toBe(3);
  expect(readFileSync(path.join(ROOT, 'table.csv'), 'utf8')).toContain('drafts/faulty/proposal.yaml');
});
