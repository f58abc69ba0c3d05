import path from 'node:path';
import { didYouMean } from '../core/did-you-mean.js';
import { type HousePolicy, NO_HOUSE_POLICY } from '../core/policy.js';
import { readYaml, type YamlFile } from '../core/read-yaml.js';
import { type Given, usage } from '../given-options.js';
import type { Host } from '../host.js';
import type { OptionSpec } from '../options/index.js';
import { type ConfigFile, isPackage, KEY_IN_PACKAGE } from './find-config.js';
import { levelsIn, type Part, patternsIn, waiversIn } from './house-settings.js';
import { configValue, seenFromHere } from './option-values.js';

/** Drafts that the settings file leaves out where folders and patterns are looked through. */
export interface LeftOut {
  /** As in .grantlintignore, seen from the folder. */
  readonly patterns: readonly string[];
  /** Absolute: that of the settings file. */
  readonly folder: string;
  /** The settings file, as messages name it. */
  readonly file: string;
}

/** All that a settings file says. */
export interface Config {
  /** Options by name. */
  readonly given: Readonly<Record<string, Given>>;
  readonly house: HousePolicy;
  readonly leftOut: LeftOut | null;
}

export const NO_CONFIG: Config = { given: {}, house: NO_HOUSE_POLICY, leftOut: null };

/** What is no option: what an office decides on rules, findings and drafts. */
export const HOUSE_KEYS = ['rules', 'waivers', 'ignore'] as const;

/** The settings by name. Throws a UsageError that names file and line where one of them is wrong. */
export async function readConfig(file: ConfigFile, specs: readonly OptionSpec[], host: Host): Promise<Config> {
  const section = sectionOf(file, host);
  if (!section) return NO_CONFIG;
  const known = await settingsKnown(specs);
  const given: Record<string, Given> = {};
  let { house, leftOut } = NO_CONFIG;
  for (const [key, value] of Object.entries(section.value)) {
    const part = section.part(key, value);
    const spec = known.find(({ name }) => name === key);
    if (key === 'rules') house = { ...house, levels: levelsIn(part) };
    else if (key === 'waivers') house = { ...house, waivers: waiversIn(part) };
    else if (key === 'ignore' && typeof value !== 'boolean') leftOut = leftOutBy(part, file, host);
    else if (!spec) throw unknownSetting(part, key, known);
    else given[key] = optionIn(part, spec, file, host);
  }
  return { given, house, leftOut };
}

/** Every option that may stand in the file: one file serves all commands, so what belongs to another is no mistake. */
export async function settingsKnown(specs: readonly OptionSpec[]): Promise<readonly OptionSpec[]> {
  return [...specs, ...Object.values(await import('../options/index.js')).flat()].filter(
    (spec) => !spec.flagOnly && spec.name !== 'config',
  );
}

interface Section {
  readonly value: Readonly<Record<string, unknown>>;
  readonly part: (key: string, value: unknown) => Part;
}

/** The settings in a file of their own, or under the key of a package.json; nothing where the file is empty. */
function sectionOf({ name }: ConfigFile, host: Host): Section | undefined {
  const read = readYaml(name, host.read(path.resolve(host.cwd, name)));
  if ('refused' in read) {
    if (read.refused[0]?.code === 'yaml/empty') return undefined;
    const line = read.refused[0]?.place.start.line ?? 1;
    throw usage(
      `${name}:${line}: the settings cannot be read as YAML.`,
      `${name}:${line}：設定を YAML として読み取れません。`,
    );
  }
  const { yaml } = read;
  return isPackage(name) ? sectionIn(yaml, [KEY_IN_PACKAGE], inPackage(yaml)) : sectionIn(yaml, [], yaml.value);
}

const sectionIn = (yaml: YamlFile, base: readonly string[], value: Section['value']): Section => ({
  value,
  part: (key, own) => {
    const path = [...base, key];
    return { value: own, at: `${yaml.file}:${yaml.locate(path, 'key').start.line}`, key, yaml, path };
  },
});

function inPackage({ file, value, locate }: YamlFile): Section['value'] {
  const own = Object.hasOwn(value, KEY_IN_PACKAGE) ? value[KEY_IN_PACKAGE] : undefined;
  if (typeof own === 'object' && own !== null && !Array.isArray(own)) return own as Section['value'];
  if (own === undefined) {
    throw usage(
      `${file}: there are no settings in it; they stand under the key "${KEY_IN_PACKAGE}".`,
      `${file}：設定がありません。「${KEY_IN_PACKAGE}」というキーの下に書いてください。`,
    );
  }
  const line = locate([KEY_IN_PACKAGE]).start.line;
  throw usage(
    `${file}:${line}: ${KEY_IN_PACKAGE}: settings are an object: { "lang": "ja" }`,
    `${file}:${line}：${KEY_IN_PACKAGE}：設定はオブジェクトで書いてください。例：{ "lang": "ja" }`,
  );
}

function optionIn({ value, at, key }: Part, spec: OptionSpec, file: ConfigFile, host: Host): Given {
  const source = `${at}: ${key}`;
  return seenFromHere({ value: configValue(value, spec, source), source, fromFile: true }, spec, file, host);
}

const leftOutBy = (part: Part, { name }: ConfigFile, host: Host): LeftOut => ({
  patterns: patternsIn(part),
  folder: path.dirname(path.resolve(host.cwd, name)),
  file: name,
});

function unknownSetting({ at }: Part, key: string, specs: readonly OptionSpec[]): Error {
  const known = [...new Set([...specs.map(({ name }) => name), ...HOUSE_KEYS])];
  const meant = didYouMean(key, known);
  const [en, ja] =
    meant === ''
      ? [`Settings: ${known.join(', ')}`, `設定：${known.join('、')}`]
      : [`Did you mean "${meant}"?`, `「${meant}」のことではありませんか。`];
  return usage(`${at}: "${key}" is not a setting. ${en}`, `${at}：「${key}」という設定はありません。${ja}`);
}
