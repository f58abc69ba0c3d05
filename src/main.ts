import type { Command } from 'commander';
import type { Language, Localized } from '../schemas/field.js';
import { FileError, UsageError } from './core/errors.js';
import type { Host } from './host.js';
import { CALLS, CHECK, COMMON, EXPLAIN, INIT, type OptionSpec, PACK } from './options.js';
import type { Settings } from './settings.js';
import { languageOfEnvironment } from './text/language.js';
import { VERSION } from './version.js';

type Run = (words: readonly string[], settings: Settings, host: Host) => Promise<number>;

interface CommandSpec {
  readonly name: string;
  readonly words: string;
  readonly text: Localized;
  readonly options: readonly OptionSpec[];
  readonly load: () => Promise<Run>;
}

const COMMANDS: readonly CommandSpec[] = [
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
    words: '[list|show] [id]',
    text: { en: 'the calls there are, and the facts of one', ja: '公募の一覧と、公募の内容を表示する' },
    options: CALLS,
    load: async () => (await import('./commands/calls.js')).calls,
  },
];

const EXIT_CODES: Localized = {
  en: `
Exit codes (whatever the format):
  0  nothing at or above the threshold (--fail-on, default: must)
  1  findings at or above it
  2  wrong usage, configuration or call definition
  3  could not check or finish

Every option can also be set by its environment variable, such as GRANTLINT_LANG=ja.
No command opens a network connection.`,
  ja: `
終了コード（形式によらず同じ）：
  0  しきい値（--fail-on、既定は must）以上の指摘なし
  1  しきい値以上の指摘あり
  2  使い方、設定、または公募の定義の誤り
  3  確認または処理を完了できなかった

各オプションは環境変数でも指定できます（例：GRANTLINT_LANG=ja）。
どのコマンドもネットワークに接続しません。`,
};

/** Runs one command line and returns the exit code. Nothing thrown passes it. */
export async function main(argv: readonly string[], host: Host): Promise<number> {
  const language = languageOfHelp(argv, host);
  try {
    if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
      host.stdout(`${VERSION}\n`);
      return 0;
    }
    return await run(withDefaultCommand(argv), language, host);
  } catch (error) {
    return await report(error, language, host);
  }
}

async function run(argv: readonly string[], language: Language, host: Host): Promise<number> {
  const { Command, Option, CommanderError } = await import('commander');
  let code = 0;
  const program = new Command('grantlint');
  dress(program, language, host)
    .description(
      { en: 'Checks and packs research-funding proposals.', ja: '研究費の提案書を確認し、提出用にまとめます。' }[
        language
      ],
    )
    .version(VERSION, '-V, --version', { en: 'show the version', ja: 'バージョンを表示' }[language])
    .addHelpText('after', EXIT_CODES[language]);
  for (const spec of COMMANDS) {
    const command = dress(program.command(`${spec.name} ${spec.words}`), language, host).description(
      spec.text[language],
    );
    const options = [...spec.options, ...COMMON];
    for (const each of options) {
      const option = new Option(each.flags, each.text[language]);
      if (each.repeatable) option.argParser((value: string, all: readonly string[] = []) => [...all, value]);
      // `--no-report` gives a default of true, which would hide the environment twin.
      command.addOption(each.flags.startsWith('--no-') ? option.default(undefined) : option);
    }
    command.action(async (...given: unknown[]) => {
      const { settle } = await import('./settings.js');
      const words = given
        .slice(0, -2)
        .flat()
        .filter((word) => typeof word === 'string');
      const settings = await settle(options, command.opts(), host);
      code = await (await spec.load())(words, settings, host);
    });
  }
  if (argv.length === 0) {
    host.stdout(`${program.helpInformation()}${EXIT_CODES[language]}\n`);
    return 2;
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    throw commandLineError(error.code, error.message);
  }
  return code;
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '使い方：',
  'Arguments:': '引数：',
  'Options:': 'オプション：',
  'Commands:': 'コマンド：',
};

/** Errors are ours to word, and help speaks the language of the user. */
function dress(command: Command, language: Language, host: Host): Command {
  return command
    .exitOverride()
    .showSuggestionAfterError(false)
    .helpOption('-h, --help', { en: 'show this help', ja: 'この説明を表示' }[language])
    .helpCommand(false)
    .configureOutput({ writeOut: host.stdout, writeErr: () => {} })
    .configureHelp({
      helpWidth: Math.min(host.terminal.columns || 80, 100),
      styleTitle: (title) => (language === 'ja' ? (TITLES[title] ?? title) : title),
    });
}

const isCommand = (word: string): boolean => COMMANDS.some(({ name }) => name === word);

/** `grantlint draft.yaml` means `grantlint check draft.yaml`: a first word that is a path and no command. */
function withDefaultCommand(argv: readonly string[]): readonly string[] {
  const first = argv[0];
  if (first === undefined || isCommand(first)) return argv;
  if (first.startsWith('-') && first !== '-') return withCommandFirst(argv);
  return first === '-' || /[./\\*]/.test(first) ? ['check', ...argv] : argv;
}

/** Options belong to commands; `grantlint --lang ja draft.yaml` writes one before the command, or before none. */
function withCommandFirst(argv: readonly string[]): readonly string[] {
  const at = argv.findIndex(isCommand);
  if (at > 0) return [argv[at] ?? '', ...argv.slice(0, at), ...argv.slice(at + 1)];
  const general = argv.find((word) => /^(?:-h|--help|-V|--version)$/.test(word));
  return general ? [general] : ['check', ...argv];
}

/** The language of help and of errors in the command line itself, before options are read. */
function languageOfHelp(argv: readonly string[], { env }: Host): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const flag = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  const wanted = flag ?? env.GRANTLINT_LANG;
  return wanted === 'ja' || wanted === 'en' ? wanted : languageOfEnvironment(env);
}

function commandLineError(code: string, message: string): UsageError {
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  const [en, ja] = {
    'commander.unknownOption': [`There is no option ${named}.`, `${named} というオプションはありません。`],
    'commander.unknownCommand': [`There is no command "${named}".`, `「${named}」というコマンドはありません。`],
    'commander.missingArgument': [`The argument <${named}> is missing.`, `引数 <${named}> がありません。`],
    'commander.optionMissingArgument': [`${named}: a value is missing.`, `${named}：値がありません。`],
    'commander.excessArguments': ['There are too many arguments.', '引数が多すぎます。'],
  }[code] ?? [message.replace(/^error: /, ''), 'コマンドの指定に誤りがあります。'];
  return new UsageError({ en: `${en} See: grantlint --help`, ja: `${ja} grantlint --help を参照してください。` });
}

async function report(error: unknown, language: Language, host: Host): Promise<number> {
  const { visible } = await import('./text/visible.js');
  const label = { en: 'error', ja: 'エラー' }[language];
  if (error instanceof UsageError || error instanceof FileError) {
    host.stderr(`${label}: ${visible(error.text[language])}\n`);
    return error instanceof UsageError ? 2 : 3;
  }
  const detail = error instanceof Error ? error.message : String(error);
  const text = {
    en: `internal error, please report it: ${detail}\nNothing was written. GRANTLINT_DEBUG=1 shows where it happened.`,
    ja: `内部エラーです。開発者に連絡してください：${detail}\nファイルは書き込まれていません。GRANTLINT_DEBUG=1 で発生箇所を表示します。`,
  }[language];
  host.stderr(`${label}: ${visible(text)}\n`);
  if (host.env.GRANTLINT_DEBUG && error instanceof Error) host.stderr(`${visible(error.stack ?? '')}\n`);
  return 3;
}
