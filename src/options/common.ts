import type { Localized } from '../../schemas/field.js';

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
  text: {
    en: 'settings in a file: any option by its name (default: the nearest grantlint.yaml, or package.json with a grantlint key; for verify, only its redact)',
    ja: '設定ファイル（各オプションを名前で指定。省略時は最も近い grantlint.yaml か、grantlint キーのある package.json。verify で使うのは redact のみ）',
  },
};

/** The environment twin is GRANTLINT_CONFIG=0. */
const NO_CONFIG: OptionSpec = {
  flags: '--no-config',
  name: 'config',
  text: {
    en: 'look for no settings in this folder and those above it',
    ja: 'このフォルダと上位のフォルダの設定ファイルを使用しない',
  },
  flagOnly: true,
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

const PRINT_CONFIG: OptionSpec = {
  flags: '--print-config',
  name: 'printConfig',
  text: {
    en: 'show the settings that count and where each comes from, then stop',
    ja: '有効な設定とその指定元を表示して終了する',
  },
  flagOnly: true,
};

/** The options that stand on several commands. */
export const COMMON: readonly OptionSpec[] = [LANGUAGE, COLOR, CONFIG, NO_CONFIG, PRINT_CONFIG, QUIET, VERBOSE];

export const CALL: OptionSpec = {
  flags: '--call <id|file>',
  name: 'call',
  text: { en: "check against this call instead of the draft's own", ja: '提案書に書かれた公募の代わりに使う公募' },
};

export const CALLS_FOLDER: OptionSpec = {
  flags: '--calls <folder>',
  name: 'calls',
  text: {
    en: 'folder with call definitions of your own (*.yaml), beside those of the tool',
    ja: '独自の公募定義（*.yaml）を置いたフォルダ（付属の定義に加えて使用）',
  },
};

export const OVERLAY: OptionSpec = {
  flags: '--overlay <id|file>',
  name: 'overlay',
  text: {
    en: 'what an office adds to a call, for every draft of that call; repeatable',
    ja: '機関が公募に追加する要件の定義。その公募の提案書すべてに適用（複数指定可）',
  },
  repeatable: true,
};

export const ACCEPT_WAIVERS: OptionSpec = {
  flags: '--accept-waivers <whose>',
  name: 'acceptWaivers',
  text: {
    en: 'which waivers count: all (default), settings (only those in the settings file), none',
    ja: '有効とする承認記録：all（すべて。既定）、settings（設定ファイルのもののみ）、none（なし）',
  },
  choices: ['all', 'settings', 'none'],
};

export const REDACT: OptionSpec = {
  flags: '--redact',
  name: 'redact',
  text: {
    en: 'show no text or figure of a draft: its path and a keyed hash instead (key: GRANTLINT_REDACT_KEY)',
    ja: '提案書の文章や数値を表示せず、その場所と鍵付きハッシュに置き換える（鍵：GRANTLINT_REDACT_KEY）',
  },
};

export const AS_OF: OptionSpec = {
  flags: '--as-of <date>',
  name: 'asOf',
  text: {
    en: 'check as on this day in Japan (YYYY-MM-DD), or at this time (2024-05-28T11:30+09:00); default: now',
    ja: '確認の基準日（日本時間。YYYY-MM-DD）または基準日時（2024-05-28T11:30+09:00）。省略時は現在',
  },
};

export const FORMAT: OptionSpec = {
  flags: '-f, --format <name[=file]>',
  name: 'format',
  text: {
    en: 'report format, to a file if one is given; repeatable: pretty, plain, json, markdown, html, csv, xlsx, sarif, junit, github, gitlab',
    ja: '報告の形式（=ファイル名 で保存、複数指定可）：pretty、plain、json、markdown、html、csv、xlsx、sarif、junit、github、gitlab',
  },
  repeatable: true,
};

export const FAIL_ON: OptionSpec = {
  flags: '--fail-on <level>',
  name: 'failOn',
  text: {
    en: 'lowest level that makes the exit code 1 (default: must)',
    ja: '終了コードを 1 にする最低の重要度（既定：must）',
  },
  choices: ['must', 'should', 'notice', 'never'],
};

export const MAX_WARNINGS: OptionSpec = {
  flags: '--max-warnings <n>',
  name: 'maxWarnings',
  text: {
    en: 'exit code 1 when there are more `should` findings than this',
    ja: '推奨の指摘がこの件数を超えたら終了コードを 1 にする',
  },
};

/** The environment twin is GRANTLINT_CACHE=0; GRANTLINT_NO_CACHE=1 is read by the host, for every command. */
export const NO_CACHE: OptionSpec = {
  flags: '--no-cache',
  name: 'cache',
  text: {
    en: 'open every attachment anew, and keep nothing of what was found',
    ja: '添付書類の読み取り結果を再利用も保存もしない',
  },
};
