import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cells } from '../../src/text/cells.js';
import { GOOD, GOOD_FILES, run, type World } from '../support/memory-host.js';

const BASE = 'amed-aspire-fy2023-pre';
const SHIPPED = readFileSync(new URL(`../../calls/${BASE}.yaml`, import.meta.url), 'utf8');

const overlay = (id: string, base: string, what = id): string => `callFormat: 1
id: ${id}
title: { en: Call of ${id}, ja: ${id} の公募 }
extends: ${base}
sources: [{ id: memo-${what}, kind: office, title: Memo of our office }]
deadlines:
  - id: internal-${what}
    label: { en: Internal deadline, ja: 学内締切 }
    day: 2023-07-20
    time: "17:00"
    zone: Asia/Tokyo
    what: internal
    level: house
    at: { source: memo-${what}, heading: Dates, words: by 20 July }
`;

/** A folder with a definition, one that adds to it, one that is no YAML and one that lacks nearly everything. */
const OURS = {
  'ours/a.yaml': overlay('ours-a', BASE),
  'ours/b.yml': overlay('ours-b', './a.yaml'),
  'ours/c.yaml': overlay('ours-c', 'ours-b'),
  'ours/broken.yaml': 'callFormat: 1\nid: ours-broken\n  x: [',
  'ours/half.yaml': 'callFormat: 1\nid: ours-half\n',
  'ours/readme.txt': 'no definition',
};
const DRAFT = { 'proposal.yaml': GOOD.replace(BASE, 'ours-c') };
const WORLD: World = { files: { ...GOOD_FILES, ...OURS, ...DRAFT } };
const withFiles = (files: Readonly<Record<string, string>>): World => ({ files: { ...WORLD.files, ...files } });

const widest = (text: string): number => Math.max(...text.split('\n').map((line) => cells(line)));

describe('calls list', () => {
  test('marks the definitions of the user and tells which cannot be used', async () => {
    const { code, stdout } = await run(['calls', 'list', '--calls', 'ours'], WORLD);
    expect(code).toBe(0);
    expect(stdout).toContain(`${BASE}  pre-announcement\n`);
    expect(stdout).toContain('ours-a  pre-announcement · your own (ours/a.yaml)\n  Call of ours-a\n');
    expect(stdout).toContain('ours-broken  cannot be used · your own (ours/broken.yaml)\n');
    expect(stdout).toContain('ours/half.yaml:1:1  "title" (Title) is missing here.');
    expect(widest(stdout)).toBeLessThanOrEqual(80);
  });

  test('in json', async () => {
    const { stdout } = await run(['calls', '-f', 'json', '--calls', 'ours'], WORLD);
    const all = JSON.parse(stdout) as { id: string; own: boolean; fault: unknown; next?: { day: string } | null }[];
    expect(all.filter(({ own }) => own).map(({ id, fault }) => [id, fault !== null])).toEqual([
      ['ours-a', false],
      ['ours-b', false],
      ['ours-broken', true],
      ['ours-c', false],
      ['ours-half', true],
    ]);
    expect(all.find(({ id }) => id === 'ours-a')?.next?.day).toBe('2023-07-20');
  });

  test.each([
    ['2023-07-20T17:00+09:00', 'less than a minute left', 'あと1分未満'],
    ['2023-07-20T16:42+09:00', '18 minutes left', 'あと18分'],
    ['2023-07-18', '2 days left', 'あと2日'],
  ])('as of %s the next deadline is near', async (asOf, en, ja) => {
    const at = 'next deadline (Internal deadline): 20 July 2023 (Thu) 17:00, Japan time';
    const english = await run(['calls', '--calls', 'ours', '--as-of', asOf], WORLD);
    expect(english.stdout.replace(/\n +/g, ' ')).toContain(`${at} — ${en}`);
    const japanese = await run(['calls', '--calls', 'ours', '--as-of', asOf, '--lang', 'ja'], WORLD);
    expect(japanese.stdout.replace(/\n +/g, '')).toContain(
      `次の締切（学内締切）：2023年7月20日（木）17:00（日本時間）、${ja}`,
    );
  });

  test('a minute later it is the window of the call, and in the end nothing', async () => {
    const after = await run(['calls', '--calls', 'ours', '--as-of', '2023-07-20T17:01+09:00'], WORLD);
    expect(after.stdout).not.toContain('20 July 2023');
    expect(after.stdout).toContain('  Call of ours-a\n  applications: Early June, 2023');
    const end = await run(['calls', '--calls', 'ours', '--as-of', '2023-08-11'], WORLD);
    expect(end.stdout).toMatch(/ {2}Call of ours-a\n\S/);
  });
});

