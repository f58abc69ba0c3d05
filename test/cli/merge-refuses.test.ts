import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportDocument } from '../../schemas/report.js';
import type { Shard } from '../../schemas/shard.js';
import { shardParts } from '../../src/commands/batch/shard-report.js';
import { CHECK, checkInParts } from '../support/in-parts.js';
import { writeMixedDrafts } from '../support/mixed-drafts.js';
import { runIn } from '../support/real-run.js';

/** Every way in which reports are not the parts of one run, each once: nothing is joined, and why is said. */

const folder = mkdtempSync(path.join(os.tmpdir(), 'grantlint-refuses-'));
const at = (name: string) => path.join(folder, name);
const text = (name: string) => readFileSync(at(name), 'utf8');
const merge = (...words: string[]) => runIn(folder, ['merge', '--calls', 'own', '--format', 'json=out.json', ...words]);

beforeAll(async () => {
  writeMixedDrafts(folder);
  await checkInParts(folder, 3, 'part');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function refusal(...words: string[]): Promise<string> {
  const { code, out, err } = await merge(...words);
  expect({ code, out }).toEqual({ code: 3, out: '' });
  expect(() => text('out.json')).toThrow();
  return err;
}

type Whole = ReportDocument & { shard: Shard };

/** Writes the report of a part again after a change, with a sum that fits. */
function forge(from: string, to: string, change: (report: Whole) => void): void {
  const report = JSON.parse(text(from)) as Whole;
  change(report);
  const [drafts, briefs] = [report.evaluations, report.shard.briefs].map((list) =>
    list.map((each) => JSON.stringify(each)),
  );
  writeFileSync(at(to), [...shardParts(report, drafts ?? [], briefs ?? [])].join(''));
}

test('forging gives what was written, where nothing is changed', () => {
  forge('part-1.json', 'same.json', () => {});
  expect(text('same.json')).toBe(text('part-1.json'));
});

describe('parts that do not make up a run', () => {
  test('a missing one', async () => {
    expect(await refusal('part-1.json', 'part-3.json')).toContain('Of 3 parts, part 2 is missing.');
    expect(await refusal('part-2.json')).toContain('Of 3 parts, parts 1, 3 are missing.');
  });

  test('one that is there twice, under two names; one name twice is once', async () => {
    cpSync(at('part-2.json'), at('copy.json'));
    const err = await refusal('part-?.json', 'copy.json');
    expect(err).toContain('Part 2 of 3 is there twice: part-2.json and copy.json.');
    expect((await merge('part-?.json', './part-1.json', at('part-2.json'))).err).toBe('');
    rmSync(at('out.json'));
  });

  test.each<[string, readonly string[], string]>([
    ['another day', ['--as-of', '2023-07-02'], 'the day of the check is 2023-07-02, there 2023-07-01'],
    [
      'another time',
      ['--as-of', '2023-07-01T09:00+09:00'],
      'the day of the check is 2023-07-01 09:00, there 2023-07-01',
    ],
    ['another language', ['--lang', 'ja'], '--lang is ja, there en'],
    ['another threshold', ['--fail-on', 'should'], '--fail-on is should, there must'],
    ['another number of warnings', ['--max-warnings', '3'], '--max-warnings is 3, there -'],
    ['another call', ['--call', 'amed-aspire-fy2024-3rd'], '--call is amed-aspire-fy2024-3rd ('],
  ])('%s', async (_, words, said) => {
    await checkInParts(folder, 3, 'other', [...CHECK, ...words]);
    const err = await refusal('part-1.json', 'other-2.json', 'part-3.json');
    expect(err).toContain('other-2.json is no part of the same run as part-1.json: ');
    expect(err).toContain(said);
  });

  test('another number of parts', async () => {
    await checkInParts(folder, 4, 'four');
    const err = await refusal('part-1.json', 'four-2.json', 'part-3.json');
    expect(err).toContain('four-2.json is no part of the same run as part-1.json: the number of parts is 4, there 3.');
  });

  test('other drafts', async () => {
    writeFileSync(at('drafts/more.yaml'), 'format: 1\n');
    await checkInParts(folder, 3, 'more');
    rmSync(at('drafts/more.yaml'));
    expect(await refusal('part-1.json', 'more-2.json', 'part-3.json')).toMatch(
      /the list of all drafts is 61 \(.*60 \(/,
    );
  });

  test('drafts that changed their size between two parts', async () => {
    const before = text('drafts/b/draft-001.yaml');
    writeFileSync(at('drafts/b/draft-001.yaml'), `${before}${'# more\n'.repeat(9000)}`);
    await checkInParts(folder, 3, 'grown');
    writeFileSync(at('drafts/b/draft-001.yaml'), before);
    expect(await refusal('part-1.json', 'grown-2.json', 'part-3.json')).toContain('do not share out the 60 drafts');
  });

  test('another definition of a call for one of the parts', async () => {
    const before = text('own/office-aspire.yaml');
    writeFileSync(at('own/office-aspire.yaml'), before.replace('2023-07-20', '2023-07-21'));
    await checkInParts(folder, 3, 'recalled');
    writeFileSync(at('own/office-aspire.yaml'), before);
    const holder = [1, 2, 3].find((index) => text(`part-${index}.json`).includes('"id": "office-aspire"')) ?? 0;
    const others = [1, 2, 3].filter((index) => index !== holder).map((index) => `part-${index}.json`);
    const { code, err } = await merge(...others, `recalled-${holder}.json`);
    expect(code).toBe(2);
    expect(err).toContain('The definition of the call office-aspire is another here');
    forge(`part-${holder}.json`, 'recall.json', ({ shard }) => {
      for (const call of shard.calls) if (call.id !== 'office-aspire') call.sha256 = '0'.repeat(64);
    });
    expect(await refusal(...others, 'recall.json')).toContain('the definition of amed-aspire-fy2023-pre is ');
  });

  test('calls that are not defined here', async () => {
    const { code, err } = await runIn(folder, ['merge', 'part-?.json', '--format', 'json=out.json']);
    expect(code).toBe(2);
    expect(err).toContain('office-aspire, which has no definition here. Give the folder');
  });

  test('--call, where the parts had none', async () => {
    const { code, err } = await merge('part-?.json', '--call', 'amed-aspire-fy2023-pre');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('the parts were checked without it') });
  });

  test('by the clock, where a deadline is near', async () => {
    for (const index of [1, 2, 3]) {
      forge(`part-${index}.json`, `clock-${index}.json`, (report) => {
        report.asOf = '2023-07-19';
        Object.assign(report.shard.run, { asOf: '2023-07-19', asOfGiven: null });
      });
    }
    const { code, err } = await merge('clock-?.json');
    expect(code).toBe(2);
    expect(err).toContain('--as-of 2023-07-19T09:00+09:00');
  });

  test('other drafts than those of the list', async () => {
    forge('part-1.json', 'renamed.json', (report) => {
      const [first, brief] = [report.evaluations[0], report.shard.briefs[0]];
      if (first && brief) brief.file = first.file = 'drafts/other.yaml';
    });
    const err = await refusal('renamed.json', 'part-2.json', 'part-3.json');
    expect(err).toContain('not those of the list');
  });
});

describe('files that are no report of a part as it was written', () => {
  const others = ['part-2.json', 'part-3.json'];
  const changed = (change: (before: string) => string): Promise<string> => {
    writeFileSync(at('changed.json'), change(text('part-1.json')));
    return refusal('changed.json', ...others);
  };
  const lineOf = (words: string) => text('part-1.json').slice(0, text('part-1.json').indexOf(words)).split('\n').length;

  test('a whole run', async () => {
    await runIn(folder, [...CHECK, '--format', 'json=whole.json']);
    expect(await refusal('whole.json', ...others)).toContain('whole.json: this is the report of a whole run');
  });

  test.each([
    ['another file', 'drafts/b/draft-001.yaml'],
    ['an empty file', 'drafts/empty.yaml'],
  ])('%s', async (_, name) => {
    expect(await refusal(name, ...others)).toContain(`${name}: the whole file is not JSON`);
  });

  test('other JSON', async () => {
    writeFileSync(at('other.json'), '{ "version": "2.1.0", "runs": [] }');
    expect(await refusal('other.json', ...others)).toContain(
      'other.json: this is not a json report of grantlint check.',
    );
    writeFileSync(at('list.json'), '[]');
    expect(await refusal('list.json', ...others)).toContain('list.json: this is not a json report of grantlint check.');
  });

  test('a folder, and what is not there', async () => {
    expect(await refusal('drafts')).toContain('drafts: this is a folder.');
    expect(await refusal('gone.json')).toContain('gone.json: there is no such file or match.');
    expect(await refusal('gone-*.json')).toContain('gone-*.json: there is no such file or match.');
  });

  test('cut off', async () => {
    expect(await changed((before) => before.slice(0, before.length / 3))).toMatch(/ends in the middle, after line \d+/);
    expect(await changed((before) => before.slice(0, -5))).toContain('ends in the middle');
    expect(await changed((before) => before.slice(0, before.indexOf('"briefs"')))).toContain('ends in the middle');
  });

  test('a line that is no JSON', async () => {
    const line = lineOf('\n{"file"') + 1;
    expect(await changed((before) => before.replace('\n{"file"', '\n{file"'))).toContain(`line ${line} is not JSON`);
  });

  test('a draft with another value', async () => {
    const line = lineOf('\n{"file"') + 1;
    const err = await changed((before) => before.replace(/(?<=\n\{"file".*?"verdict":)"[a-z-]+"/, '"fine"'));
    expect(err).toContain(`changed.json: line ${line} (/verdict) is not what a report of a part holds there`);
  });

  test.each([
    ['another level', '"level":"must"', '"level":"none"', /\(\/findings\/\d+\/level\)/],
    ['no whole number', /"total":"\d+"/, '"total":"1e9"', /\(\/budget\/(?:years\/0\/)?total\)/],
    ['a key too many', '"traits":{', '"traits":{"more":1,', /\(\/traits\)/],
    ['a way to a prototype', '"traits":{', '"traits":{"__proto__":{},', /line \d+ /],
    ['another file', /\{"file":"[^"]+"/, '{"file":"drafts/other.yaml"', /\(\/file\)/],
  ])('a brief with %s', async (_, from, to, said) => {
    const err = await changed((before) => {
      const start = before.indexOf('"briefs"');
      return before.slice(0, start) + before.slice(start).replace(from, to);
    });
    expect(err).toContain('is not what a report of a part holds there');
    expect(err).toMatch(said);
  });

  test('a frame with another value', async () => {
    const line = lineOf('"failOn"');
    const err = await changed((before) => before.replace('"failOn": "must"', '"failOn": "none"'));
    expect(err).toContain(`line ${line} (/shard/run/failOn) is not what`);
  });

  test('changed by hand, though in form', async () => {
    const sum = 'its check sum (shard.sha256) is another';
    expect(await changed((before) => before.replace(/"notReady": \d+/, '"notReady": 0'))).toContain(sum);
    expect(await changed((before) => before.replace(/"title":\{"en":"./, '"title":{"en":"X'))).toContain(sum);
  });

  test('a draft taken out', async () => {
    forge('part-1.json', 'fewer.json', ({ shard }) => void shard.positions.pop());
    expect(await refusal('fewer.json', ...others)).toContain('the numbers of drafts, briefs and positions differ');
    forge('part-1.json', 'fewer.json', ({ shard, evaluations }) => {
      for (const list of [shard.positions, shard.briefs, evaluations]) list.pop();
    });
    expect(await refusal('fewer.json', ...others)).toContain('do not share out the 60 drafts');
  });

  test('made by another version or build', async () => {
    forge('part-1.json', 'older.json', ({ shard }) => void Object.assign(shard.run, { version: '0.0.9' }));
    expect(await refusal('older.json', ...others)).toContain('older.json: made by grantlint 0.0.9 (');
    forge('part-1.json', 'built.json', ({ shard }) => void Object.assign(shard.run, { build: 'f'.repeat(64) }));
    expect(await refusal('built.json', ...others)).toContain(`(${'f'.repeat(12)}); this is `);
  });

  test('in another encoding', async () => {
    writeFileSync(at('utf16.json'), Buffer.from(`\uFEFF${text('part-1.json')}`, 'utf16le'));
    expect(await refusal('utf16.json', ...others)).toContain('is not UTF-8. A report that a shell wrote');
  });

  test('too large, and laid out anew', async () => {
    const laid = JSON.stringify(JSON.parse(text('part-1.json')), null, 2);
    writeFileSync(at('large.json'), laid.replace('{', `{${' '.repeat(64 * 1024 * 1024)}`));
    expect(await refusal('large.json', ...others)).toContain('only up to 64 MB');
    rmSync(at('large.json'));
  });

  test('a call that is a path', async () => {
    forge('part-1.json', 'path.json', ({ shard }) => {
      for (const call of shard.calls) call.id = '../own/office-aspire.yaml';
    });
    expect(await refusal('path.json', ...others)).toContain('is not what a report of a part holds there');
  });
});

test('in Japanese', async () => {
  const { err } = await runIn(folder, ['merge', 'part-1.json', '--lang', 'ja']);
  expect(err).toContain('3 分割のうち、2、3 番目の報告がありません。');
});
