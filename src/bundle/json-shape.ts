/** How large a JSON text may be made before it is parsed. */
export interface MostJson {
  readonly depth: number;
  /** Objects and lists. */
  readonly opened: number;
  readonly commas?: number;
}

const OPENING: ReadonlySet<number | undefined> = new Set([0x5b, 0x7b]);
const CLOSING: ReadonlySet<number | undefined> = new Set([0x5d, 0x7d]);
const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];

/** Each level and each value takes memory when it is parsed, and more when it is wrong. */
export function isHuge(bytes: Uint8Array, most: MostJson): boolean {
  const { commas: mostCommas = Number.POSITIVE_INFINITY } = most;
  let [depth, opened, commas, inText] = [0, 0, 0, false];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) inText = !inText;
    else if (inText) at += Number(byte === BACKSLASH);
    else if (byte === COMMA) commas++;
    else if (OPENING.has(byte)) [depth, opened] = [depth + 1, opened + 1];
    else if (CLOSING.has(byte)) depth--;
    if (depth > most.depth || opened > most.opened || commas > mostCommas) return true;
  }
  return false;
}
