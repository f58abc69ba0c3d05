import { FileError, UsageError } from '../../core/errors.js';
import type { Host } from '../../host.js';
import { type AskGit, type GitAnswer, withoutFilters } from './run-git.js';

/** What git knows of a work tree. Paths are seen from its top and use `/`. */
export interface GitChanges {
  /** Absolute. */
  readonly top: string;
  /** Files that differ from the commit, are new, or are gone; renamed ones under both names. */
  readonly changed: readonly string[];
  /** Documents and waivers of which git keeps nothing because `.gitignore` says so: nobody can tell whether they have changed. */
  readonly unwatched: readonly string[];
  /** Whether git keeps a file and looks at what is in it. */
  readonly watches: (file: string) => boolean;
}

/**
 * What has changed since the last commit, or since this branch parted from `ref`: staged, unstaged and new files.
 * Throws FileError where there is no work tree, UsageError for a ref that git does not know.
 */
export async function gitChanges(ref: string | undefined, host: Pick<Host, 'cwd' | 'env'>): Promise<GitChanges> {
  const git = await withoutFilters(host);
  const { code, out, fault } = await git('rev-parse', '--show-toplevel');
  if (code !== 0) throw noWorkTree(fault);
  const top = out.replace(/\r?\n$/, '');
  const atTop = await withoutFilters({ ...host, cwd: top });
  const base = await baseOf(ref, atTop);
  const [differ, untracked, ignored, kept] = await Promise.all([
    base === null
      ? []
      : answer(
          atTop,
          'diff',
          '--name-only',
          '-z',
          '--no-renames',
          '--no-relative',
          ...RAW,
          '--end-of-options',
          base,
          '--',
        ),
    answer(atTop, 'ls-files', '-z', '--others', '--exclude-standard'),
    answer(atTop, 'ls-files', '-z', '--others', '--ignored', '--exclude-standard'),
    answer(atTop, 'ls-files', '-z', '-s', '-v'),
  ]);
  const watched = base === null ? new Set<string>() : new Set(kept.flatMap(watchedFile));
  return {
    top,
    changed: [...differ, ...untracked, ...(base === null ? kept.flatMap(watchedFile) : [])],
    unwatched: ignored.filter(isDocument),
    watches: (file) => watched.has(file),
  };
}

const RAW = ['--no-ext-diff', '--no-textconv', '--ignore-submodules=all', '--no-color'];

const answer = async (git: AskGit, ...words: string[]): Promise<string[]> =>
  (await succeeded(git(...words), words[0] ?? '')).split('\0').filter((each) => each !== '');

async function succeeded(asked: Promise<GitAnswer>, command: string): Promise<string> {
  const { code, out, fault } = await asked;
  if (code === 0) return out;
  throw new FileError({
    en: `git ${command} failed: ${fault}`,
    ja: `git ${command} が失敗しました：${fault}`,
  });
}

/** `H 100644 <hash> 0<tab>path`: tracked, an ordinary file, and nobody told git not to look at it. */
function watchedFile(line: string): string[] {
  const [, file] = /^H 100(?:644|755) [0-9a-f]+ 0\t(.+)$/s.exec(line) ?? [];
  return file === undefined ? [] : [file];
}

/** What a proposal could have as an attachment, and waivers; what tools leave behind is ignored for good. */
const isDocument = (file: string): boolean =>
  !/(?:^|\/)(?:node_modules|\.[^/]*)\//.test(file) &&
  /(?:^|\/)waivers\.yaml$|\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|txt|md|csv|tsv|png|jpe?g|tiff?)$/i.test(file);

/** Null before the first commit, when everything is new. */
async function baseOf(ref: string | undefined, git: AskGit): Promise<string | null> {
  const head = await commit('HEAD', git);
  if (ref === undefined) return head;
  const asked = await commit(ref, git);
  if (asked === null) throw unknownRef(ref);
  if (head === null) return null;
  const { code, out } = await git('merge-base', asked, head);
  if (code !== 0) throw noCommonCommit(ref);
  return out.trim();
}

/** Whatever a ref begins with, it is never taken for an option. */
async function commit(ref: string, git: AskGit): Promise<string | null> {
  if (ref === '' || ref.includes('\0')) return null;
  const { code, out } = await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  const hash = out.trim();
  return code === 0 && /^[0-9a-f]{40,64}$/.test(hash) ? hash : null;
}

const noWorkTree = (fault: string): FileError =>
  new FileError({
    en: `--changed and --since ask git what has changed, and git cannot tell here: ${fault}`,
    ja: `--changed・--since では変更の有無を git で調べますが、このフォルダでは調べられません：${fault}`,
  });

const unknownRef = (ref: string): UsageError =>
  new UsageError({
    en: `--since: git knows no commit, branch or tag "${ref}" here.`,
    ja: `--since：「${ref}」というコミット、ブランチ、タグは git にありません。`,
  });

const noCommonCommit = (ref: string): UsageError =>
  new UsageError({
    en: `--since: this branch and "${ref}" have no commit in common. In a shallow clone, fetch more of the history first: git fetch --unshallow`,
    ja: `--since：現在のブランチと「${ref}」に共通のコミットがありません。履歴の一部だけを取得している場合は、先に残りを取得してください：git fetch --unshallow`,
  });
