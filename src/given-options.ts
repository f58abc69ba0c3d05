import { UsageError } from './core/errors.js';
import type { Host } from './host.js';
import type { OptionSpec } from './options/index.js';

/** Where the value of an option comes from: a flag, the environment, or the settings file. */

export type Value = string | boolean | readonly string[];
export interface Given {
  readonly value: Value;
  /** How the user named it, for messages. */
  readonly source: string;
  /** Whether it stands in the settings file, or is that file where it was found and not named. */
  readonly fromFile?: boolean;
}

const optionName = ({ flags }: OptionSpec): string => /--[a-z-]+/.exec(flags)?.[0] ?? flags;

export function fromFlag(spec: OptionSpec, flags: Readonly<Record<string, Value | undefined>>): Given | undefined {
  const value = flags[spec.name];
  return value === undefined ? undefined : { value, source: optionName(spec) };
}

/** `failOn` is GRANTLINT_FAIL_ON. */
export const environmentName = (name: string): string =>
  `GRANTLINT_${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

export function fromEnvironment(spec: OptionSpec, { env }: Host): Given | undefined {
  const source = environmentName(spec.name);
  const value = spec.flagOnly ? undefined : env[source];
  if (value === undefined || value === '') return undefined;
  if (!/</.test(spec.flags)) return { value: !/^(0|false|no|off)$/i.test(value), source };
  return { value: spec.repeatable ? value.split(',') : value, source };
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

export function wholeNumber(given: Given | undefined): number | undefined {
  if (!given) return undefined;
  if (/^\d{1,9}$/.test(String(given.value))) return Number(given.value);
  throw usage(
    `${given.source}: "${given.value}" is not a whole number from 0.`,
    `${given.source}：「${given.value}」は0以上の整数ではありません。`,
  );
}
