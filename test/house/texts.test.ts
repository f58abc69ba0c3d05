import { describe, expect, test } from 'vitest';
import { ACROSS_CODES } from '../../src/core/across-codes.js';
import { BUNDLE_CODES } from '../../src/core/bundle-codes.js';
import { CALL_CODES } from '../../src/core/call-codes.js';
import { CALL_FAULTS } from '../../src/core/call-faults.js';
import type { AnyCoded } from '../../src/core/diagnostic.js';
import { FILE_CODES } from '../../src/core/file-codes.js';
import { SCHEMA_CODES } from '../../src/core/schema-codes.js';
import { VERIFY_CODES } from '../../src/core/verify-codes.js';
import { WAIVER_CODES } from '../../src/core/waiver-codes.js';
import { wholeCatalogue } from '../../src/core/whole-catalogue.js';
import { YAML_CODES } from '../../src/core/yaml-codes.js';
import { RULES } from '../../src/rules/index.js';
import { say } from '../../src/text/say.js';
import { checkFixture } from '../support/fixture.js';

const ALL: readonly AnyCoded[] = [
  ...RULES,
  ...SCHEMA_CODES,
  ...YAML_CODES,
  ...CALL_CODES,
  ...ACROSS_CODES,
  ...CALL_FAULTS,
  ...FILE_CODES,
  ...WAIVER_CODES,
  ...BUNDLE_CODES,
  ...VERIFY_CODES,
];
const CATALOGUE = wholeCatalogue(RULES);

const JAPANESE = /[\u3040-\u30ff\u4e00-\u9fff]/;
/** In English sentences Japanese stands only where a word of a form or of a draft is quoted. */
const QUOTED = /[（(「『"“][^()（）「」"“”]*[)）」』"”]|[０-９：]/g;

interface Sentences {
  readonly message: string;
  readonly fix: string;
}

/** What the code says of its sample, or of every finding in the example of the rule. */
function said(coded: AnyCoded, language: 'en' | 'ja'): readonly Sentences[] {
  const { message, fix } = coded.text[language];
  if (coded.sample !== undefined) {
    const data = coded.sample;
    return [{ message: message(data), fix: typeof fix === 'string' ? fix : fix(data) }];
  }
  return checkFixture(coded.example ?? '')
    .evaluation.diagnostics.filter(({ code }) => code === coded.code)
    .map((diagnostic) => say(diagnostic, language, CATALOGUE));
}

test('no code stands for two things', () => {
  expect(CATALOGUE.size).toBe(ALL.length);
  expect([...CATALOGUE.keys()].filter((code) => !/^(?:[a-z]+\/)?[a-z0-9]+(?:-[a-z0-9]+)*$/.test(code))).toEqual([]);
});

describe.each(ALL.map((coded) => ({ code: coded.code, coded })))('$code', ({ coded }) => {
  test.each(['en', 'ja'] as const)('speaks %s', (language) => {
    const { title, why } = coded.text[language];
    const sentences = said(coded, language);
    expect(sentences.length).toBeGreaterThan(0);
    for (const part of [title, why, ...sentences.flatMap(({ message, fix }) => [message, fix])]) {
      expect(part.trim()).not.toBe('');
      expect(part).not.toMatch(/undefined|NaN|\[object/);
      if (language === 'ja') expect(part).toMatch(JAPANESE);
    }
    if (language === 'en') {
      expect(title.replace(QUOTED, '')).not.toMatch(JAPANESE);
      expect(why.replace(QUOTED, '')).not.toMatch(JAPANESE);
      for (const { message, fix } of sentences) {
        expect(message.replace(QUOTED, '')).not.toMatch(JAPANESE);
        expect(fix.replace(QUOTED, '')).not.toMatch(JAPANESE);
      }
    }
  });

  test('says in two languages what are not the same words', () => {
    expect(coded.text.en.title).not.toBe(coded.text.ja.title);
    expect(coded.text.en.why).not.toBe(coded.text.ja.why);
  });
});
