import type { Localized } from '../schemas/field.js';
import type { Host } from './host.js';
import { ADVISE, CALLS, CHECK, EXPLAIN, INIT, MERGE, type OptionSpec, PACK, VERIFY, WATCH } from './options/index.js';
import type { Settings } from './settings.js';

/** Every command: its words, its options, and the module that is loaded when it runs. */

type Run = (words: readonly string[], settings: Settings, host: Host) => Promise<number>;

export interface CommandSpec {
  readonly name: string;
  readonly words: string;
  readonly text: Localized;
  readonly options: readonly OptionSpec[];
  /** What runs whenever a shell starts must not fail at a settings file that lies about. */
  readonly readsNoSettings?: true;
  readonly load: () => Promise<Run>;
}

export const COMMANDS: readonly CommandSpec[] = [
  {
    name: 'check',
    words: '[paths...]',
    text: {
      en: 'check proposals: files, folders, patterns, or - for standard input',
      ja: '提案書を確認する（ファイル、フォルダ、パターン、標準入力は -）',
    },
    options: CHECK,
    load: async () => (await import('./commands/check.js')).check,
  },
  {
    name: 'pack',
    words: '<proposal>',
    text: { en: 'check a proposal and write the submission bundle', ja: '提案書を確認し、提出用の zip を作成する' },
    options: PACK,
    load: async () => (await import('./commands/pack.js')).pack,
  },
  {
    name: 'verify',
    words: '<bundles...>',
    text: {
      en: 'whether received bundles are intact, are those that were sent, and pass the rules: zips, folders, patterns',
      ja: '受け取った提出用 zip の破損・改変の有無と、要件への適合を確認する（zip、フォルダ、パターン）',
    },
    options: VERIFY,
    load: async () => (await import('./commands/verify.js')).verify,
  },
  {
    name: 'advise',
    words: '<proposal>',
    text: {
      en: 'which budget tiers the amounts fit, and the smallest change for each other tier',
      ja: '申請額がどの予算区分に収まるかと、ほかの区分に必要な最小の増減を表示する',
    },
    options: ADVISE,
    load: async () => (await import('./commands/advise.js')).advise,
  },
  {
    name: 'merge',
    words: '<reports...>',
    text: {
      en: 'join the json reports of check --shard into the report of one run',
      ja: 'check --shard の json の報告を、一回の確認の報告にまとめる',
    },
    options: MERGE,
    load: async () => (await import('./commands/merge.js')).merge,
  },
  {
    name: 'watch',
    words: '[paths...]',
    text: {
      en: 'check again whenever a draft or its attachments change',
      ja: '提案書や添付書類が変わるたびに確認する',
    },
    options: WATCH,
    load: async () => (await import('./commands/watch.js')).watch,
  },
  {
    name: 'explain',
    words: '[code]',
    text: {
      en: 'what a finding means and how to mend it; without a code, all codes',
      ja: '指摘の意味と直し方を表示する（省略時は全コード）',
    },
    options: EXPLAIN,
    load: async () => (await import('./commands/explain.js')).explain,
  },
  {
    name: 'init',
    words: '[folder]',
    text: { en: 'start a new draft for a call', ja: '公募に合わせた提案書のひな形を作成する' },
    options: INIT,
    load: async () => (await import('./commands/init.js')).init,
  },
  {
    name: 'calls',
    words: '[action] [names...]',
    text: {
      en: 'list, show, diff, check, coverage: the calls there are, the facts of one, what changed between two; whether a definition is sound and covers the call text',
      ja: 'list（一覧）、show（内容）、diff（二つの公募の違い）、check（定義の確認）、coverage（公募要領との照合）',
    },
    options: CALLS,
    load: async () => (await import('./commands/calls.js')).calls,
  },
  {
    name: 'completion',
    words: '[shell]',
    text: {
      en: 'write the completion script for bash, zsh, fish or powershell',
      ja: 'シェル（bash、zsh、fish、powershell）の入力補完用スクリプトを出力する',
    },
    options: [],
    readsNoSettings: true,
    load: async () => (await import('./commands/completion.js')).completion,
  },
];

export const EXIT_CODES: Localized = {
  en: `
Exit codes (whatever the format):
  0  nothing at or above the threshold (--fail-on, default: must)
  1  findings at or above it
  2  wrong usage, configuration or call definition
  3  could not check or finish

Options can also be set by environment variables, such as GRANTLINT_LANG=ja.
No command opens a network connection.`,
  ja: `
終了コード（形式によらず同じ）：
  0  しきい値（--fail-on、既定は must）以上の指摘なし
  1  しきい値以上の指摘あり
  2  使い方、設定、または公募の定義の誤り
  3  確認または処理を完了できなかった

オプションは環境変数でも指定できます（例：GRANTLINT_LANG=ja）。
どのコマンドもネットワークに接続しません。`,
};
