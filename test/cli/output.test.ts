import { readdirSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { report } from '../../schemas/report.js';
import { COMMANDS } from '../../src/command-table.js';
import { dayInJapan } from '../../src/domain/days.js';
import { realHost } from '../../src/host.js';
import { RULES } from '../../src/rules/index.js';
import { cells } from '../../src/text/cells.js';
import { AWARD, GOOD, GOOD_FILES, run } from '../support/memory-host.js';

const FAULTY = GOOD.replace('effort: 30', 'effort: 1e1').replaceAll('20000000', '120000000');
const faulty = { files: { ...GOOD_FILES, 'proposal.yaml': FAULTY } };

describe('the JSON report keeps to its schema', () => {
  test.each([
    ['ready', GOOD],
    ['faulty', FAULTY],
    ['a fault of form', GOOD.replace('project:', 'projct:')],
    ['another encoding', new Uint8Array([0xff, 0xfe, 0x61, 0])],
    ['unreadable YAML', 'a: [\n'],
    ['an unknown call', GOOD.replace('amed-aspire-fy2023-pre', 'nope')],
  ])('%s', async (_, draft) => {
    const { stdout } = await run(['proposal.yaml', '-f', 'json'], { files: { ...AWARD, 'proposal.yaml': draft } });
    expect(report.safeParse(JSON.parse(stdout)).error?.issues ?? []).toEqual([]);
  });

  test('nothing was checked', async () => {
    const { stdout } = await run(['check', 'attachments', '--allow-empty', '-f', 'json']);
    expect(report.parse(JSON.parse(stdout)).evaluations).toEqual([]);
  });

  test('every rule has a state, and language changes nothing', async () => {
    const { stdout } = await run(['proposal.yaml', '-f', 'json'], faulty);
    const [evaluation] = report.parse(JSON.parse(stdout)).evaluations;
    expect(evaluation?.rules.map(({ code }) => code)).toEqual(RULES.map(({ code }) => code));
    expect((await run(['proposal.yaml', '-f', 'json', '--lang', 'ja'], faulty)).stdout).toBe(stdout);
  });
});

test('several formats at once: one on standard output, the others in files', async () => {
  const { code, stdout, files } = await run(
    ['proposal.yaml', '-f', 'plain', '-f', 'json=r.json', '-f', 'markdown=r.md'],
    faulty,
  );
  expect(code).toBe(1);
  expect(stdout).toMatch(/^proposal\.yaml:\d+:\d+: /);
  expect(report.parse(JSON.parse(files['r.json'] ?? '')).summary.notReady).toBe(1);
  expect(files['r.md']).toMatch('budget-over-cap');
});

test('with every format in a file nothing is said', async () => {
  const { stdout, stderr } = await run(['proposal.yaml', '-f', 'json=r.json']);
  expect([stdout, stderr]).toEqual(['', '']);
});

describe('which words mean check', () => {
  test.each([
    [['proposal.yaml']],
    [['./proposal.yaml']],
    [['.']],
    [['check', '--', 'proposal.yaml']],
    [['--lang', 'en', 'proposal.yaml']],
    [['--lang=en', 'check', 'proposal.yaml']],
  ])('%j', async (argv) => {
    const { code, stdout } = await run([
      ...argv.slice(0, argv.includes('--') ? 1 : 0),
      ...(argv.includes('--') ? ['-q', ...argv.slice(1)] : ['-q', ...argv]),
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch('Ready');
  });

  test('each draft is checked once, however often it is named', async () => {
    const { stdout } = await run(['proposal.yaml', './proposal.yaml', '.', '-f', 'plain', '-q']);
    expect(stdout.split('\n')).toHaveLength(2);
  });

  test('help and version', async () => {
    for (const argv of [['--help'], ['check', '--help'], ['--version'], ['--lang', 'ja', '--help']]) {
      expect((await run(argv)).code).toBe(0);
    }
    expect((await run(['--lang', 'ja', '--help'])).stdout).toMatch('終了コード');
  });
});

test.each(['en', 'ja'])('help of every command in %s fits into 80 columns', async (language) => {
  for (const words of [[], ...COMMANDS.map(({ name }) => [name])]) {
    const { stdout } = await run([...words, '--help', '--lang', language]);
    expect(stdout).toContain('grantlint');
    expect(stdout.split('\n').filter((line) => cells(line) > 80)).toEqual([]);
  }
});

describe('standard input', () => {
  test('-', async () => {
    const { code, stdout } = await run(['-', '-f', 'plain', '-q'], { stdin: GOOD });
    expect([code, stdout]).toEqual([0, '<stdin>: Ready (0 must, 0 should, 0 notice)\n']);
  });

  test('--stdin-filename says where attachments lie', async () => {
    const at = (name: string) => run(['-', '--stdin-filename', name, '-f', 'plain', '-q'], { stdin: GOOD });
    expect((await at('draft.yaml')).stdout).toMatch(/^draft\.yaml: Ready/);
    expect((await at('sub/draft.yaml')).stdout).toMatch('attachment-missing');
  });
});

describe('the same bytes', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test.each(['pretty', 'plain', 'json', 'markdown'])('of %s in any time zone', async (format) => {
    const outputs = new Set<string>();
    for (const name of ['UTC', 'Asia/Tokyo', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
      process.env.TZ = name;
      outputs.add((await run(['proposal.yaml', '-f', format, '--lang', 'both'], faulty)).stdout);
    }
    expect(outputs.size).toBe(1);
  });

  test('today is the day in Japan', () => {
    vi.useFakeTimers({ now: new Date('2023-06-30T15:30:00Z') });
    const days = ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles'].map((name) => {
      process.env.TZ = name;
      return dayInJapan(realHost().now());
    });
    vi.useRealTimers();
    expect(days).toEqual(['2023-07-01', '2023-07-01', '2023-07-01']);
  });
});

describe('explain', () => {
  test('lists every code, and shows each', async () => {
    const { stdout } = await run(['explain', '-f', 'json']);
    const codes = (JSON.parse(stdout) as { code: string }[]).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['budget-over-cap', 'schema/missing', 'yaml/tab', 'call/unknown']));
    for (const each of codes.filter((code) => code.includes('/'))) {
      const { code, stdout: page } = await run(['explain', each, '--lang', 'both']);
      expect(code).toBe(0);
      expect(page).not.toMatch(/undefined|\[object|NaN/);
    }
  });
});

