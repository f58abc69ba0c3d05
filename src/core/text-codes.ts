import { formatFault } from './diagnostic.js';

/** Faults of a file before it is read as YAML: its size, its encoding, characters that no draft has. */

export type None = Record<never, never>;
/** A fault of the file itself stops the check: nothing below could be trusted. */
export const fault = formatFault('yaml');

export const empty = fault<None>(
  'empty',
  {},
  {
    title: 'Empty file',
    why: 'There is nothing to check.',
    fix: 'Write the proposal, or start one with: grantlint init',
    message: () => 'The file holds no data.',
  },
  {
    title: '空のファイル',
    why: '確認する内容がありません。',
    fix: '提案の内容を書くか、grantlint init でひな形を作成してください。',
    message: () => 'ファイルにデータがありません。',
  },
);

export const tooLarge = fault<{ size: number; limit: number }>(
  'too-large',
  { size: 52428800, limit: 262144 },
  {
    title: 'File too large',
    why: 'A proposal is a few pages of text. A much larger file is a mistake or an attack.',
    fix: 'Check that this is the proposal; keep figures and long documents as attachments.',
    message: (d) => `The file has ${d.size} bytes; a proposal may have at most ${d.limit}.`,
  },
  {
    title: 'ファイルが大きすぎる',
    why: '提案書は数ページ分の文章です。極端に大きい場合は、取り違えか不正なファイルです。',
    fix: '提案書のファイルか確認し、図や長い文書は添付書類にしてください。',
    message: (d) => `ファイルは${d.size}バイトです。提案書は${d.limit}バイトまでです。`,
  },
);

export const utf16 = fault<{ encoding: string }>(
  'utf-16',
  { encoding: 'UTF-16' },
  {
    title: 'Saved as UTF-16',
    why: 'The file would be read as one unreadable string.',
    fix: 'In your editor choose "Save as" and the encoding UTF-8.',
    message: () => 'The file is encoded in UTF-16; UTF-8 is needed.',
  },
  {
    title: 'UTF-16 で保存されている',
    why: 'このままでは文字が正しく読み取れません。',
    fix: 'エディターの「名前を付けて保存」で、文字コードに UTF-8 を選んで保存してください。',
    message: () => 'ファイルの文字コードが UTF-16 です。UTF-8 が必要です。',
  },
);

export const wrongEncoding = fault<{ encoding: string }>(
  'legacy-encoding',
  { encoding: 'Shift_JIS' },
  {
    title: 'Saved in a legacy Japanese encoding',
    why: 'Read as UTF-8, the Japanese text would be garbled (文字化け).',
    fix: 'In your editor choose "Save as" and the encoding UTF-8.',
    message: (d) => `The file looks like ${d.encoding}; UTF-8 is needed.`,
  },
  {
    title: '旧来の日本語文字コードで保存されている',
    why: 'UTF-8 として読むと文字化けします。',
    fix: 'エディターの「名前を付けて保存」で、文字コードに UTF-8 を選んで保存してください。',
    message: (d) => `ファイルの文字コードは${d.encoding}のようです。UTF-8 が必要です。`,
  },
);

export const notUtf8 = fault<{ encoding: string }>(
  'not-utf-8',
  { encoding: '' },
  {
    title: 'Not UTF-8',
    why: 'The file is not text, or is damaged.',
    fix: 'Check that this is the proposal, and save it as UTF-8 in your editor.',
    message: () => 'The file is not valid UTF-8 text.',
  },
  {
    title: 'UTF-8 ではない',
    why: 'テキストではないか、壊れています。',
    fix: '提案書のファイルか確認し、エディターで UTF-8 として保存してください。',
    message: () => 'ファイルが UTF-8 のテキストとして読み取れません。',
  },
);

export const nulByte = fault<{ encoding: string }>(
  'nul-byte',
  { encoding: '' },
  {
    title: 'NUL bytes',
    why: 'Text has no NUL bytes; the file is binary or damaged.',
    fix: 'Check that this is the proposal; restore it from a copy if it was damaged.',
    message: () => 'The file holds NUL bytes, so it is not a text file.',
  },
  {
    title: 'NUL バイトを含む',
    why: 'テキストには NUL バイトは含まれません。バイナリか、壊れたファイルです。',
    fix: '提案書のファイルか確認し、壊れている場合は控えから戻してください。',
    message: () => 'ファイルに NUL バイトが含まれており、テキストではありません。',
  },
);

export const controlCharacter = fault<{ character: string }>(
  'control-character',
  { character: 'U+001B' },
  {
    title: 'Invisible control character',
    why: 'It cannot be seen in an editor and means different things to different programs.',
    fix: 'Delete the character; typing the line anew is the surest way.',
    message: (d) => `The control character ${d.character} stands here.`,
  },
  {
    title: '見えない制御文字',
    why: 'エディターでは見えず、プログラムによって解釈が異なります。',
    fix: 'その文字を削除してください。行を打ち直すのが確実です。',
    message: (d) => `ここに制御文字${d.character}があります。`,
  },
);

export const invisibleText = fault<{ character: string }>(
  'invisible-text',
  { character: 'U+001B' },
  {
    title: 'Control character in a value',
    why: 'An escape such as \\x1b in a quoted value hides a character that no form accepts.',
    fix: 'Delete the escape, or write the text without it.',
    message: (d) => `The value holds the invisible character ${d.character}.`,
  },
  {
    title: '値の中の制御文字',
    why: '引用符の中の \\x1b などの表記は、様式で受け付けられない文字になります。',
    fix: 'その表記を削除し、通常の文字で書いてください。',
    message: (d) => `値に見えない文字${d.character}が含まれています。`,
  },
);
