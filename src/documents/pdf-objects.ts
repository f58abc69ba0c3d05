import { type Pdfium, upToNul, written, writtenNumbers, writtenText } from './pdf-engine.js';

/** What stands on a page: pieces of text, lines and areas, pictures, and groups of them. */

export const TEXT = 1;
const PATH = 2;
export const GROUP = 5;
/** A group may hold itself in a hostile file. */
export const DEEPEST = 16;

/** Objects of a page with those in its groups, groups themselves left out. */
export function* objectsOf(pdfium: Pdfium, page: number): Generator<number> {
  const count = pdfium.FPDFPage_CountObjects(page);
  for (let index = 0; index < count; index++) yield* within(pdfium, pdfium.FPDFPage_GetObject(page, index), 0);
}

/** The same for what is drawn for an annotation. */
export function* objectsOfAnnotation(pdfium: Pdfium, annotation: number): Generator<number> {
  const count = pdfium.FPDFAnnot_GetObjectCount(annotation);
  for (let index = 0; index < count; index++) yield* within(pdfium, pdfium.FPDFAnnot_GetObject(annotation, index), 0);
}

function* within(pdfium: Pdfium, object: number, depth: number): Generator<number> {
  if (object === 0) return;
  if (pdfium.FPDFPageObj_GetType(object) !== GROUP) return yield object;
  if (depth === DEEPEST) return;
  const count = pdfium.FPDFFormObj_CountObjects(object);
  for (let index = 0; index < count; index++)
    yield* within(pdfium, pdfium.FPDFFormObj_GetObject(object, index), depth + 1);
}

/** Whether an object is seen without being text: a picture, a shading, a line, an area that is not white. */
export function isSeen(pdfium: Pdfium, object: number): boolean {
  const type = pdfium.FPDFPageObj_GetType(object);
  if (type !== PATH) return type !== TEXT;
  const [fill = 0, stroke = 0] =
    writtenNumbers(pdfium, 2, (a = 0, b = 0) => pdfium.FPDFPath_GetDrawMode(object, a, b)) ?? [];
  if (stroke !== 0) return true;
  if (fill === 0) return false;
  const [red = 0, green = 0, blue = 0] =
    writtenNumbers(pdfium, 4, (r = 0, g = 0, b = 0, a = 0) => pdfium.FPDFPageObj_GetFillColor(object, r, g, b, a)) ??
    [];
  return red < 255 || green < 255 || blue < 255;
}

/** Every reader has these (ISO 32000-1, 9.6.2.2), so they need not be in the file. */
const STANDARD = new Set([
  ...['', '-Bold', '-Oblique', '-BoldOblique'].flatMap((style) => [`Courier${style}`, `Helvetica${style}`]),
  ...['-Roman', '-Bold', '-Italic', '-BoldItalic'].map((style) => `Times${style}`),
  'Symbol',
  'ZapfDingbats',
]);

export const INVISIBLE = 3;

/** Looks at fonts page by page. `found` holds the names of those that are not in the file, with the first page. */
export interface FontSearch {
  readonly found: Map<string, number>;
  /** Looks at the objects of one page; `shown` is null where they are not part of the page's text. */
  readonly look: (objects: Iterable<number>, page: number, shown: ShownText | null) => void;
}

export interface ShownText {
  /** By which the engine knows the text of the page. */
  readonly handle: number;
  /** Number of glyphs without a known character. */
  readonly unknown: number;
}

export function fontSearch(pdfium: Pdfium): FontSearch {
  const found = new Map<string, number>();
  const look = (objects: Iterable<number>, page: number, shown: ShownText | null) => {
    // Where a font lies in memory says which it is only as long as its page is open.
    const missing = new Map<number, string | null>();
    for (const object of objects) {
      const font = usedFont(pdfium, object);
      if (font === 0) continue;
      const name = missing.get(font) ?? (missing.has(font) ? null : missingFont(pdfium, font));
      missing.set(font, name);
      if (name !== null && !found.has(name) && !isBlank(pdfium, object, shown)) found.set(name, page);
    }
  };
  return { found, look };
}

/** The font of a text that is seen; 0 for anything else, such as the hidden text that is laid over a scan. */
function usedFont(pdfium: Pdfium, object: number): number {
  const isText =
    pdfium.FPDFPageObj_GetType(object) === TEXT && pdfium.FPDFTextObj_GetTextRenderMode(object) !== INVISIBLE;
  return isText ? pdfium.FPDFTextObj_GetFont(object) : 0;
}

/** The name of a font that is neither in the file nor a standard one; null for all others. */
function missingFont(pdfium: Pdfium, font: number): string | null {
  if (pdfium.FPDFFont_GetIsEmbedded(font) !== 0) return null;
  const bytes = written(pdfium, (place, room) => pdfium.FPDFFont_GetBaseFontName(font, place, room));
  const name = upToNul(decodedName(bytes)).replace(/^[A-Z]{6}\+/, '');
  return STANDARD.has(name) ? null : name || '?';
}

/** Names are bytes. Older Japanese writers put Shift_JIS there. */
function decodedName(bytes: Uint8Array): string {
  for (const encoding of ['utf-8', 'shift_jis']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one, then.
    }
  }
  return Buffer.from(bytes).toString('latin1');
}

/**
 * Word leaves spaces in fonts that are not used otherwise: nobody sees which font a space has. The engine leaves out
 * some spaces, and glyphs without a known character.
 */
function isBlank(pdfium: Pdfium, object: number, shown: ShownText | null): boolean {
  if (!shown) return false;
  const text = writtenText(pdfium, (place, room) => pdfium.FPDFTextObj_GetText(object, shown.handle, place, room));
  return text === '' ? shown.unknown === 0 : text.trim() === '';
}
