import { describe, expect, test } from 'vitest';
import { cells } from '../../src/text/cells.js';
import { INVENTED } from '../support/invented-call.js';
import { run, type World } from '../support/memory-host.js';

const WRONG = INVENTED.replace('max: 5000000', 'max: 500000');
const DOUBTFUL = INVENTED.replace('id: invented', 'id: other');
const check = (files: World['files'], ...argv: string[]) => run(['calls', 'check', ...argv], { files: files ?? {} });

describe('exit codes', () => {
  test.each([
    [{ 'invented.yaml': INVENTED }, ['invented.yaml'], 0],
    [{ 'invented.yaml': WRONG }, ['invented.yaml'], 1],
    [{ 'invented.yaml': WRONG }, ['invented.yaml', '--fail-on', 'never'], 0],
    [{ 'invented.yaml': DOUBTFUL }, ['invented.yaml'], 0],
    [{ 'invented.yaml': DOUBTFUL }, ['invented.yaml', '--fail-on', 'should'], 1],
    [{ 'invented.yaml': INVENTED.replace('level: must', 'level: most') }, ['invented.yaml'], 1],
    [{ 'invented.yaml': 'id: [1' }, ['invented.yaml', '--fail-on', 'never'], 3],
    [{}, ['invented.yaml'], 3],
    [{}, ['amed-aspire-fy2032-pre'], 2],
    [{ 'invented.yaml': INVENTED }, ['invented.yaml', '-f', 'html'], 2],
    [{ 'invented.yaml': INVENTED }, ['invented.yaml', '-f', 'json=out.json'], 2],
  ] as const)('%#', async (files, argv, code) => {
    expect((await check(files, ...argv)).code).toBe(code);
  });

  test.each(['pretty', 'plain', 'json'])('the format %s changes none', async (format) => {
    expect((await check({ 'invented.yaml': WRONG }, 'invented.yaml', '-f', format)).code).toBe(1);
    expect((await check({ 'invented.yaml': INVENTED }, 'invented.yaml', '-f', format)).code).toBe(0);
  });
});

test('every definition that comes with the tool is sound', async () => {
  const { code, stdout } = await run(['calls', 'check', '--fail-on', 'notice', '-f', 'json'], { files: {} });
  const { definitions, summary } = JSON.parse(stdout);
  expect(summary).toEqual({ must: 0, should: 0, notice: 0 });
  expect(definitions.length).toBeGreaterThan(8);
  expect(code).toBe(0);
});

test('a finding shows its line, what is meant and how to mend it, in both languages', async () => {
  const wrong = INVENTED.replace('zone: Asia/Tokyo', 'zone: JST');
  const { stdout } = await check({ 'invented.yaml': wrong }, 'invented.yaml', '--lang', 'both');
  expect(stdout).toContain('✖ must/必須  call/zone-unknown  invented.yaml:41:11');
  expect(stdout).toContain('Deadlines → Deadline 1 → Time zone\n  締切 → 締切 1 → タイムゾーン');
  expect(stdout).toMatch(/> 41 │ {5}zone: JST\n +│ +━━━\n/);
  expect(stdout).toContain('Did you mean "Asia/Tokyo"?');
  expect(stdout).toContain('「Asia/Tokyo」と書いてください。');
  expect(stdout).toContain('✖ Has to be mended.  1 must, 0 should, 0 notice');
  expect(Math.max(...stdout.split('\n').map(cells))).toBeLessThanOrEqual(80);
});

test('plain puts a finding on one line', async () => {
  const { stdout } = await check({ 'invented.yaml': WRONG }, 'invented.yaml', '--lang', 'en', '-f', 'plain');
  const [finding, summary] = stdout.trim().split('\n');
  expect(finding).toMatch(
    /^invented\.yaml:13:30: must call\/minimum-over-maximum: .*"min" is 1,000,000 and "max" is 500,000/,
  );
  expect(summary).toBe('invented.yaml: Has to be mended. (1 must, 0 should, 0 notice)');
});

test('in Japanese no space follows a full stop', async () => {
  const { stdout } = await check({ 'invented.yaml': WRONG }, 'invented.yaml', '--lang', 'ja', '-f', 'plain');
  expect(stdout).toContain('根拠：公募の要件ではなく、ファイル形式の規則です。対応：公募の記載と異なるほうを');
  expect(stdout).toContain('。［研究支援部署］');
  expect(stdout).not.toMatch(/。 |です\./);
});

test('json tells the same to programs', async () => {
  const { stdout } = await check({ 'invented.yaml': WRONG }, 'invented.yaml', '-f', 'json');
  expect(JSON.parse(stdout)).toMatchObject({
    schemaVersion: 1,
    definitions: [
      {
        file: 'invented.yaml',
        id: 'invented',
        outcome: 'faulty',
        diagnostics: [{ code: 'call/minimum-over-maximum', who: 'office', place: { start: { line: 13, column: 30 } } }],
      },
    ],
    summary: { must: 1 },
  });
});

