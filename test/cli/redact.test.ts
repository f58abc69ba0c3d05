import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { NO_CACHE } from '../../src/host.js';
import { main } from '../../src/main.js';
import { realFolder } from '../support/find.js';
import { leaks, publicText, scalarsIn, valuesOf } from '../support/leaks.js';
import { AWARD, GOOD, GOOD_FILES, run } from '../support/memory-host.js';
import { DAY, packing } from '../support/packing.js';

const KEY = 'a secret of this office, long enough';
const known = publicText();
const OVER = GOOD.replace('effort: 30', 'effort: 130');

describe('the key', () => {
  test.each(['qx-47zw', '123456789012345', '   padded           '])('%j is refused', async (key) => {
    const told = await run(['check', '--redact'], { env: { GRANTLINT_REDACT_KEY: key } });
    expect(told.code).toBe(2);
    expect(told.stderr).toContain('at least 16 characters');
    expect(told.stderr).not.toContain(key);
  });

  test('is never shown, and nothing is told of it where it was given', async () => {
    const { stdout, stderr } = await run(['check', '--redact', '-v'], { env: { GRANTLINT_REDACT_KEY: KEY } });
    expect(stdout + stderr).not.toContain(KEY);
    expect(stderr).not.toContain('GRANTLINT_REDACT_KEY');
  });

  test.each([
    ['en', 'other hashes in every run'],
    ['ja', 'ハッシュは実行ごとに変わります'],
  ])('where none was given, that is told (%s)', async (lang, words) => {
    const { stderr } = await run(['check', '--redact', '--lang', lang]);
    expect(stderr).toContain(words);
  });
});

