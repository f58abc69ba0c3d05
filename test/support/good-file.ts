import { createHash } from 'node:crypto';
import type { Attachment } from '../../schemas/proposal/attachments.js';
import type { DocumentFact, FileFact, PdfFact, TextFact } from '../../src/core/attachment-facts.js';
import { type OpenedAs, openedAs } from '../../src/domain/file-types.js';

/** The fact of a file with which nothing is wrong, and what a fixture says otherwise laid over it at every level. */

export type Listed = Pick<Attachment, 'path' | 'language'>;

type GivenDocument = Partial<Omit<DocumentFact, 'pdf' | 'word' | 'image' | 'text'>> & {
  readonly [K in 'pdf' | 'word' | 'image' | 'text']?: Partial<NonNullable<DocumentFact[K]>> | null;
};
export type GivenFact = Partial<Omit<FileFact, 'document'>> & { readonly document?: GivenDocument | null };

export function goodFile({ path, language }: Listed, given: GivenFact): FileFact {
  const { document, ...rest } = given;
  const type = given.type === undefined ? typeOf(path) : given.type;
  const { state = 'file', size = state === 'file' ? 1000 : 0 } = given;
  const good = size > 0 ? goodDocument(openedAs(path, type), language, document ?? {}) : null;
  return {
    path,
    state,
    way: null,
    size,
    type,
    sha256: state === 'file' ? createHash('sha256').update(path).digest('hex') : null,
    evidence: [],
    document: document === null ? null : good,
    ...rest,
  };
}

const SPELLINGS: Readonly<Record<string, string | null>> = { jpeg: 'jpg', tiff: 'tif', txt: null, md: null };

function typeOf(path: string): string | null {
  const extension = /\.([A-Za-z0-9]+)$/.exec(path)?.[1]?.toLowerCase() ?? null;
  return extension !== null && extension in SPELLINGS ? (SPELLINGS[extension] ?? null) : extension;
}

/** A document that could not be opened shows nothing; a scan shows its pages, and no text but what is given. */
function goodDocument(kind: OpenedAs | undefined, language: string, given: GivenDocument): DocumentFact | null {
  if (kind === undefined) return null;
  const isOpen = given.why === undefined || given.why === null || given.why === 'no-text';
  const hasText = given.why !== 'no-text' && kind !== 'picture';
  const open: DocumentFact = {
    ...CLOSED,
    ...(hasText && { words: 900, characters: 5000 }),
    ...((hasText || given.text) && { text: layer(goodText(language), given.text) }),
    ...(kind === 'pdf' && { pages: 3, pdf: layer(goodPdf(given.pages ?? 3), given.pdf) }),
    ...(kind === 'word' && { word: layer({ changes: 0, comments: 0 }, given.word) }),
    ...(kind === 'picture' && { image: layer({ width: 1600, height: 1200 }, given.image) }),
  };
  const { pdf: _pdf, word: _word, image: _image, text: _text, ...plain } = given;
  return { ...(isOpen ? open : CLOSED), ...plain };
}

const CLOSED: DocumentFact = {
  pages: null,
  words: null,
  characters: null,
  why: null,
  pdf: null,
  word: null,
  image: null,
  text: null,
};

const goodPdf = (pages: number): PdfFact => ({
  version: '1.7',
  encrypted: false,
  forbidden: [],
  papers: [{ width: 210, height: 297, pages, first: 1 }],
  fontsNotEmbedded: [],
  scripts: 0,
  files: [],
  fields: 0,
  notes: 0,
  signatures: 0,
  pagesWithoutText: [],
});

/** Written in the language that the draft gives. */
const goodText = (language: string): TextFact => ({
  letters: 4000,
  japanese: language === 'ja' ? 92 : 0,
  kana: language === 'ja' ? 48 : 0,
  template: [],
  secrets: [],
});

const layer = <T extends object>(good: T, given: Partial<T> | null | undefined): T | null =>
  given === null ? null : { ...good, ...given };
