import type { Localized } from '../schemas/field.js';

/** One option of the command line: parsed by commander, named in help, read from the environment and the config file. */
export interface OptionSpec {
  readonly flags: string;
  /** Name in code and in the config file; the environment twin is GRANTLINT_ and this in capitals with underscores. */
  readonly name: string;
  readonly text: Localized;
  readonly choices?: readonly string[];
  readonly repeatable?: boolean;
  /** Stands only on the command line: its environment twin belongs to `check` and takes more. */
  readonly flagOnly?: boolean;
}

const LANGUAGE: OptionSpec = {
  flags: '--lang <language>',
  name: 'lang',
  text: { en: 'language of the output', ja: '出力の言語' },
  choices: ['en', 'ja', 'both'],
};

const COLOR: OptionSpec = {
  flags: '--color <when>',
  name: 'color',
  text: { en: 'colours: auto, always or never', ja: '色付け：auto（自動）、always（常に）、never（なし）' },
  choices: ['auto', 'always', 'never'],
};

const CONFIG: OptionSpec = {
  flags: '--config <file>',
  name: 'config',
  text: { en: 'settings in a YAML file: any option by its name', ja: '設定ファイル（YAML。各オプションを名前で指定）' },
};

const QUIET: OptionSpec = {
  flags: '-q, --quiet',
  name: 'quiet',
  text: { en: 'only what blocks, and the verdict', ja: '必須の指摘と判定だけを表示' },
};

const VERBOSE: OptionSpec = {
  flags: '-v, --verbose',
  name: 'verbose',
  text: { en: 'reasons, and every rule that did not apply', ja: '理由と、適用されなかった規則も表示' },
};

/** The options that stand on several commands. */
export const COMMON: readonly OptionSpec[] = [LANGUAGE, COLOR, CONFIG, QUIET, VERBOSE];

const CALL: OptionSpec = {
  flags: '--call <id|file>',
  name: 'call',
  text: { en: "check against this call instead of the draft's own", ja: '提案書に書かれた公募の代わりに使う公募' },
};

const CALLS_FOLDER: OptionSpec = {
  flags: '--calls <folder>',
  name: 'calls',
  text: {
    en: 'folder with call definitions of your own (*.yaml), beside those of the tool',
    ja: '独自の公募定義（*.yaml）を置いたフォルダ（付属の定義に加えて使用）',
  },
};

const AS_OF: OptionSpec = {
  flags: '--as-of <date>',
  name: 'asOf',
  text: {
    en: 'check as on this day in Japan (YYYY-MM-DD), or at this time (2024-05-28T11:30+09:00); default: now',
    ja: '確認の基準日（日本時間。YYYY-MM-DD）または基準日時（2024-05-28T11:30+09:00）。省略時は現在',
  },
};

const FORMAT: OptionSpec = {
  flags: '-f, --format <name[=file]>',
  name: 'format',
  text: {
    en: 'report format, to a file if one is given; repeatable: pretty, plain, json, markdown, html, sarif, junit',
    ja: '報告の形式（=ファイル名 で保存、複数指定可）：pretty、plain、json、markdown、html、sarif、junit',
  },
  repeatable: true,
};

const FAIL_ON: OptionSpec = {
  flags: '--fail-on <level>',
  name: 'failOn',
  text: {
    en: 'lowest level that makes the exit code 1 (default: must)',
    ja: '終了コードを 1 にする最低の重要度（既定：must）',
  },
  choices: ['must', 'should', 'notice', 'never'],
};

const MAX_WARNINGS: OptionSpec = {
  flags: '--max-warnings <n>',
  name: 'maxWarnings',
  text: {
    en: 'exit code 1 when there are more `should` findings than this',
    ja: '推奨の指摘がこの件数を超えたら終了コードを 1 にする',
  },
};

/** The environment twin is GRANTLINT_CACHE=0; GRANTLINT_NO_CACHE=1 is read by the host, for every command. */
const NO_CACHE: OptionSpec = {
  flags: '--no-cache',
  name: 'cache',
  text: {
    en: 'open every attachment anew, and keep nothing of what was found',
    ja: '添付書類の読み取り結果を再利用も保存もしない',
  },
};

export const CHECK: readonly OptionSpec[] = [
  FORMAT,
  CALL,
  CALLS_FOLDER,
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
  NO_CACHE,
];

export const PACK: readonly OptionSpec[] = [
  {
    flags: '-o, --output <file>',
    name: 'output',
    text: {
      en: "where to write the bundle (default: the draft's id and .zip beside it)",
      ja: '出力先（省略時は提案書と同じフォルダの「整理名.zip」）',
    },
  },
  {
    flags: '--force',
    name: 'force',
    text: { en: 'replace an existing bundle', ja: '既存のファイルを置き換える' },
  },
  {
    flags: '-n, --dry-run',
    name: 'dryRun',
    text: { en: 'show what would be packed, write nothing', ja: '内容だけを表示し、何も書き込まない' },
  },
  {
    flags: '--no-report',
    name: 'report',
    text: { en: 'leave the reports out of the bundle', ja: '報告を同梱しない' },
  },
  {
    flags: '--allow <what>',
    name: 'allow',
    text: {
      en: 'pack all the same, repeatable: unlisted, open, junk, secrets',
      ja: '次のものがあっても作成する（複数指定可）：unlisted（一覧にないファイル）、open（開いたままの文書）、junk（不要ファイル）、secrets（秘密鍵など）',
    },
    repeatable: true,
  },
  {
    flags: '--receipt <file>',
    name: 'receipt',
    text: { en: 'save the receipt in a file too', ja: '控えをファイルにも保存する' },
  },
  {
    flags: '--sign <key>',
    name: 'sign',
    text: {
      en: 'sign the bundle with this SSH key (Ed25519): the signature goes beside it, with .sig',
      ja: 'SSH の秘密鍵（Ed25519）で署名し、「zip の名前.sig」に保存する',
    },
  },
  CALL,
  CALLS_FOLDER,
  AS_OF,
  FORMAT,
  FAIL_ON,
  MAX_WARNINGS,
  NO_CACHE,
];

