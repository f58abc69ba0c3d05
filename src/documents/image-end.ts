/** Whether a picture lacks its end, as after a download that broke off. Known of PNG and JPEG; other types pass. */
export function isCutOff(type: string, bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    if (type === 'png' || type === 'apng') return !pngEnds(view);
    return type === 'jpg' && !jpegEnds(bytes, view);
  } catch (error) {
    // The view throws behind the last byte.
    if (error instanceof RangeError) return true;
    throw error;
  }
}

/** PNG 5.3: a length, four letters, the data, a checksum. What follows the last chunk (IEND) is no part of the picture. */
function pngEnds(view: DataView): boolean {
  const IEND = 0x49454e44;
  for (let at = 8; ; ) {
    const next = at + 12 + view.getUint32(at);
    if (view.getUint32(at + 4) === IEND) return next <= view.byteLength;
    at = next;
  }
}

const FILL = 0xff;
const END = 0xd9;

/** A byte of the picture itself that happens to be FF is followed by 0; restarts stand between them (ITU T.81, B.1.1). */
const isOfScan = (marker: number): boolean => marker === 0 || (marker >= 0xd0 && marker <= 0xd7);

/** Whether the marker of the end is met. Segments are passed by their length: a preview in one has an end of its own. */
function jpegEnds(bytes: Uint8Array, view: DataView): boolean {
  let at = 2;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) return false;
    const marker = view.getUint8(at + 1);
    if (marker === END) return true;
    if (marker === FILL) at += 1;
    else if (isOfScan(marker) || marker === 0x01) at += 2;
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
}
