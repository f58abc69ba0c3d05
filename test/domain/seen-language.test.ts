import { expect, test } from 'vitest';
import type { TextFact } from '../../src/core/attachment-facts.js';
import { contradiction } from '../../src/domain/seen-language.js';

const text = (letters: number, japanese: number, kana: number): TextFact => ({
  letters,
  japanese,
  kana,
  template: [],
  secrets: [],
});

test.each<[language: string, TextFact, string | undefined]>([
  ['ja', text(200, 4, 4), 'hardly-japanese'],
  ['ja', text(200, 5, 0), undefined],
  ['ja', text(199, 0, 0), undefined],
  // Names and places alone may be written in kanji.
  ['ja', text(2000, 99, 0), undefined],
  ['en', text(200, 70, 15), 'mostly-japanese'],
  ['en', text(200, 69, 40), undefined],
  ['en', text(200, 100, 14), undefined],
  ['en', text(199, 100, 60), undefined],
  ['zh', text(2000, 100, 0), undefined],
  ['zh', text(2000, 100, 40), 'mostly-japanese'],
  ['de', text(2000, 0, 0), undefined],
])('%s: %j', (language, seen, told) => expect(contradiction(language, seen)).toBe(told));
