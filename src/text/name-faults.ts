import type { Language } from '../../schemas/field.js';
import { MOST_PATH_CHARACTERS, MOST_SEGMENT_BYTES, type NameFault, type NameFaultKind } from '../domain/file-names.js';
import { codePoint } from '../domain/written-forms.js';

type Say = (segment: string, character: string) => string;
const FAULTS: Readonly<Record<NameFaultKind, Readonly<Record<Language, Say>>>> = {
  'empty-segment': { en: () => 'has an empty part beside a /', ja: () => '/ の前後に空の部分があります' },
  'dot-segment': { en: (s) => `has the part "${s}"`, ja: (s) => `「${s}」という部分があります` },
  invisible: {
    en: (_, c) => `holds the invisible character ${codePoint(c)}`,
    ja: (_, c) => `見えない文字${codePoint(c)}が含まれています`,
  },
  character: { en: (_, c) => `holds the character “${c}”`, ja: (_, c) => `「${c}」が含まれています` },
  'outer-space': {
    en: (s) => `has a space at an edge of "${s}"`,
    ja: (s) => `「${s}」の先頭または末尾に空白があります`,
  },
  'trailing-dot': { en: (s) => `has a dot at the end of "${s}"`, ja: (s) => `「${s}」の末尾にピリオドがあります` },
  'leading-sign': { en: (s, c) => `has ${c} at the start of "${s}"`, ja: (s, c) => `「${s}」が${c}で始まっています` },
  reserved: { en: (s) => `has "${s}", a device name of Windows`, ja: (s) => `「${s}」は Windows の予約名です` },
  'segment-too-long': {
    en: () => `has a name of more than ${MOST_SEGMENT_BYTES} bytes (a Japanese character counts 3)`,
    ja: () => `名前が${MOST_SEGMENT_BYTES}バイト（和文は1文字3バイト）を超えています`,
  },
  'path-too-long': {
    en: () => `has more than ${MOST_PATH_CHARACTERS} characters`,
    ja: () => `${MOST_PATH_CHARACTERS}文字を超えています`,
  },
};

/** Follows the path: `"a\b.pdf" holds the character “\”`, `「a\b.pdf」：「\」が含まれています`. */
export const nameFaultInWords = ({ kind, segment, character = '' }: NameFault, language: Language): string =>
  FAULTS[kind][language](segment, character);

const BACKSLASH = {
  en: 'Write / between folders and file name.',
  ja: 'フォルダとファイル名の区切りには / を使ってください。',
};
const PLAINLY = {
  en: 'Write the names of the folders and the file with a single / between them.',
  ja: 'フォルダ名とファイル名を、/ 1つで区切って書いてください。',
};
const SHORTER = {
  en: 'Shorten the name of the file or of its folders, and correct the path.',
  ja: 'ファイル名またはフォルダ名を短くし、path も直してください。',
};
const RENAME = {
  en: 'Rename the file or folder and correct the path; letters, digits, - and _ are safe everywhere.',
  ja: 'ファイル名またはフォルダ名を変更し、path も直してください。英数字、-、_ はどの環境でも使えます。',
};

export function nameFaultFix({ kind, character }: NameFault, language: Language): string {
  if (character === '\\') return BACKSLASH[language];
  if (kind === 'empty-segment' || kind === 'dot-segment') return PLAINLY[language];
  return (kind === 'segment-too-long' || kind === 'path-too-long' ? SHORTER : RENAME)[language];
}
