import { type Annotations, annotationsOf } from './pdf-annotations.js';
import { bytesAt, type Pdfium, withRoom } from './pdf-engine.js';
import { documentFacts, papersOf, type Size, sizeOf } from './pdf-facts.js';
import { type Form, withForm } from './pdf-form.js';
import { type FontSearch, fontSearch, isSeen, objectsOf } from './pdf-objects.js';
import { isScan } from './pdf-scan.js';
import { MOST_TEXT, type PdfAnswer } from './worker-messages.js';

/** What FPDF_GetLastError says of a password, and of an encryption that the reader does not know. */
const PASSWORD_NEEDED = 4;
const UNKNOWN_SECURITY = 5;

const DAMAGED = { state: 'unreadable' } as const;

/** Pages, text and facts of a PDF. Throws what the engine throws; the engine must not be used again then. */
export function pdfPages(pdfium: Pdfium, bytes: Uint8Array): PdfAnswer {
  return withRoom(pdfium, bytes.length, (place) => {
    pdfium.pdfium.HEAPU8.set(bytes, place);
    const document = pdfium.FPDF_LoadMemDocument(place, bytes.length, '');
    if (document === 0) return refused(pdfium.FPDF_GetLastError());
    try {
      return withForm(pdfium, document, (form) => allPages(pdfium, document, form, bytes));
    } finally {
      pdfium.FPDF_CloseDocument(document);
    }
  });
}

const refused = (code: number): PdfAnswer =>
  code === PASSWORD_NEEDED || code === UNKNOWN_SECURITY ? { state: 'encrypted' } : DAMAGED;

/** Pages without text that are named. */
const MOST_NAMED = 100;

function allPages(pdfium: Pdfium, document: number, form: Form, bytes: Uint8Array): PdfAnswer {
  const pageCount = pdfium.FPDF_GetPageCount(document);
  const fonts = fontSearch(pdfium);
  const pages: Page[] = [];
  let characters = 0;
  // The count is what the file says of itself: every page must be there, or it counts for nothing.
  for (let index = 0; index < pageCount; index++) {
    const page = onePage(pdfium, document, index, form.handle, fonts);
    if (!page) return DAMAGED;
    characters += page.text.length;
    if (characters > MOST_TEXT) return { state: 'limit', by: 'size' };
    pages.push(page);
  }
  if (pages.length === 0) return DAMAGED;
  const without = pages.flatMap(({ noText }, index) => (noText ? [index + 1] : []));
  const facts = documentFacts(pdfium, document, bytes);
  return {
    state: 'read',
    pages: pages.map(({ text }) => text),
    allText: pages.every(({ allText }) => allText),
    pdf: {
      ...facts,
      papers: papersOf(pages.map(({ size }) => size)),
      fontsNotEmbedded: [...fonts.found].map(([name, page]) => ({ name, page })),
      files: [...new Set([...facts.files, ...pages.flatMap(({ annotations }) => annotations.files)])],
      fields: distinct(pages.flatMap(({ annotations }) => annotations.fields)) || form.fieldsOfXml(),
      notes: pages.reduce((sum, { annotations }) => sum + annotations.notes, 0),
      pagesWithoutText: without.slice(0, MOST_NAMED),
    },
  };
}

/** A field may stand at several places. */
const distinct = (fields: readonly (number | null)[]): number =>
  new Set(fields.filter((each) => each !== null)).size + fields.filter((each) => each === null).length;

interface Page {
  readonly text: string;
  /** False where it shows something but no text (or a scan with hardly any), or text with many unknown characters. */
  readonly allText: boolean;
  /** It shows something, but nothing of it can be read as text. */
  readonly noText: boolean;
  readonly size: Size;
  readonly annotations: Annotations;
}

function onePage(pdfium: Pdfium, document: number, index: number, form: number, fonts: FontSearch): Page | null {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) return null;
  const shown = pdfium.FPDFText_LoadPage(page);
  try {
    if (shown === 0) return null;
    const unknown = unknownCharacters(pdfium, shown);
    fonts.look(objectsOf(pdfium, page), index + 1, { handle: shown, unknown });
    const annotations = annotationsOf(pdfium, page, form, (objects) => fonts.look(objects, index + 1, null));
    const own = cleaned(textOf(pdfium, shown));
    const text = [own, ...annotations.text.map(cleaned)].filter((each) => each !== '');
    // What is typed over a scan does not tell what the scan says.
    const isBlank = own.trim() === '';
    const lacksText = isBlank ? annotations.shows || showsSomething(pdfium, page) : isScan(pdfium, page, own);
    const characters = pdfium.FPDFText_CountChars(shown);
    return {
      text: text.join('\n'),
      allText: !lacksText && unknown <= characters * MOST_UNKNOWN,
      noText: lacksText || unknown > characters / 2,
      size: sizeOf(pdfium, page),
      annotations,
    };
  } finally {
    if (shown !== 0) pdfium.FPDFText_ClosePage(shown);
    pdfium.FPDF_ClosePage(page);
  }
}

function showsSomething(pdfium: Pdfium, page: number): boolean {
  for (const object of objectsOf(pdfium, page)) if (isSeen(pdfium, object)) return true;
  return false;
}

function textOf(pdfium: Pdfium, shown: number): string {
  const characters = pdfium.FPDFText_CountChars(shown);
  if (characters <= 0) return '';
  // A character takes one or two units of UTF-16, and a NUL stands at the end.
  const room = (characters * 2 + 2) * 2;
  return withRoom(pdfium, room, (place) => {
    const written = pdfium.FPDFText_GetText(shown, 0, characters, place);
    return new TextDecoder('utf-16le').decode(bytesAt(pdfium, place, Math.min(written * 2, room) - 2));
  });
}

/** Glyphs without characters are few in a sound text (bullets, ornaments); where they are many, nothing can be counted. */
const MOST_UNKNOWN = 0.05;

function unknownCharacters(pdfium: Pdfium, shown: number): number {
  const characters = pdfium.FPDFText_CountChars(shown);
  let unknown = 0;
  for (let at = 0; at < characters; at++) if (pdfium.FPDFText_HasUnicodeMapError(shown, at) === 1) unknown++;
  return unknown;
}

/** The engine joins a word broken at the end of a line with U+FFFE, and writes NUL for a glyph that it cannot read. */
const cleaned = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\ufffe/g, '\u00ad')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
    .replace(/[\0-\x08\x0b-\x1f\uffff]/g, '');
