import path from 'node:path';
import { UsageError } from './core/errors.js';
import type { Host } from './host.js';
import type { OptionSpec } from './options/index.js';

/** Where the value of an option comes from: a flag, the environment, or the settings file. */

export type Value = string | boolean | readonly string[];
export interface Given {
  readonly value: Value;
  /** How the user named it, for messages. */
  readonly source: string;
}

const optionName = ({ flags }: OptionSpec): string => /--[a-z-]+/.exec(flags)?.[0] ?? flags;

export function fromFlag(spec: OptionSpec, flags: Readonly<Record<string, Value | undefined>>): Given | undefined {
  const value = flags[spec.name];
  return value === undefined ? undefined : { value, source: optionName(spec) };
}

/** `failOn` is GRANTLINT_FAIL_ON. */
const environmentName = (name: string): string =>
  `GRANTLINT_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

export function fromEnvironment(spec: OptionSpec, { env }: Host): Given | undefined {
  const source = environmentName(spec.name);
  const value = spec.flagOnly ? undefined : env[source];
  if (value === undefined || value === '') return undefined;
  if (!/</.test(spec.flags)) return { value: !/^(0|false|no|off)$/i.test(value), source };
  return { value: spec.repeatable ? value.split(',') : value, source };
}

export async function readConfig(
  name: string,
  specs: readonly OptionSpec[],
  host: Host,
): Promise<Record<string, Given>> {
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
  const { CHECK, COMMON, PACK, VERIFY } = await import('./options/index.js');
  const known = [...specs, ...CHECK, ...COMMON, ...PACK, ...VERIFY].filter(
    (spec) => !spec.flagOnly && spec.name !== 'config',
  );
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

export function checked(spec: OptionSpec, given: Given): Given {
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

export const usage = (en: string, ja: string): UsageError => new UsageError({ en, ja });