describe('definitions of the user', () => {
  test.each([
    ['by the flag', ['--calls', 'ours'], {}],
    ['by the environment', [], { env: { GRANTLINT_CALLS: 'ours' } }],
    ['by the settings', ['--config', 'settings.yaml'], {}],
  ])('serve a check, %s, whatever else is broken', async (_, argv, world) => {
    const files = { 'settings.yaml': 'calls: ours\n' };
    const { code, stdout } = await run(['proposal.yaml', ...argv], { ...withFiles(files), ...world });
    expect(code).toBe(0);
    expect(stdout).toContain('ours-c');
    expect(stdout).toContain('next  grantlint pack proposal.yaml --calls ours\n');
  });

  test('are known by no other way', async () => {
    const { code, stdout } = await run(['proposal.yaml'], WORLD);
    expect(code).toBe(3);
    expect(stdout).toContain('No definition of a call named "ours-c" is known');
  });

  test('that are broken stop the check that needs them, with the place', async () => {
    const files = { 'proposal.yaml': GOOD.replace(BASE, 'ours-half') };
    const { code, stderr } = await run(['proposal.yaml', '--calls', 'ours'], withFiles(files));
    expect(code).toBe(2);
    expect(stderr).toContain('ours/half.yaml:1:1  "title" (Title) is missing here.');
  });

  test('that are no YAML are found by their id all the same', async () => {
    const files = { 'proposal.yaml': GOOD.replace(BASE, 'ours-broken') };
    const { code, stderr } = await run(['proposal.yaml', '--calls', 'ours'], withFiles(files));
    expect([code, stderr.includes('ours/broken.yaml:3:7')]).toEqual([2, true]);
  });

  test('serve a new draft and the explanation of a rule', async () => {
    const started = await run(['init', 'new', '--call', 'ours-a', '--calls', 'ours'], WORLD);
    expect(started.code).toBe(0);
    expect(started.files['new/proposal.yaml']).toContain('call: ours-a');
    expect(started.stdout).toContain('grantlint check new/proposal.yaml --calls ours\n');
    const explained = await run(['explain', 'tier-not-offered', '--calls', 'ours'], WORLD);
    expect([explained.code, explained.stdout.includes('ours-c: ')]).toEqual([0, true]);
  });

  test('are never replaced by a report', async () => {
    const { code, stderr } = await run(['proposal.yaml', '--calls', 'ours', '-f', 'json=ours/b.yml'], WORLD);
    expect(code).toBe(2);
    expect(stderr).toContain('would replace a file that is read');
  });

  test('that add to each other in a circle add to nothing', async () => {
    const files = { 'ours/a.yaml': overlay('ours-a', 'ours-c') };
    const { code, stderr } = await run(['calls', 'show', 'ours-a', '--calls', 'ours'], withFiles(files));
    expect(code).toBe(2);
    expect(stderr).toContain('No call "./a.yaml" is known');
  });

  test.each([
    [
      'a shipped one',
      SHIPPED,
      `ours/z.yaml and calls/${BASE}.yaml`,
      `ours/z.yaml と 本ツールに付属する calls/${BASE}.yaml`,
    ],
    ['another of them', overlay('ours-a', BASE), 'ours/z.yaml and ours/a.yaml', 'ours/z.yaml と ours/a.yaml'],
  ])('with the id of %s are refused, naming both', async (_, definition, en, ja) => {
    const world = withFiles({ 'ours/z.yaml': definition });
    const english = await run(['proposal.yaml', '--calls', 'ours'], world);
    expect(english.code).toBe(2);
    expect(english.stderr).toContain(en);
    expect((await run(['calls', '--calls', 'ours', '--lang', 'ja'], world)).stderr).toContain(ja);
  });

  test.each([
    [
      ['proposal.yaml', '--calls', 'nowhere'],
      '--calls: there is no folder "nowhere"',
      '「nowhere」というフォルダはありません',
    ],
    [
      ['proposal.yaml', '--call', 'https://example.org/call.yaml'],
      'nothing is fetched from the network',
      'ネットワークからは取得しません',
    ],
    [
      ['calls', 'show', 'HTTP://example.org/a'],
      'nothing is fetched from the network',
      'ネットワークからは取得しません',
    ],
    [['calls', 'show'], 'grantlint calls show ID|FILE', '次のいずれかを入力してください'],
    [['calls', 'show', 'a', 'b'], 'Write one of:', '次のいずれかを入力してください'],
    [['calls', 'diff', 'a'], 'grantlint calls diff OLD NEW', '次のいずれかを入力してください'],
    [['calls', 'toString'], 'Write one of:', '次のいずれかを入力してください'],
    [['calls', 'diff', 'nope', BASE], 'No call named "nope"', '「nope」という公募はありません'],
    [['calls', 'diff', BASE, './nope.yaml'], 'there is no such file', 'ファイルがありません'],
  ])('%j is told in both languages', async (argv, en, ja) => {
    const { code, stderr } = await run(argv, WORLD);
    expect([code >= 2, stderr.includes(en)]).toEqual([true, true]);
    expect((await run([...argv, '--lang', 'ja'], WORLD)).stderr).toContain(ja);
  });
});

