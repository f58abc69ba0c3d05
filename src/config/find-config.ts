import path from 'node:path';
import { FileError } from '../core/errors.js';
import { usage } from '../given-options.js';
import type { Host } from '../host.js';

/** Where the settings of a run are looked for. */

/** A settings file as messages name it, seen from the working folder. */
export interface ConfigFile {
  readonly name: string;
  /** Whether it was found and not named: then nobody may have looked into it. */
  readonly found: boolean;
}

type SeeingHost = Pick<Host, 'cwd' | 'env' | 'stat' | 'read'>;

/** The first wins where several are there. A package.json counts where it has the key. */
const CONFIG_NAMES = ['grantlint.yaml', '.grantlint.yaml', 'package.json'] as const;

export const KEY_IN_PACKAGE = 'grantlint';

export const isPackage = (file: string): boolean => path.basename(file) === 'package.json';

/**
 * The nearest settings file from the working folder upwards: not above the repository in which that lies, and not
 * above the home folder. Throws UsageError for a package.json that names the key and is no JSON.
 */
export function findConfig(host: SeeingHost): ConfigFile | undefined {
  for (const file of placesOfConfig(host)) {
    if (holdsSettings(file, host)) return { name: path.relative(host.cwd, file), found: true };
  }
  return undefined;
}

/** All absolute paths at which settings are looked for, in order. */
export function placesOfConfig(host: SeeingHost): readonly string[] {
  const home = host.env.HOME ?? host.env.USERPROFILE;
  const places: string[] = [];
  for (let folder = host.cwd; ; folder = path.dirname(folder)) {
    places.push(...CONFIG_NAMES.map((name) => path.join(folder, name)));
    const isTop = path.dirname(folder) === folder || folder === home;
    if (isTop || kindOf(path.join(folder, '.git'), host) !== undefined) return places;
  }
}

/** The folder within which a settings file that was found may name files: its repository, else its own. */
export function reachOf({ name }: ConfigFile, host: SeeingHost): string {
  const own = path.dirname(path.resolve(host.cwd, name));
  for (let folder = own; ; folder = path.dirname(folder)) {
    if (kindOf(path.join(folder, '.git'), host) !== undefined) return folder;
    if (path.dirname(folder) === folder) return own;
  }
}

function holdsSettings(file: string, host: SeeingHost): boolean {
  if (kindOf(file, host) !== 'file') return false;
  return !isPackage(file) || packageHasKey(path.relative(host.cwd, file), readable(file, host));
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

function readable(file: string, host: SeeingHost): Uint8Array {
  try {
    return host.read(file);
  } catch (error) {
    if (error instanceof FileError && path.dirname(file) !== host.cwd) return new Uint8Array();
    throw error;
  }
}

/** The key may also stand deeper, as the name of a package that is installed: then it says nothing of settings. */
function packageHasKey(name: string, bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes);
  if (!/"grantlint"\s*:/.test(text)) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && Object.hasOwn(value, KEY_IN_PACKAGE);
  } catch {
    throw usage(
      `${name}: it names "${KEY_IN_PACKAGE}" and cannot be read as JSON, so nobody knows whether settings stand in it. Mend it, or give --no-config.`,
      `${name}：「${KEY_IN_PACKAGE}」の記載がありますが、JSON として読み取れないため、設定かどうか判断できません。ファイルを直すか、--no-config を指定してください。`,
    );
  }
}
