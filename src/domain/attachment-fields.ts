import type { DocumentFact, FileFact, Files, PdfFact } from '../core/attachment-facts.js';
import type { Path } from '../core/diagnostic.js';

/** A file, and the place of its path in the draft. */
interface Placed {
  readonly fact: FileFact;
  readonly field: Path;
}

/** The attachments to whose files a condition applies. */
export function attachmentsWhere(files: Files, applies: (fact: FileFact) => boolean): readonly Placed[] {
  return files.attachments.flatMap((fact, index) => (applies(fact) ? [{ fact, field: attachmentPath(index) }] : []));
}

export const attachmentPath = (index: number): Path => ['attachments', index, 'path'];

/** The attachments into which somebody looked, whatever was seen there. */
export const documentsIn = (files: Files): readonly (Placed & { readonly document: DocumentFact })[] =>
  attachmentsWhere(files, ({ state }) => state === 'file').flatMap((each) =>
    each.fact.document ? [{ ...each, document: each.fact.document }] : [],
  );

/** Those that are PDFs and could be opened. */
export const pdfsIn = (files: Files): readonly (Placed & { readonly pdf: PdfFact })[] =>
  documentsIn(files).flatMap(({ fact, field, document }) => (document.pdf ? [{ fact, field, pdf: document.pdf }] : []));
