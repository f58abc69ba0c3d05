/** For each extension of a known binary type, the types of content that go with it. */
const CONTENT: Readonly<Record<string, readonly string[]>> = {
  pdf: ['pdf'],
  png: ['png', 'apng'],
  jpg: ['jpg', 'jpeg'],
  jpeg: ['jpg', 'jpeg'],
  gif: ['gif'],
  tif: ['tif', 'tiff'],
  tiff: ['tif', 'tiff'],
  // Some writers order the parts of an Office document so that it can only be told to be a zip.
  docx: ['docx', 'zip'],
  xlsx: ['xlsx', 'zip'],
  pptx: ['pptx', 'zip'],
  // What is written into a zip can make it look like one of its kinds.
  zip: [
    ...['zip', 'jar', 'epub', 'apk', 'xpi', '3mf', 'vsdx', 'kmz'],
    ...['docx', 'docm', 'dotx', 'dotm', 'xlsx', 'xlsm', 'xltx', 'xltm', 'pptx', 'pptm', 'ppsx', 'ppsm', 'potx', 'potm'],
    ...['odt', 'ott', 'ods', 'ots', 'odp', 'otp', 'odg', 'otg'],
  ],
};
const TEXT_LIKE = ['txt', 'csv', 'tsv', 'md', 'tex', 'bib', 'json', 'yaml', 'yml'];

/** Whether the name says that it is plain text. */
export const isTextLike = (extension: string): boolean => TEXT_LIKE.includes(extension);

/** The extension in lower case, or empty where the name has none. */
export function extensionOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
  return /^[a-z0-9]+$/.test(extension) ? extension : '';
}

/** Types whose first bytes cannot open a text by chance: three letters such as GIF or PK can. */
const NO_TEXT = new Set(['pdf', 'png', 'jpg', 'tif', 'docx', 'xlsx', 'pptx', 'zip']);

/** Whether the content can be what the extension says. Extensions that say nothing definite fit everything. */
export function contentFits(extension: string, type: string | null): boolean {
  if (isTextLike(extension)) return type === null || !NO_TEXT.has(type);
  const accepted = Object.hasOwn(CONTENT, extension) ? CONTENT[extension] : undefined;
  return !accepted || (type !== null && accepted.includes(type));
}

/** Bytes that are taken into memory; what funders accept is far below. Larger files are neither opened nor hashed. */
export const MOST_OPENED = 64 * 1024 * 1024;

/** What a file is opened as to look inside; undefined where its type is not one that is opened. */
export type OpenedAs = 'pdf' | 'word' | 'picture' | 'text';

const OPENED: Readonly<Record<string, OpenedAs>> = {
  pdf: 'pdf',
  docx: 'word',
  png: 'picture',
  apng: 'picture',
  jpg: 'picture',
  gif: 'picture',
  webp: 'picture',
  tif: 'picture',
};
const PLAIN_TEXT = ['txt', 'md'];

/** `type` is what its content was found to be; where that says little, the name decides. */
export function openedAs(path: string, type: string | null): OpenedAs | undefined {
  const extension = extensionOf(path);
  // A Word document may look like any zip, and with a password like an older Office document.
  if (extension === 'docx' && (type === 'zip' || type === 'cfb')) return 'word';
  if (type === null) return PLAIN_TEXT.includes(extension) ? 'text' : undefined;
  return Object.hasOwn(OPENED, type) ? OPENED[type] : undefined;
}