/** Verifying goes by what the bundle says of itself, so what stands in the environment for `check` is not for it. */
export const VERIFY: readonly OptionSpec[] = [
  {
    flags: '-f, --format <name[=file]>',
    name: 'format',
    text: {
      en: 'pretty, json, junit or sarif, to a file if one is given; repeatable',
      ja: 'pretty、json、junit、sarif（=ファイル名 で保存、複数指定可）',
    },
    repeatable: true,
    flagOnly: true,
  },
  {
    flags: '--digest <digest>',
    name: 'digest',
    text: {
      en: 'the digest that the sender told you; the bundle must have it',
      ja: '送付元から伝えられたダイジェスト（一致しなければ必須の指摘）',
    },
    flagOnly: true,
  },
  {
    flags: '--allowed-signers <file>',
    name: 'allowedSigners',
    text: {
      en: 'whose signatures count (format of ssh-keygen); the bundle must be signed by one of them',
      ja: '署名を認める人の一覧（ssh-keygen の形式）。署名がなければ必須の指摘',
    },
  },
  {
    flags: '--signature <file>',
    name: 'signature',
    text: { en: 'the signature (default: the name of the bundle and .sig)', ja: '署名（省略時は「zip の名前.sig」）' },
    flagOnly: true,
  },
  { ...CALL, flagOnly: true, text: { en: 'judge by this call instead', ja: '提案書に書かれた公募の代わりに使う公募' } },
  CALLS_FOLDER,
  {
    ...AS_OF,
    flagOnly: true,
    text: {
      en: 'judge as on this day or at this time in Japan (default: those of the bundle)',
      ja: '確認の基準日または基準日時（日本時間。省略時は作成時のもの）',
    },
  },
  FAIL_ON,
  MAX_WARNINGS,
  {
    flags: '--max-size <bytes>',
    name: 'maxSize',
    text: {
      en: 'most bytes of all files, unpacked; also 500M or 2G (default: below 4 GiB)',
      ja: '展開後の合計バイト数の上限（500M、2G も可。既定：4 GiB 未満）',
    },
  },
  {
    flags: '--max-entries <n>',
    name: 'maxEntries',
    text: { en: 'most files (default: 10000)', ja: 'ファイル数の上限（既定：10000）' },
  },
  {
    flags: '--max-ratio <n>',
    name: 'maxRatio',
    text: {
      en: 'most unpacked bytes for one packed byte (default: 1100)',
      ja: '1 バイトあたりの展開後のバイト数の上限（既定：1100）',
    },
  },
  NO_CACHE,
];

/** For commands that speak to a person or to a program, on standard output only. */
const PRETTY_OR_JSON: OptionSpec = {
  flags: '-f, --format <name>',
  name: 'format',
  text: { en: 'pretty or json', ja: 'pretty または json' },
  repeatable: true,
  flagOnly: true,
};

export const EXPLAIN: readonly OptionSpec[] = [PRETTY_OR_JSON, CALL, CALLS_FOLDER];

/** Advice goes to standard output, as a table or as JSON. */
export const ADVISE: readonly OptionSpec[] = [PRETTY_OR_JSON, CALL, CALLS_FOLDER, AS_OF];

export const CALLS: readonly OptionSpec[] = [
  {
    flags: '-f, --format <name>',
    name: 'format',
    text: {
      en: 'pretty or json; check and coverage also plain',
      ja: 'pretty または json（check と coverage は plain も）',
    },
    repeatable: true,
    flagOnly: true,
  },
  CALLS_FOLDER,
  AS_OF,
  FAIL_ON,
  {
    flags: '--source <file>',
    name: 'source',
    text: { en: 'for coverage: a local copy of the call text', ja: 'coverage の場合に、手元にある公募の文書' },
  },
  {
    flags: '--source-id <id>',
    name: 'sourceId',
    text: {
      en: 'for coverage: which of the sources of the definition it is',
      ja: 'coverage の場合に、その文書にあたる出典の ID',
    },
  },
];

export const INIT: readonly OptionSpec[] = [
  CALL,
  CALLS_FOLDER,
  { flags: '--id <id>', name: 'id', text: { en: 'short name of the draft', ja: '提案の整理名' } },
  { flags: '--title <title>', name: 'title', text: { en: 'title in English', ja: '課題名（英語）' } },
  {
    flags: '--title-ja <title>',
    name: 'titleJa',
    text: { en: 'title in Japanese', ja: '課題名（日本語）' },
  },
  { flags: '--tier <tier>', name: 'tier', text: { en: 'budget tier of the call', ja: '予算区分' } },
  {
    flags: '--phase <phase>',
    name: 'phase',
    text: { en: 'R&D phase of the call', ja: '開発フェーズ' },
  },
  {
    flags: '--start <date>',
    name: 'start',
    text: { en: 'first day of the project', ja: '研究開発の開始日' },
  },
  {
    flags: '--end <date>',
    name: 'end',
    text: { en: 'last day of the project', ja: '研究開発の終了日' },
  },
  {
    flags: '--force',
    name: 'force',
    text: { en: 'replace an existing draft', ja: '既存の提案書を置き換える' },
  },
];