describe('calls show', () => {
  test('groups facts under their headings, each with its place, and says whose texts they are', async () => {
    const { code, stdout } = await run(['calls', 'show', './ours/c.yaml', '--calls', 'ours'], WORLD);
    expect(code).toBe(0);
    expect(stdout.match(/^Budget tier$/gm)).toHaveLength(1);
    expect(stdout).toContain('adds to ours-b\n');
    expect(stdout).toContain('Memo of our office (a paper of your office)');
    expect(stdout).toContain('“by 20 July” (added by your office) — Dates [Memo of our office]');
    expect(stdout).toContain('    Japanese label: our translation\n');
    expect(stdout).toContain('    Japanese label: “応用” — 開発フェーズ');
    expect(stdout).toContain('  - rate of indirect costs\n');
    expect(widest(stdout)).toBeLessThanOrEqual(80);
  });

  test('in Japanese', async () => {
    const { stdout } = await run(['calls', 'show', BASE, '--lang', 'ja'], WORLD);
    expect(stdout).toContain(`${BASE} · 公募予告\n国立研究開発法人日本医療研究開発機構（AMED）\n`);
    expect(stdout.replace(/\n +/g, '')).toContain('（2023-04-27。配分機関の原文）');
    expect(stdout).toContain('    日本語の表記：本ツールによる訳\n');
  });

  test.each(readdirSync(new URL('../../calls/', import.meta.url)).filter((name) => name.endsWith('.yaml')))(
    '%s fits into 80 columns in both languages',
    async (name) => {
      const { code, stdout } = await run(['calls', 'show', name.slice(0, -5), '--lang', 'both'], WORLD);
      expect(code).toBe(0);
      expect(widest(stdout)).toBeLessThanOrEqual(80);
    },
  );

  test('in json the definition, its base, and the facts in words', async () => {
    const { stdout } = await run(['calls', 'show', 'ours-a', '--calls', 'ours', '-f', 'json'], WORLD);
    const { id, base, facts } = JSON.parse(stdout) as {
      id: string;
      base: { id: string };
      facts: { kind: string; id: string; text: { ja: string }; citation: { kind: string } }[];
    };
    expect([id, base.id]).toEqual(['ours-a', BASE]);
    expect(facts.find((fact) => fact.id === 'internal-ours-a')).toMatchObject({
      kind: 'deadlines',
      text: { ja: '学内締切：2023年7月20日（木）17:00（日本時間）（所属機関の学内締切。所属機関の要請）' },
      citation: { kind: 'office' },
    });
  });

  test('what would move the cursor is refused with its place', async () => {
    const files = { 'ours/d.yaml': overlay('ours-d', BASE).replace('Call of ours-d', '"Call \\e[2J of d"') };
    const { code, stdout, stderr } = await run(['calls', 'show', './ours/d.yaml'], withFiles(files));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('./ours/d.yaml:3:14  The value holds the invisible character U+001B.');
  });
});

