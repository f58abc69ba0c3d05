import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../../src/core/catalogue.js';
import { flaggedHash } from '../../src/core/waivers/flagged-hash.js';
import { sha256 } from '../../src/files/sha256.js';
import { RULES } from '../../src/rules/index.js';
import { GOOD, run } from '../support/memory-host.js';
import { ACCEPTED, accepted, checked, FAULTY, POINTER, RULE } from './samples.js';

/** A waiver from the day it is written to the day it ends, through the command line. */

const plain = await checked({ 'proposal.yaml': FAULTY });
const faulty = await accepted();
const WRITTEN = faulty['waivers.yaml'] ?? '';

describe('a finding that blocks', () => {
  test('stands without a waiver', () => {
    expect(plain).toMatchObject({ code: 1, verdict: 'not-ready' });
    expect(plain.standing).toContain(RULE);
  });

  test('no longer blocks with one, and is shown with all that is on record', async () => {
    const outcome = await checked(faulty);
    expect(outcome).toMatchObject({ code: 0, verdict: 'ready', standing: [] });
    expect(outcome.waived[0]).toMatchObject({
      code: RULE,
      level: 'must',
      waived: {
        reason: 'Agreed with the funder',
        by: 'Office of Research',
        until: '2023-12-31',
        origin: 'file',
        file: 'waivers.yaml',
        line: 2,
      },
    });
  });

  test('a waived finding does not reach --fail-on either', async () => {
    expect((await checked(faulty, ['--fail-on', 'notice'])).code).toBe(0);
  });
});

describe('a waiver ends', () => {
  const at = (day: string) => checked(faulty, ['--as-of', day]);

  test('it still counts on its last day', async () => {
    expect(await at('2023-12-31')).toMatchObject({ waived: [{ code: RULE }] });
  });

  test('on the day after, the finding stands again and the end is told', async () => {
    const outcome = await at('2024-01-01');
    expect(outcome.waived).toEqual([]);
    expect(outcome.standing).toEqual(expect.arrayContaining([RULE, 'waiver/expired']));
    expect(outcome).toMatchObject({ code: 1, verdict: 'not-ready' });
  });

  test('with a change of the value by one yen', async () => {
    const outcome = await checked({ ...faulty, 'proposal.yaml': FAULTY.replace('40000001', '40000002') });
    expect(outcome).toMatchObject({ code: 1, verdict: 'not-ready', waived: [] });
    const stale = outcome.found.find(({ code }) => code === 'waiver/stale');
    expect(stale?.data.now).toHaveLength(1);
    expect(stale?.place.pointer).toBe(POINTER);
  });

  test('with a change of what the figure is held against', async () => {
    const outcome = await checked({ ...faulty, 'proposal.yaml': FAULTY.replace('goods: 20000000', 'goods: 19999999') });
    expect(outcome).toMatchObject({ verdict: 'not-ready', waived: [] });
    expect(outcome.standing).toContain('waiver/stale');
  });

  test('when the fault is mended, and the draft stays ready', async () => {
    const outcome = await checked({ ...faulty, 'proposal.yaml': GOOD });
    expect(outcome).toMatchObject({ code: 0, verdict: 'ready', standing: ['waiver/stale'] });
    expect(outcome.found[0]?.data).toMatchObject({ now: [], moved: '' });
    expect(outcome.found[0]?.message.en).toContain('meets no finding');
  });

  test('when it stands at another place of a list', async () => {
    const years = /( {4}- fiscalYear: 2024\n(?:.*\n){3})( {4}- fiscalYear: 2025\n(?:.*\n){3})/;
    const outcome = await checked({ ...faulty, 'proposal.yaml': FAULTY.replace(years, '$2$1') });
    expect(outcome.waived).toEqual([]);
    expect(outcome.standing).toEqual(expect.arrayContaining([RULE, 'waiver/stale']));
  });
});

