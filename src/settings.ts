import path from 'node:path';
import type { Localized } from '../schemas/field.js';
import { UsageError } from './core/errors.js';
import type { Threshold } from './core/exit-code.js';
import { isDay } from './domain/days.js';
import type { Host } from './host.js';
import type { OptionSpec } from './options.js';
import { FORMAT_NAMES, type FormatName } from './report/index.js';
import type { LanguageChoice } from './report/report.js';
import { languageOfEnvironment } from './text/language.js';

export interface FormatRequest {
  readonly name: FormatName;
  /** Where to write it; standard output otherwise. */
  readonly file: string | undefined;
}

/** What the user asked for, from flags, environment and config file, each value checked and with its source named. */
export interface Settings {
  readonly lang: LanguageChoice;
  readonly color: boolean;
  readonly detail: 'quiet' | 'normal' | 'verbose';
  readonly formats: readonly FormatRequest[];
  readonly failOn: Threshold;
  readonly maxWarnings: number | undefined;
  readonly allowEmpty: boolean;
  readonly asOf: string;
  readonly width: number;
  /** A plain option by name, where it was given. */
  readonly text: (name: string) => string | undefined;
  readonly on: (name: string) => boolean;
  /** Whether an option of the form `--no-name` was given. */
  readonly off: (name: string) => boolean;
}

type Value = string | boolean | readonly string[];
interface Given {
  readonly value: Value;
  /** How the user named it, for messages. */
  readonly source: string;
}

/** Flags win over environment, environment over config file. */
export async function settle(
  specs: readonly OptionSpec[],
  flags: Readonly<Record<string, Value | undefined>>,
  host: Host,
): Promise<Settings> {
  const configFile = (flags.config as string | undefined) ?? host.env.GRANTLINT_CONFIG;
  const config = configFile ? await readConfig(configFile, specs, host) : {};
  const given = new Map<string, Given>();
  for (const spec of specs) {
    const found = fromFlag(spec, flags) ?? fromEnvironment(spec, host) ?? config[spec.name];
    if (found) given.set(spec.name, checked(spec, found));
  }
  return settingsOf(given, host);
}

function settingsOf(given: ReadonlyMap<string, Given>, host: Host): Settings {
  const text = (name: string) => {
    const value = given.get(name)?.value;
    return typeof value === 'string' ? value : undefined;
  };
  const on = (name: string) => given.get(name)?.value === true;
  const off = (name: string) => given.get(name)?.value === false;
  return {
    lang: (text('lang') as LanguageChoice | undefined) ?? languageOfEnvironment(host.env),
    color: wantsColor(text('color') ?? 'auto', host),
    detail: on('quiet') ? 'quiet' : on('verbose') ? 'verbose' : 'normal',
    formats: formatsOf(given.get('format')),
    failOn: (text('failOn') as Threshold | undefined) ?? 'must',
    maxWarnings: wholeNumber(given.get('maxWarnings')),
    allowEmpty: on('allowEmpty'),
    asOf: day(given.get('asOf')) ?? host.today(),
    width: Math.min(Math.max(host.terminal.columns || 80, 40), 120),
    text,
    on,
    off,
  };
}

const optionName = ({ flags }: OptionSpec): string => /--[a-z-]+/.exec(flags)?.[0] ?? flags;

function fromFlag(spec: OptionSpec, flags: Readonly<Record<string, Value | undefined>>): Given | undefined {
  const value = flags[spec.name];
  return value === undefined ? undefined : { value, source: optionName(spec) };
}

