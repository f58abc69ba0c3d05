import { callFault } from './define-fault.js';

/** Faults in what a definition refers to: codes of standards, and names of other entries. */

/** `suggestion` is what was probably meant; empty where nothing is near. */
type Unknown = { readonly found: string; readonly suggestion: string };
const meant = ({ suggestion }: Pick<Unknown, 'suggestion'>) => (suggestion ? ` Did you mean "${suggestion}"?` : '');
const meantJa = ({ suggestion }: Pick<Unknown, 'suggestion'>) =>
  suggestion ? `「${suggestion}」の誤りではありませんか。` : '';

/** A value that no standard knows: what it is, and how it has to be written. */
const unknownCode = (
  name: string,
  sample: Unknown,
  [title, what, form, why]: readonly [title: string, what: string, form: string, why: string],
  [titleJa, whatJa, formJa, whyJa]: readonly [title: string, what: string, form: string, why: string],
) =>
  callFault<Unknown>(
    name,
    'must',
    sample,
    {
      title,
      why,
      fix: (d) => (d.suggestion ? `Write "${d.suggestion}".` : `Write ${form}.`),
      message: (d) => `"${d.found}" is no ${what}; the format takes ${form}.${meant(d)}`,
    },
    {
      title: titleJa,
      why: whyJa,
      fix: (d) => (d.suggestion ? `「${d.suggestion}」と書いてください。` : `${formJa}を書いてください。`),
      message: (d) => `「${d.found}」という${whatJa}はありません。${formJa}で書きます。${meantJa(d)}`,
    },
  );

export const zoneUnknown = unknownCode(
  'zone-unknown',
  { found: 'JST', suggestion: 'Asia/Tokyo' },
  [
    'Unknown time zone',
    'time zone',
    'an IANA name such as Asia/Tokyo, or applicant-local',
    'A deadline is an instant only together with its zone. Abbreviations such as BST mean several zones.',
  ],
  [
    '不明なタイムゾーン',
    'タイムゾーン',
    'IANA の名称（Asia/Tokyo など）か applicant-local のいずれか',
    'タイムゾーンがわからないと、締切の時点が定まりません。BST などの略号は複数のタイムゾーンを指します。',
  ],
);

export const currencyUnknown = unknownCode(
  'currency-unknown',
  { found: 'YEN', suggestion: 'JPY' },
  [
    'Unknown currency',
    'currency',
    'an ISO 4217 code such as JPY',
    'Amounts of a draft are compared only where their currency is the same.',
  ],
  ['不明な通貨', '通貨', 'ISO 4217 のコード（JPY など）', '通貨が同じ場合に限り、提案書の金額と比較できます。'],
);

export const countryUnknown = unknownCode(
  'country-unknown',
  { found: 'UK', suggestion: 'GB' },
  [
    'Unknown country',
    'country or region',
    'an ISO 3166-1 code such as JP, or EU for the European Union',
    'A country that is not understood would match no draft.',
  ],
  [
    '不明な国・地域',
    '国・地域',
    'ISO 3166-1 のコード（JP など。欧州連合は EU）',
    '正しいコードでないと、どの提案書の国とも一致しません。',
  ],
);

export const languageUnknown = unknownCode(
  'language-unknown',
  { found: 'jp', suggestion: 'ja' },
  [
    'Unknown language',
    'language',
    'an ISO 639-1 code such as ja or en',
    'A language that is not understood would match no attachment. The code of a country is not that of its language.',
  ],
  [
    '不明な言語',
    '言語',
    'ISO 639-1 のコード（ja、en など）',
    '正しいコードでないと、どの添付書類の言語とも一致しません。国のコードと言語のコードは異なります。',
  ],
);

export const regionUnknown = callFault<{ found: string; known: readonly string[]; suggestion: string }>(
  'region-unknown',
  'must',
  { found: 'asean', known: ['e-asia'], suggestion: '' },
  {
    title: 'Region that is not defined',
    why: 'A region counts only with the countries that belong to it.',
    fix: (d) =>
      d.suggestion
        ? `Write "${d.suggestion}".`
        : `Add "${d.found}" to regions, with its countries and its place in the call.`,
    message: (d) =>
      `"${d.found}" is no region of this definition (regions: ${d.known.join(', ') || 'none'}).${meant(d)}`,
  },
  {
    title: '定義のない地域',
    why: '地域は、含まれる国が示されて初めて判定に使えます。',
    fix: (d) =>
      d.suggestion
        ? `「${d.suggestion}」と書いてください。`
        : `regions に「${d.found}」を加え、含まれる国と公募の該当箇所を書いてください。`,
    message: (d) =>
      `「${d.found}」という地域は、この定義にありません（regions：${d.known.join('、') || 'なし'}）。${meantJa(d)}`,
  },
);

export const deadlineUnknown = callFault<{ found: string; known: readonly string[]; suggestion: string }>(
  'deadline-unknown',
  'must',
  { found: 'aplication', known: ['application'], suggestion: 'application' },
  {
    title: 'Lead time before a deadline that is not defined',
    why: 'A lead time is counted back from its deadline; without one it is never checked.',
    fix: (d) => (d.suggestion ? `Write "${d.suggestion}".` : 'Write the id of an entry in deadlines.'),
    message: (d) => `"${d.found}" is no deadline of this definition (deadlines: ${d.known.join(', ') || 'none'}).`,
  },
  {
    title: '定義のない締切までの所要期間',
    why: '所要期間は締切からさかのぼって数えます。締切がないと確認されません。',
    fix: (d) =>
      d.suggestion ? `「${d.suggestion}」と書いてください。` : 'deadlines にある項目の ID を書いてください。',
    message: (d) => `「${d.found}」という締切は、この定義にありません（deadlines：${d.known.join('、') || 'なし'}）。`,
  },
);

export const REFERENCE_FAULTS = [
  zoneUnknown,
  currencyUnknown,
  countryUnknown,
  languageUnknown,
  regionUnknown,
  deadlineUnknown,
];
