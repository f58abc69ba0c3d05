import { formatFault } from './diagnostic.js';
import { amountAsText, blank, notADate, notAnOption, notWhole, outOfRange, wrongForm } from './value-codes.js';

export * from './value-codes.js';

/** Faults of form that are wrong under every call: a field missing, misspelt, or holding something else. */

const fault = formatFault('schema');

/** `options` are the values that the field takes, where they are few and fixed. */
export const missing = fault<{ key: string; label: string; labelJa: string; options: readonly string[] }>(
  'missing',
  { key: 'title', label: 'Title of the project', labelJa: '研究開発課題名', options: [] },
  {
    title: 'Required field missing',
    why: 'Without it the section cannot be judged.',
    fix: (d) => `Add a line "${d.key}:" here${d.options.length > 0 ? `, with one of: ${d.options.join(', ')}` : ''}.`,
    message: (d) => `"${d.key}" (${d.label}) is missing here.`,
  },
  {
    title: '必須項目がない',
    why: 'この項目がないと、節全体を判定できません。',
    fix: (d) =>
      `ここに「${d.key}:」の行を加え${d.options.length > 0 ? `、次のいずれかを書いて` : 'て'}ください${d.options.length > 0 ? `：${d.options.join('、')}` : '。'}`,
    message: (d) => `ここに「${d.key}」（${d.labelJa}）がありません。`,
  },
);

export const emptyValue = fault<{ key: string }>(
  'empty-value',
  { key: 'title' },
  {
    title: 'Field left empty',
    why: 'An empty field says nothing; it is not the same as zero.',
    fix: 'Write the value after the colon; where the field does not apply, delete the line if it is optional.',
    message: (d) => `"${d.key}" has no value.`,
  },
  {
    title: '値が空',
    why: '空欄は 0 とは異なり、何も表しません。',
    fix: 'コロンの後に値を書いてください。該当しない任意項目であれば、行ごと削除してください。',
    message: (d) => `「${d.key}」に値がありません。`,
  },
);

export const unknownKey = fault<{ key: string; suggestion: string; allowed: readonly string[] }>(
  'unknown-key',
  { key: 'titel', suggestion: 'title', allowed: ['id', 'title', 'summary'] },
  {
    title: 'Unknown field',
    why: 'A misspelt field would otherwise be ignored without a word.',
    fix: (d) =>
      d.suggestion ? `Write "${d.suggestion}".` : `Delete the line, or use one of: ${d.allowed.join(', ')}.`,
    message: (d) =>
      `"${d.key}" is not a field of this section.${d.suggestion ? ` Did you mean "${d.suggestion}"?` : ''}`,
  },
  {
    title: '未知の項目',
    why: '綴りの誤った項目が、気付かれないまま無視されるのを防ぎます。',
    fix: (d) =>
      d.suggestion
        ? `「${d.suggestion}」と書いてください。`
        : `行を削除するか、次のいずれかを使ってください：${d.allowed.join('、')}`,
    message: (d) =>
      `「${d.key}」という項目はこの節にありません。${d.suggestion ? `「${d.suggestion}」の誤りではありませんか。` : ''}`,
  },
);

export const textWithComma = fault<{ key: string; whole: string }>(
  'text-with-comma',
  { key: 'in total', whole: 'words: "up to 500 million yen, in total"' },
  {
    title: 'Comma in a text between braces',
    why: 'Between { and } a comma begins the next field, so that only the part before it is read as the text.',
    fix: (d) => `Put the whole text in quotation marks: ${d.whole}`,
    message: (d) => `The comma ends the text, and "${d.key}" is read as the name of another field.`,
  },
  {
    title: '波括弧の中のコンマ',
    why: '{ } の中ではコンマが次の項目の始まりを表すため、コンマの前までしか文字列として読まれません。',
    fix: (d) => `文字列の全体を引用符で囲んでください：${d.whole}`,
    message: (d) => `コンマで文字列が終わり、「${d.key}」が別の項目の名前として読まれています。`,
  },
);

export const TYPES = {
  text: ['text', '文字列'],
  number: ['a number', '数値'],
  'true-false': ['true or false', '真偽値（true / false）'],
  list: ['a list', '一覧（「- 」で始まる行）'],
  fields: ['a group of fields', '項目の組'],
} as const satisfies Record<string, readonly [en: string, ja: string]>;
export type TypeName = keyof typeof TYPES;

interface WrongType {
  readonly expected: TypeName;
  readonly found: TypeName;
  /** The fields of a group that are needed, and those that may be left out. */
  readonly fields: readonly string[];
  readonly optional: readonly string[];
}

/** `fields`, and behind them those that may be left out. */
function fieldList({ fields, optional }: WrongType, language: 'en' | 'ja'): string {
  const [comma, maybe] = language === 'en' ? [', ', 'optional: '] : ['、', '任意：'];
  const more = optional.length > 0 ? `${maybe}${optional.join(comma)}` : '';
  if (fields.length === 0) return more;
  return `${fields.join(comma)}${more && (language === 'en' ? ` (${more})` : `。${more}`)}`;
}

export const wrongType = fault<{ [K in keyof WrongType]: WrongType[K] }>(
  'wrong-type',
  { expected: 'list', found: 'text', fields: [], optional: [] },
  {
    title: 'Wrong kind of value',
    why: 'The field holds another kind of value than the form asks for.',
    fix: (d) => `Write ${TYPES[d.expected][0]}${fieldList(d, 'en') && `: ${fieldList(d, 'en')}`}.`,
    message: (d) => `This is ${TYPES[d.found][0]}; the field asks for ${TYPES[d.expected][0]}.`,
  },
  {
    title: '値の種類が違う',
    why: '様式が求める種類と異なる値が入っています。',
    fix: (d) => `${TYPES[d.expected][1]}${fieldList(d, 'ja') && `（${fieldList(d, 'ja')}）`}で書いてください。`,
    message: (d) => `この値は${TYPES[d.found][1]}ですが、${TYPES[d.expected][1]}が必要です。`,
  },
);

export const quoteNeeded = fault<{ source: string }>(
  'quote-needed',
  { source: '01234567' },
  {
    title: 'Quotation marks needed',
    why: 'Without them YAML reads a number or true/false, and a leading zero is lost.',
    fix: (d) => `Write "${d.source}" in quotation marks.`,
    message: (d) => `${d.source} is read as a number or true/false; the field asks for text.`,
  },
  {
    title: '引用符が必要',
    why: '引用符がないと数値や真偽値として読まれ、先頭の 0 などが失われます。',
    fix: (d) => `"${d.source}" のように引用符で囲んでください。`,
    message: (d) => `${d.source}は数値または真偽値として読まれます。この項目には文字列が必要です。`,
  },
);

export const SCHEMA_CODES = [
  missing,
  emptyValue,
  unknownKey,
  textWithComma,
  wrongType,
  quoteNeeded,
  amountAsText,
  notWhole,
  outOfRange,
  notAnOption,
  notADate,
  blank,
  wrongForm,
];
