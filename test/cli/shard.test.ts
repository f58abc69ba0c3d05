import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brief } from '../../schemas/brief.js';
import { toJsonSchema } from '../../schemas/json-schema.js';
import { type ReportDocument, report } from '../../schemas/report.js';
import type { Shard } from '../../schemas/shard.js';
import { shardNumber, spread } from '../../src/commands/batch/shard.js';
import { ACROSS_CODES } from '../../src/core/across-codes.js';
import type { Brief } from '../../src/core/brief.js';
import { UsageError } from '../../src/core/errors.js';
import type { Settings } from '../../src/settings.js';
import { CHECK, checkInParts } from '../support/in-parts.js';
import { GOOD, run } from '../support/memory-host.js';
import { writeMixedDrafts } from '../support/mixed-drafts.js';
import { runIn } from '../support/real-run.js';

type Environment = Readonly<Record<string, string>>;

const numberOf = (value: string, env: Environment = {}) => {
  const given = new Map([['shard', { value, source: '--shard' }]]);
  return shardNumber({ given } as unknown as Settings, { env });
};
const slurm = (id: number, first: number, last: number, step = 1, count = (last - first) / step + 1): Environment => ({
  SLURM_ARRAY_TASK_ID: String(id),
  SLURM_ARRAY_TASK_MIN: String(first),
  SLURM_ARRAY_TASK_MAX: String(last),
  SLURM_ARRAY_TASK_STEP: String(step),
  SLURM_ARRAY_TASK_COUNT: String(count),
});

describe('which part is meant', () => {
  test.each<[string, Environment, string]>([
    ['3/8', {}, '3/8'],
    ['1/1', {}, '1/1'],
    ['1000/1000', {}, '1000/1000'],
    ['3/8', { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '2' }, '3/8'],
    ['auto', { CI_NODE_INDEX: '2', CI_NODE_TOTAL: '8' }, '2/8'],
    ['auto/8', { CI_NODE_INDEX: '8', CI_NODE_TOTAL: '8' }, '8/8'],
    ['auto', slurm(1, 1, 8), '1/8'],
    ['auto', slurm(8, 1, 8), '8/8'],
    ['auto', slurm(0, 0, 7), '1/8'],
    ['auto', slurm(7, 1, 9, 2), '4/5'],
    ['auto/5', slurm(9, 1, 9, 2), '5/5'],
    ['auto', { SLURM_ARRAY_TASK_ID: '3', SLURM_ARRAY_TASK_MIN: '1', SLURM_ARRAY_TASK_MAX: '4' }, '3/4'],
    ['auto/8', { JOB_COMPLETION_INDEX: '0' }, '1/8'],
    ['auto/8', { JOB_COMPLETION_INDEX: '7', CI_NODE_TOTAL: '1' }, '8/8'],
  ])('%s with %j is %s', (value, env, expected) => {
    const { index, count } = numberOf(value, env);
    expect(`${index}/${count}`).toBe(expected);
  });

  test.each<[string, Environment, string]>([
    ['', {}, 'does not name a part'],
    ['3', {}, 'does not name a part'],
    ['3/', {}, 'does not name a part'],
    ['3/8/2', {}, 'does not name a part'],
    ['-1/8', {}, 'does not name a part'],
    ['1.5/8', {}, 'does not name a part'],
    ['Auto', {}, 'does not name a part'],
    ['0/8', {}, 'part 0 of 8 was asked for; parts count from 1 to 8'],
    ['9/8', {}, 'part 9 of 8 was asked for'],
    ['1/0', {}, '0 parts were asked for; there can be 1 to 1000'],
    ['1/1001', {}, '1001 parts were asked for'],
    ['auto', {}, 'no engine tells which part this is'],
    ['auto/8', {}, 'no engine tells which part this is'],
    ['auto', { JOB_COMPLETION_INDEX: '0' }, 'does not tell how many parts there are'],
    ['auto/8', { JOB_COMPLETION_INDEX: '8' }, 'part 9 of 8 was asked for'],
    ['auto', { CI_NODE_INDEX: '0', CI_NODE_TOTAL: '8' }, 'part 0 of 8 was asked for'],
    ['auto/4', { CI_NODE_INDEX: '1', CI_NODE_TOTAL: '8' }, 'counts 8 parts, and auto/4 counts 4'],
    ['auto', { CI_NODE_INDEX: 'one', CI_NODE_TOTAL: '8' }, 'CI_NODE_INDEX: "one" is not a whole number'],
    ['auto', slurm(3, 1, 7, 1, 3), 'do not run from a first to a last in even steps'],
    ['auto', slurm(2, 1, 9, 2), 'do not run from a first to a last in even steps'],
    ['auto', { SLURM_ARRAY_TASK_ID: '3' }, 'do not run from a first to a last in even steps'],
    ['auto/8', slurm(3, 3, 3), 'counts 1 parts, and auto/8 counts 8'],
    ['auto/8', { ...slurm(3, 1, 8), JOB_COMPLETION_INDEX: '2' }, 'two engines tell which part this is'],
  ])('%s with %j is refused: %s', (value, env, said) => {
    const refused = () => numberOf(value, env);
    expect(refused).toThrow(UsageError);
    expect(refused).toThrow(said);
  });

  test('by the environment twin, in both languages where it is wrong', async () => {
    const world = { files: { 'a.yaml': GOOD, 'b.yaml': GOOD }, env: { GRANTLINT_SHARD: '2/2' } };
    const { files, stderr } = await run(['check', 'a.yaml', 'b.yaml', '-f', 'json=part.json'], world);
    expect((JSON.parse(files['part.json'] ?? '') as { shard: Shard }).shard).toMatchObject({ index: 2, count: 2 });
    expect(stderr).toContain('Part 2 of 2: 1 of 2 drafts.');
    const wrong = { ...world, env: { GRANTLINT_SHARD: '3/2' } };
    const english = await run(['check', 'a.yaml', '-f', 'json=part.json', '--lang', 'en'], wrong);
    expect({ code: english.code, said: english.stderr }).toEqual({
      code: 2,
      said: expect.stringContaining('GRANTLINT_SHARD: part 3 of 2 was asked for'),
    });
    const japanese = await run(['check', 'a.yaml', '-f', 'json=part.json', '--lang', 'ja'], wrong);
    expect(japanese.stderr).toContain('GRANTLINT_SHARD：2 分割の 3 番目が指定されています。');
  });
});

