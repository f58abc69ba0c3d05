import path from 'node:path';
import { FileError } from './core/errors.js';
import { type Given, usage, type Value } from './given-options.js';
import type { Host } from './host.js';
import type { OptionSpec } from './options/index.js';

/** The settings file: where it is looked for, and what is read of it. */

/** A settings file as messages name it, seen from the working folder. */
export interface ConfigFile {
  readonly name: string;
  /** Whether it was found and not named: then nobody may have looked into it. */
  readonly found: boolean;
}

type SeeingHost = Pick<Host, 'cwd' | 'env' | 'stat'>;

/** The first wins where both are there. */
const CONFIG_NAMES = ['grantlint.yaml', '.grantlint.yaml'] as const;

/**
 * The nearest settings file from the working folder upwards: not above the repository in which that lies, and not
 * above the home folder.
 */
export function findConfig(host: SeeingHost): ConfigFile | undefined {
  const home = host.env.HOME ?? host.env.USERPROFILE;
  for (let folder = host.cwd; ; folder = path.dirname(folder)) {
    const file = CONFIG_NAMES.map((name) => path.join(folder, name)).find((each) => kindOf(each, host) === 'file');
    if (file !== undefined) return { name: path.relative(host.cwd, file), found: true };
    const isTop = path.dirname(folder) === folder || folder === home;
    if (isTop || kindOf(path.join(folder, '.git'), host) !== undefined) return undefined;
  }
}

/** What cannot be looked at on the way up is nobody's settings; in the working folder itself it is told. */
function kindOf(file: string, host: SeeingHost): string | undefined {
  try {
    return host.stat(file)?.kind;
  } catch (error) {
    if (error instanceof FileError && path.dirname(file) !== host.cwd) return undefined;
    throw error;
  }
}

/** The settings by name. Throws a UsageError that names file and line where one of them is wrong. */
export async function readConfig(
  file: ConfigFile,
  specs: readonly OptionSpec[],
  host: Host,
): Promise<Readonly<Record<string, Given>>> {
  const { name } = file;
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
  const { yaml } = read;
  // A file serves all commands, so what belongs to another one is no mistake.
  const known = [...specs, ...Object.values(await import('./options/index.js')).flat()].filter(
    (spec) => !spec.flagOnly && spec.name !== 'config',
  );
  const entries = Object.entries(yaml.value).map(([key, value]) => {
    const source = `${name}:${yaml.locate([key]).start.line}: ${key}`;
    const spec = known.find(({ name: each }) => each === key);
    if (!spec) throw unknownSetting(source, key, [...new Set(known.map((each) => each.name))]);
    const given = { value: configValue(value, spec, source), source, fromFile: true };
    return [key, seenFromHere(given, spec, file, host)] as const;
  });
  return Object.fromEntries(entries);
}

function unknownSetting(source: string, key: string, known: readonly string[]): Error {
  const place = source.slice(0, -key.length - 2);
  return usage(
    `${place}: "${key}" is not a setting. Settings: ${known.join(', ')}`,
    `${place}：「${key}」という設定はありません。設定：${known.join('、')}`,
  );
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

/** By the word for its value: `--calls <folder>`, `--call <id|file>`, `--format <name[=file]>`. */
const TAKES_PATH = /<(?<before>name\[=)?(?:id\|)?(?:file|folder|path|key)\]?>/;
/** Options by which something is written. */
const WRITES: ReadonlySet<string> = new Set(['format', 'output', 'receipt', 'cacheLocation']);

/** Paths in a settings file are seen from its own folder; everything else sees them from the working folder. */
function seenFromHere(given: Given, spec: OptionSpec, file: ConfigFile, host: SeeingHost): Given {
  const takes = TAKES_PATH.exec(spec.flags);
  if (!takes) return given;
  const folder = path.dirname(path.resolve(host.cwd, file.name));
  const seen = (text: string): string => {
    const at = takes.groups?.before === undefined ? 0 : text.indexOf('=') + 1 || text.length;
    const written = text.slice(at);
    if (!isPath(written, spec)) return text;
    if (file.found && WRITES.has(spec.name)) mustStayBelow(folder, written, given);
    return text.slice(0, at) + fromCwd(written, folder, host.cwd);
  };
  const { value } = given;
  return { ...given, value: typeof value === 'string' ? seen(value) : Array.isArray(value) ? value.map(seen) : value };
}

/** Standard input and output, devices, addresses and ids are the same from everywhere. */
function isPath(written: string, { flags }: OptionSpec): boolean {
  if (written === '' || written === '-' || /^[a-z][a-z0-9+.-]+:\/\//i.test(written)) return false;
  return !flags.includes('<id|') || /[/\\]|\.ya?ml$/.test(written);
}

function fromCwd(written: string, folder: string, cwd: string): string {
  if (folder === cwd || path.isAbsolute(written)) return written;
  const seen = path.relative(cwd, path.resolve(folder, written)) || '.';
  return /[/\\]/.test(seen) ? seen : `./${seen}`;
}

/** Settings that came with somebody else's folder must not make a run write over what lies elsewhere. */
function mustStayBelow(folder: string, written: string, { source }: Given): void {
  const below = path.relative(folder, path.resolve(folder, written));
  if (/^\/dev\/|^\/proc\/self\/fd\//.test(written)) return;
  if (below !== '..' && !below.startsWith(`..${path.sep}`) && !path.isAbsolute(below)) return;
  throw usage(
    `${source}: settings that were found, and not named by --config, write only below their own folder; "${written}" leads out of it.`,
    `${source}：--config で指定していない設定ファイルからは、そのフォルダの中にしか書き込めません。「${written}」はその外を指しています。`,
  );
}
