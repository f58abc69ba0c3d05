import path from 'node:path';
import type { Attachment } from '../../schemas/proposal/attachments.js';
import { FileError } from '../core/errors.js';
import type { Evaluation } from '../core/evaluate.js';
import { isJunk } from '../domain/file-names.js';
import { filesBelow } from '../files/files-below.js';
import type { Host } from '../host.js';
import type { Refusal } from './pack-allow.js';

/** What lies around the attachments and is none. Paths are seen from the folder of the draft. */
export interface Beside {
  readonly refusals: readonly Refusal[];
  /** Left behind by systems and programs; nobody misses it in the bundle. */
  readonly junk: readonly string[];
}

/** What a folder holds that the system does not show, nobody can miss: nothing is packed then. Throws FileError. */
export function refuseUnread({ files }: Pick<Evaluation, 'files'>): void {
  const [unread] = files?.unread ?? [];
  if (unread === undefined) return;
  throw new FileError({
    en: `"${unread}" beside the attachments cannot be read, so it is not known whether something there is missing from the list. Nothing was written, and no option overrides this.`,
    ja: `添付書類と同じ場所にある「${unread}」を読み取れないため、一覧から漏れているファイルがあるか確認できません。zip は作成していません。オプションで無視することはできません。`,
  });
}

type Eyes = Pick<Host, 'stat' | 'list' | 'realPath'>;
type Listed = Pick<Attachment, 'path'>;

/** `own` are true names of files that belong to this run, such as an older bundle that is replaced. */
export function besideAttachments(
  attachments: readonly Listed[],
  root: string,
  own: ReadonlySet<string>,
  eyes: Eyes,
): Beside {
  const listed = new Set(attachments.map((each) => path.posix.normalize(each.path).normalize('NFC')));
  const found = foldersOf(listed)
    .flatMap((folder) => filesBelow(folder, root, eyes))
    .filter((file) => !own.has(path.join(root, file)) && !listed.has(file.normalize('NFC')));
  // In the folder of the draft lie other things too: there only the locks of attachments count.
  const locks = [...found.filter(isLock), ...rootLocks(listed, root, eyes)];
  return {
    refusals: [
      ...found.filter((file) => !isJunk(file)).map(unlisted),
      ...[...new Set(locks)].map((lock) => opened(lock, listed)),
      ...[...listed].filter(isJunk).map(junkListed),
    ],
    junk: found.filter((file) => isJunk(file) && !isLock(file)),
  };
}

/** The folders beside the draft that hold attachments. */
const foldersOf = (listed: ReadonlySet<string>): string[] => [
  ...new Set([...listed].filter((file) => file.includes('/')).map((file) => file.split('/')[0] ?? '')),
];

const LOCK = /(?:^|\/)(?:~\$[^/]*\.[a-z]{3,4}|\.~lock\.[^/]*#)$/i;
const isLock = (file: string): boolean => LOCK.test(file);

const rootLocks = (listed: ReadonlySet<string>, root: string, eyes: Eyes): string[] =>
  [...listed].filter((file) => !file.includes('/')).flatMap((file) => locksOf(file, root, eyes));

const locksOf = (file: string, root: string, eyes: Eyes): string[] =>
  lockNames(file).filter((lock) => eyes.stat(path.join(root, lock))?.kind === 'file');

/** LibreOffice keeps the whole name. Word puts two signs before a short one, and over the beginning of a longer one. */
const lockNames = (name: string): readonly string[] => [
  `.~lock.${name}#`,
  ...[0, 1, 2].map((cut) => `~$${name.slice(cut)}`),
];

const unlisted = (file: string): Refusal => ({
  allow: 'unlisted',
  text: {
    en: `"${file}" lies beside the attachments but is not listed, so it would be missing from the bundle. List it, or move it elsewhere.`,
    ja: `「${file}」が添付書類と同じ場所にありますが、一覧にないため zip に入りません。一覧に加えるか、別の場所に移してください。`,
  },
});

function opened(lock: string, listed: ReadonlySet<string>): Refusal {
  const folder = path.posix.dirname(lock);
  const near = [...listed].filter((file) => path.posix.dirname(file) === folder);
  const document = near.find((file) => lockNames(path.posix.basename(file)).includes(path.posix.basename(lock)));
  return {
    allow: 'open',
    text: {
      en: `"${document ?? lock}" is open in another program${document ? ` ("${lock}" says so)` : ''}, so changes may not be saved yet. Save and close it.`,
      ja: `「${document ?? lock}」がほかのプログラムで開かれています${document ? `（「${lock}」があります）` : ''}。変更が保存されていないおそれがあります。保存して閉じてください。`,
    },
  };
}

const junkListed = (file: string): Refusal => ({
  allow: 'junk',
  text: {
    en: `"${file}" is listed as an attachment, but systems and programs leave such files behind. Take it off the list.`,
    ja: `「${file}」が添付書類の一覧にありますが、システムやプログラムが自動で作るファイルです。一覧から削除してください。`,
  },
});
