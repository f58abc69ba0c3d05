import { type Pdfium, writtenText } from './pdf-engine.js';
import { fileName } from './pdf-facts.js';
import { objectsOfAnnotation } from './pdf-objects.js';

/** What lies over the pages: fields of a form, typed notes, stamps, pinned files. */
export interface Annotations {
  /** What is typed into fields and notes, in their order: it is printed, but is no text of the page. */
  readonly text: readonly string[];
  /** Fields that can be filled in; those that can be told apart by their number, once for all their places. */
  readonly fields: readonly (number | null)[];
  /** Names of the files that are pinned to the page. */
  readonly files: readonly string[];
  /** How many are notes or marks of a reviewer. */
  readonly notes: number;
  /** Whether it shows something that is no text: a stamp, a drawing. */
  readonly shows: boolean;
}

const LINK = 2;
const FREE_TEXT = 3;
const POPUP = 16;
const FILE = 17;
const FIELD = 20;
/** They show a small sign, or what is told elsewhere: text, or nothing. */
const SHOWS_NOTHING = [1, LINK, FREE_TEXT, POPUP, FILE, FIELD];

/** A note, and words that are highlighted, underlined or struck out, or to be inserted (ISO 32000-1, table 169). */
const NOTES = [1, 9, 10, 11, 12, 14];

const HIDDEN = 2;
const NO_VIEW = 32;

/** Kinds of fields: check box, radio button, combo box, list box, text. Buttons and signatures are not filled in. */
const CHECKED = [2, 3];
const TYPED = [4, 5, 6];
const READ_ONLY = 1;

/** `form` is the handle of the document's form, 0 where it has none. `look` is given what is drawn for each. */
export function annotationsOf(
  pdfium: Pdfium,
  page: number,
  form: number,
  look: (objects: Iterable<number>) => void,
): Annotations {
  const all = { text: [] as string[], fields: [] as (number | null)[], files: [] as string[], notes: 0, shows: false };
  const count = pdfium.FPDFPage_GetAnnotCount(page);
  for (let index = 0; index < count; index++) {
    const annotation = pdfium.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    try {
      const one = annotationOf(pdfium, annotation, form);
      all.text.push(...one.text);
      all.fields.push(...one.fields);
      all.files.push(...one.files);
      all.notes += one.notes;
      all.shows ||= one.shows;
      look(objectsOfAnnotation(pdfium, annotation));
    } finally {
      pdfium.FPDFPage_CloseAnnot(annotation);
    }
  }
  return all;
}

const NONE: Annotations = { text: [], fields: [], files: [], notes: 0, shows: false };

function annotationOf(pdfium: Pdfium, annotation: number, form: number): Annotations {
  const kind = pdfium.FPDFAnnot_GetSubtype(annotation);
  if (kind === FILE) return { ...NONE, files: [fileName(pdfium, pdfium.FPDFAnnot_GetFileAttachment(annotation))] };
  if ((pdfium.FPDFAnnot_GetFlags(annotation) & (HIDDEN | NO_VIEW)) !== 0) return NONE;
  if (kind === FIELD) return form === 0 ? NONE : fieldOf(pdfium, annotation, form);
  if (kind === FREE_TEXT) {
    const text = writtenText(pdfium, (place, room) =>
      pdfium.FPDFAnnot_GetStringValue(annotation, 'Contents', place, room),
    );
    return { ...NONE, text: [text] };
  }
  const shows = !SHOWS_NOTHING.includes(kind) && pdfium.FPDFAnnot_GetObjectCount(annotation) > 0;
  return { ...NONE, notes: NOTES.includes(kind) ? 1 : 0, shows };
}

function fieldOf(pdfium: Pdfium, annotation: number, form: number): Annotations {
  const kind = pdfium.FPDFAnnot_GetFormFieldType(form, annotation);
  const isTyped = TYPED.includes(kind);
  if (!isTyped && !CHECKED.includes(kind)) return NONE;
  const isFixed = (pdfium.FPDFAnnot_GetFormFieldFlags(form, annotation) & READ_ONLY) !== 0;
  const number = pdfium.EPDFAnnot_GetFormFieldObjectNumber(form, annotation);
  const value = isTyped
    ? writtenText(pdfium, (place, room) => pdfium.FPDFAnnot_GetFormFieldValue(form, annotation, place, room))
    : '';
  return { ...NONE, text: value === '' ? [] : [value], fields: isFixed ? [] : [number > 0 ? number : null] };
}
