import type { Localized } from '../../schemas/field.js';
import type { DocumentFact, EvidenceAnswer, FileFact } from '../core/attachment-facts.js';
import { openedAs } from '../domain/file-types.js';
import { papersUsed } from '../domain/papers.js';
import { grouped } from '../domain/written-forms.js';
import { lengthInWords } from '../text/documents.js';

/** What was seen of attachments, in the words of all reports. Unknown is said, never left blank. */

export const SEEN = {
  title: { en: 'What was seen in the attachments', ja: '添付書類の内容' },
  file: { en: 'file', ja: 'ファイル' },
  kind: { en: 'type and size', ja: '形式・サイズ' },
  length: { en: 'length', ja: '分量' },
  paper: { en: 'paper', ja: '用紙' },
  language: { en: 'language', ja: '言語' },
  evidence: { en: 'evidence', ja: '証拠書類との照合' },
  unknown: { en: 'not known', ja: '不明' },
} as const satisfies Record<string, Localized>;

const STATES: Readonly<Record<Exclude<FileFact['state'], 'file'>, Localized>> = {
  missing: { en: 'no such file', ja: 'ファイルなし' },
  folder: { en: 'a folder', ja: 'フォルダ' },
  outside: { en: 'outside the folder of the proposal: not opened', ja: '提案書のフォルダの外（開いていません）' },
  special: { en: 'not an ordinary file', ja: '通常のファイルではない' },
  unreadable: { en: 'cannot be read', ja: '読み取り不可' },
};

const NAMES: Readonly<Record<string, string>> = {
  docx: 'Word',
  xlsx: 'Excel',
  pptx: 'PowerPoint',
  jpg: 'JPEG',
  tif: 'TIFF',
};

/** `PDF 1.7, 12 kB`; what is in place of a file where there is none. */
export function kindInWords({ state, size, type, document }: FileFact): Localized {
  if (state !== 'file') return STATES[state];
  if (size === 0) return { en: 'empty', ja: '空のファイル' };
  const version = document?.pdf ? ` ${document.pdf.version}` : '';
  const name = type === null ? undefined : `${NAMES[type] ?? type.toUpperCase()}${version}`;
  const bytes = shortSize(size);
  return { en: `${name ?? SEEN.unknown.en}, ${bytes}`, ja: `${name ?? `形式${SEEN.unknown.ja}`}、${bytes}` };
}

/** A kilobyte is a thousand bytes; cut to one place. */
function shortSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.floor(bytes / 1_000)} kB`;
  const tenths = Math.floor(bytes / 100_000);
  return `${grouped(Math.floor(tenths / 10))}.${tenths % 10} MB`;
}

const WHY: Readonly<Record<NonNullable<DocumentFact['why']>, Localized>> = {
  encrypted: { en: 'asks for a password', ja: 'パスワードが必要' },
  unreadable: { en: 'damaged', ja: '破損' },
  limit: { en: 'not opened: too large or too slow to read', ja: '開いていません（サイズ・時間・メモリの制限）' },
  'no-text': { en: 'not all text can be read', ja: '文字を読み取れない部分あり' },
};

/** What `unreadable` means of a text: others may well open it. */
const NOT_UTF8: Localized = { en: 'not in UTF-8: its text was not read', ja: 'UTF-8 以外の文字コード（読み取り不可）' };

/** `3 pages, 1,204 words`; Japanese is counted in characters. */
export function lengthOf({ path, type, document }: FileFact): Localized {
  if (!document) return SEEN.unknown;
  const { pages, words, characters, wordsVary, why, image } = document;
  if (image) return { en: `${image.width} × ${image.height} px`, ja: `${image.width} × ${image.height} px` };
  const text = wordsVary ? ([characters, 'characters'] as const) : ([words, 'words'] as const);
  const parts = ([[pages, 'pages'], text] as const).flatMap(([count, measure]) =>
    count === null ? [] : [{ en: lengthInWords(count, measure, 'en'), ja: lengthInWords(count, measure, 'ja') }],
  );
  const isOtherEncoding = why === 'unreadable' && openedAs(path, type) === 'text';
  const said = why === null ? parts : [...parts, isOtherEncoding ? NOT_UTF8 : WHY[why]];
  if (said.length === 0) return SEEN.unknown;
  return { en: said.map(({ en }) => en).join(', '), ja: said.map(({ ja }) => ja).join('、') };
}

const MOST_PAPERS = 3;

/** `A4`, `A4 (2), A3 landscape (1)`: with the number of pages where they differ. */
export function paperOf({ document }: FileFact): Localized {
  const papers = document?.pdf?.papers;
  if (!papers) return document?.word || document?.image ? { en: '–', ja: '–' } : SEEN.unknown;
  const shown = papers.slice(0, MOST_PAPERS).map((paper) => {
    const { width, height, pages } = paper;
    const count = papers.length > 1 ? { en: ` (${pages})`, ja: `（${pages}）` } : { en: '', ja: '' };
    const name = papersUsed([paper])[0]?.name ?? `${width} × ${height} mm`;
    const turned = width > height ? { en: ' landscape', ja: '横' } : { en: '', ja: '' };
    return { en: `${name}${turned.en}${count.en}`, ja: `${name}${turned.ja}${count.ja}` };
  });
  const more = papers.length > MOST_PAPERS ? [{ en: '…', ja: '…' }] : [];
  const all = [...shown, ...more];
  return {
    en: all.map(({ en }) => en).join(', ') || SEEN.unknown.en,
    ja: all.map(({ ja }) => ja).join('、') || SEEN.unknown.ja,
  };
}

/** Letters below which nothing is said of the language. */
const FEWEST_LETTERS = 20;

/** How much of the text is Japanese, or Chinese where it has no kana; other languages are not told apart. */
export function languageOf({ document }: FileFact): Localized {
  const text = document?.text;
  if (!text || text.letters < FEWEST_LETTERS) return SEEN.unknown;
  if (text.japanese === 0) return { en: 'not Japanese', ja: '日本語以外' };
  if (text.kana === 0) return { en: `${text.japanese} % kanji, no kana`, ja: `漢字 ${text.japanese}％（かな無し）` };
  return { en: `${text.japanese} % Japanese`, ja: `日本語 ${text.japanese}％` };
}

const DETAILS: Readonly<Record<EvidenceAnswer['detail'], Localized>> = {
  funder: { en: 'funder', ja: '助成機関名' },
  'award-number': { en: 'award number', ja: '課題番号' },
  amount: { en: 'amount', ja: '金額' },
  period: { en: 'period', ja: '受給期間' },
};

const ANSWERS: Readonly<Record<EvidenceAnswer['answer'], Localized>> = {
  found: { en: 'found', ja: '記載あり' },
  'not-found': { en: 'not found', ja: '見つからず' },
  'not-readable': { en: 'text cannot be read', ja: '読み取り不可' },
};

export const ANSWER_SIGNS: Readonly<Record<EvidenceAnswer['answer'], string>> = {
  found: '✔',
  'not-found': '✖',
  'not-readable': '?',
};

/** `award number CBHC-2022-0417: found (page 1)`. */
export function answerInWords({ detail, wanted, answer, page }: EvidenceAnswer): Localized {
  const on = page === null ? { en: '', ja: '' } : { en: ` (page ${page})`, ja: `（${page}ページ）` };
  return {
    en: `${DETAILS[detail].en} ${wanted}: ${ANSWERS[answer].en}${on.en}`,
    ja: `${DETAILS[detail].ja} ${wanted}：${ANSWERS[answer].ja}${on.ja}`,
  };
}
