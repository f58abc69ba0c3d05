import type { PdfFact, PdfPermission } from '../core/attachment-facts.js';
import { bytesAt, type Pdfium, withRoom, writtenNumbers, writtenText } from './pdf-engine.js';
import { countScripts, mayHoldScripts } from './pdf-scripts.js';

/** What a PDF says of itself as a whole. */
export function documentFacts(
  pdfium: Pdfium,
  document: number,
  bytes: Uint8Array,
): Pick<PdfFact, 'version' | 'encrypted' | 'forbidden' | 'scripts' | 'files' | 'signatures'> {
  const revision = pdfium.FPDF_GetSecurityHandlerRevision(document);
  const [version = 0] = writtenNumbers(pdfium, 1, (place = 0) => pdfium.FPDF_GetFileVersion(document, place)) ?? [];
  return {
    version: `${Math.floor(version / 10)}.${version % 10}`,
    encrypted: pdfium.EPDF_IsEncrypted(document),
    forbidden: revision < 0 ? [] : forbidden(pdfium.FPDF_GetDocPermissions(document), revision),
    scripts: mayHoldScripts(bytes) ? countScripts(openCopy(pdfium, document)) : 0,
    files: embeddedFiles(pdfium, document),
    signatures: signatures(pdfium, document),
  };
}

/**
 * What the bits of /P withhold (ISO 32000-1, table 22; bits count from 1). Filling in is allowed by bit 9 or 6, putting
 * pages together by bit 11 or 4; before revision 3 of the security handler there were only bits 3 to 6.
 */
export function forbidden(permissions: number, revision: number): PdfPermission[] {
  const has = (bit: number): boolean => ((permissions >>> (bit - 1)) & 1) === 1;
  const newer = revision >= 3;
  const allowed: Readonly<Record<PdfPermission, boolean>> = {
    print: has(3),
    copy: has(5),
    change: has(4),
    comment: has(6),
    fill: has(6) || (newer && has(9)),
    assemble: has(4) || (newer && has(11)),
  };
  return (Object.keys(allowed) as PdfPermission[]).filter((each) => !allowed[each]);
}

/** Names of embedded files that are told; a portfolio with more is told by these. */
const MOST_FILES = 1000;

function embeddedFiles(pdfium: Pdfium, document: number): string[] {
  const count = Math.min(pdfium.FPDFDoc_GetAttachmentCount(document), MOST_FILES);
  return Array.from({ length: Math.max(0, count) }, (_, index) =>
    fileName(pdfium, pdfium.FPDFDoc_GetAttachment(document, index)),
  );
}

/** The name of an embedded file; "?" where it has none. */
export function fileName(pdfium: Pdfium, file: number): string {
  if (file === 0) return '?';
  return writtenText(pdfium, (place, room) => pdfium.FPDFAttachment_GetName(file, place, room)) || '?';
}

/** Fields for a signature that hold one. */
function signatures(pdfium: Pdfium, document: number): number {
  const count = Math.max(0, pdfium.FPDF_GetSignatureCount(document));
  let signed = 0;
  for (let index = 0; index < count; index++) {
    const field = pdfium.FPDF_GetSignatureObject(document, index);
    if (field !== 0 && pdfium.FPDFSignatureObj_GetContents(field, 0, 0) > 0) signed += 1;
  }
  return signed;
}

/** The document as the engine writes it anew; empty where it cannot. */
function openCopy(pdfium: Pdfium, document: number): Uint8Array {
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  try {
    pdfium.PDFiumExt_SaveAsCopy(document, writer);
    const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
    return withRoom(pdfium, size, (place) => {
      pdfium.PDFiumExt_GetFileWriterData(writer, place, size);
      return bytesAt(pdfium, place, size);
    });
  } finally {
    pdfium.PDFiumExt_CloseFileWriter(writer);
  }
}

export interface Size {
  /** In whole millimetres, as shown. */
  readonly width: number;
  readonly height: number;
}

const MM_PER_POINT = 25.4 / 72;
/** Millimetres by which pages of one paper may differ: writers round in different ways. */
const TOLERANCE = 1;

export const sizeOf = (pdfium: Pdfium, page: number): Size => ({
  width: Math.round(pdfium.FPDF_GetPageWidthF(page) * MM_PER_POINT),
  height: Math.round(pdfium.FPDF_GetPageHeightF(page) * MM_PER_POINT),
});

/** The sizes of all pages in their order, put together by paper. */
export function papersOf(sizes: readonly Size[]): PdfFact['papers'] {
  const papers: { width: number; height: number; pages: number; first: number }[] = [];
  const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= TOLERANCE;
  sizes.forEach((size, index) => {
    const same = papers.find((paper) => isNear(paper.width, size.width) && isNear(paper.height, size.height));
    if (same) same.pages += 1;
    else papers.push({ ...size, pages: 1, first: index + 1 });
  });
  return papers;
}
