import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_CACHE, realHost } from '../../src/host.js';
import { main } from '../../src/main.js';
import { type Ran, runIn } from '../support/real-run.js';

/** Where the same name means another draft from one run to the next. */

const ROOT = mkdtempSync(path.join(os.tmpdir(), 'grantlint-kept-results-'));
const CACHE = path.join(ROOT, 'kept');
const at = (name: string): string => path.join(ROOT, name);

beforeAll(() => {
  for (const name of ['whole', 'bare']) cpSync('examples/amed-aspire-fy2024-3rd/ready', at(name), { recursive: true });
  rmSync(at('bare/attachments'), { recursive: true });
});
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

const cached = (folder: string, ...words: string[]): Promise<Ran> =>
  runIn(folder, ['check', ...words, '--cache', '--cache-location', CACHE, '--as-of', '2024-05-20', '-f', 'json']);
const verdicts = ({ out }: Ran): string[] =>
  JSON.parse(out).evaluations.map(({ verdict }: { verdict: string }) => verdict);

describe('kept results are those of the files beside the draft', () => {
  test('from another working folder', async () => {
    expect(verdicts(await cached(at('whole'), 'proposal.yaml'))).toEqual(['ready']);
    expect(verdicts(await cached(at('bare'), 'proposal.yaml'))).toEqual(['not-ready']);
    expect(verdicts(await cached(at('whole'), 'proposal.yaml'))).toEqual(['ready']);
  });

  test('where a link leads elsewhere now', async () => {
    symlinkSync(at('whole'), at('link'));
    expect(verdicts(await cached(ROOT, 'link/proposal.yaml'))).toEqual(['ready']);
    unlinkSync(at('link'));
    symlinkSync(at('bare'), at('link'));
    expect(verdicts(await cached(ROOT, 'link/proposal.yaml'))).toEqual(['not-ready']);
  });
});

test('a draft that cannot be looked at is told in its place, as without kept results', async () => {
  symlinkSync('circle.yaml', at('circle.yaml'));
  writeFileSync(at('list'), 'whole/proposal.yaml\ncircle.yaml\n');
  expect(verdicts(await cached(ROOT, '--file-list', 'list'))).toEqual(['ready', 'could-not-check']);
});

test('a draft that changes while it is judged is not kept as what it was before', async () => {
  const file = at('changing/proposal.yaml');
  cpSync(at('whole'), at('changing'), { recursive: true });
  const good = readFileSync(file);
  const words = [
    'check',
    'changing/proposal.yaml',
    '--cache',
    '--cache-location',
    CACHE,
    '--as-of',
    '2024-05-20',
    '-f',
    'json',
  ];
  let reads = 0;
  const host = { ...realHost(), cwd: ROOT, env: {}, cache: NO_CACHE, stderr: () => {}, stdoutParts: async () => {} };
  const code = await main(words, {
    ...host,
    read: (name) => (name === file && reads++ > 0 ? edited(good) : host.read(name)),
  });
  expect({ code, reads }).toEqual({ code: 1, reads: 2 });
  expect(verdicts(await cached(ROOT, 'changing/proposal.yaml'))).toEqual(['ready']);
});

/** With a section that no draft has. */
const edited = (draft: Uint8Array): Uint8Array => Buffer.from(String(draft).replace(/^attachments:/m, 'attachment:'));