describe('how drafts are spread', () => {
  const all = (sizes: readonly number[], count: number) =>
    Array.from({ length: count }, (_, at) => spread(sizes, { index: at + 1, count }));

  test('the largest first, to the part with the fewest bytes; equal ones in order', () => {
    expect(all([1, 9, 4, 4, 2], 2)).toEqual([
      [0, 1],
      [2, 3, 4],
    ]);
    expect(all([5, 5, 5, 5], 2)).toEqual([
      [0, 2],
      [1, 3],
    ]);
    expect(all([0, 0, 0], 2)).toEqual([[0, 2], [1]]);
    expect(all([7], 3)).toEqual([[0], [], []]);
  });

  test('each to one part, in order, and no part exceeds another by more than the largest draft', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (sizes, count) => {
        const parts = all(sizes, count);
        expect(parts.flat().sort((a, b) => a - b)).toEqual(sizes.map((_, at) => at));
        for (const part of parts) expect(part).toEqual([...part].sort((a, b) => a - b));
        const bytes = parts.map((part) => part.reduce((sum, at) => sum + (sizes[at] ?? 0), 0));
        expect(Math.max(...bytes) - Math.min(...bytes)).toBeLessThanOrEqual(Math.max(0, ...sizes));
      }),
    );
  });
});

