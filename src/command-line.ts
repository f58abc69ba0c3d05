import type { Language } from '../schemas/field.js';
import { COMMANDS } from './command-table.js';
import { UsageError } from './core/errors.js';
import type { Host } from './host.js';
import { languageOfEnvironment } from './text/language.js';

/** What the words of a command line mean before options are read, and how faults in them are told. */

const isCommand = (word: string): boolean => COMMANDS.some(({ name }) => name === word);

/** `grantlint draft.yaml` means `grantlint check draft.yaml`: a first word that is a path and no command. */
export function withDefaultCommand(argv: readonly string[]): readonly string[] {
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
export function languageOfHelp(argv: readonly string[], { env }: Host): Language {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const flag = at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1]);
  const wanted = flag ?? env.GRANTLINT_LANG;
  return wanted === 'ja' || wanted === 'en' ? wanted : languageOfEnvironment(env);
}

export function commandLineError(code: string, message: string): UsageError {
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
