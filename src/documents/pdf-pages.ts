import type { WrappedPdfiumModule } from '@embedpdf/pdfium';
import { MOST_TEXT, type PdfPages } from './worker-messages.js';

/** The engine; its memory is missing in its types, and is another array after it has grown. */
export type Pdfium = WrappedPdfiumModule & { readonly pdfium: { readonly HEAPU8: Uint8Array } };

/** What FPDF_GetLastError says of a password, and of an encryption that the reader does not know. */
const PASSWORD_NEEDED = 4;
const UNKNOWN_SECURITY = 5;

/** Pages and text of a PDF. Throws what the engine throws; the engine must not be used again then. */
export function pdfPages(pdfium: Pdfium, bytes: Uint8Array): PdfPages {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const place = malloc(Math.max(1, bytes.length));
  if (place === 0) return { state: 'unreadable', why: 'memory' };
  pdfium.pdfium.HEAPU8.set(bytes, place);
  const document = pdfium.FPDF_LoadMemDocument(place, bytes.length, '');
  try {
    return document === 0 ? refused(pdfium.FPDF_GetLastError()) : allPages(pdfium, document);
  } finally {
    if (document !== 0) pdfium.FPDF_CloseDocument(document);
    free(place);
  }
}

function refused(code: number): PdfPages {
  const locked = code === PASSWORD_NEEDED || code === UNKNOWN_SECURITY;
  return locked ? { state: 'encrypted' } : { state: 'unreadable', why: 'format' };
}

function allPages(pdfium: Pdfium, document: number): PdfPages {
  const pageCount = pdfium.FPDF_GetPageCount(document);
  const pages: string[] = [];
  let allText = true;
  let characters = 0;
  // The count is what the file says of itself: every page must be there, or it counts for nothing.
  for (let index = 0; index < pageCount; index++) {
    const page = onePage(pdfium, document, index);
    if (!page) return { state: 'unreadable', why: 'format' };
    characters += page.text.length;
    if (characters > MOST_TEXT) return { state: 'unreadable', why: 'size' };
    pages.push(page.text);
    allText &&= page.allText;
  }
  return pageCount > 0 ? { state: 'read', pages, pageCount, allText } : { state: 'unreadable', why: 'format' };
}

interface Page {
  readonly text: string;
  readonly allText: boolean;
}

function onePage(pdfium: Pdfium, document: number, index: number): Page | null {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  const shown = pdfium.FPDFText_LoadPage(page);
  try {
    if (shown === 0) return null;
    const text = cleaned(textOf(pdfium, shown));
    const known = text.trim() !== '' || pdfium.FPDFPage_CountObjects(page) === 0;
    return { text, allText: known && !hasUnknownCharacters(pdfium, shown) };
  } finally {
    if (shown !== 0) pdfium.FPDFText_ClosePage(shown);
    pdfium.FPDF_ClosePage(page);
  }
}

function textOf(pdfium: Pdfium, shown: number): string {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const characters = pdfium.FPDFText_CountChars(shown);
  if (characters <= 0) return '';
  // A character takes one or two units of UTF-16, and a NUL stands at the end.
  const room = (characters * 2 + 2) * 2;
  const place = malloc(room);
  if (place === 0) throw new RangeError('out of memory');
  const written = pdfium.FPDFText_GetText(shown, 0, characters, place);
  const units = pdfium.pdfium.HEAPU8.slice(place, place + Math.max(0, Math.min(written * 2, room) - 2));
  free(place);
  return new TextDecoder('utf-16le').decode(units);
}

/** Glyphs without characters are few in a sound text (bullets, ornaments); where they are many, nothing can be counted. */
const MOST_UNKNOWN = 0.05;

function hasUnknownCharacters(pdfium: Pdfium, shown: number): boolean {
  const characters = pdfium.FPDFText_CountChars(shown);
  let unknown = 0;
  for (let at = 0; at < characters; at++) if (pdfium.FPDFText_HasUnicodeMapError(shown, at) === 1) unknown++;
  return unknown > characters * MOST_UNKNOWN;
}

/** The engine joins a word broken at the end of a line with U+FFFE, and writes NUL for a glyph that it cannot read. */
const cleaned = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\ufffe/g, '\u00ad')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
    .replace(/[\0-\x08\x0b-\x1f\uffff]/g, '');
