import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/command-table.js';
import { readYaml } from '../../src/core/read-yaml.js';
import { COMMON } from '../../src/options/index.js';
import { type Settings, settle } from '../../src/settings.js';
import { realFolder } from '../support/find.js';
import { GOOD_FILES, run } from '../support/memory-host.js';

const SETTINGS = `lang: ja
failOn: should
format: [plain, json=out/r.json]
calls: own
cache: true
maxWarnings: 7
ignore: [old/, "*.tmp.yaml"]
rules:
  title-alike: off
  effort-zero: must
waivers:
  - rule: budget-below-floor
    path: /budget/years/0/direct/total
    value: "0123456789012345"
    reason: "確認済み: a, b # c　d"
    by: 'O''Brien "X"'
    until: 2031-03-31
`;
const specsOf = (command: string) => [...(COMMANDS.find(({ name }) => name === command)?.options ?? []), ...COMMON];

/** What counts, without where it comes from. */
const plain = ({ given, house, leftOut, text: _t, list: _l, on: _o, off: _f, instant: _i, ...rest }: Settings) => ({
  ...rest,
  given: [...given]
    .filter(([name]) => name !== 'config' && name !== 'printConfig')
    .map(([name, { value }]) => [name, value])
    .sort(),
  levels: [...house.levels].map(([code, { level }]) => [code, level]),
  waivers: house.waivers.map(({ waived: { line: _, file: __, ...waived }, ...each }) => ({ ...each, waived })),
  leftOut: leftOut?.patterns,
});

describe('--print-config', () => {
  test.each(COMMANDS.map(({ name }) => name))('%s: YAML, exit code 0, nothing else is done', async (command) => {
    const before = { ...GOOD_FILES, 'grantlint.yaml': SETTINGS };
    const { code, stdout, stderr, files } = await run([command, '--print-config'], { files: before });
    expect([code, stderr, Object.keys(files).sort()]).toEqual([0, '', Object.keys(before).sort()]);
    const read = readYaml('x', new TextEncoder().encode(stdout));
    expect('yaml' in read || read.refused[0]?.code === 'yaml/empty').toBe(true);
    expect(stdout).toMatch(
      command === 'verify' ? /No settings file was read/ : /^# (?:設定ファイル：grantlint\.yaml|No)/m,
    );
  });

  test('each setting with its source, defaults as comments, in the language of the user', async () => {
    const files = { ...GOOD_FILES, 'grantlint.yaml': SETTINGS };
    const env = { GRANTLINT_OVERLAY: 'a.yaml,b c.yaml', GRANTLINT_REDACT_KEY: 'sesame-sesame' };
    const { stdout } = await run(['check', '--print-config', '--fail-on', 'never', '--write-waivers'], { files, env });
    for (const line of [
      '# grantlint check で有効な設定',
      'failOn: never  # --fail-on',
      'overlay: [a.yaml, "b c.yaml"]  # GRANTLINT_OVERLAY',
      'maxWarnings: 7  # grantlint.yaml:6',
      '# writeWaivers: true  # --write-waivers (コマンドラインでのみ指定可)',
      '# color: auto  # 既定',
      'ignore: [old/, "*.tmp.yaml"]  # grantlint.yaml',
      '  title-alike: off  # grantlint.yaml:9',
      'waivers:  # 1',
    ]) {
      expect(stdout.split('\n')).toContain(line);
    }
    expect(stdout).not.toContain('sesame');
    expect(stdout).toMatch(/GRANTLINT_REDACT_KEY は設定されています/);
    const english = await run(['check', '--print-config', '--lang', 'en'], { files });
    expect(english.stdout).toContain('# color: auto  # default\n');
  });

  test('a wrong setting is told as always', async () => {
    const { code, stdout } = await run(['check', '--print-config'], { files: { 'grantlint.yaml': 'langg: x\n' } });
    expect([code, stdout]).toEqual([2, '']);
  });

  test.each(['check', 'pack', 'watch', 'merge', 'calls', 'explain', 'init', 'advise'])(
    '%s: read again, it gives the same settings',
    async (command) => {
      const folder = realFolder();
      folder.put({ 'grantlint.yaml': SETTINGS });
      await sameAgain(folder, command, { quiet: true, call: './a b.yaml' });
    },
  );

  test('whatever the texts are', async () => {
    const folder = realFolder();
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
    const word = fc.oneof(
      text,
      fc.constantFrom('no', 'true', '007', '1e3', '- a', '#', ': ', '~', '2024-01-01', '\u202e'),
    );
    await fc.assert(
      fc.asyncProperty(word, fc.array(word, { minLength: 1, maxLength: 3 }), async (call, allow) => {
        folder.put({ 'grantlint.yaml': '' });
        await sameAgain(folder, 'pack', { call, allow });
      }),
      { numRuns: 60 },
    );
  });
});

type Flags = Readonly<Record<string, string | boolean | readonly string[]>>;

async function sameAgain(folder: ReturnType<typeof realFolder>, command: string, flags: Flags): Promise<void> {
  const { printConfig } = await import('../../src/config/print-config.js');
  const specs = specsOf(command);
  const settings = await settle(specs, flags, folder.host());
  folder.put({ 'printed.yaml': printConfig(command, specs, settings, folder.host()) });
  const again = await settle(specs, { config: 'printed.yaml' }, folder.host());
  const [one, other] = [plain(again), plain(settings)];
  const judges = specs.some(({ name }) => name === 'acceptWaivers');
  const none = { levels: [], waivers: [], leftOut: undefined };
  expect(one).toEqual(
    judges
      ? { ...other, ...(specs.some(({ name }) => name === 'ignore') ? {} : { leftOut: undefined }) }
      : { ...other, ...none },
  );
}
