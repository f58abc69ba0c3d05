import { describe, expect, test } from 'vitest';
import { coverage, likelySource, type SourceText } from '../../src/core/coverage.js';
import { parseCall } from '../../src/core/parse-call.js';
import { readYaml } from '../../src/core/read-yaml.js';
import { findWords } from '../../src/documents/find-words.js';
import { readCallText } from '../../src/documents/read-call-text.js';
import { RULES } from '../../src/rules/index.js';
import { INVENTED, INVENTED_TEXT } from '../support/invented-call.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function loaded(definition: string) {
  const read = parseCall('invented.yaml', bytesOf(definition), '0'.repeat(64));
  if ('faults' in read) throw new Error(JSON.stringify(read.faults, null, 1));
  return read.loaded;
}

async function sourceText(text: string, name = 'guide.txt'): Promise<SourceText> {
  const read = await readCallText(bytesOf(text), name);
  return { file: name, sentences: read.sentences, find: (words, heading) => findWords(read, words, heading) };
}

async function covered(text: string, definition = INVENTED, rules = RULES, name?: string) {
  const yaml = readYaml('invented.yaml', bytesOf(definition));
  const file = 'yaml' in yaml ? yaml.yaml : undefined;
  return coverage(loaded(definition), 'guide', await sourceText(text, name), { rules, definition: () => file });
}

const states = async (...given: Parameters<typeof covered>) =>
  (await covered(...given)).sentences.map(({ text, state }) => `${state}: ${text}`);

test('every sentence has a state', async () => {
  expect(await states(INVENTED_TEXT)).toEqual([
    'heading: Guide for applicants',
    'stated: We look forward to your proposals.',
    'heading: Support',
    'enforced: Small projects receive one to five million yen a year.',
    'enforced: Large projects receive up to twenty million yen a year.',
    'enforced: We support new ideas for two to five years.',
    'heading: Who can apply',
    'enforced: Applicants are teams based in Japan with partners from Australia or the Nordic countries.',
    'heading: Dates',
    'enforced: Proposals close on 30 May 2031, 12:00 in Japan.',
    'enforced: Register two weeks earlier.',
    'heading: Documents',
    'enforced: The plan is no longer than ten pages.',
  ]);
});

test('a web page and Markdown are covered as plain text is', async () => {
  const heading = /^(?=Guide for|Support$|Who can|Dates$|Documents$)/gm;
  expect(await states(INVENTED_TEXT.replace(heading, '# '), INVENTED, RULES, 'guide.md')).toEqual(
    await states(INVENTED_TEXT),
  );
  const html = INVENTED_TEXT.split(/\n+/)
    .filter((line) => line !== '')
    .map((line) => (line.endsWith('.') ? `<p>${line}</p>` : `<h2>${line}</h2>`));
  expect(await states(`<!doctype html><body>${html.join('')}`, INVENTED, RULES, 'guide.html')).toEqual(
    await states(INVENTED_TEXT),
  );
});

test('rules, facts and the questions for a person are named', async () => {
  const { sentences } = await covered(INVENTED_TEXT);
  const [years] = sentences.filter(({ text }) => text.includes('new ideas'));
  expect(years).toMatchObject({ ids: ['duration', 'novel'], manual: ['novel'], misplaced: [], line: 9 });
  expect(years?.rules).toEqual(expect.arrayContaining(['duration-too-long', 'duration-too-short']));
});

test('a sentence that is added is unclassified', async () => {
  const added = await states(INVENTED_TEXT.replace('We support', 'Pets are not allowed. We support'));
  expect(added.filter((each) => each.startsWith('unclassified'))).toEqual(['unclassified: Pets are not allowed.']);
});

test('a fact that nothing reads covers nothing, and is named', async () => {
  const { sentences } = await covered(INVENTED_TEXT, INVENTED, []);
  const [plan] = sentences.filter(({ text }) => text.startsWith('The plan'));
  expect(plan).toMatchObject({ state: 'unclassified', ids: ['plan'], rules: [] });
  expect(sentences.map(({ state }) => state)).toContain('manual');
});

describe('places that are gone', () => {
  const gone = async (text: string) =>
    (await covered(text)).gone.map(({ code, place, data }) => {
      const written = INVENTED.slice(place.start.offset, place.end.offset);
      return `${code}: ${written} (${data.words})`;
    });

  test('none is, in the text as it was read', async () => {
    expect(await gone(INVENTED_TEXT)).toEqual([]);
  });

  test.each([
    ['30 May', '31 May', 'call/words-gone: "30 May 2031, 12:00" (30 May 2031, 12:00)'],
    ['12:00', '13:00', 'call/words-gone: "30 May 2031, 12:00" (30 May 2031, 12:00)'],
    ['ten pages', 'ten  pages or so', undefined],
    ['ten pages', 'nine pages', 'call/words-gone: no longer than ten pages (no longer than ten pages)'],
    ['Documents\n', 'Papers\n', 'call/heading-gone: Documents (no longer than ten pages)'],
    ['We look', 'We\nlook', undefined],
  ])('%s → %s', async (from, to, expected) => {
    expect(await gone(INVENTED_TEXT.replace(from, to))).toEqual(expected === undefined ? [] : [expected]);
  });

  test('a sentence whose words are cited under another heading is not covered by them', async () => {
    const { sentences } = await covered(INVENTED_TEXT.replace('Documents\n', 'Papers\n'));
    expect(sentences.at(-1)).toMatchObject({ state: 'unclassified', ids: [], misplaced: ['plan'] });
  });

  test('words of our own are counted, and not looked for', async () => {
    const own = INVENTED.replace('words: no longer than ten pages', 'words: at most 10 pages, summarised: true');
    const { gone: none, summarised, sentences } = await covered(INVENTED_TEXT, own);
    expect({ none, summarised, last: sentences.at(-1)?.state }).toEqual({
      none: [],
      summarised: 1,
      last: 'unclassified',
    });
  });

  test('the place of the fact is told where the definition is not at hand', async () => {
    const text = await sourceText(INVENTED_TEXT.replace('30 May', '31 May'));
    const { gone: found } = coverage(loaded(INVENTED), 'guide', text, { rules: RULES, definition: () => undefined });
    expect(found.map(({ place }) => place.path)).toEqual([['deadlines', 0]]);
  });
});

test('the likely source is the first whose words are found most', async () => {
  const two = INVENTED.replace('sources:\n', 'sources:\n  - { id: faq, kind: original, title: Questions }\n').replace(
    'source: guide, heading: Support, words: new ideas',
    'source: faq, heading: Support, words: new ideas',
  );
  const { call } = loaded(two);
  expect(likelySource(call, await sourceText(INVENTED_TEXT))).toBe('guide');
  expect(likelySource(call, await sourceText('Support\n\nWe like new ideas.\n'))).toBe('faq');
  expect(likelySource(call, await sourceText('Nothing of it.\n'))).toBe('faq');
});
