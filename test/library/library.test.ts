import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { report } from '../../schemas/report.js';
import { jsonReport } from '../../src/library/check-draft.js';
import { check, explain, FileError, UsageError } from '../../src/library.js';
import { runIn } from '../support/real-run.js';

const EXAMPLE = path.resolve('examples/amed-aspire-fy2023');
const draft = (which: string) => path.join(EXAMPLE, which, 'proposal.yaml');
const text = (which: string) => readFileSync(draft(which), 'utf8');
const asOf = '2023-07-01';
/** What the command writes of it. */
const said = async (folder: string, ...words: string[]) =>
  (await runIn(folder, ['check', ...words, '--as-of', asOf, '-f', 'json', '--no-config'])).out;

describe('the same bytes as the command line', () => {
  test.each(['ready', 'faulty'])('%s: a file', async (which) => {
    expect(await jsonReport({ file: draft(which) }, { asOf })).toBe(await said('/', draft(which)));
  });

  test.each(['ready', 'faulty'])('%s: a text with its folder', async (which) => {
    const folder = path.join(EXAMPLE, which);
    const sent = { text: text(which), name: 'proposal.yaml', folder };
    expect(await jsonReport(sent, { asOf })).toBe(await said(folder, 'proposal.yaml'));
  });

  test('under another call', async () => {
    const call = 'nih-r01-modular';
    expect(await jsonReport({ file: draft('ready') }, { asOf, call })).toBe(
      await said('/', draft('ready'), '--call', call),
    );
  });
});

describe('a report', () => {
  test('is a value that keeps to its schema', async () => {
    const found = await check({ file: draft('faulty') }, { asOf });
    expect(report.parse(found)).toEqual(found);
    expect(found.evaluations.map(({ verdict }) => verdict)).toEqual(['not-ready']);
    expect(found.asOf).toBe(asOf);
  });

  test('bytes are read as text', async () => {
    const folder = path.join(EXAMPLE, 'ready');
    const bytes = new Uint8Array(readFileSync(draft('ready')));
    expect(await check({ text: bytes, folder }, { asOf })).toEqual(
      await check({ text: text('ready'), folder }, { asOf }),
    );
  });

  test('many at once do not touch each other', async () => {
    const one = await Promise.all(['ready', 'faulty'].map((each) => check({ file: draft(each) }, { asOf })));
    const days = Array.from({ length: 12 }, (_, at) => `2023-07-${String(at + 1).padStart(2, '0')}`);
    const many = await Promise.all(
      days.flatMap((day) => ['ready', 'faulty'].map((each) => check({ file: draft(each) }, { asOf: day }))),
    );
    expect(many.slice(0, 2)).toEqual(one);
    expect(many.map((each) => each.asOf)).toEqual(days.flatMap((day) => [day, day]));
    expect(many.map(({ evaluations }) => evaluations[0]?.verdict)).toEqual(days.flatMap(() => ['ready', 'not-ready']));
  });
});

describe('a draft without a folder', () => {
  test('is never ready while it lists attachments, and says what was not checked', async () => {
    const [found] = (await check({ text: text('ready') }, { asOf })).evaluations;
    expect(found?.verdict).toBe('could-not-check');
    expect(found?.file).toBe('<stdin>');
    expect(found?.rules.find(({ code }) => code === 'attachment-missing')).toMatchObject({
      state: 'not-read',
      why: { en: 'The files were not looked at.' },
    });
    expect(found?.diagnostics.map(({ code }) => code)).toEqual([]);
  });

  test('takes nothing of the working folder of the process for its own', async () => {
    const listed = text('ready').replace(/path: attachments\/research-plan\.pdf/, 'path: package.json');
    expect(listed).toContain('path: package.json');
    const [found] = (await check({ text: listed }, { asOf })).evaluations;
    expect(found?.attachments).toBe(null);
  });

  test('is judged on its faults', async () => {
    const [found] = (await check({ text: text('faulty'), name: 'sent.yaml' }, { asOf })).evaluations;
    expect(found?.verdict).toBe('not-ready');
    expect(found?.diagnostics.every(({ place }) => place.file === 'sent.yaml')).toBe(true);
  });
});

describe('what stands around the process', () => {
  beforeAll(() => {
    process.env.GRANTLINT_CALL = 'nih-r01-modular';
    process.env.GRANTLINT_AS_OF = '1999-01-01';
    return () => {
      delete process.env.GRANTLINT_CALL;
      delete process.env.GRANTLINT_AS_OF;
    };
  });

  test('environment variables do not count', async () => {
    const found = await check({ file: draft('ready') }, { asOf });
    expect(found.evaluations[0]?.call?.id).toBe('amed-aspire-fy2023-pre');
    expect((await check({ file: draft('ready') })).asOf).not.toBe('1999-01-01');
  });
});

