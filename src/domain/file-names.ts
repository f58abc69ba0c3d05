/**
 * Names that every system can unpack. Windows names per Microsoft, "Naming Files, Paths, and Namespaces"; the rest is
 * what zip readers, shells and checksum lists trip over.
 */

export type NameFaultKind =
  | 'empty-segment'
  | 'dot-segment'
  | 'invisible'
  | 'character'
  | 'outer-space'
  | 'trailing-dot'
  | 'leading-sign'
  | 'reserved'
  | 'segment-too-long'
  | 'path-too-long';

export interface NameFault {
  readonly kind: NameFaultKind;
  /** The folder or file name at fault; the whole path where that is too long. */
  readonly segment: string;
  readonly character?: string;
}

/** Most file systems hold 255 bytes a name. */
export const MOST_SEGMENT_BYTES = 255;
/** Leaves room, inside the 260 of Windows, for the folder into which somebody unpacks. In UTF-16 units, as there. */
export const MOST_PATH_CHARACTERS = 200;

const SHAPES: ReadonlyArray<readonly [kind: NameFaultKind, shape: RegExp]> = [
  ['empty-segment', /^$/],
  ['dot-segment', /^\.\.?$/],
  // Joiners are left out: some scripts cannot be written without them.
  ['invisible', /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u],
  ['character', /[\\<>:"|?*%]/],
  ['outer-space', /^\s|\s$/],
  ['trailing-dot', /\.$/],
  ['leading-sign', /^[-~]/],
  ['reserved', /^(?:CON|PRN|AUX|NUL|(?:COM|LPT)[0-9¹²³]|CONIN\$|CONOUT\$|CLOCK\$)\s*(?:\.|$)/i],
];
const NAMES_ITS_CHARACTER: readonly NameFaultKind[] = ['invisible', 'character', 'outer-space', 'leading-sign'];

/** What is wrong with the path of a file, parts separated by /; the first fault counts. */
export function nameFault(path: string): NameFault | undefined {
  for (const segment of path.split('/')) {
    const fault = segmentFault(segment);
    if (fault) return fault;
  }
  return path.length > MOST_PATH_CHARACTERS ? { kind: 'path-too-long', segment: path } : undefined;
}

function segmentFault(segment: string): NameFault | undefined {
  for (const [kind, shape] of SHAPES) {
    const found = shape.exec(segment)?.[0];
    if (found === undefined) continue;
    return NAMES_ITS_CHARACTER.includes(kind) ? { kind, segment, character: found } : { kind, segment };
  }
  return utf8Length(segment) > MOST_SEGMENT_BYTES ? { kind: 'segment-too-long', segment } : undefined;
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Equal for paths that would become one file on Windows or macOS. */
export const collisionKey = (path: string): string =>
  path
    .normalize('NFC')
    // Both ways, since ß has no other capital than SS, and ſ none but S.
    .toUpperCase()
    .toLowerCase()
    .normalize('NFC')
    .replace(/(?<!\.)\.+(?=\/|$)/g, '');

/** What operating systems and Office leave beside files; nobody means to submit it. */
export const isJunk = (path: string): boolean =>
  /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\.gitkeep|~\$[^/]*|\._[^/]*|\.~lock\.[^/]*#|~WRL\d+\.tmp)$/i.test(
    path,
  );
