import path from 'node:path';
import type { CheckOptions } from '../../types/index.js';
import { isPath } from '../commands/call-store.js';
import { usage, type Value } from '../given-options.js';
import type { Host } from '../host.js';
import { CHECK, COMMON } from '../options/index.js';
import { type Settings, settle } from '../settings.js';

/** By name, what is done to a path: it is seen from the caller's folder, whatever folder the draft lies in. */
const SEEN: Readonly<Record<keyof CheckOptions, (value: string) => string>> = {
  call: (value) => (isPath(value) ? path.resolve(value) : value),
  calls: (value) => path.resolve(value),
  overlay: (value) => (isPath(value) ? path.resolve(value) : value),
  asOf: (value) => value,
  acceptWaivers: (value) => value,
  config: (value) => path.resolve(value),
};

/**
 * The settings of a check whose report is JSON; `stdinName` is what a draft on standard input is called. Throws a
 * UsageError where an option is unknown or no text.
 */
export async function settingsFor(options: CheckOptions, host: Host, stdinName?: string): Promise<Settings> {
  const given = Object.entries(options ?? {}).filter(([, value]) => value !== undefined);
  const flags = given.map(([name, value]) => [name, flagOf(name, value)] as const);
  const fixed = { format: ['json'], ...(stdinName !== undefined && { stdinFilename: stdinName }) };
  return settle([...CHECK, ...COMMON], { config: false, ...Object.fromEntries(flags), ...fixed }, host);
}

function flagOf(name: string, value: unknown): Value {
  const seen = Object.hasOwn(SEEN, name) ? SEEN[name as keyof CheckOptions] : undefined;
  if (!seen) throw unknownOption(name);
  const values = name === 'overlay' && Array.isArray(value) ? value : [value];
  if (!values.every((each): each is string => typeof each === 'string' && each !== '' && !each.includes('\0'))) {
    throw usage(`${name}: a string is needed here.`, `${name}：文字列を指定してください。`);
  }
  const texts = values.map(seen);
  return name === 'overlay' ? texts : (texts[0] ?? '');
}

const unknownOption = (name: string): Error =>
  usage(
    `There is no option ${name}. Options: ${Object.keys(SEEN).join(', ')}`,
    `${name} というオプションはありません。オプション：${Object.keys(SEEN).join('、')}`,
  );
