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

/** What stands in place of a value and is fine inside a sentence. */
const ALONE = /^(?:n\/a|未定|未記入|検討中|[.-])$/i;

/** The words of a template that are left in a text, each once. */
export function templateWords(text: string): readonly string[] {
  const whole = text.normalize('NFKC').trim();
  if (ALONE.test(whole)) return [text.trim()];
  return [...new Set(PATTERNS.flatMap((pattern) => [...text.matchAll(pattern)].map((match) => match[0])))];
}