/** `failOn` is GRANTLINT_FAIL_ON. */
export const environmentName = (name: string): string =>
  `GRANTLINT_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

function fromEnvironment(spec: OptionSpec, { env }: Host): Given | undefined {
  const source = environmentName(spec.name);
  const value = spec.flagOnly ? undefined : env[source];
  if (value === undefined || value === '') return undefined;
  if (!/</.test(spec.flags)) return { value: !/^(0|false|no|off)$/i.test(value), source };
  return { value: spec.repeatable ? value.split(',') : value, source };
}

async function readConfig(name: string, specs: readonly OptionSpec[], host: Host): Promise<Record<string, Given>> {
  const { readYaml } = await import('./core/read-yaml.js');
  const read = readYaml(name, host.read(path.resolve(host.cwd, name)));
  if ('refused' in read) {
    if (read.refused[0]?.code === 'yaml/empty') return {};
    const line = read.refused[0]?.place.start.line ?? 1;
    throw usage(
      `${name}:${line}: the settings cannot be read as YAML.`,
      `${name}:${line}：設定を YAML として読み取れません。`,
    );
  }
  const { CHECK, COMMON, PACK } = await import('./options.js');
  const known = [...specs, ...CHECK, ...COMMON, ...PACK].filter((spec) => !spec.flagOnly && spec.name !== 'config');
  const entries = Object.entries(read.yaml.value).map(([key, value]) => {
    const spec = known.find(({ name: each }) => each === key);
    if (!spec) {
      const names = [...new Set(known.map((spec) => spec.name))].join(', ');
      throw usage(
        `${name}: "${key}" is not a setting. Settings: ${names}`,
        `${name}：「${key}」という設定はありません。設定：${names}`,
      );
    }
    const source = `${name}: ${key}`;
    return [key, { value: configValue(value, spec, source), source }] as const;
  });
  return Object.fromEntries(entries);
}

/** What is of another kind than the option takes would otherwise be passed over without a word. */
function configValue(value: unknown, { flags, repeatable }: OptionSpec, source: string): Value {
  const isText = (each: unknown) => typeof each === 'string' || typeof each === 'number';
  if (!/</.test(flags)) {
    if (typeof value === 'boolean') return value;
    throw usage(`${source}: write true or false.`, `${source}：true または false と書いてください。`);
  }
  if (isText(value)) return String(value);
  if (repeatable && Array.isArray(value) && value.every(isText)) return value.map(String);
  throw usage(`${source}: a value is missing, or is of the wrong kind.`, `${source}：値がないか、種類が違います。`);
}

function checked(spec: OptionSpec, given: Given): Given {
  const { choices } = spec;
  if (choices && !choices.includes(String(given.value))) {
    const list = choices.join(', ');
    throw usage(
      `${given.source}: "${given.value}" is not one of ${list}.`,
      `${given.source}：「${given.value}」は選択肢（${list}）にありません。`,
    );
  }
  return given;
}

function formatsOf(given: Given | undefined): FormatRequest[] {
  if (!given) return [];
  const requests = [given.value].flat().map((each) => {
    const [name = '', ...rest] = String(each).split('=');
    if (!(FORMAT_NAMES as readonly string[]).includes(name)) {
      const list = FORMAT_NAMES.join(', ');
      throw usage(
        `${given.source}: "${name}" is not a format. Formats: ${list}`,
        `${given.source}：「${name}」という形式はありません。形式：${list}`,
      );
    }
    return { name: name as FormatName, file: rest.length > 0 ? rest.join('=') : undefined };
  });
  if (requests.some(({ file }) => file === '')) {
    throw usage(
      `${given.source}: a file name is missing after "=".`,
      `${given.source}：「=」の後にファイル名がありません。`,
    );
  }
  const files = requests.flatMap(({ file }) => (file === undefined ? [] : [path.normalize(file)]));
  if (new Set(files).size < files.length) {
    throw usage(
      `${given.source}: two formats would go to the same file.`,
      `${given.source}：二つの形式の出力先が同じファイルです。`,
    );
  }
  if (files.length < requests.length - 1) {
    throw usage(
      'Only one format can go to standard output; give the others a file: --format html=report.html',
      '標準出力に出せる形式は一つです。ほかはファイルを指定してください：--format html=report.html',
    );
  }
  return requests;
}

/** For commands that speak to a person or to a program, on standard output only. */
export function wantsJson({ formats }: Settings): boolean {
  const [request = { name: 'pretty', file: undefined }] = formats;
  if (request.file === undefined && (request.name === 'pretty' || request.name === 'json')) {
    return request.name === 'json';
  }
  throw usage(
    '--format: this command takes pretty or json.',
    '--format：このコマンドでは pretty か json を指定できます。',
  );
}

function wholeNumber(given: Given | undefined): number | undefined {
  if (!given) return undefined;
  if (/^\d{1,9}$/.test(String(given.value))) return Number(given.value);
  throw usage(
    `${given.source}: "${given.value}" is not a whole number.`,
    `${given.source}：「${given.value}」は整数ではありません。`,
  );
}

function day(given: Given | undefined): string | undefined {
  if (!given) return undefined;
  const text = String(given.value);
  if (isDay(text)) return text;
  throw usage(
    `${given.source}: "${text}" is not a day written as YYYY-MM-DD.`,
    `${given.source}：「${text}」は YYYY-MM-DD の形式の日付ではありません。`,
  );
}

function wantsColor(when: string, { env, terminal }: Host): boolean {
  if (when !== 'auto') return when === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return terminal.stdout && env.TERM !== 'dumb';
}

export function usage(en: string, ja: string): UsageError {
  return new UsageError({ en, ja } satisfies Localized);
}
