import type { Command } from 'commander';
import type { Language } from '../schemas/field.js';
import { commandLineError, languageOfHelp, withDefaultCommand } from './command-line.js';
import { COMMANDS, type CommandSpec, EXIT_CODES } from './command-table.js';
import { FileError, UsageError } from './core/errors.js';
import type { Value } from './given-options.js';
import type { Host } from './host.js';
import { COMMON, type OptionSpec } from './options/index.js';
import { VERSION } from './version.js';

/** Runs one command line and returns the exit code. Nothing thrown passes it. */
export async function main(argv: readonly string[], realHost: Host): Promise<number> {
  if (argv[0] === 'complete' && argv[1] === '--') return complete(argv.slice(2), realHost);
  const host = await safeOnRunner(realHost);
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

/** What the completion scripts ask, with each press of a key: no settings are read, and nothing is ever said of faults. */
async function complete(words: readonly string[], host: Host): Promise<number> {
  try {
    const { answer } = await import('./commands/completion/answer.js');
    const commands = COMMANDS.map((spec) => ({ ...spec, options: optionsOf(spec) }));
    host.stdout(await answer(words, commands, languageOfHelp(words, host), host));
  } catch {
    // A shell that hears nothing suggests nothing.
  }
  return 0;
}

const optionsOf = ({ options }: CommandSpec): readonly OptionSpec[] => [...options, ...COMMON];

/** On a CI engine, nothing that is printed may become a command to it. */
async function safeOnRunner(host: Host): Promise<Host> {
  const { GITHUB_ACTIONS, TF_BUILD, TEAMCITY_VERSION } = host.env;
  if (!GITHUB_ACTIONS && !TF_BUILD && !TEAMCITY_VERSION) return host;
  return (await import('./commands/ci-safe-host.js')).ciSafe(host);
}

async function run(argv: readonly string[], language: Language, host: Host): Promise<number> {
  const { Command, Option, CommanderError } = await import('commander');
  let code = 0;
  const program = new Command('grantlint');
  const speech = { language, broken: await lineBreaker(argv, language) };
  dress(program, speech, host)
    .description(
      { en: 'Checks and packs research-funding proposals.', ja: '研究費の提案書を確認し、提出用にまとめます。' }[
        language
      ],
    )
    .version(VERSION, '-V, --version', { en: 'show the version', ja: 'バージョンを表示' }[language])
    .addHelpText('after', EXIT_CODES[language]);
  for (const spec of COMMANDS) {
    // Who only asks what counts need not name a draft.
    const words = argv.includes('--print-config') ? spec.words.replace(/^<(.*)>$/, '[$1]') : spec.words;
    const command = dress(program.command(`${spec.name} ${words}`), speech, host).description(spec.text[language]);
    const options = optionsOf(spec);
    for (const { flags, text, repeatable } of options) {
      const option = new Option(flags, text[language]);
      command.addOption(repeatable ? option.argParser(gathered) : option);
    }
    command.action(async (...given: unknown[]) => {
      const { settle } = await import('./settings.js');
      const words = given
        .slice(0, -2)
        .flat()
        .filter((word) => typeof word === 'string');
      const settings = await settle(
        options,
        { ...flagsOf(command), ...(spec.readsNoSettings && { config: false }) },
        host,
      );
      if (settings.on('printConfig')) {
        const { printConfig } = await import('./config/print-config.js');
        return host.stdout(printConfig(spec.name, options, settings, host));
      }
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

const gathered = (value: string, all: readonly string[] = []): readonly string[] => [...all, value];

/** What stands on the command line: `--no-report` alone gives a default of true, which would hide environment and file. */
const flagsOf = (command: Command): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    Object.entries(command.opts<Record<string, Value>>()).filter(
      ([name]) => command.getOptionValueSource(name) !== 'default',
    ),
  );

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '使い方：',
  'Arguments:': '引数：',
  'Options:': 'オプション：',
  'Commands:': 'コマンド：',
};

/** Errors are ours to word, and help speaks the language of the user. */
interface Speech {
  readonly language: Language;
  /** Breaks a text into lines of so many cells; undefined where the library does it well. */
  readonly broken: ((text: string, width: number) => string) | undefined;
}

/** The library breaks lines at spaces, of which Japanese has none. Only help needs it. */
async function lineBreaker(argv: readonly string[], language: Language): Promise<Speech['broken']> {
  const asksForHelp = argv.length === 0 || argv.some((word) => word === '--help' || /^-\w*h/.test(word));
  if (language !== 'ja' || !asksForHelp) return undefined;
  const { wrap } = await import('./text/wrap.js');
  // `wrap` keeps two cells free at the end of a line.
  return (text, width) => wrap(text, width + 2);
}

function dress(command: Command, { language, broken }: Speech, host: Host): Command {
  return command
    .exitOverride()
    .showSuggestionAfterError(false)
    .helpOption('-h, --help', { en: 'show this help', ja: 'この説明を表示' }[language])
    .helpCommand(false)
    .configureOutput({ writeOut: host.stdout, writeErr: () => {} })
    .configureHelp({
      helpWidth: Math.min(host.terminal.columns || 80, 100),
      styleTitle: (title) => (language === 'ja' ? (TITLES[title] ?? title) : title),
      ...(broken && { boxWrap: broken }),
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
