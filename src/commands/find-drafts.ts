import path from 'node:path';
import { FileError } from '../core/errors.js';
import { usage } from '../given-options.js';
import type { Host } from '../host.js';
import type { Settings } from '../settings.js';
import type { Reach } from './find/reach.js';
import { canBeDraft } from './find/what-is-a-draft.js';
import { WAIVERS_FILE } from './waivers/waivers-file.js';

/** The drafts that a command line means, each once, in deterministic order, and how many lay within reach and were left out. */
export interface FoundDrafts {
  /** In the order of the words, inside a folder, pattern or list in that of its paths; seen from the working folder. */
  readonly names: readonly string[];
  /** Drafts that `.gitignore`, `.grantlintignore` and the settings leave out. */
  readonly ignored: number;
  /** Drafts that have not changed, where only changed ones were asked for. */
  readonly unchanged: number;
}

/**
 * Looks for the drafts. A word that is a path wins over the same word as a pattern, and `!pattern` takes back what
 * was found before. A file that is named is always meant, whether or not it can be read. Throws UsageError where
 * nothing was asked for, and FileError where nothing was found unless that is allowed.
 */
export async function findDrafts(words: readonly string[], settings: Settings, host: Host): Promise<FoundDrafts> {
  const asked = askedWords(words, settings, host);
  const reach: Reach = {
    found: new Map(),
    left: new Set(),
    by: new Set(),
    canBeDraft: canBeDraft(settings, host),
    mindsIgnoreFiles: !settings.off('ignore'),
    leftOut: settings.leftOut,
  };
  await takeListed(asked, reach, settings, host);
  for (const word of asked) await takeMeant(word, reach, settings, host);
  const left = [...reach.left].filter((file) => !reach.found.has(file));
  const all = [...reach.found.values()];
  if (all.length === 0 && !settings.allowEmpty) throw nothingFound(asked, left.length, reach, settings);
  const names = await changedOf(all, settings, host);
  if (names.length === 0 && all.length > 0 && !settings.allowEmpty) throw nothingChanged(all.length, settings);
  return { names, ignored: left.length, unchanged: all.length - names.length };
}

/** A folder stands for the draft that `init` puts into it. */
export const draftIn = (word: string, host: Host): string =>
  host.stat(path.resolve(host.cwd, word))?.kind === 'folder' ? path.join(word, 'proposal.yaml') : word;

const wantsChanged = ({ on, text }: Settings): boolean => on('changed') || text('since') !== undefined;

/** Without a word: the draft in the working folder, or where changed drafts are asked for, those in it and below. */
function askedWords(words: readonly string[], settings: Settings, host: Host): readonly string[] {
  if (words.length > 0 || settings.text('fileList') !== undefined) return words;
  if (wantsChanged(settings)) return ['.'];
  if (host.stat(path.resolve(host.cwd, 'proposal.yaml'))) return ['proposal.yaml'];
  throw usage(
    'Say which draft to check: grantlint check proposal.yaml',
    '確認する提案書を指定してください：grantlint check proposal.yaml',
  );
}

async function takeListed(words: readonly string[], { found }: Reach, { text }: Settings, host: Host): Promise<void> {
  const file = text('fileList');
  if (file === undefined) return;
  if (file === '-' && words.includes('-')) {
    throw usage(
      'Standard input can be either the draft (-) or the list (--file-list -), not both.',
      '標準入力は、提案書（-）か一覧（--file-list -）のどちらか一方にしか使えません。',
    );
  }
  const { listedIn } = await import('./find/file-list.js');
  for (const name of listedIn(file, host)) {
    const place = path.resolve(host.cwd, name);
    if (path.basename(place) !== WAIVERS_FILE && !found.has(place)) found.set(place, name);
  }
}

async function takeMeant(word: string, reach: Reach, settings: Settings, host: Host): Promise<void> {
  const place = word === '-' ? word : path.resolve(host.cwd, word);
  const kind = word === '-' ? 'file' : host.stat(place)?.kind;
  if (kind === 'folder') return (await import('./find/below.js')).takeBelow(word, reach, host);
  if (kind) {
    // What a shell makes of *.yaml names the waivers too.
    if (path.basename(place) === WAIVERS_FILE) return;
    if (!reach.found.has(place)) reach.found.set(place, word);
    return;
  }
  const { isPattern, takeBack, takeMatching } = await import('./find/matching.js');
  if (/^![^(]/.test(word)) return takeBack(word.slice(1), reach, host);
  const met = isPattern(word) ? takeMatching(word, reach, host) : 0;
  if (met > 0 || (isPattern(word) && settings.allowEmpty)) return;
  throw new FileError({
    en: `${word}: there is no such file, folder or match.`,
    ja: `${word}：該当するファイルまたはフォルダがありません。`,
  });
}

async function changedOf(names: readonly string[], settings: Settings, host: Host): Promise<readonly string[]> {
  if (!wantsChanged(settings) || names.length === 0) return names;
  return (await import('./find/changed.js')).changedOf(names, settings, host);
}

function nothingFound(words: readonly string[], left: number, { by }: Reach, { text }: Settings): FileError {
  const list = text('fileList');
  const all = [...words, ...(list === undefined ? [] : [`--file-list ${list}`])];
  const files = [...by].sort();
  if (left > 0) {
    const drafts = left === 1 ? '1 draft was' : `${left} drafts were`;
    const them = left === 1 ? 'it' : 'them';
    return new FileError({
      en: `Nothing was checked: in ${all.join(', ')}, ${drafts} left out by ${files.join(' and ')}. --no-ignore checks ${them} too.`,
      ja: `何も確認していません：${all.join('、')} にある提案書 ${left} 件は、${files.join(' と ')} により除外されています。--no-ignore を付けると確認します。`,
    });
  }
  return new FileError({
    en: `No proposal (*.yaml, *.yml) was found in: ${all.join(', ')}. Nothing was checked.`,
    ja: `提案書（*.yaml、*.yml）が見つかりません：${all.join('、')}。何も確認していません。`,
  });
}

function nothingChanged(count: number, { text }: Settings): FileError {
  const ref = text('since');
  const since = { en: ref ? `since ${ref}` : 'since the last commit', ja: ref ? `${ref} から` : '直前のコミットから' };
  const drafts = count === 1 ? 'The draft has' : `None of the ${count} drafts has`;
  return new FileError({
    en: `${drafts}${count === 1 ? ' not' : ''} changed ${since.en}. Nothing was checked; with --allow-empty that is no error.`,
    ja: `提案書 ${count} 件には${since.ja}の変更がありません。何も確認していません（--allow-empty を付けるとエラーになりません）。`,
  });
}
