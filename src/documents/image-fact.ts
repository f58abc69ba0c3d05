import type { ImageFact } from '../core/attachment-facts.js';

/**
 * Width and height of a picture in pixels, as its header says; 0 where the header leaves one open. `type` is the
 * extension that its first bytes were found to be. Null where the header is broken, or says that nothing is there.
 */
export function imageFact(type: string, bytes: Uint8Array): ImageFact | null {
  const read = READERS[type];
  if (!read) return null;
  try {
    return read(new DataView(bytes.buffer, bytes.byteOffset, bytes.length));
  } catch (error) {
    // The view throws where the header ends too early.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const READERS: Readonly<Record<string, (view: DataView) => ImageFact | null>> = {
  png,
  apng: png,
  gif,
  jpg: jpeg,
  webp,
  tif: tiff,
};

const sized = (width: number, height: number): ImageFact | null => (width > 0 && height > 0 ? { width, height } : null);

/** The characters at a place, one for each byte. */
const chars = (view: DataView, at: number, length: number): string =>
  String.fromCharCode(...Array.from({ length }, (_, index) => view.getUint8(at + index)));

/** PNG 11.2.2: the first chunk is IHDR and begins with both. */
function png(view: DataView): ImageFact | null {
  const isHeader = view.getUint32(0) === 0x89504e47 && view.getUint32(8) === 13 && chars(view, 12, 4) === 'IHDR';
  // A chunk ends with its checksum.
  return isHeader && view.byteLength >= 33 ? sized(view.getUint32(16), view.getUint32(20)) : null;
}

/** GIF89a section 18: the logical screen follows the signature. */
function gif(view: DataView): ImageFact | null {
  if (!/^GIF8[79]a$/.test(chars(view, 0, 6)) || view.byteLength < 13) return null;
  return sized(view.getUint16(6, true), view.getUint16(8, true));
}

/** Markers that begin a frame and so hold its size: C4, C8 and CC among them mean something else (ITU T.81, table B.1). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** Markers that stand alone, without a length: restarts, and a temporary one. */
const isAlone = (marker: number): boolean => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01;
const START_OF_SCAN = 0xda;
const END = 0xd9;

function jpeg(view: DataView): ImageFact | null {
  let at = 2;
  for (;;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) at += 1;
    else if (isAlone(marker)) at += 2;
    else if (marker === START_OF_SCAN || marker === END) return null;
    else if (isFrame(marker)) return jpegSize(view.getUint16(at + 7), view.getUint16(at + 5));
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
}

/** A frame may leave its height to a marker that follows it (ITU T.81, B.2.5). */
const jpegSize = (width: number, height: number): ImageFact | null => (width > 0 ? { width, height } : null);

/** The three kinds of WebP (RFC 9649, sections 2.5 to 2.7): with extensions, lossy, lossless. */
function webp(view: DataView): ImageFact | null {
  if (chars(view, 0, 4) !== 'RIFF' || chars(view, 8, 4) !== 'WEBP') return null;
  const kind = chars(view, 12, 4);
  if (kind === 'VP8X') return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (kind === 'VP8 ') {
    const isKeyFrame = view.getUint8(23) === 0x9d && view.getUint8(24) === 0x01 && view.getUint8(25) === 0x2a;
    const side = (at: number) => view.getUint16(at, true) & 0x3fff;
    return isKeyFrame ? sized(side(26), side(28)) : null;
  }
  if (kind !== 'VP8L' || view.getUint8(20) !== 0x2f) return null;
  const bits = view.getUint32(21, true);
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) };
}

const uint24 = (view: DataView, at: number): number => view.getUint16(at, true) | (view.getUint8(at + 2) << 16);

/** BigTIFF, for files beyond four gigabytes: its directory may lie anywhere, and is not looked for. */
const BIG = 43;
const WIDTH = 256;
const HEIGHT = 257;
const SHORT = 3;
const LONG = 4;

/** TIFF 6.0 section 2: the first directory, of entries of twelve bytes. */
function tiff(view: DataView): ImageFact | null {
  const little = chars(view, 0, 2) === 'II';
  const kind = view.getUint16(2, little);
  if (kind === BIG) return { width: 0, height: 0 };
  if ((!little && chars(view, 0, 2) !== 'MM') || kind !== 42) return null;
  const first = view.getUint32(4, little);
  const count = view.getUint16(first, little);
  const found = { width: 0, height: 0 };
  for (let index = 0; index < count; index++) {
    const at = first + 2 + 12 * index;
    const tag = view.getUint16(at, little);
    if (tag === WIDTH) found.width = number(view, at, little);
    if (tag === HEIGHT) found.height = number(view, at, little);
  }
  return sized(found.width, found.height);
}

/** The value of an entry that holds one whole number. */
function number(view: DataView, at: number, little: boolean): number {
  const type = view.getUint16(at + 2, little);
  if (type === SHORT) return view.getUint16(at + 8, little);
  return type === LONG ? view.getUint32(at + 8, little) : 0;
}
