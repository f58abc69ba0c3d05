import { type SecretKind, secretKinds } from '../domain/secrets.js';

/**
 * Keys and tokens in the raw bytes of a file. What is compressed inside a PDF or a Word document does not show here; the
 * text of those is looked at when they are opened.
 */

/** Words with which every secret begins: finding them in bytes is many times faster than trying every shape. */
const PRIVATE_KEY = Buffer.from('PRIVATE KEY');
const BEGINNINGS: readonly Buffer[] = [
  PRIVATE_KEY,
  ...['PuTTY-User-Key-File-', 'AGE-SECRET-KEY-1', 'AKIA', 'ASIA', 'gho_', 'ghp_', 'ghr_', 'ghs_', 'ghu_'].map((each) =>
    Buffer.from(each),
  ),
  ...['github_pat_', 'glpat-', 'xoxa-', 'xoxb-', 'xoxp-', 'xoxr-', 'xoxs-', 'xapp-', 'AIza'].map((each) =>
    Buffer.from(each),
  ),
];
/** Bytes around a beginning that hold the whole secret, as far as its shape is looked at. */
const BEFORE = 64;
const AFTER = 6 * 1024;
/** A file with more beginnings than this is a list of them, and the first ones tell. */
const MOST_LOOKS = 1000;

export function secretsIn(bytes: Uint8Array): readonly SecretKind[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return [...new Set(BEGINNINGS.flatMap((beginning) => kindsAround(buffer, beginning)))];
}

function kindsAround(bytes: Buffer, beginning: Buffer): SecretKind[] {
  const found: SecretKind[] = [];
  let looks = 0;
  for (let at = bytes.indexOf(beginning); at !== -1 && looks < MOST_LOOKS; at = bytes.indexOf(beginning, at + 1)) {
    looks += 1;
    found.push(...secretKinds(bytes.toString('latin1', Math.max(0, at - BEFORE), at + AFTER)));
  }
  return found;
}

/** In a file that is read in chunks only private keys are looked for: such files are data, not settings. */
export function secretsInLarge(): { readonly look: (chunk: Buffer) => void; readonly kinds: () => SecretKind[] } {
  const found = new Set<SecretKind>();
  let tail = Buffer.alloc(0);
  const look = (chunk: Buffer) => {
    if (chunk.indexOf(PRIVATE_KEY) !== -1) for (const kind of kindsAround(chunk, PRIVATE_KEY)) found.add(kind);
    // What lies across the border of two chunks.
    const border = Buffer.concat([tail, chunk.subarray(0, AFTER)]);
    for (const kind of kindsAround(border, PRIVATE_KEY)) found.add(kind);
    tail = Buffer.from(chunk.subarray(-(AFTER + BEFORE)));
  };
  return { look, kinds: () => [...found] };
}