describe('not every waiver counts', () => {
  const withWaiver = (change: (text: string) => string) => checked({ ...faulty, 'waivers.yaml': change(WRITTEN) });

  test.each(['rule', 'path', 'value', 'reason', 'by', 'until'])('without its %s it is incomplete', async (field) => {
    const line = new RegExp(`^( +(?:- )?)${field}: .*$`, 'm');
    for (const left of [`$1${field}:`, `$1${field}: null`, ...(field === 'path' ? [] : [`$1${field}: "  "`])]) {
      const outcome = await withWaiver((text) => text.replace(line, left));
      expect(outcome).toMatchObject({ code: 1, waived: [] });
      const fault = outcome.found.find(({ code }) => code === 'waiver/incomplete');
      expect(fault?.data).toMatchObject({ lacking: [field], file: 'waivers.yaml', line: 2 });
    }
  });

  test('one of an unknown rule accepts nothing, and the rule that was meant is named', async () => {
    const outcome = await withWaiver((text) => text.replace(RULE, 'budget-sum-mismatched'));
    const fault = outcome.found.find(({ code }) => code === 'waiver/unknown-rule');
    expect(fault?.data.suggestion).toBe(RULE);
    expect(outcome.verdict).toBe('not-ready');
  });

  test.each(['attachment-missing', 'schema/missing', 'yaml/tab', 'call/unknown', 'waiver/stale', 'title-alike'])(
    '%s is beyond anybody to accept',
    async (code) => {
      const outcome = await withWaiver((text) => text.replace(RULE, code));
      expect(outcome.standing).toEqual(expect.arrayContaining([RULE, 'waiver/not-allowed']));
    },
  );

  test('an attachment that is missing stays so whatever its waiver says', async () => {
    const { 'attachments/award.pdf': _, ...files } = { ...faulty, 'attachments/award.pdf': '' };
    const gone = await run(['check', '--lang', 'en', '--format', 'json'], {
      files: { ...files, 'proposal.yaml': GOOD },
    });
    expect(gone.code).toBe(1);
    const waivers = `waivers:\n  - {rule: attachment-missing, path: /attachments/0/path, value: "${'0'.repeat(16)}", reason: r, by: b, until: 2030-01-01}\n`;
    const waived = await run(['check', '--lang', 'en', '--format', 'json'], {
      files: { ...files, 'proposal.yaml': GOOD, 'waivers.yaml': waivers },
    });
    expect(waived.code).toBe(1);
    expect(waived.stdout).toContain('waiver/not-allowed');
  });

  test('of a rule that could not judge nobody says that its waiver is stale', async () => {
    const broken = FAULTY.replace('unit: yen', 'unit: yens');
    const outcome = await checked({ ...faulty, 'proposal.yaml': broken });
    expect(outcome.standing).not.toContain('waiver/stale');
    expect(outcome.verdict).not.toBe('ready');
  });

  test('of a draft without a known call neither', async () => {
    const unknown = FAULTY.replace('call: amed-aspire-fy2023-pre', 'call: no-such-call');
    const outcome = await checked({ ...faulty, 'proposal.yaml': unknown });
    expect(outcome).toMatchObject({ code: 3, verdict: 'could-not-check' });
    expect(outcome.standing).not.toContain('waiver/stale');
  });
});

describe('one waiver, several findings', () => {
  test('two faults of one rule need two waivers', async () => {
    const two = FAULTY.replace(/2025\n(.*)total: 40000000/, '2025\n$1total: 40000003');
    const outcome = await checked({ ...faulty, 'proposal.yaml': two });
    expect(outcome.verdict).toBe('not-ready');
    expect(outcome.standing.filter((code) => code === RULE)).toHaveLength(1);
    expect(outcome.waived.filter(({ code }) => code === RULE)).toHaveLength(1);
  });
});

test('a file that is exchanged ends the waiver of what was found of it', async () => {
  const wrong = { 'attachments/award.pdf': 'no PDF' };
  const written = await checked(wrong, ['--write-waivers', '--waive', 'attachment-type-mismatch', ...ACCEPTED]);
  const waivers = { 'waivers.yaml': written.files['waivers.yaml'] ?? '' };
  expect(await checked({ ...wrong, ...waivers })).toMatchObject({ code: 0, verdict: 'ready' });
  const other = await checked({ 'attachments/award.pdf': 'no PDF either', ...waivers });
  expect(other).toMatchObject({ code: 1, waived: [] });
  expect(other.standing).toEqual(expect.arrayContaining(['attachment-type-mismatch', 'waiver/stale']));
});