describe('calls diff', () => {
  const NEW = SHIPPED.replace(`id: ${BASE}`, 'id: final-2023')
    .replace('status: pre-announcement', 'status: open')
    .replace('max: 30000000', 'max: 35000000')
    .replace('    preliminary: true\n\nnotes', '\nnotes')
    .replace(/ {2}- id: applied\n(?: {4}.*\n)*/, '')
    .replace(
      'manual:\n',
      'deadlines:\n  - { id: application, label: { en: Application, ja: 応募 }, day: 2023-08-08, time: "12:00", zone: Asia/Tokyo, what: application, level: must, at: { source: preannouncement, heading: Dates, words: 8 August } }\nmanual:\n',
    );
  const world = withFiles({ 'final.yaml': NEW });

  test('tells what changed, what is new and what is gone, status and deadlines first', async () => {
    const { code, stdout } = await run(['calls', 'diff', BASE, './final.yaml'], world);
    expect(code).toBe(0);
    expect(stdout).toBe(`${BASE} → final-2023 (./final.yaml)
3 changed, 1 added, 1 removed

Status
  before   pre-announcement
  after    open

Deadline
  added    Application: 8 August 2023 (Tue) 12:00 noon, Japan time (for the
           application; must)
           “8 August” — Dates [Calls for Proposals FY 2023, ASPIRE
           (Pre-announcement), 2023-04-27]

Solicitation period
  before   Early June, 2023 (read as 2023-06-01 to 2023-06-10) – Early August,
           2023 (read as 2023-08-01 to 2023-08-10) (preliminary)
  after    Early June, 2023 (read as 2023-06-01 to 2023-06-10) – Early August,
           2023 (read as 2023-08-01 to 2023-08-10)
           “Early June, 2023 - Early August, 2023 (Preliminary)” —
           Solicitation Period [Calls for Proposals FY 2023, ASPIRE
           (Pre-announcement), 2023-04-27]

Budget tier
  before   Tier 2 (tier-2): at least 20,000,000 yen, at most 30,000,000 yen a
           fiscal year (direct and indirect costs)
  after    Tier 2 (tier-2): at least 20,000,000 yen, at most 35,000,000 yen a
           fiscal year (direct and indirect costs)
           “20 million yen to 30 million yen per year including direct and
           indirect costs” — Public offering content, 2 [Calls for Proposals
           FY 2023, ASPIRE (Pre-announcement), 2023-04-27]

R&D phase
  removed  Applied Study (applied)
`);
  });

  test('in Japanese', async () => {
    const { stdout } = await run(['calls', 'diff', BASE, './final.yaml', '--lang', 'ja'], world);
    expect(stdout).toContain('変更 3 件、追加 1 件、削除 1 件\n\n状態\n  変更前   公募予告\n  変更後   公募中\n');
    expect(stdout).toContain('\n開発フェーズ\n  削除     応用（applied）\n');
  });

  test('in json', async () => {
    const { stdout } = await run(['calls', 'diff', BASE, './final.yaml', '-f', 'json'], world);
    const { old, added, removed, changed, ...rest } = JSON.parse(stdout) as Record<string, unknown>;
    expect([old, rest.new]).toMatchObject([{ id: BASE }, { id: 'final-2023', status: 'open' }]);
    expect(added).toMatchObject([{ heading: { en: 'Deadline' }, citation: { words: '8 August' } }]);
    expect(removed).toMatchObject([{ heading: { ja: '開発フェーズ' }, text: { ja: '応用（applied）' } }]);
    expect(changed).toMatchObject([
      { heading: { en: 'Status' }, before: { ja: '公募予告' }, after: { ja: '公募中' }, citation: null },
      { heading: { en: 'Solicitation period' } },
      { heading: { en: 'Budget tier' }, citation: { heading: 'Public offering content' } },
    ]);
  });

  test('what changed in one language only is shown in that language only', async () => {
    const files = { 'renamed.yaml': SHIPPED.replace('Alignment Call（公募予告）', 'Alignment Call（予告）') };
    expect(files['renamed.yaml']).not.toBe(SHIPPED);
    const shown = async (lang: string) =>
      (await run(['calls', 'diff', BASE, './renamed.yaml', '--lang', lang], withFiles(files))).stdout;
    expect(await shown('en')).toBe(
      `${BASE} → ${BASE} (./renamed.yaml)\nNo difference in English; the Japanese texts differ.\n`,
    );
    expect(await shown('ja')).toContain('変更 1 件、追加 0 件、削除 0 件\n\n公募名\n  変更前 ');
    const both = await shown('both');
    expect(both).toContain('No difference in English');
    expect(both).not.toContain('  before');
  });

  test('facts are told apart by their ids, not by where they stand', async () => {
    const tiers = /( {2}- id: tier-1\n(?:.*\n)*?)( {2}- id: tier-2\n(?:.*\n)*?)(?=\nphases)/;
    const files = { 'turned.yaml': SHIPPED.replace(tiers, '$2$1') };
    expect(files['turned.yaml']).not.toBe(SHIPPED);
    const { stdout } = await run(['calls', 'diff', BASE, './turned.yaml', '--lang', 'both'], withFiles(files));
    expect(stdout).toContain('No difference in what the two definitions say.');
    expect(stdout).toContain('二つの定義の内容に違いはありません。');
  });
});
