import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../src/command-table.js';
import { COMMON } from '../../src/options/index.js';
import { ALL_TEXTS, TERMINAL } from './support/hostile-texts.js';
import { isSound, quickRun } from './support/quick-run.js';
import { expectRow } from './support/tally.js';
import { wildIn } from './support/tame.js';

/** Whatever stands in the environment is a value that is checked, or is not looked at. */

const OPTIONS = [...COMMANDS.flatMap(({ options }) => options), ...COMMON].map(({ name }) => name);
const NAMES = [
  ...new Set(OPTIONS.map((name) => `GRANTLINT_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`)),
  ...['GRANTLINT_DEBUG', 'GRANTLINT_REDACT_KEY', 'GRANTLINT_NO_CACHE', 'LANG', 'LC_ALL', 'LANGUAGE', 'NO_COLOR'],
  ...['FORCE_COLOR', 'TERM', 'HOME', 'USERPROFILE', 'CI', 'GITHUB_ACTIONS', 'GITLAB_CI', 'COLUMNS', 'XDG_CACHE_HOME'],
];
/** No system can hold NUL in a value. */
const TEXTS = ALL_TEXTS.filter((text) => !text.includes('\0'));
const VALUES = [
  ...['', ' ', '0', '-1', '1e9', '99999999999999999999', 'true', 'false', 'null', '__proto__'],
  ...['../../etc/passwd', 'C:\\x', 'a=b=c', 'json=', '=', ',', 'ja_JP.UTF-8', 'x'.repeat(5000), '日本語', '2024-13-45'],
];

let cases = 0;

test.each(NAMES.map((name, at) => [name, at] as const))('%s', async (name, at) => {
  // Every text meets every third name.
  const texts = TEXTS.filter((_, index) => index % 3 === at % 3);
  for (const [index, value] of [...VALUES, ...texts].entries()) {
    for (const argv of [['check', 'proposal.yaml'], ['calls'], ['--help']].slice(0, index % 7 === 0 ? 3 : 1)) {
      cases += 1;
      const outcome = await quickRun(argv, { env: { [name]: value } });
      const wild =
        name === 'GRANTLINT_COLOR' || name === 'FORCE_COLOR' ? null : wildIn(outcome.stderr + outcome.stdout);
      // A format that was asked for by its name is no text for people.
      const isData = name === 'GRANTLINT_FORMAT' && outcome.stderr === '';
      expect(isSound(outcome) ?? (isData ? null : wild), `${name}=${JSON.stringify(value)}`).toBeNull();
    }
  }
});

/** The built program, where no host of a test stands between it and the system. */
test('the system itself', { timeout: 120_000 }, () => {
  const cli = path.resolve('dist/grantlint.js');
  const draft = path.resolve('examples/amed-aspire-fy2023/ready/proposal.yaml');
  const environments: readonly Readonly<Record<string, string>>[] = [
    {},
    { HOME: '' },
    { HOME: '/nonexistent', TZ: 'Mars/Phobos' },
    { TZ: '\u001b[2J', LANG: '\u001b[2J', LC_ALL: TERMINAL[0] ?? '' },
    { COLUMNS: '0', TERM: '\u001b[2J', NO_COLOR: '' },
    { COLUMNS: '99999999999', FORCE_COLOR: '99' },
    { NODE_ENV: '__proto__', npm_config_cache: '/nonexistent', XDG_CACHE_HOME: 'relative' },
  ];
  for (const env of environments) {
    cases += 1;
    const words = [cli, 'check', draft, '--as-of', '2023-07-01', '--color', 'never'];
    const done = spawnSync(process.execPath, words, { env, encoding: 'utf8', timeout: 60_000 });
    expect([done.status, wildIn(done.stdout), wildIn(done.stderr)], JSON.stringify(env)).toEqual([0, null, null]);
  }
});

test('the row of the table', () => {
  expectRow({
    inputs: { en: 'Environment variables', ja: '環境変数' },
    cases,
    outcome: { en: 'all refused as values, or harmless', ja: 'すべて値として拒否、または無害' },
  });
});