describe('the report of a part', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'grantlint-shard-'));
  const textOf = (index: number, prefix = 'part') => readFileSync(path.join(folder, `${prefix}-${index}.json`), 'utf8');
  const read = (index: number) => JSON.parse(textOf(index)) as ReportDocument & { readonly shard: Shard };
  beforeAll(async () => {
    writeMixedDrafts(folder);
    await checkInParts(folder, 3, 'part');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is a valid report, with briefs as they are declared', () => {
    const options = { strict: true, strictTypes: false, formats: { date: true } } as const;
    const validate = new Ajv(options).compile(toJsonSchema(report, 'report'));
    for (const index of [1, 2, 3]) {
      const part = read(index);
      expect(report.safeParse(part).error?.issues).toBeUndefined();
      expect(validate(part), JSON.stringify(validate.errors)).toBe(true);
      for (const each of part.shard.briefs) expect(brief.safeParse(each).error?.issues).toBeUndefined();
      // What is read from reports can stand wherever a brief of this run can.
      const briefs: readonly Brief[] = part.shard.briefs.map((each) => brief.parse(each));
      expect(briefs.map(({ file }) => file)).toEqual(part.evaluations.map(({ file }) => file));
    }
  });

  test('says which drafts it is about, and the parts share out all of them', async () => {
    await runIn(folder, [...CHECK, '--format', 'json=whole.json']);
    const whole = JSON.parse(readFileSync(path.join(folder, 'whole.json'), 'utf8')) as ReportDocument;
    const seen = [1, 2, 3].map(read);
    for (const { evaluations, shard } of seen) {
      expect(evaluations.map(({ file }) => file)).toEqual(shard.positions.map((at) => whole.evaluations[at]?.file));
      expect(shard.drafts).toEqual({ count: 60, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    }
    expect(seen.flatMap(({ shard }) => shard.positions).sort((a, b) => a - b)).toEqual([...whole.evaluations.keys()]);
    expect(new Set(seen.map(({ shard }) => JSON.stringify([shard.run, shard.drafts]))).size).toBe(1);
    expect(whole).not.toHaveProperty('shard');
  });

  test('is provisional: no rule across drafts ran, and all of them are named', () => {
    const codes = ACROSS_CODES.map(({ code }) => code);
    for (const { evaluations, shard } of [1, 2, 3].map(read)) {
      expect(shard).toMatchObject({ provisional: true, notRead: codes });
      const found = evaluations.flatMap(({ diagnostics }) => diagnostics.map(({ code }) => code));
      expect(found.filter((code) => codes.includes(code))).toEqual([]);
    }
  });

  test('has every draft and every brief on a line of its own', () => {
    const { evaluations, shard } = read(2);
    const lines = textOf(2)
      .split('\n')
      .filter((line) => line.startsWith('{"file":'));
    expect(lines.map((line) => JSON.parse(line.replace(/,$/, '')) as unknown)).toEqual([
      ...evaluations,
      ...shard.briefs,
    ]);
  });

  test('is the same with a cache, before and after', async () => {
    const words = [...CHECK, '--cache', '--cache-location', 'cache'];
    for (const prefix of ['cold', 'warm']) {
      await checkInParts(folder, 3, prefix, words);
      expect([1, 2, 3].map((index) => textOf(index, prefix))).toEqual([1, 2, 3].map((index) => textOf(index)));
    }
  });

  test('what is shown besides says that it is a part', async () => {
    const words = [...CHECK, '--shard', '2/3', '--format', 'json=shown.json', '--format', 'pretty'];
    const shown = await runIn(folder, words);
    expect(shown.out).toMatch(/^Part 2 of 3: \d+ of 60 drafts\. Verdicts are provisional: /);
    expect(shown.err).toBe(`note: ${shown.out.split('\n')[0]}\n`);
    const both = await runIn(folder, [...words, '--lang', 'both']);
    expect(both.out.split('\n')[1]).toMatch(/^3 分割の 2 番目（60 件中 \d+ 件）の確認です。判定は暫定です。/);
    expect((await runIn(folder, [...words, '--quiet'])).err).toBe('');
    const junit = await runIn(folder, [...CHECK, '--shard', '2/3', '-f', 'json=shown.json', '-f', 'junit']);
    expect(junit.out).toMatch(/^<\?xml/);
    expect(junit.err).toContain('Verdicts are provisional');
  });

  test.each([
    [['-f', 'pretty'], 'a part needs a json report'],
    [['-f', 'json=x.json', '-f', 'html=x.html'], '--format html: it shows a run as a whole'],
    [['-f', 'json=x.json', '-f', 'markdown=x.md'], '--format markdown: it shows a run as a whole'],
    [['-f', 'json=x.json', '-f', 'csv=x.csv'], '--format csv: it shows a run as a whole'],
    [['-f', 'json=x.json', '-f', 'xlsx=x.xlsx'], '--format xlsx: it shows a run as a whole'],
    [['-f', 'json=x.json', '-'], 'standard input (-) reaches one process only'],
  ])('%j is refused', async (words, said) => {
    const { code, err } = await runIn(folder, [...CHECK, '--shard', '1/3', ...words]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(said) });
    expect(() => readFileSync(path.join(folder, 'x.json'))).toThrow();
  });

  test('needs a time where a deadline is near, and none where none is', async () => {
    const at = (day: string) => () => Date.parse(`${day}T09:00+09:00`);
    const words = ['check', 'drafts/b', 'drafts/医学部', '--calls', 'own', '--shard', '1/1', '-f', 'json=clock.json'];
    const near = await runIn(folder, words, at('2023-07-19'));
    expect({ code: near.code, err: near.err }).toEqual({
      code: 2,
      err: expect.stringContaining('a deadline of the call office-aspire is near'),
    });
    expect(near.err).toContain('--as-of 2023-07-19T09:00+09:00');
    const given = await runIn(folder, [...words, '--as-of', '2023-07-19T09:00+09:00'], at('2023-07-19'));
    expect(given.err).toContain('Part 1 of 1');
    const far = await runIn(folder, words, at('2023-07-01'));
    expect(far.err).toContain('Part 1 of 1');
  });
});
