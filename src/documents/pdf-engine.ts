import type { WrappedPdfiumModule } from '@embedpdf/pdfium';

/** The engine; its memory is missing in its types, and is another array after it has grown. */
export type Pdfium = WrappedPdfiumModule & { readonly pdfium: { readonly HEAPU8: Uint8Array } };

/** Runs with so many bytes of the engine's memory, and gives them back. */
export function withRoom<Result>(pdfium: Pdfium, bytes: number, use: (place: number) => Result): Result {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const place = malloc(Math.max(1, bytes));
  if (place === 0) throw new RangeError('out of memory');
  try {
    return use(place);
  } finally {
    free(place);
  }
}

/** A copy of bytes in the engine's memory. */
export const bytesAt = (pdfium: Pdfium, place: number, length: number): Uint8Array =>
  pdfium.pdfium.HEAPU8.slice(place, place + Math.max(0, length));

/** Bytes that one name or value may have; of a longer one the engine writes nothing. */
const MOST_BYTES = 1024 * 1024;

/** What the engine writes into a room; asked with none, it says how many bytes it would write. */
export function written(pdfium: Pdfium, write: (place: number, room: number) => number): Uint8Array {
  const room = Math.min(write(0, 0), MOST_BYTES);
  if (room <= 0) return new Uint8Array();
  return withRoom(pdfium, room, (place) => {
    pdfium.pdfium.HEAPU8.fill(0, place, place + room);
    return bytesAt(pdfium, place, Math.min(write(place, room), room));
  });
}

/** The same as text, which the engine writes as UTF-16 with a NUL at the end. */
export const writtenText = (pdfium: Pdfium, write: (place: number, room: number) => number): string =>
  upToNul(new TextDecoder('utf-16le').decode(written(pdfium, write)));

export const upToNul = (text: string): string => text.split('\0', 1)[0] ?? '';

/** Whole numbers that the engine writes through pointers; null where it says that there are none. */
export function writtenNumbers(
  pdfium: Pdfium,
  count: number,
  write: (...places: number[]) => boolean,
): readonly number[] | null {
  return withRoom(pdfium, 4 * count, (place) => {
    if (!write(...Array.from({ length: count }, (_, index) => place + 4 * index))) return null;
    return [...new Int32Array(pdfium.pdfium.HEAPU8.buffer, place, count)];
  });
}
