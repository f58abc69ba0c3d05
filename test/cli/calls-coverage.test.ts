import { describe, expect, test } from 'vitest';
import { cells } from '../../src/text/cells.js';
import { INVENTED, INVENTED_TEXT } from '../support/invented-call.js';
import { run, type World } from '../support/memory-host.js';

const FILES = { 'invented.yaml': INVENTED, 'guide.txt': INVENTED_TEXT };
const cover = (files: World['files'], ...argv: string[]) =>
  run(['calls', 'coverage', 'invented.yaml', ...argv], { files: { ...FILES, ...files } });
const GUIDE = ['--source', 'guide.txt'] as const;

test('a text that the definition covers whole', async () => {
  const { code, stdout } = await cover({}, ...GUIDE, '--lang', 'en');
  expect(code).toBe(0);
  expect(stdout).toContain(
    'guide.txt held against “guide” of invented (Guide for applicants): the only\nsource of this call.',
  );
  expect(stdout).toMatch(/^ {3}3 {2}We look forward to your proposals\.\n {6}→ no requirement: noRequirement\.1$/m);
  expect(stdout).toMatch(/→ enforced by duration-too-long and duration-too-short; for a\s+person\s+to judge: novel/);
  expect(stdout).toContain('✔ 13 sentences:');
  expect(stdout).toMatch(/\b0\s+unclassified\. Cited places gone: 0\./);
});

test('it fits a terminal, in both languages', async () => {
  const { stdout } = await cover({}, ...GUIDE, '--lang', 'both');
  expect(stdout).toContain('→ 要件ではない：noRequirement.1');
  expect(stdout).toContain('✔ 全13文：');
  expect(Math.max(...stdout.split('\n').map(cells))).toBeLessThanOrEqual(80);
});

describe('a text that changed', () => {
  const changed = { 'guide.txt': INVENTED_TEXT.replace('30 May', '31 May') };

  test('fails, and names the place in the definition', async () => {
    const { code, stdout } = await cover(changed, ...GUIDE, '--lang', 'en');
    expect(code).toBe(1);
    expect(stdout).toContain('✖ must  call/words-gone  invented.yaml:44:49');
    expect(stdout).toContain('“30 May 2031, 12:00” (under Dates) is not in guide.txt word for word.');
    expect(stdout).toContain('> 44 │');
    expect(stdout).toContain('✖ UNCLASSIFIED');
  });

  test.each(['plain', 'json'])('fails in the format %s too', async (format) => {
    expect((await cover(changed, ...GUIDE, '-f', format)).code).toBe(1);
  });

  test('a sentence more fails as well', async () => {
    const more = { 'guide.txt': `${INVENTED_TEXT}It is printed on one side.\n` };
    const { code, stdout } = await cover(more, ...GUIDE, '--lang', 'en', '-q');
    expect(code).toBe(1);
    expect(stdout).toContain('22  It is printed on one side.');
    expect(stdout).not.toContain('We look forward');
  });
});

test('json tells the state of each sentence', async () => {
  const { stdout } = await cover({}, ...GUIDE, '-f', 'json');
  const { source, sentences, gone, summary } = JSON.parse(stdout);
  expect({ source, gone }).toEqual({ source: 'guide', gone: [] });
  expect(sentences[1]).toEqual({
    text: 'We look forward to your proposals.',
    heading: 'Guide for applicants',
    line: 3,
    state: 'stated',
    rules: [],
    ids: ['noRequirement.1'],
    manual: [],
    misplaced: [],
  });
  expect(summary).toMatchObject({ unclassified: 0, gone: 0, summarised: 0 });
});

test('which source the file is can be said, and is guessed otherwise', async () => {
  const two = INVENTED.replace(
    'applicants }\n',
    'applicants }\n  - { id: faq, kind: original, title: Questions }\n',
  ).replace('source: guide, heading: Support, words: new ideas', 'source: faq, heading: Support, words: new ideas');
  const files = { 'invented.yaml': two };
  const likely = await cover(files, ...GUIDE, '--lang', 'en');
  expect(likely.stdout).toContain('held against “guide”');
  expect(likely.stdout).toContain('--source-id ID');
  const given = await cover(files, ...GUIDE, '--source-id', 'faq', '--lang', 'en');
  expect(given.stdout).toContain('held against “faq” of invented (Questions): as --source-id says');
  expect(given.code).toBe(1);
});

test.each([
  [[], 2, '--source call.pdf'],
  [['--source', 'https://example.org/call.html'], 2, 'nothing is fetched from the network'],
  [['--source', 'nowhere.txt'], 3, 'nowhere.txt'],
  [[...GUIDE, '--source-id', 'guid'], 2, 'Did you mean "guide"?'],
] as const)('wrong usage: %j', async (argv, code, text) => {
  const outcome = await cover({}, ...argv, '--lang', 'en');
  expect(outcome.code).toBe(code);
  expect(outcome.stderr).toContain(text);
});
