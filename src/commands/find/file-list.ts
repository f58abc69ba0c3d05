import path from 'node:path';
import { FileError } from '../../core/errors.js';
import { decode } from '../../core/source.js';
import type { Host } from '../../host.js';

/** No file is read further than this, and a list that was cut off would hide drafts. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The paths that a list names, in its order: one a line, or each ended by NUL where there is any. As in lists of git,
 * a line is a path whatever it begins with; only blank lines are none. Throws FileError.
 */
export function listedIn(file: string, host: Host): string[] {
  const bytes = file === '-' ? host.readStdin() : host.read(path.resolve(host.cwd, file));
  if (bytes.length >= MOST_BYTES) {
    throw new FileError({
      en: `--file-list ${file}: the list is larger than 64 MiB. Split it.`,
      ja: `--file-list ${file}：一覧が 64 MiB を超えています。分割してください。`,
    });
  }
  const paths = bytes.includes(0)
    ? endedByNul(bytes, file)
    : textOf(bytes, file)
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '');
  // Standard input is no path: a file of that name is meant.
  return paths.map((each) => (each === '-' ? './-' : each));
}

const NUL = 0;
const LINE_FEED = 10;

function endedByNul(bytes: Uint8Array, file: string): string[] {
  if (isUtf16(bytes)) throw notUtf8('UTF-16', file);
  textOf(
    bytes.map((each) => (each === NUL ? LINE_FEED : each)),
    file,
  );
  return new TextDecoder()
    .decode(bytes)
    .split('\0')
    .filter((each) => each !== '');
}

/** Every other byte of Latin text in UTF-16 is NUL; no list of paths looks like that. */
function isUtf16(bytes: Uint8Array): boolean {
  const nuls = bytes.reduce((count, each) => (each === NUL ? count + 1 : count), 0);
  const [first = 0, second = 0] = bytes;
  return (first ^ second) === 1 && first + second === 0x1fd ? true : nuls * 3 > bytes.length;
}

function textOf(bytes: Uint8Array, file: string): string {
  const decoded = decode(bytes);
  if ('text' in decoded) return decoded.text;
  throw notUtf8(decoded.encoding, file);
}

const notUtf8 = (encoding: string, file: string): FileError =>
  new FileError({
    en: `--file-list ${file}: the list is not UTF-8${encoding === '' ? '' : ` but ${encoding}`}. Save it as UTF-8.`,
    ja: `--file-list ${file}：一覧が UTF-8 ではありません${encoding === '' ? '' : `（${encoding} です）`}。UTF-8 で保存してください。`,
  });
