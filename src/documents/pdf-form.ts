import { bytesAt, type Pdfium, withRoom, written, writtenNumbers } from './pdf-engine.js';

export interface Form {
  /** By which the engine knows the document's form; 0 where it has none. */
  readonly handle: number;
  /** Number of the fields that only stand in an XML form (XFA), whose pages another program draws. */
  readonly fieldsOfXml: () => number;
}

/** What FPDF_GetFormType says. */
const NONE = 0;
const FIELDS_ONLY = 1;

/** Runs with the form of a document. No script of it is ever run. */
export function withForm<Result>(pdfium: Pdfium, document: number, use: (form: Form) => Result): Result {
  const type = pdfium.FPDF_GetFormType(document);
  if (type === NONE) return use({ handle: 0, fieldsOfXml: () => 0 });
  const info = pdfium.PDFiumExt_OpenFormFillInfo();
  const handle = pdfium.PDFiumExt_InitFormFillEnvironment(document, info);
  try {
    return use({ handle, fieldsOfXml: () => (type === FIELDS_ONLY ? 0 : fieldsOfXml(pdfium, document)) });
  } finally {
    if (handle !== 0) pdfium.PDFiumExt_ExitFormFillEnvironment(handle);
    pdfium.PDFiumExt_CloseFormFillInfo(info);
  }
}

function fieldsOfXml(pdfium: Pdfium, document: number): number {
  let fields = 0;
  const packets = pdfium.FPDF_GetXFAPacketCount(document);
  for (let index = 0; index < packets; index++) {
    const name = written(pdfium, (place, room) => pdfium.FPDF_GetXFAPacketName(document, index, place, room));
    if (!Buffer.from(name).toString('latin1').startsWith('template')) continue;
    fields += packetText(pdfium, document, index).split(/<field(?=[\s/>])/).length - 1;
  }
  // It is a form all the same.
  return Math.max(1, fields);
}

function packetText(pdfium: Pdfium, document: number, index: number): string {
  const ask = (place: number, room: number): number => {
    const read = (length = 0) => pdfium.FPDF_GetXFAPacketContent(document, index, place, room, length);
    return writtenNumbers(pdfium, 1, read)?.[0] ?? 0;
  };
  const room = ask(0, 0);
  return withRoom(pdfium, room, (place) => Buffer.from(bytesAt(pdfium, place, ask(place, room))).toString('latin1'));
}
