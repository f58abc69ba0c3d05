import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { FileError } from '../../src/core/errors.js';
import { NO_CACHE, realHost } from '../../src/host.js';
import { main } from '../../src/main.js';

/** A folder into which this user may not look, whoever runs the test: the system says so of it and of all below. */

const ROOT = mkdtempSync(path.join(os.tmpdir(), 'grantlint-find-unseen-'));
const at = (name: string): string => path.join(ROOT, name);

beforeAll(() => {
  cpSync('examples/amed-aspire-fy2024-3rd/ready', at('drafts/open'), { recursive: true });
  mkdirSync(at('drafts/closed'));
  symlinkSync('closed/proposal.yaml', at('drafts/link.yaml'));
  symlinkSync('circle.yaml', at('drafts/circle.yaml'));
  symlinkSync('nothing-is-here', at('drafts/empty.yaml'));
});
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

const guarded =
  <T>(action: (file: string) => T, isClosed: (file: string) => boolean) =>
  (file: string): T => {
    if (isClosed(file)) throw new FileError({ en: 'permission denied', ja: 'アクセス権がありません' });
    return action(file);
  };

async function verdicts(word: string): Promise<Record<string, string>> {
  const host = realHost();
  const isBelow = (file: string) => file.startsWith(at('drafts/closed/')) || file === at('drafts/link.yaml');
  let out = '';
  await main(['check', word, '--as-of', '2024-05-20', '-f', 'json'], {
    ...host,
    ...{ cwd: ROOT, env: {}, cache: NO_CACHE, stderr: () => {} },
    stat: guarded(host.stat, isBelow),
    read: guarded(host.read, isBelow),
    entries: guarded(host.entries, (file) => file === at('drafts/closed')),
    stdoutParts: async (parts) => {
      for await (const part of parts) out += part;
    },
  });
  const { evaluations } = JSON.parse(out) as { evaluations: { file: string; verdict: string }[] };
  return Object.fromEntries(evaluations.map(({ file, verdict }) => [file, verdict]));
}

test.each(['drafts', 'drafts/**/*.yaml'])('%s: it stands among the drafts, and so do links into it', async (word) => {
  expect(await verdicts(word)).toEqual({
    'drafts/circle.yaml': 'could-not-check',
    'drafts/closed': 'could-not-check',
    'drafts/link.yaml': 'could-not-check',
    'drafts/open/proposal.yaml': 'ready',
  });
});
