import {
  controlCharacter,
  empty,
  fault,
  invisibleText,
  type None,
  notUtf8,
  nulByte,
  tooLarge,
  utf16,
  wrongEncoding,
} from './text-codes.js';

export * from './text-codes.js';

/** Faults of the YAML itself. */

/** What the parser's error codes mean to a person; anything rarer is called a misplaced sign. */
const PROBLEMS: Readonly<Record<string, readonly [en: string, ja: string]>> = {
  BAD_INDENT: ['wrong indentation', '字下げの誤り'],
  BLOCK_AS_IMPLICIT_KEY: [
    'the value holds a colon followed by a space, or a line break is missing',
    '値の中に「: 」（コロンと空白）があるか、改行が抜けています',
  ],
  BLOCK_IN_FLOW: ['a block inside brackets', '括弧の中にブロックがあります'],
  MISSING_CHAR: ['a sign such as a colon, bracket or quotation mark is missing', 'コロン、括弧、引用符などの不足'],
  MULTILINE_IMPLICIT_KEY: ['a colon is missing, or quotation marks are needed', 'コロンの不足、または引用符が必要'],
  UNEXPECTED_TOKEN: ['unexpected text', '予期しない文字'],
  BAD_DQ_ESCAPE: [
    'a backslash in double quotes; use single quotes',
    '二重引用符の中の \\ 。単一引用符を使ってください',
  ],
  UNCLOSED_QUOTE: ['this quotation mark is never closed', 'この引用符が閉じられていません'],
  NO_SPACE: ['a space is missing after the colon', 'コロンの後に半角スペースがありません'],
  COMMA_IN_NUMBER: [
    'a comma inside a number; write the digits without separators',
    '数値の中のコンマ。区切り記号なしで書いてください',
  ],
  BAD_SCALAR_START: [
    'a value cannot start with this sign; use quotation marks',
    'この記号では値を始められません。引用符で囲んでください',
  ],
};

const problem = (code: string, language: 0 | 1): string =>
  (PROBLEMS[code] ?? (['a misplaced sign', '記号の位置の誤り'] as const))[language];

export const syntax = fault<{ problem: string }>(
  'syntax',
  { problem: 'BAD_INDENT' },
  {
    title: 'YAML syntax',
    why: 'The structure of the file cannot be read past this place.',
    fix: (d) =>
      d.problem === 'BLOCK_AS_IMPLICIT_KEY'
        ? 'Put the whole value in quotation marks: title: "First part: second part".'
        : 'Compare the line and the one above with the example: indentation by spaces, "key: value", closed quotes.',
    message: (d) => `The YAML cannot be read here: ${problem(d.problem, 0)}.`,
  },
  {
    title: 'YAML の構文',
    why: 'ここから先の構造が読み取れません。',
    fix: (d) =>
      d.problem === 'BLOCK_AS_IMPLICIT_KEY'
        ? '値の全体を引用符で囲んでください。例：title: "前半: 後半"'
        : 'この行と直前の行を例と見比べてください（半角スペースの字下げ、「キー: 値」、引用符の閉じ忘れ）。',
    message: (d) => `ここで YAML を読み取れません（${problem(d.problem, 1)}）。`,
  },
);

export const tab = fault<None>(
  'tab',
  {},
  {
    title: 'Tab used for indentation',
    why: 'YAML allows only spaces for indentation.',
    fix: 'Replace the tab by spaces: as many as the lines beside it have, two for each level.',
    message: () => 'This line is indented with a tab.',
  },
  {
    title: 'タブによる字下げ',
    why: 'YAML の字下げに使えるのは半角スペースだけです。',
    fix: 'タブを半角スペースに置き換え、前後の同じ階層の行と字下げをそろえてください（1段につき2つ）。',
    message: () => 'この行はタブで字下げされています。',
  },
);

export const fullWidth = fault<{ character: string; write: string }>(
  'full-width',
  { character: '：', write: ': ' },
  {
    title: 'Full-width character as YAML sign',
    why: 'YAML knows only the half-width sign; the full-width one is read as part of the text.',
    fix: 'Switch the input method to half-width and type the sign again.',
    message: (d) => `The full-width ${d.character} stands where YAML needs ${d.write}.`,
  },
  {
    title: '全角の記号',
    why: 'YAML の記号は半角だけです。全角は文字の一部として扱われます。',
    fix: '半角入力に切り替えて、記号を打ち直してください。',
    message: (d) => `半角の${d.write}が必要な位置に、全角の${d.character}があります。`,
  },
);

export const duplicateKey = fault<{ key: string }>(
  'duplicate-key',
  { key: 'title' },
  {
    title: 'Key given twice',
    why: 'Only one of the values can count, and programs differ in which.',
    fix: 'Keep the right one of the two lines and delete the other.',
    message: (d) => `The key "${d.key}" is already given above.`,
  },
  {
    title: 'キーの重複',
    why: '有効な値は一つだけで、どちらになるかはプログラムによって異なります。',
    fix: '正しいほうの行を残し、もう一方を削除してください。',
    message: (d) => `キー「${d.key}」は、上にすでにあります。`,
  },
);

export const keyNotText = fault<None>(
  'key-not-text',
  {},
  {
    title: 'Field name is not a plain word',
    why: 'Every field name of a proposal is a plain word.',
    fix: 'Write "name: value"; for a list, delete the [] after the name above and start each entry with "- ".',
    message: () => 'A field name is expected here, and this is none.',
  },
  {
    title: '項目名ではないもの',
    why: '提案書の項目名は、すべて通常の文字列です。',
    fix: '「項目名: 値」の形で書いてください。一覧の場合は、上の項目名の後の [] を消し、各項目を「- 」で始めてください。',
    message: () => 'ここには項目名が必要ですが、項目名として読めません。',
  },
);