describe('errors', () => {
  const refused = async (action: () => Promise<unknown>) =>
    action().then(
      () => {
        throw new Error('nothing was refused');
      },
      (error: unknown) => error as UsageError | FileError,
    );

  test.each([
    ['a call that is not there', { file: draft('ready') }, { call: 'nowhere' }],
    ['a day that is none', { file: draft('ready') }, { asOf: '2023-02-30' }],
    ['an option that is none', { file: draft('ready') }, { frobnicate: 1 }],
    ['an option of JavaScript itself', { file: draft('ready') }, JSON.parse('{"__proto__": "x"}')],
    ['a value that is no text', { file: draft('ready') }, { asOf: 5 }],
    ['waivers by an unknown word', { file: draft('ready') }, { acceptWaivers: 'some' }],
    ['no draft', undefined, {}],
    ['a draft that is two', { file: draft('ready'), text: '' }, {}],
    ['a name with folders', { text: '', name: '../proposal.yaml' }, {}],
    ['a path with a NUL', { file: 'a\0b' }, {}],
  ])('%s: UsageError', async (_, sent, options) => {
    const error = await refused(() => check(sent as never, options as never));
    expect(error).toBeInstanceOf(UsageError);
    expect(error.code).toBe('GRANTLINT_USAGE');
    expect(error.text.en).toBe(error.message);
    expect(error.text.ja).toMatch(/[ぁ-ん]/);
  });

  test.each([
    ['a file that is not there', { file: '/nowhere/proposal.yaml' }, {}],
    ['a folder in its place', { file: EXAMPLE }, {}],
    ['a folder that is not there', { text: 'a: 1', folder: '/nowhere' }, {}],
    ['a settings file that is not there', { file: draft('ready') }, { config: '/nowhere.yaml' }],
    ['a definition that is not there', { file: draft('ready') }, { call: './nowhere.yaml' }],
  ])('%s: FileError', async (_, sent, options) => {
    const error = await refused(() => check(sent, options));
    expect(error).toBeInstanceOf(FileError);
    expect(error.code).toBe('GRANTLINT_FILE');
    expect(error.text.ja).toMatch(/[ぁ-んァ-ン]/);
  });

  test('a draft that cannot be read as YAML is no error but a report', async () => {
    for (const broken of ['', 'a: [', '\0', '- 1', new Uint8Array([0xff, 0xfe, 0x41])]) {
      const [found] = (await check({ text: broken }, { asOf })).evaluations;
      expect(found?.verdict).toBe('could-not-check');
      expect(found?.diagnostics.length).toBeGreaterThan(0);
    }
  });
});

describe('explain', () => {
  test('is the entry that the command writes', async () => {
    const { out } = await runIn('/', ['explain', 'budget-over-cap', '-f', 'json']);
    expect(await explain('budget-over-cap')).toEqual(JSON.parse(out));
  });

  test('an unknown code is refused', async () => {
    await expect(explain('budget-over-cup')).rejects.toThrow(/budget-over-cap/);
    await expect(explain(undefined as never)).rejects.toBeInstanceOf(UsageError);
  });
});

describe('what a settings file decides, where one is named', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'grantlint-library-'));
    writeFileSync(path.join(folder, 'grantlint.yaml'), 'redact: true\nlang: ja\nformat: html=never.html\n');
    return () => rmSync(folder, { recursive: true, force: true });
  });

  test('a draft that is to be hidden is hidden, and nothing is written', async () => {
    const config = path.join(folder, 'grantlint.yaml');
    const shown = JSON.stringify(await check({ file: draft('faulty') }, { asOf }));
    const hidden = JSON.stringify(await check({ file: draft('faulty') }, { asOf, config }));
    const [id = ''] = /(?<=^ {2}id: )\S+/m.exec(text('faulty')) ?? [];
    expect(id).not.toBe('');
    expect(shown).toContain(`"${id}"`);
    expect(hidden).not.toContain(id);
    expect(existsSync(path.join(folder, 'never.html'))).toBe(false);
  });

  test('one that lies about is not read', async () => {
    const sent = { text: text('faulty'), name: 'proposal.yaml', folder };
    const [found] = (await check(sent, { asOf })).evaluations;
    expect(found).toMatchObject({ file: 'proposal.yaml', proposal: { id: expect.stringMatching(/^[a-z-]+$/) } });
  });
});