test('the order of keys is no change, and a finding that begins to block is one', () => {
  const catalogue = catalogueOf(RULES);
  const at = { line: 1, column: 1, offset: 0 };
  const place = { file: '', path: ['a'], start: at, end: at };
  const of = (value: unknown, level: 'must' | 'should', code = 'effort-zero', data = {}) =>
    flaggedHash({ code, place, data, level }, { value, files: null }, { sha256 }, catalogue);
  const hash = of({ a: { x: 1, y: [{ z: 2, w: 3 }] } }, 'should');
  expect(hash).toMatch(/^[0-9a-f]{16}$/);
  expect(of({ a: { y: [{ w: 3, z: 2 }], x: 1 }, b: 0 }, 'should')).toBe(hash);
  expect(of({ a: { y: [{ w: 3, z: 2 }], x: 1 } }, 'must')).not.toBe(hash);
  expect(of({ a: { y: [{ w: '3', z: 2 }], x: 1 } }, 'should')).not.toBe(hash);
  expect(of({ a: 1 }, 'should', 'effort-zero', { days: 1 })).not.toBe(
    of({ a: 1 }, 'should', 'effort-zero', { days: 2 }),
  );
  const near = (data: object) => of({ a: 1 }, 'should', 'deadline-near', data);
  expect(near({ id: 'letter', left: '1 day left' })).toBe(near({ id: 'letter', left: '2 days left' }));
  expect(near({ id: 'letter', left: '1 day left' })).not.toBe(near({ id: 'application', left: '1 day left' }));
});

describe('--accept-waivers', () => {
  test.each(['none', 'settings'])('%s: what is accepted stands, and how many were left out is told', async (whose) => {
    const outcome = await checked(faulty, ['--accept-waivers', whose]);
    expect(outcome).toMatchObject({ code: 1, verdict: 'not-ready', waived: [] });
    expect(outcome.standing).toEqual(plain.standing);
    expect(outcome.stderr).toContain(`--accept-waivers ${whose}: 1 waiver does not count`);
  });

  test('all is what counts without it', async () => {
    expect((await checked(faulty, ['--accept-waivers', 'all'])).stdout).toBe((await checked(faulty)).stdout);
  });
});

test('under another call, a waiver holds for the findings that are the same, and what is compared says so', async () => {
  const words = ['--call', 'amed-aspire-fy2024-3rd'];
  const outcome = await checked(faulty, words);
  expect(outcome.waived.map(({ code }) => code)).toContain(RULE);
  expect(outcome.standing).not.toContain('waiver/stale');
  const [report] = (JSON.parse(outcome.stdout) as { evaluations: { comparedWith: { added: { code: string }[] } }[] })
    .evaluations;
  expect(report?.comparedWith.added.map(({ code }) => code)).not.toContain(RULE);
});

test('a cap that the call lowers ends the waiver of what was above it', async () => {
  const call = readFileSync('calls/amed-aspire-fy2023-pre.yaml', 'utf8');
  const cap = (max: number) => ({ 'proposal.yaml': GOOD, 'call.yaml': call.replace('max: 100000000', `max: ${max}`) });
  const words = ['--call', 'call.yaml', '--fail-on', 'must'];
  const before = await checked(cap(50_000_000), [...words, '--write-waivers', ...ACCEPTED]);
  const waivers = { 'waivers.yaml': before.files['waivers.yaml'] ?? '' };
  expect(waivers['waivers.yaml'].match(/rule: budget-over-cap/g)).toHaveLength(2);
  expect(await checked({ ...cap(50_000_000), ...waivers }, words)).toMatchObject({ code: 0, verdict: 'ready' });
  const lower = await checked({ ...cap(49_999_999), ...waivers }, words);
  expect(lower).toMatchObject({ code: 1, verdict: 'not-ready', waived: [] });
  expect(lower.standing.filter((code) => code === 'waiver/stale')).toHaveLength(2);
});
