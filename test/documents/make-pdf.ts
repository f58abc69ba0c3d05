/** Small PDFs written by hand, so that each test shows the bytes it is about. */

/** Objects are numbered from 1; the first is the catalog. */
export function pdfOf(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `trailer << /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(`${text}xref\n0 ${size}\n0000000000 65535 f \n${entries}${end}`, 'latin1');
}

export const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';

const stream = (content: string): string => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;

/** One page for each content stream; `count` is what the file says of itself. */
export function pdfWithContents(contents: readonly string[], count = contents.length): Buffer {
  const kids = contents.map((_, index) => `${4 + 2 * index} 0 R`).join(' ');
  return pdfOf([
    CATALOG,
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      stream(content),
    ]),
  ]);
}

/** A page for each list of lines. */
export const pdfWithText = (...pages: readonly (readonly string[])[]): Buffer =>
  pdfWithContents(
    pages.map((lines) => `BT /F1 12 Tf 72 720 Td 14 TL ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`),
  );

/** A page with a picture of one dot. */
export const SCAN = 'q 100 0 0 100 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q';

const id = '<00112233445566778899aabbccddeeff>';

/** The key would come from a password: what it should give is made up. */
export const lockedPdf = (): Buffer =>
  pdfOf(
    [
      CATALOG,
      '<< /Type /Pages /Kids [] /Count 0 >>',
      `<< /Filter /Standard /V 2 /R 3 /Length 128 /P -4 /O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >>`,
    ],
    `/Encrypt 3 0 R /ID [${id} ${id}]`,
  );
