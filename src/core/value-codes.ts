import { formatFault } from './diagnostic.js';

/** Faults of single values: a number, a choice, a date or a text that is not written as its field asks. */

const fault = formatFault('schema');

export const amountAsText = fault<{ found: string; write: string; writeThousand: string }>(
  'amount-as-text',
  { found: '3,000万円', write: '30000000', writeThousand: '30000' },
  {
    title: 'Number not written in plain digits',
    why: 'Amounts are compared to the yen, so nothing about a number may be guessed.',
    fix: (d) => {
      if (!d.write) return 'Write a whole number in half-width digits, without separators and units.';
      return d.writeThousand
        ? `Write ${d.write} (unit: yen) or ${d.writeThousand} (unit: thousand-yen).`
        : `Write ${d.write}.`;
    },
    message: (d) => `"${d.found}" is text; a whole number is needed.`,
  },
  {
    title: '数値が数字だけで書かれていない',
    why: '金額は1円単位で比べるため、数値を推測で読み替えることはしません。',
    fix: (d) => {
      if (!d.write) return '区切り記号や単位を付けず、半角数字の整数で書いてください。';
      return d.writeThousand
        ? `${d.write}（unit: yen の場合）または${d.writeThousand}（unit: thousand-yen の場合）と書いてください。`
        : `${d.write}と書いてください。`;
    },
    message: (d) => `「${d.found}」は文字列です。整数が必要です。`,
  },
);

export const notWhole = fault<{ found: string }>(
  'not-whole',
  { found: '1.5' },
  {
    title: 'Not a whole number',
    why: 'Amounts, percent and counts are whole numbers, so that sums agree exactly.',
    fix: 'Write a whole number.',
    message: (d) => `${d.found} is not a whole number.`,
  },
  {
    title: '整数ではない',
    why: '合計が正確に一致するよう、金額・割合・人数は整数で書きます。',
    fix: '整数で書いてください。',
    message: (d) => `${d.found}は整数ではありません。`,
  },
);

export const outOfRange = fault<{ found: string; limit: string; side: 'least' | 'most'; items: boolean }>(
  'out-of-range',
  { found: '-1', limit: '0', side: 'least', items: false },
  {
    title: 'Number or count out of range',
    why: 'No form takes a value this small or this large.',
    fix: (d) => `Correct it to ${d.side === 'least' ? 'at least' : 'at most'} ${d.limit}.`,
    message: (d) =>
      d.items
        ? `The list has ${d.found} entries; ${d.side === 'least' ? 'at least' : 'at most'} ${d.limit} are needed.`
        : `${d.found} is given; ${d.side === 'least' ? 'at least' : 'at most'} ${d.limit} is allowed.`,
  },
  {
    title: '数値・件数が範囲外',
    why: '様式で認められる範囲を外れています。',
    fix: (d) => `${d.limit} ${d.side === 'least' ? '以上' : '以下'}にしてください。`,
    message: (d) =>
      `${d.items ? `一覧は${d.found}件` : `値は${d.found} `}ですが、${d.limit}${d.items ? ' 件' : ' '}${d.side === 'least' ? '以上' : '以下'}でなければなりません。`,
  },
);

export const notAnOption = fault<{ found: string; options: readonly string[]; suggestion: string }>(
  'not-an-option',
  { found: 'publik', options: ['public', 'private'], suggestion: 'public' },
  {
    title: 'Not one of the choices',
    why: 'The field takes one of a few fixed values.',
    fix: (d) => `Write ${d.suggestion || `one of: ${d.options.join(', ')}`}.`,
    message: (d) => `"${d.found}" is not one of: ${d.options.join(', ')}.`,
  },
  {
    title: '選択肢にない値',
    why: 'この項目は、決まった値の中から選びます。',
    fix: (d) =>
      d.suggestion ? `「${d.suggestion}」と書いてください。` : `次のいずれかを書いてください：${d.options.join('、')}`,
    message: (d) => `「${d.found}」は選択肢（${d.options.join('、')}）にありません。`,
  },
);

const isWellWritten = (date: string): boolean => /^\d{4}-\d\d-\d\d$/.test(date);

export const notADate = fault<{ found: string; suggestion: string }>(
  'not-a-date',
  { found: '2024/4/1', suggestion: '2024-04-01' },
  {
    title: 'Not a date',
    why: 'Dates are written in one way only, so that day and month cannot be mixed up.',
    fix: (d) =>
      isWellWritten(d.found) ? 'Write a day that exists.' : `Write ${d.suggestion || 'the date as YYYY-MM-DD'}.`,
    message: (d) => `"${d.found}" is not a calendar day written as YYYY-MM-DD.`,
  },
  {
    title: '日付の形式が違う',
    why: '月と日の取り違えを防ぐため、日付の書き方は一つに限っています。',
    fix: (d) => {
      if (isWellWritten(d.found)) return '実在する日付を書いてください。';
      return d.suggestion ? `${d.suggestion}と書いてください。` : 'YYYY-MM-DD の形式で書いてください。';
    },
    message: (d) => `「${d.found}」は、YYYY-MM-DD の形式の実在する日付ではありません。`,
  },
);

export const blank = fault<Record<never, never>>(
  'blank',
  {},
  {
    title: 'Blank text',
    why: 'The field holds only spaces or nothing between its quotation marks.',
    fix: 'Write the text, or delete the line if the field is optional.',
    message: () => 'The text is blank.',
  },
  {
    title: '空白のみの文字列',
    why: '引用符の中が空か、空白だけです。',
    fix: '内容を書いてください。任意項目であれば行を削除してもかまいません。',
    message: () => '内容が空白です。',
  },
);

/** `form` is how the value has to look, with an example; `suggestion` what was meant. Each is empty where not known. */
export const wrongForm = fault<{
  found: string;
  description: string;
  descriptionJa: string;
  form: string;
  formJa: string;
  suggestion: string;
}>(
  'wrong-form',
  {
    found: 'my draft',
    description: 'A short name of your own in Latin letters, digits, - and _.',
    descriptionJa: '英数字と -、_ からなる短い名前。',
    form: 'Latin letters, digits, - and _ without spaces, such as award-letter-2',
    formJa: '空白を含まない英数字、-、_（例：award-letter-2）',
    suggestion: 'my-draft',
  },
  {
    title: 'Wrong form of value',
    why: 'The value does not have the form that the field needs.',
    fix: (d) => {
      if (d.suggestion) return `Write ${d.suggestion}${d.form && ` (${d.form})`}.`;
      return d.form ? `Write ${d.form}.` : 'Write it in the form described.';
    },
    message: (d) => `"${d.found}" does not have the form needed. ${d.description}`,
  },
  {
    title: '値の形式が違う',
    why: '項目が求める形式になっていません。',
    fix: (d) => {
      if (d.suggestion) return `${d.suggestion} と書いてください${d.formJa && `（形式：${d.formJa}）`}。`;
      return d.formJa ? `次の形式で書いてください：${d.formJa}` : '説明のとおりの形式で書いてください。';
    },
    message: (d) => `「${d.found}」は求められる形式ではありません。${d.descriptionJa}`,
  },
);