describe('asked for', () => {
  const CONFIG = { ...GOOD_FILES, 'grantlint.yaml': 'redact: true\n' };
  const ways = [
    ['by the flag', ['--redact'], {}],
    ['by the environment', [], { env: { GRANTLINT_REDACT: '1' } }],
    ['by the settings', [], { files: CONFIG }],
  ] as const;

  test.each(ways)('%s', async (_, words, world) => {
    const { code, stdout } = await run(['check', ...words, '-f', 'json'], world);
    expect(code).toBe(0);
    expect(leaks(scalarsIn(valuesOf(GOOD)[0]), stdout, known)).toEqual([]);
    const [evaluation] = JSON.parse(stdout).evaluations;
    expect(evaluation.proposal).toMatchObject({ id: null, sha256: null });
    expect(evaluation.proposal.title.en).toMatch(/^\{\/project\/title #[0-9a-f]{10}\}$/);
    expect(evaluation).toMatchObject({ file: 'proposal.yaml', verdict: 'ready', attachments: null });
  });

  const refusing = [
    ['advise', ['advise', 'proposal.yaml']],
    ['merge', ['merge', 'a.json']],
    ['--shard', ['check', '.', '--shard', '1/2']],
    ['--write-waivers', ['check', '.', '--write-waivers']],
  ] as const;
  test.each(refusing)('%s refuses rather than show anything', async (what, words) => {
    for (const world of [{ env: { GRANTLINT_REDACT: 'true' } }, { files: CONFIG }]) {
      const told = await run(words, world);
      expect(told.code).toBe(2);
      expect(told.stderr).toContain(`${what} cannot hide what drafts say`);
      expect(told.stdout).toBe('');
    }
  });

  test('and taken back by the environment, over the settings', async () => {
    const { stdout } = await run(['check', '-f', 'json'], { files: CONFIG, env: { GRANTLINT_REDACT: '0' } });
    expect(stdout).toContain('Glial maps');
  });
});

test('kept results are left alone, and that is told', async () => {
  const { code, stderr, stdout } = await run(['check', '--redact', '--cache', '--cache-location', 'kept']);
  expect(code).toBe(0);
  expect(stderr).toContain('--cache is not used with --redact');
  expect(stdout).not.toContain('Glial');
});

test('a verdict, its codes and its exit code are those of the draft in full', async () => {
  const files = { 'proposal.yaml': OVER, ...AWARD };
  const [full, hidden] = [
    await run(['check', '-f', 'json'], { files }),
    await run(['check', '-f', 'json', '--redact'], { files }),
  ];
  const seen = (stdout: string) =>
    JSON.parse(stdout).evaluations.map(({ verdict, rules, diagnostics }: Seen) => ({
      verdict,
      rules,
      found: diagnostics.map(({ code, level, place }) => [code, level, place.pointer, place.start]),
    }));
  expect(hidden.code).toBe(full.code);
  expect(seen(hidden.stdout)).toEqual(seen(full.stdout));
});

interface Seen {
  readonly verdict: string;
  readonly rules: readonly unknown[];
  readonly diagnostics: readonly { code: string; level: string; place: { pointer: string; start: object } }[];
}

test('who accepted a finding is hidden as well, and why', async () => {
  const comment = '# grantlint-ignore-next-line effort-over-100 -- Zqwxbnm said so';
  const files = { 'proposal.yaml': OVER.replace(/^( *)(effort: 130)/m, `$1${comment}\n$1$2`), ...AWARD };
  for (const format of ['pretty', 'json', 'html', 'markdown', 'sarif', 'junit']) {
    const hidden = await run(['check', '--redact', '-f', format], { files });
    expect(hidden.stdout).not.toContain('Zqwxbnm');
    expect((await run(['check', '-f', format], { files })).stdout).toContain('Zqwxbnm');
  }
});

test('what cannot be read is not named', async () => {
  const unreadable = ['attachments/award.pdf'];
  const { stderr, stdout } = await run(['check', '--redact', '-v'], { unreadable });
  expect(stdout + stderr).not.toContain('award.pdf');
  const missing = await run(['check', '--redact', 'nowhere.yaml']);
  expect(missing).toMatchObject({ code: 3 });
  expect(missing.stderr).toContain('nowhere.yaml');
});

describe('bundles', () => {
  const { run: packIn, folder, lay } = packing();
  const secrets = () => scalarsIn(valuesOf(readFileSync(path.join(folder(), 'proposal.yaml'), 'utf8'))[0]);
  const hides = (text: string) => expect(leaks(secrets(), text, known)).toEqual([]);

  test('packing shows nothing, and the bundle holds everything', async () => {
    const words = ['pack', 'proposal.yaml', ...DAY, '--redact'];
    for (const more of [
      ['--dry-run'],
      ['-v', '-o', 'out.zip', '--receipt', 'receipt.txt'],
      ['-q'],
      ['--lang', 'both', '--force'],
    ]) {
      const { code, out, err } = await packIn(...words, ...more);
      expect(code, err).toBe(0);
      hides(out + err);
    }
    hides(readFileSync(path.join(folder(), 'receipt.txt'), 'utf8'));
    const again = await packIn(...words);
    expect(again.code).toBe(3);
    expect(again.err).toContain('--redact hides which');
    hides(again.out + again.err);
    const inside = await packIn('verify', 'out.zip', '-f', 'json');
    expect(leaks(secrets(), inside.out, known).length).toBeGreaterThan(5);
  });

  test('what stands against packing is told without names', async () => {
    lay('zqwxvbn-notes.txt', 'left here');
    const { code, out, err } = await packIn('pack', 'proposal.yaml', ...DAY, '--redact');
    expect(code).toBe(1);
    expect(out + err).toContain('attachment');
    expect(out + err).not.toContain('zqwxvbn');
    hides(out + err);
  });

  test('verifying shows nothing in any format', async () => {
    await packIn('pack', 'proposal.yaml', ...DAY, '-o', 'out.zip');
    for (const format of ['pretty', 'json', 'junit', 'sarif']) {
      for (const detail of ['-q', '-v']) {
        const { code, out, err } = await packIn(
          'verify',
          'out.zip',
          '--redact',
          '-f',
          format,
          detail,
          '--lang',
          'both',
        );
        expect(code, out + err).toBe(0);
        hides(out + err);
      }
    }
    const bytes = readFileSync(path.join(folder(), 'out.zip'));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 255;
    writeFileSync(path.join(folder(), 'damaged.zip'), bytes);
    const damaged = await packIn('verify', 'damaged.zip', '--redact', '-f', 'json');
    expect(damaged.code).not.toBe(0);
    hides(damaged.out + damaged.err);
  });
});

test('watching shows nothing', async () => {
  const there = realFolder();
  there.put({
    'a/proposal.yaml': OVER,
    'a/attachments/award.pdf': Buffer.from(AWARD['attachments/award.pdf'], 'latin1'),
  });
  let said = '';
  const tell = (text: string) => {
    said += text;
  };
  const quiet = { env: {}, cache: NO_CACHE, compiledCall: () => undefined, interrupted: async () => {} };
  const terminal = { stdout: false, stderr: false, stdin: false, columns: 80 };
  await main(
    ['watch', 'a/proposal.yaml', '--redact', '-v'],
    there.host({ ...quiet, terminal, stdout: tell, stderr: tell }),
  );
  expect(said).toContain('effort-over-100');
  expect(leaks(scalarsIn(valuesOf(OVER)[0]), said, known)).toEqual([]);
}, 60_000);
