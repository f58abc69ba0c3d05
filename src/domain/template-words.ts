/** Not inside a longer word or number. */
const word = (pattern: string) => `(?<![A-Za-z0-9_])(?:${pattern})(?![A-Za-z0-9_])`;
/** In parentheses after a word. */
const EXPLAINS = '(?<=[\\p{L}\\p{N}]\\s?[(（])[XＸ]{3,}[)）]';
const DIGITS = '一二三四五六七八九';

/**
 * What templates leave behind. Circles that stand for zero (二〇〇四年) are not meant, nor a karyotype (47,XXX) or its
 * syndrome (Triple X (XXX)), nor the sentence of a biologist who will "delete this gene".
 */
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<![${DIGITS}○〇◯])[○〇◯]{2,}(?![${DIGITS}○〇◯])`, 'g'),
  /●{2,}|△{2,}|□{2,}/g,
  new RegExp(`(?<!\\d,\\s?)(?!${EXPLAINS})${word('[XＸ]{3,}')}`, 'gu'),
  new RegExp(`(?<![(（])${word('TBD|TODO|ＴＢＤ|ＴＯＤＯ')}`, 'g'),
  /lorem ipsum|to be filled in|\[insert [^\]]{1,80}\]/gi,
  /\bdelete this(?= (?:text|line|note|box|page|section|paragraph|sentence|instruction|before|when|after)|\s*(?:$|[.,;:!)\]]))/gi,
  /【[^【】]{0,100}を記入[^【】]{0,100}】|要記入|ここに記入|記入例/g,
];

/** A part of each of them: where a quick look finds none, as in nearly every text, nothing is left of a template. */
const PARTS = /[○〇◯]{2}|●●|△△|□□|[XＸ]{3}|TBD|TODO|ＴＢＤ|ＴＯＤＯ|lorem|to be filled|\[insert|delete this|記入/i;

/** What stands in place of a value and is fine inside a sentence. */
const ALONE = /^(?:n\/a|未定|未記入|検討中|[.-])$/i;
/** In UTF-16 units, as they may be written before they are normalized. */
const LONGEST_ALONE = 6;

/** The words of a template that are left in a text, each once. */
export function templateWords(text: string): readonly string[] {
  const whole = text.trim();
  if (whole.length <= LONGEST_ALONE && ALONE.test(whole.normalize('NFKC').trim())) return [whole];
  if (!PARTS.test(text)) return [];
  return [...new Set(PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[0])))];
}
