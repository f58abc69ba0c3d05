/** Strings and numbers as SSH writes them: 32-bit big-endian lengths before the bytes (RFC 4251 section 5). */

/** Reads one after the other; every method throws a RangeError beyond the end. */
export interface WireReader {
  readonly bytes: (length: number) => Buffer;
  readonly number: () => number;
  readonly string: () => Buffer;
  readonly atEnd: () => boolean;
}

export function wireReader(source: Uint8Array): WireReader {
  const all = Buffer.from(source.buffer, source.byteOffset, source.byteLength);
  let at = 0;
  const bytes = (length: number): Buffer => {
    if (length > all.length - at) throw new RangeError('beyond the end');
    at += length;
    return all.subarray(at - length, at);
  };
  const number = (): number => bytes(4).readUInt32BE();
  return { bytes, number, string: () => bytes(number()), atEnd: () => at === all.length };
}

export function wireString(value: string | Uint8Array): Buffer {
  const bytes = Buffer.from(value);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** What stands between the lines `-----BEGIN label-----` and `-----END label-----`, and nothing else in the text; undefined otherwise. */
export function armored(text: string, label: string): Buffer | undefined {
  const lines = text.trim().split(/\r?\n/);
  if (lines[0] !== `-----BEGIN ${label}-----` || lines.at(-1) !== `-----END ${label}-----`) return undefined;
  const inside = lines.slice(1, -1).join('');
  return /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(inside)
    ? Buffer.from(inside, 'base64')
    : undefined;
}