describe('calls', () => {
  const ids = readdirSync(new URL('../../calls/', import.meta.url)).flatMap(
    (name) => name.match(/^(.*)\.yaml$/)?.[1] ?? [],
  );

  test('list', async () => {
    const { stdout } = await run(['calls', '-f', 'json']);
    expect((JSON.parse(stdout) as { id: string }[]).map(({ id }) => id)).toEqual(ids.sort());
  });

  test.each(ids)('show %s', async (id) => {
    for (const lang of ['en', 'ja', 'both']) {
      const { code, stdout } = await run(['calls', 'show', id, '--lang', lang]);
      expect(code).toBe(0);
      expect(stdout).not.toMatch(/undefined|\[object|NaN/);
    }
  });
});

describe('init', () => {
  test('writes a draft that can be read, and never over another', async () => {
    const argv = ['init', 'new', '--call', 'amed-aspire-fy2023-pre', '--tier', 'Tier 1', '--start', '2024-04-01'];
    for (const lang of ['en', 'ja']) {
      const { code, files } = await run([...argv, '--lang', lang]);
      expect(code).toBe(0);
      const draft = files['new/proposal.yaml'] ?? '';
      const { stdout } = await run(['proposal.yaml', '-f', 'json'], { files: { 'proposal.yaml': draft } });
      const [evaluation] = report.parse(JSON.parse(stdout)).evaluations;
      expect(evaluation?.verdict).not.toBe('ready');
      expect(evaluation?.diagnostics.filter(({ code: each }) => each.startsWith('yaml/'))).toEqual([]);
    }
    const again = await run(['init', '.', '--call', 'amed-aspire-fy2023-pre']);
    expect([again.code, again.files['proposal.yaml']]).toEqual([3, GOOD]);
  });
});
