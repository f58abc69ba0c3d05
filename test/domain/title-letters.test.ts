import { expect, test } from 'vitest';
import { titleLetters } from '../../src/domain/title-letters.js';

test.each([
  ['Glial  Maps: the Ageing-Brain!', 'glialmapstheageingbrain', 'glialmapstheageingbrain'],
  ['Étude de la Glie', 'etudedelaglie', 'etudedelaglie'],
  ['Ｇｌｉａ ２', 'glia2', 'glia'],
  ['Role of IL-6, Phase II', 'roleofil6phaseii', 'roleofil'],
  ['Role of glia – part three', 'roleofgliapartthree', 'roleofglia'],
  ['Phased arrays of antennas', 'phasedarraysofantennas', 'phasedarraysofantennas'],
  ['Type I interferon', 'typeiinterferon', 'typeiinterferon'],
  ['グリアの研究（第２期）', 'グリアの研究第2期', 'グリアの研究'],
  ['令和６年度 グリアの研究Ⅱ', '令和6年度グリアの研究ii', 'グリアの研究'],
  ['2025年度グリアの研究', '2025年度グリアの研究', 'グリアの研究'],
  ['二次元材料の研究', '二次元材料の研究', '二次元材料の研究'],
  ['がんとガン', 'がんとガン', 'がんとガン'],
  ['AB2', 'ab2', 'ab2'],
])('%s', (title, letters, stem) => {
  expect(titleLetters(title)).toEqual({ letters, stem });
});

test.each(['', '…', '2024', '○○'])('nothing to compare in "%s"', (title) => {
  expect(titleLetters(title)).toBeUndefined();
});
