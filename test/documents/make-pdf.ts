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

export const stream = (content: string, entries = ''): string =>
  `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;

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

/** One A4 page. What the page and the catalog hold besides is given, as are further objects, which begin with number 6. */
export const pdfWithPage = (
  content: string,
  given: { page?: string; fonts?: string; catalog?: string; objects?: readonly string[] } = {},
): Buffer =>
  pdfOf([
    `<< /Type /Catalog /Pages 2 0 R ${given.catalog ?? ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 595 842] >>',
    `<< /Type /Page /Parent 2 0 R /Contents 4 0 R ${given.page ?? ''} /Resources << /Font << /F1 5 0 R ${given.fonts ?? ''} >> >> >>`,
    stream(content),
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...(given.objects ?? []),
  ]);

export const HELLO = 'BT /F1 12 Tf 72 720 Td (Hello) Tj ET';

const script = (text: string): string => `<< /S /JavaScript /JS (${text}) >>`;

/** Everything that a funder's portal may stumble over, on one page: scripts, embedded files, a form, a signature. */
export const activePdf = (): Buffer =>
  pdfWithPage(`${HELLO} BT /F2 12 Tf 72 600 Td (World) Tj ET`, {
    page: `/Rotate 90 /AA << /O ${script('2')} >> /Annots [9 0 R 10 0 R 12 0 R 13 0 R 14 0 R 15 0 R]`,
    fonts: '/F2 << /Type /Font /Subtype /TrueType /BaseFont /ABCDEF+MS-Mincho >>',
    catalog: `/Version /2.0 /OpenAction ${script('1 \\( /S /JavaScript')} /Names <<
      /JavaScript << /Names [(a) 6 0 R] >> /EmbeddedFiles << /Names [(x) 7 0 R] >> >>
      /AcroForm << /Fields [9 0 R 10 0 R 11 0 R 13 0 R 15 0 R] /DA (/F1 12 Tf) /DR << /Font << /F1 5 0 R >> >> >>`,
    objects: [
      script('3'),
      '<< /Type /Filespec /F (x.txt) /UF <feff7814 7a76002e007400780074> /EF << /F 8 0 R >> >>',
      stream('/S /JavaScript', '/Type /EmbeddedFile'),
      '<< /Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Filled in) /Rect [10 10 100 30] /DA (/F1 12 Tf) >>',
      `<< /Type /Annot /Subtype /Widget /FT /Btn /Ff 65536 /T (push) /Rect [10 40 100 60] /A ${script('4')} >>`,
      '<< /FT /Sig /T (signature) /V << /Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached /Contents <00112233> /ByteRange [0 10 20 30] >> >>',
      '<< /Type /Annot /Subtype /FreeText /Rect [10 70 200 90] /Contents (Typed over it) /DA (/F1 12 Tf) >>',
      '<< /Type /Annot /Subtype /Widget /FT /Tx /Ff 1 /T (fixed) /V (Fixed) /Rect [10 100 100 130] /DA (/F1 12 Tf) >>',
      '<< /Type /Annot /Subtype /FileAttachment /Rect [10 130 30 150] /FS << /Type /Filespec /F (pinned.doc) /EF << /F 8 0 R >> >> >>',
      '<< /Type /Annot /Subtype /Widget /F 2 /FT /Tx /T (hidden) /V (Hidden) /Rect [10 160 100 190] /DA (/F1 12 Tf) >>',
    ],
  });

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
