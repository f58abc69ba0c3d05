import path from 'node:path';
import { FileError } from '../../core/errors.js';
import type { Host } from '../../host.js';

/**
 * Asks git, and is answered in bytes that no setting shapes. The repository may be a stranger's, so nothing in it may
 * run: no hook, pager, file system monitor, external diff or text converter, no filter (see `withoutFilters`), and no
 * fetch of objects that are missing.
 */
export interface GitAnswer {
  readonly code: number;
  readonly out: string;
  /** What git says of a failure, its first line. */
  readonly fault: string;
}

export type AskGit = (...words: string[]) => Promise<GitAnswer>;

/** In the folder where git is asked. Settings beyond those below are given as pairs. Throws FileError without git. */
export function gitIn(host: Pick<Host, 'cwd' | 'env'>, settings: readonly (readonly [string, string])[] = []): AskGit {
  const env = { ...host.env, ...QUIET, ...settingsInEnvironment(settings, host.env) };
  const fixed = ['-C', host.cwd, '--no-pager', '--no-optional-locks', ...SAFE.flatMap((each) => ['-c', each])];
  return async (...words) => {
    const { spawn } = await import('node:child_process');
    return new Promise((resolve, reject) => {
      // Started from elsewhere: Windows would take a git.exe that lies in the working folder.
      const child = spawn('git', [...fixed, ...words], {
        cwd: path.dirname(process.execPath),
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
        windowsHide: true,
      });
      const [out, err]: [Buffer[], Buffer[]] = [[], []];
      child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
      child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
      child.on('error', () => reject(noGit()));
      child.on('close', (code) => {
        const fault = Buffer.concat(err).toString().split('\n')[0] ?? '';
        resolve({ code: code ?? -1, out: Buffer.concat(out).toString(), fault });
      });
    });
  };
}

const SAFE = ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'submodule.recurse=false'];

const QUIET = {
  LC_ALL: 'C',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_TERMINAL_PROMPT: '0',
  // No protocol has this name, so none is allowed, whatever a repository says.
  GIT_ALLOW_PROTOCOL: 'none',
};

/** The way that takes any name: on the command line a name ends at its first `=`. Added to what the user gave so. */
function settingsInEnvironment(
  settings: readonly (readonly [string, string])[],
  { GIT_CONFIG_COUNT = '0' }: Host['env'],
): Record<string, string> {
  const from = /^\d+$/.test(GIT_CONFIG_COUNT) ? Number(GIT_CONFIG_COUNT) : 0;
  const pairs = settings.flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${from + index}`, key],
    [`GIT_CONFIG_VALUE_${from + index}`, value],
  ]);
  return { ...Object.fromEntries(pairs), GIT_CONFIG_COUNT: String(from + settings.length) };
}

/**
 * To compare a file with what was committed, git runs the filters that its settings name for it. They are emptied, so
 * that bytes are compared as they lie; where that makes a difference, a draft is checked once more than it had to be.
 */
export async function withoutFilters(host: Pick<Host, 'cwd' | 'env'>): Promise<AskGit> {
  const { out } = await gitIn(host)('config', '--list', '-z', '--name-only');
  const drivers = new Set(out.split('\0').flatMap((key) => /^filter\.(.*)\.[^.]+$/s.exec(key)?.[1] ?? []));
  const emptied = [...drivers].flatMap((name) => [
    [`filter.${name}.clean`, ''] as const,
    [`filter.${name}.smudge`, ''] as const,
    [`filter.${name}.process`, ''] as const,
    [`filter.${name}.required`, 'false'] as const,
  ]);
  return gitIn(host, emptied);
}

const noGit = (): FileError =>
  new FileError({
    en: 'git could not be started, and only git knows what has changed. Install it, or leave out --changed and --since.',
    ja: 'git を起動できません。変更の有無は git で調べます。git をインストールするか、--changed・--since を付けずに実行してください。',
  });
