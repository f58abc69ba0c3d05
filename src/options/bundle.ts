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
  OVERLAY,
  AS_OF,
  FORMAT,
  FAIL_ON,
  MAX_WARNINGS,
  NO_CACHE,
  REDACT,
  ACCEPT_WAIVERS,
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
  REDACT,
  {
    ...ACCEPT_WAIVERS,
    text: {
      en: "which of the sender's waivers count: none (default), all",
      ja: '送付元の承認記録のうち有効とするもの：none（なし。既定）、all（すべて）',
    },
    choices: ['none', 'all'],
    flagOnly: true,
  },
];
