import type { Language, Localized } from '../../schemas/field.js';
import { lengthInWords } from './documents.js';
import { inARow } from './lists.js';

/** Sentences about documents whose length is limited but could not be counted. */

type Reason =
  | 'encrypted'
  | 'unreadable'
  | 'encoding'
  | 'limit'
  | 'no-text'
  | 'no-pages'
  | 'not-countable'
  | 'not-counted';

const WHY: Readonly<Record<Reason, Localized>> = {
  encrypted: { en: 'the file asks for a password', ja: 'パスワードで保護されています' },
  unreadable: { en: 'the file is damaged', ja: 'ファイルが壊れています' },
  encoding: { en: 'its text is not in UTF-8', ja: '文字コードが UTF-8 ではありません' },
  limit: {
    en: 'the file is too large, or could not be read within the limits of time and memory',
    ja: 'ファイルが大きすぎるか、時間とメモリの制限内に読み取れませんでした',
  },
  'no-text': {
    en: 'a page is a picture without readable text, as in a scan',
    ja: '文字情報のない画像のページがあります',
  },
  'no-pages': { en: 'a file of this type has no fixed pages', ja: 'この形式にはページの区切りが保存されていません' },
  'not-countable': { en: 'files of this type cannot be counted', ja: 'この形式は数えられません' },
  'not-counted': { en: 'nobody opened the file', ja: 'ファイルを開いていません' },
};

const FIX: Readonly<Record<Reason, Localized>> = {
  encrypted: {
    en: 'Save the document without a password and check again, or count it yourself.',
    ja: 'パスワードを外して保存し、もう一度確認するか、ご自身で数えてください。',
  },
  unreadable: {
    en: 'Open the file to see whether it is whole, export it again and check again, or count it yourself.',
    ja: 'ファイルを開けるか確かめ、出力し直してもう一度確認するか、ご自身で数えてください。',
  },
  encoding: {
    en: 'Save the text in UTF-8 and check again, or count it yourself.',
    ja: '文字コードを UTF-8 にして保存し直し、もう一度確認するか、ご自身で数えてください。',
  },
  limit: {
    en: 'Count it yourself, or save the document with smaller pictures and check again.',
    ja: 'ご自身で数えるか、画像を小さくして保存し直し、もう一度確認してください。',
  },
  'no-text': {
    en: 'Export the PDF from the program in which it was written instead of scanning it, or count it yourself.',
    ja: 'スキャンではなく作成したソフトから PDF に出力し直すか、ご自身で数えてください。',
  },
  'no-pages': {
    en: 'Export the document as a PDF and look at its pages, or let this check count those.',
    ja: 'PDF に出力してページ数を確かめるか、その PDF でもう一度確認してください。',
  },
  'not-countable': {
    en: 'Save the document as a PDF and check again, or count it yourself.',
    ja: 'PDF で保存してもう一度確認するか、ご自身で数えてください。',
  },
  'not-counted': {
    en: 'Check the draft again beside its files, or count it yourself.',
    ja: 'ファイルとともにもう一度確認するか、ご自身で数えてください。',
  },
};

export const whyUnknown = (reason: string, language: Language): string => WHY[reason as Reason][language];
export const unknownFix = (reason: string, language: Language): string => FIX[reason as Reason][language];

/** Limits as the data of a finding hold them: 0 where there is none. */
interface Limits {
  readonly minPages: number;
  readonly maxPages: number;
  readonly maxWords: number;
  readonly maxCharacters: number;
}

/** `at least 2 pages and at most 45 pages`, `2ページ以上、45ページ以内`. */
export function limitsInWords({ minPages, maxPages, maxWords, maxCharacters }: Limits, language: Language): string {
  const most = [
    [maxPages, 'pages'],
    [maxWords, 'words'],
    [maxCharacters, 'characters'],
  ] as const;
  const stated = most.filter(([limit]) => limit > 0).map(([limit, measure]) => lengthInWords(limit, measure, language));
  if (language === 'ja') {
    const least = minPages > 0 ? [`${lengthInWords(minPages, 'pages', 'ja')}以上`] : [];
    return [...least, ...stated.map((each) => `${each}以内`)].join('、');
  }
  const least = minPages > 0 ? [`at least ${lengthInWords(minPages, 'pages', 'en')}`] : [];
  return inARow([...least, ...stated.map((each) => `at most ${each}`)], 'en');
}
