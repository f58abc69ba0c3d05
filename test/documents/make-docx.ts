import { buffer } from 'node:stream/consumers';
import { ZipArchive } from 'archiver';

const TYPES = `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
/** Names the main part. */
export const RELATIONS = `<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

/** The smallest Word document with these paragraphs. */
export function docxWithText(...paragraphs: readonly string[]): Promise<Buffer> {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  return docxWithBody(body);
}

const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A part other than the body, such as comments or a footer. */
export const part = (element: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${element} ${NAMESPACE}>${content}</w:${element}>`;

/** `others` are further parts by name; one of the same name counts instead. */
export function docxWithBody(body: string, others: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  const zip = new ZipArchive({ zlib: { level: 9 } });
  zip.append(TYPES, { name: '[Content_Types].xml' });
  zip.append(RELATIONS, { name: '_rels/.rels' });
  zip.append(part('document', `<w:body>${body}</w:body>`), { name: 'word/document.xml' });
  for (const [name, content] of Object.entries(others)) zip.append(content, { name });
  void zip.finalize();
  return buffer(zip);
}
