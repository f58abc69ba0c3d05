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
    const utf16Like = bytes.length > 3 && (bytes[1] === 0 || bytes[0] === 0);
    return utf16Like ? { refused: utf16, encoding: 'UTF-16' } : { refused: nulByte, encoding: '' };
  }
  const text = tryDecode(bytes, 'utf-8');
  if (text !== undefined) return { text };
  const japanese = likelyJapanese(bytes);
  return japanese ? { refused: wrongEncoding, encoding: japanese } : { refused: notUtf8, encoding: '' };
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Which of the two legacy encodings of Japan the bytes make more sense in. */
function likelyJapanese(bytes: Uint8Array): string | undefined {
  const candidates = [
    ['Shift_JIS', 'shift_jis'],
    ['EUC-JP', 'euc-jp'],
  ].flatMap(([name, label]) => {
    const text = tryDecode(bytes, label as string);
    return name && text !== undefined ? [{ name, score: japaneseScore(text) }] : [];
  });
  return candidates.sort((a, b) => b.score - a.score)[0]?.name;
}

/** Half-width katakana are rare in real text and common in text read in the wrong encoding. */
const japaneseScore = (text: string): number =>
  (text.match(/[\u3040-\u30ff\u3001\u3002]/gu)?.length ?? 0) * 2 +
  (text.match(/[\u4e00-\u9fff]/gu)?.length ?? 0) -
  (text.match(/[\uff61-\uff9f]/gu)?.length ?? 0) * 3;