export const reservedKey = fault<{ key: string }>(
  'reserved-key',
  { key: '__proto__' },
  {
    title: 'Reserved key',
    why: 'The name has a special meaning in programs and is never a field of a proposal.',
    fix: 'Delete the line.',
    message: (d) => `The key "${d.key}" is not allowed.`,
  },
  {
    title: '使用できないキー',
    why: 'プログラムで特別な意味を持つ名前で、提案書の項目にはありません。',
    fix: 'この行を削除してください。',
    message: (d) => `キー「${d.key}」は使用できません。`,
  },
);

export const alias = fault<{ name: string }>(
  'alias',
  { name: '*important' },
  {
    title: 'Anchor or alias',
    why: 'A * or & at the start of a value makes YAML repeat another value; a proposal says everything once.',
    fix: 'Put the value in quotation marks if the sign is part of the text; otherwise write the value out.',
    message: (d) => `"${d.name}" is read as a YAML anchor or alias.`,
  },
  {
    title: 'アンカー・エイリアス',
    why: '値の先頭の * や & は、別の値を参照する YAML の記号です。提案書では使いません。',
    fix: '記号が本文の一部なら引用符で囲み、そうでなければ値をそのまま書いてください。',
    message: (d) => `「${d.name}」は YAML のアンカーまたはエイリアスと解釈されます。`,
  },
);

export const tag = fault<{ name: string }>(
  'tag',
  { name: '!important' },
  {
    title: 'YAML tag',
    why: 'A value that starts with ! names a data type of a program; the word would be lost.',
    fix: 'Put the value in quotation marks if the ! is part of the text; otherwise delete the tag.',
    message: (d) => `"${d.name}" is read as a YAML tag.`,
  },
  {
    title: 'YAML タグ',
    why: '! で始まる値はプログラムのデータ型を表し、その語が失われます。',
    fix: '! が本文の一部なら引用符で囲み、そうでなければ削除してください。',
    message: (d) => `「${d.name}」は YAML のタグと解釈されます。`,
  },
);

export const directive = fault<{ name: string }>(
  'directive',
  { name: '%YAML 1.1' },
  {
    title: 'YAML directive',
    why: 'A % line can switch to rules under which NO means false and 0100 means 64.',
    fix: 'Delete the line.',
    message: (d) => `The directive ${d.name} is not allowed.`,
  },
  {
    title: 'YAML ディレクティブ',
    why: '% の行は、NO を偽、0100 を 64 と読む旧規則に切り替えることがあります。',
    fix: 'この行を削除してください。',
    message: (d) => `ディレクティブ${d.name}は使用できません。`,
  },
);

export const severalDocuments = fault<None>(
  'several-documents',
  {},
  {
    title: 'Several documents in one file',
    why: 'What follows a second --- line would not be checked.',
    fix: 'Put each proposal in a file of its own.',
    message: () => 'A second YAML document starts here.',
  },
  {
    title: '1つのファイルに複数の文書',
    why: '2つ目の --- より後が確認されないままになります。',
    fix: '提案ごとに別のファイルにしてください。',
    message: () => 'ここから2つ目の YAML 文書が始まります。',
  },
);

export const tooDeep = fault<{ limit: number }>(
  'too-deep',
  { limit: 64 },
  {
    title: 'Nested too deeply',
    why: 'A proposal has about six levels. Much deeper nesting is a mistake or an attack.',
    fix: 'Check the brackets and the indentation here.',
    message: (d) => `The nesting is deeper than ${d.limit} levels.`,
  },
  {
    title: '入れ子が深すぎる',
    why: '提案書の階層は6段ほどです。極端に深い場合は、誤りか不正なファイルです。',
    fix: 'この付近の括弧と字下げを確認してください。',
    message: (d) => `入れ子が${d.limit}段を超えています。`,
  },
);

export const tooComplex = fault<{ limit: number }>(
  'too-complex',
  { limit: 50000 },
  {
    title: 'Too many elements',
    why: 'A proposal has a few hundred values. Many more are a mistake or an attack.',
    fix: 'Check that this is the proposal.',
    message: (d) => `The file has more than ${d.limit} YAML elements.`,
  },
  {
    title: '要素が多すぎる',
    why: '提案書の値は数百個ほどです。極端に多い場合は、取り違えか不正なファイルです。',
    fix: '提案書のファイルか確認してください。',
    message: (d) => `YAML の要素が${d.limit}個を超えています。`,
  },
);

export const notAMap = fault<{ found: 'list' | 'text' }>(
  'not-a-map',
  { found: 'text' },
  {
    title: 'Not a list of fields',
    why: 'A proposal is a list of "key: value" fields.',
    fix: 'Start the file with "format: 1". Each colon must be half-width and followed by a space.',
    message: (d) =>
      `The file holds ${d.found === 'list' ? 'a list' : 'text'} where fields ("key: value") are expected.`,
  },
  {
    title: '項目の一覧ではない',
    why: '提案書は「キー: 値」の項目の並びです。',
    fix: '「format: 1」から書き始めてください。コロンは半角で、直後に半角スペースが必要です。',
    message: (d) => `「キー: 値」の項目が必要ですが、${d.found === 'list' ? '一覧' : '文章'}があります。`,
  },
);

export const YAML_CODES = [
  empty,
  tooLarge,
  utf16,
  wrongEncoding,
  notUtf8,
  nulByte,
  controlCharacter,
  syntax,
  tab,
  fullWidth,
  duplicateKey,
  keyNotText,
  reservedKey,
  alias,
  tag,
  directive,
  severalDocuments,
  tooDeep,
  tooComplex,
  notAMap,
  invisibleText,
];
