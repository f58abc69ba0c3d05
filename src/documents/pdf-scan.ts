import { type Pdfium, withRoom } from './pdf-engine.js';
import { DEEPEST, GROUP, INVISIBLE, objectsOf, TEXT } from './pdf-objects.js';

/**
 * A page is taken for a scan where pictures cover three quarters of it and it has fewer than a hundred letters and
 * digits: a stamp, a page number or a reference was put over what was scanned. A figure within the margins of a page
 * stays below that share, a letter on printed paper above that number. Text that a recognition (OCR) has laid under the
 * picture is invisible, and shows that the page was read.
 */
const LEAST_SHARE = 0.75;
const FEWEST_LETTERS = 100;

const IMAGE = 3;

/** `text` is what the page itself holds, without what was typed over it. */
export function isScan(pdfium: Pdfium, page: number, text: string): boolean {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters >= FEWEST_LETTERS) return false;
  const sheet = sheetOf(pdfium, page);
  const area = sheet ? areaOf(sheet) : 0;
  if (!sheet || area <= 0) return false;
  return coveredBy(pdfium, page, sheet) >= area * LEAST_SHARE && !hasInvisibleText(pdfium, page);
}

/** Lengths in points. */
interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

const areaOf = ({ left, bottom, right, top }: Box): number => Math.max(0, right - left) * Math.max(0, top - bottom);

/** FPDF_GetPageBoundingBox writes left, top, right, bottom. */
function sheetOf(pdfium: Pdfium, page: number): Box | null {
  const written = floats(pdfium, 4, (place) => pdfium.FPDF_GetPageBoundingBox(page, place));
  if (!written) return null;
  const [left = 0, top = 0, right = 0, bottom = 0] = written;
  return { left, bottom, right, top };
}

/** As PDF writes them: x is mapped to a x + c y + e, y to b x + d y + f. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First the one, then the other. */
const then = ([a, b, c, d, e, f]: Matrix, [p, q, r, s, t, u]: Matrix): Matrix => [
  a * p + b * r,
  a * q + b * s,
  c * p + d * r,
  c * q + d * s,
  e * p + f * r + t,
  e * q + f * s + u,
];

/** What the pictures of a page cover of it, added up: a scan may lie there in strips. */
function coveredBy(pdfium: Pdfium, page: number, sheet: Box): number {
  let covered = 0;
  for (let index = pdfium.FPDFPage_CountObjects(page) - 1; index >= 0; index--)
    covered += coveredByOne(pdfium, pdfium.FPDFPage_GetObject(page, index), sheet, IDENTITY, 0);
  return covered;
}

function coveredByOne(pdfium: Pdfium, object: number, sheet: Box, within: Matrix, depth: number): number {
  const type = object === 0 ? 0 : pdfium.FPDFPageObj_GetType(object);
  if ((type !== IMAGE && type !== GROUP) || depth === DEEPEST) return 0;
  const own = floats(pdfium, 6, (place) => pdfium.FPDFPageObj_GetMatrix(object, place));
  if (!own) return 0;
  const matrix = then(own as unknown as Matrix, within);
  if (type === IMAGE) return areaOf(common(unitSquare(matrix), sheet));
  let covered = 0;
  for (let index = pdfium.FPDFFormObj_CountObjects(object) - 1; index >= 0; index--)
    covered += coveredByOne(pdfium, pdfium.FPDFFormObj_GetObject(object, index), sheet, matrix, depth + 1);
  return covered;
}

/** A picture is drawn into the square from 0 to 1 (ISO 32000-1, 8.9.5.1). */
function unitSquare([a, b, c, d, e, f]: Matrix): Box {
  const [x, y] = [
    [0, a, c, a + c],
    [0, b, d, b + d],
  ] as const;
  return { left: e + Math.min(...x), right: e + Math.max(...x), bottom: f + Math.min(...y), top: f + Math.max(...y) };
}

const common = (one: Box, other: Box): Box => ({
  left: Math.max(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.min(one.right, other.right),
  top: Math.min(one.top, other.top),
});

function hasInvisibleText(pdfium: Pdfium, page: number): boolean {
  for (const object of objectsOf(pdfium, page))
    if (pdfium.FPDFPageObj_GetType(object) === TEXT && pdfium.FPDFTextObj_GetTextRenderMode(object) === INVISIBLE)
      return true;
  return false;
}

/** Numbers of four bytes that the engine writes in a row; null where it says that there are none. */
function floats(pdfium: Pdfium, count: number, write: (place: number) => boolean): readonly number[] | null {
  return withRoom(pdfium, 4 * count, (place) => {
    if (!write(place)) return null;
    return [...new Float32Array(pdfium.pdfium.HEAPU8.buffer, place, count)];
  });
}
