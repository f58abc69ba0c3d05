import {
  ACCEPT_WAIVERS,
  AS_OF,
  CALL,
  CALLS_FOLDER,
  FAIL_ON,
  FORMAT,
  MAX_WARNINGS,
  NO_CACHE,
  type OptionSpec,
  OVERLAY,
  REDACT,
} from './common.js';

const FILE_LIST: OptionSpec = {
  flags: '--file-list <file>',
  name: 'fileList',
  text: {
    en: 'check the paths in this file, one a line (or ended by NUL); - for standard input',
    ja: 'ファイルに書かれたパス（1行に1件、または NUL 区切り）を確認する（標準入力は -）',
  },
};

const NO_IGNORE: OptionSpec = {
  flags: '--no-ignore',
  name: 'ignore',
  text: {
    en: 'also what .gitignore, .grantlintignore and the settings leave out',
    ja: '.gitignore、.grantlintignore、設定で除外されたものも確認する',
  },
};

const CHANGED: OptionSpec = {
  flags: '--changed',
  name: 'changed',
  text: {
    en: 'only drafts that have changed since the last commit (git), with their attachments',
    ja: '直前のコミット（git）から、添付書類も含めて変更のあった提案書だけを確認する',
  },
};

const SINCE: OptionSpec = {
  flags: '--since <ref>',
  name: 'since',
  text: {
    en: 'only drafts that have changed since this branch parted from REF (git)',
    ja: '指定したブランチ・コミットから分かれた後に変更のあった提案書だけを確認する（git）',
  },
};

const MAX_FINDINGS: OptionSpec = {
  flags: '--max-findings <n>',
  name: 'maxFindings',
  text: {
    en: 'show at most this many findings of each draft, and say how many are left out',
    ja: '提案書ごとに表示する指摘の上限（省いた件数も表示）',
  },
};

/** For accepting findings on record: see docs/waivers.md. */
const WRITE_WAIVERS: readonly OptionSpec[] = [
  {
    flags: '--write-waivers',
    name: 'writeWaivers',
    text: {
      en: 'add the findings that stand to waivers.yaml beside each draft; what is there stays',
      ja: '残っている指摘を、提案書と同じフォルダの waivers.yaml に追記する（既存の記載はそのまま）',
    },
    flagOnly: true,
  },
  {
    flags: '--waive <code>',
    name: 'waive',
    text: {
      en: 'with --write-waivers: only findings of this code; repeatable',
      ja: '--write-waivers で追記する指摘のコード（複数指定可）',
    },
    repeatable: true,
    flagOnly: true,
  },
  {
    flags: '--reason <text>',
    name: 'reason',
    text: { en: 'with --write-waivers: why they are accepted', ja: '--write-waivers で追記する承認の理由' },
    flagOnly: true,
  },
  {
    flags: '--by <name>',
    name: 'by',
    text: { en: 'with --write-waivers: who accepts them', ja: '--write-waivers で追記する承認者' },
    flagOnly: true,
  },
  {
    flags: '--until <date>',
    name: 'until',
    text: {
      en: 'with --write-waivers: the last day on which they count',
      ja: '--write-waivers で追記する承認の期限（この日まで有効）',
    },
    flagOnly: true,
  },
];

export const CHECK: readonly OptionSpec[] = [
  FORMAT,
  CALL,
  CALLS_FOLDER,
  OVERLAY,
  AS_OF,
  FAIL_ON,
  MAX_WARNINGS,
  {
    flags: '--allow-empty',
    name: 'allowEmpty',
    text: { en: 'no draft found is not an error', ja: '提案書が見つからなくてもエラーにしない' },
  },
  {
    flags: '--stdin-filename <path>',
    name: 'stdinFilename',
    text: { en: 'for -: where the draft would lie', ja: '- の場合に、提案書があるものとみなす場所' },
  },
  FILE_LIST,
  NO_IGNORE,
  CHANGED,
  SINCE,
  MAX_FINDINGS,
  {
    flags: '--shard <i/n>',
    name: 'shard',
    text: {
      en: 'check only part i of n of the drafts, of equal size; the json report of each part is joined by merge',
      ja: '提案書を n 個に等分した i 番目だけを確認する（各部分の json の報告は merge でまとめる）',
    },
  },
  {
    flags: '--workers <n>',
    name: 'workers',
    text: {
      en: 'threads that check drafts (default: as many as pay off; 1: none besides the main one)',
      ja: '確認に使うスレッド数（省略時は件数に応じて自動。1 は追加なし）',
    },
  },
  {
    flags: '--cache',
    name: 'cache',
    text: {
      en: 'keep the result of every draft, and check again only what has changed',
      ja: '提案書ごとの結果を保存し、次回は変更のあったものだけを確認する',
    },
  },
  {
    flags: '--cache-location <folder>',
    name: 'cacheLocation',
    text: {
      en: "where results are kept (default: the user's cache folder)",
      ja: '結果の保存先（省略時は利用者のキャッシュフォルダ）',
    },
  },
  NO_CACHE,
  REDACT,
  ACCEPT_WAIVERS,
  ...WRITE_WAIVERS,
];

/** What makes sense while somebody writes. */
export const WATCH: readonly OptionSpec[] = [
  CALL,
  CALLS_FOLDER,
  OVERLAY,
  AS_OF,
  NO_IGNORE,
  MAX_FINDINGS,
  NO_CACHE,
  REDACT,
  ACCEPT_WAIVERS,
];

/** By what call, day and options the parts were judged, they say themselves. */
export const MERGE: readonly OptionSpec[] = [
  FORMAT,
  {
    ...CALL,
    text: {
      en: 'the call definition that the parts were checked with, where it is a file',
      ja: '各部分の確認に使った公募の定義（ファイルで指定した場合）',
    },
  },
  CALLS_FOLDER,
  OVERLAY,
  FAIL_ON,
  MAX_WARNINGS,
  MAX_FINDINGS,
];
