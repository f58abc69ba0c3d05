import path from 'node:path';
import { type Given, usage, type Value } from '../given-options.js';
import type { Host } from '../host.js';
import type { OptionSpec } from '../options/index.js';
import { isWithin } from '../paths.js';
import { type ConfigFile, reachOf } from './find-config.js';

/** What a settings file says of an option. */

type SeeingHost = Pick<Host, 'cwd' | 'env' | 'stat' | 'read' | 'realPath'>;

/** What is of another kind than the option takes would otherwise be passed over without a word. */
export function configValue(value: unknown, { flags, repeatable }: OptionSpec, source: string): Value {
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
export function seenFromHere(given: Given, spec: OptionSpec, file: ConfigFile, host: SeeingHost): Given {
  const takes = TAKES_PATH.exec(spec.flags);
  if (!takes) return given;
  const folder = path.dirname(path.resolve(host.cwd, file.name));
  const seen = (text: string): string => {
    const at = takes.groups?.before === undefined ? 0 : text.indexOf('=') + 1 || text.length;
    const written = text.slice(at);
    if (!isPath(written, spec)) return text;
    if (file.found) mustStayInside(written, folder, { file, given, writes: WRITES.has(spec.name) }, host);
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

interface Naming {
  readonly file: ConfigFile;
  readonly given: Given;
  readonly writes: boolean;
}

/** Settings that came with somebody else's folder must neither make a run write over, nor read, what lies elsewhere. */
function mustStayInside(written: string, folder: string, { file, given, writes }: Naming, host: SeeingHost): void {
  const named = path.resolve(folder, written);
  if (writes) {
    if (isWithin(named, folder) || /^\/dev\/|^\/proc\/self\/fd\//.test(written)) return;
    throw usage(
      `${given.source}: settings that were found, and not named by --config, write only below their own folder; "${written}" leads out of it.`,
      `${given.source}：--config で指定していない設定ファイルからは、そのフォルダの中にしか書き込めません。「${written}」はその外を指しています。`,
    );
  }
  const reach = reachOf(file, host);
  if (isWithin(named, reach) && isWithin(behindLinks(named, host), behindLinks(reach, host))) return;
  throw usage(
    `${given.source}: settings that were found, and not named by --config, name only files in their own repository (or folder, where there is none); "${written}" leads out of it.`,
    `${given.source}：--config で指定していない設定ファイルで指定できるのは、同じリポジトリ（なければ同じフォルダ）の中のファイルだけです。「${written}」はその外を指しています。`,
  );
}

/** The path with its links followed, as far as it exists. */
function behindLinks(file: string, host: SeeingHost): string {
  for (let there = file; ; there = path.dirname(there)) {
    if (host.stat(there) !== null) return path.join(host.realPath(there), path.relative(there, file));
    if (path.dirname(there) === there) return file;
  }
}
