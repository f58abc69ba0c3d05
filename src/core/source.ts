import type { Coded } from './diagnostic.js';
import { notUtf8, nulByte, utf16, wrongEncoding } from './yaml-codes.js';

/** Bytes as text, or the code and the encoding by which they were refused. */
export type Decoded =
  | { readonly text: string }
  | { readonly refused: Coded<{ encoding: string }>; readonly encoding: string };

/** Reads bytes as UTF-8 without guessing: other encodings are named, never converted. A leading BOM is taken off. */
export function decode(bytes: Uint8Array): Decoded {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return { refused: utf16, encoding: 'UTF-16' };
  if (bytes.includes(0)) {
    return isUtf16(bytes) ? { refused: utf16, encoding: 'UTF-16' } : { refused: nulByte, encoding: '' };
  }
  const text = tryDecode(bytes, 'utf-8');
  if (text !== undefined) {
    return isIso2022Jp(text) ? { refused: wrongEncoding, encoding: 'ISO-2022-JP' } : { text };
  }
  const japanese = isDamagedUtf8(bytes) ? undefined : likelyJapanese(bytes);
  return japanese ? { refused: wrongEncoding, encoding: japanese } : { refused: notUtf8, encoding: '' };
}

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: the escapes that switch to two-byte characters and back.
/** In two steps: one expression for both looks through the rest anew from every escape. */
function isIso2022Jp(text: string): boolean {
  const start = text.search(/\x1b\$[@B]/);
  return start >= 0 && /\x1b\([BJ]/.test(text.slice(start));
}
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: as above.

/** Without a byte order mark: the colons, spaces and line ends of YAML leave NULs at even or at odd places only. */
function isUtf16(bytes: Uint8Array): boolean {
  if (bytes.length % 2 !== 0) return false;
  const places = [0, 0];
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) places[at % 2] = (places[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = places;
  return Math.min(even, odd) === 0 && even + odd > 1;
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Mostly good UTF-8: a file cut short or damaged, whose bytes could pass for some other encoding too. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damage = text.match(/\ufffd/g)?.length ?? 0;
  return (text.match(/[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff5e]/g)?.length ?? 0) > damage;
}

/** Which of the two legacy encodings of Japan the bytes make more sense in; none where they make no Japanese words. */
function likelyJapanese(bytes: Uint8Array): string | undefined {
  const candidates = [
    ['Shift_JIS', 'shift_jis'],
    ['EUC-JP', 'euc-jp'],
  ].flatMap(([name, label]) => {
    const text = tryDecode(bytes, label as string);
    return name && text !== undefined && isWords(text) ? [{ name, score: japaneseScore(text) }] : [];
  });
  return candidates.sort((a, b) => b.score - a.score)[0]?.name;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: text holds none.
const isWords = (text: string): boolean => /[\u3040-\u30ff\u4e00-\u9fff]{2}/.test(text) && !/[\0-\x08]/.test(text);

/** Half-width katakana are rare in real text and common in text read in the wrong encoding. */
const japaneseScore = (text: string): number =>
  (text.match(/[\u3040-\u30ff\u3001\u3002]/gu)?.length ?? 0) * 2 +
  (text.match(/[\u4e00-\u9fff]/gu)?.length ?? 0) -
  (text.match(/[\uff61-\uff9f]/gu)?.length ?? 0) * 3;