describe('several definitions', () => {
  const OVERLAY = `callFormat: 1
id: ours
extends: ./invented.yaml
title: { en: Ours, ja: 学内 }
sources: [{ id: memo, kind: office, title: Memo }]
deadlines:
  - { id: ours-day, label: { en: Office, ja: 学内 }, day: 2031-05-20, zone: Asia/Tokyo, what: internal, level: house, at: { source: memo, heading: Dates, words: 20 May } }
`;

  test('are told one after the other, and summed up', async () => {
    const files = { 'calls/invented.yaml': WRONG, 'calls/other.yaml': DOUBTFUL };
    const { stdout } = await check(files, 'calls/invented.yaml', 'calls/other.yaml', '--lang', 'en');
    expect(stdout).toContain('calls/other.yaml\nInvented call\n✔ No faults found.');
    expect(stdout).toContain('2 definitions: 1 must, 0 should, 0 notice');
  });

  test('an overlay finds its base beside itself, and in the folder of --calls', async () => {
    const files = { 'calls/invented.yaml': INVENTED, 'calls/ours.yaml': OVERLAY };
    expect(await check(files, 'calls/ours.yaml', '--lang', 'en')).toMatchObject({ code: 0 });
    const byId = { ...files, 'calls/ours.yaml': OVERLAY.replace('./invented.yaml', 'invented') };
    expect(await check(byId, 'calls/ours.yaml')).toMatchObject({ code: 0 });
    const elsewhere = { 'calls/invented.yaml': INVENTED, 'ours.yaml': OVERLAY.replace('./invented.yaml', 'invented') };
    expect((await check(elsewhere, 'ours.yaml', '-f', 'plain')).stdout).toContain('call/base-unknown');
    expect(await check(byId, 'calls/ours.yaml', '--calls', 'calls')).toMatchObject({ code: 0 });
    expect((await check(byId, '--calls', 'calls', '-f', 'plain', '--lang', 'en')).stdout).toContain(
      'calls/ours.yaml: No faults found.',
    );
  });

  test('by its id a base is found beside the overlay with either ending, and drafts are checked against both', async () => {
    const files = { 'x/invented.yml': INVENTED, 'x/ours.yaml': OVERLAY.replace('./invented.yaml', 'invented') };
    expect(await check(files, 'x/ours.yaml', '--fail-on', 'notice')).toMatchObject({ code: 0 });
    const shown = await run(['calls', 'show', 'x/ours.yaml', '--lang', 'en'], { files });
    expect(shown).toMatchObject({ code: 0 });
    expect(shown.stdout).toContain('adds to invented');
    const self = { 'x/ours.yaml': OVERLAY.replace('./invented.yaml', 'ours') };
    expect((await check(self, 'x/ours.yaml', '-f', 'plain')).stdout).toContain('call/base-unknown');
  });

  interface Told {
    readonly file: string;
    readonly diagnostics: readonly { readonly code: string }[];
  }
  const told = (json: string) =>
    (JSON.parse(json).definitions as Told[]).map(({ file, diagnostics }) => [
      file,
      ...diagnostics.map(({ code }) => code),
    ]);

  test('those of a folder are all checked, one in a folder below is not', async () => {
    const files = {
      'x/invented.yaml': WRONG,
      'x/ours.yml': OVERLAY.replace('./invented.yaml', 'invented'),
      'x/notes.txt': 'no definition',
      'x/more/other.yaml': DOUBTFUL,
    };
    const { code, stdout } = await check(files, 'x', '-f', 'json');
    expect(told(stdout)).toEqual([
      ['x/invented.yaml', 'call/minimum-over-maximum'],
      // It cannot be judged before its base is mended, and hides no other.
      ['x/ours.yml', 'call/base-unusable'],
    ]);
    expect(code).toBe(1);
    const sound = await check({ ...files, 'x/invented.yaml': INVENTED }, 'x', '-f', 'json');
    expect(told(sound.stdout)).toEqual([['x/invented.yaml'], ['x/ours.yml']]);
    expect((await check(files, './x/', '--fail-on', 'never')).code).toBe(0);
  });

  test('a folder without any cannot be checked', async () => {
    const { code, stderr } = await check({ 'x/notes.txt': 'no definition' }, 'x', '--lang', 'en');
    expect(code).toBe(3);
    expect(stderr).toContain('x: the folder holds no call definitions (*.yaml, *.yml).');
  });

  test('one that adds to itself adds to nothing', async () => {
    const files = { 'ours.yaml': OVERLAY.replace('./invented.yaml', './ours.yaml') };
    expect((await check(files, 'ours.yaml', '-f', 'plain')).stdout).toContain('call/base-unknown');
  });
});

test('a name that is no definition is told with what was meant', async () => {
  const { code, stderr } = await run(['calls', 'check', 'amed-aspire-fy2032-pre'], { env: { LANG: 'ja_JP.UTF-8' } });
  expect(code).toBe(2);
  expect(stderr).toContain('「amed-aspire-fy2023-pre」の誤りではありませんか。');
});
