import type { Command } from 'commander';
import type { Language } from '../schemas/field.js';
import { commandLineError, languageOfHelp, withDefaultCommand } from './command-line.js';
import { COMMANDS, EXIT_CODES } from './command-table.js';
import { FileError, UsageError } from './core/errors.js';
import type { Host } from './host.js';
import { COMMON } from './options/index.js';
import { VERSION } from './version.js';

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

async function report(error: unknown, language: Language, host: Host): Promise<number> {
  const { visible } = await import('./text/visible.js');
  const label = { en: 'error', ja: 'エラー' }[language];
  if (error instanceof UsageError || error instanceof FileError) {
    host.stderr(`${label}: ${visible(error.text[language])}\n`);
    return error instanceof UsageError ? 2 : 3;
  }
  const detail = error instanceof Error ? error.message : String(error);
  const text = {
    en: `internal error, please report it: ${detail}\nGRANTLINT_DEBUG=1 shows where it happened.`,
    ja: `内部エラーです。開発者に連絡してください：${detail}\nGRANTLINT_DEBUG=1 で発生箇所を表示します。`,
  }[language];
  host.stderr(`${label}: ${visible(text)}\n`);
  if (host.env.GRANTLINT_DEBUG && error instanceof Error) host.stderr(`${visible(error.stack ?? '')}\n`);
  return 3;
}
