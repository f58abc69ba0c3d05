import path from 'node:path';
import type { Draft } from '../../types/index.js';
import { FileError } from '../core/errors.js';
import { usage } from '../given-options.js';
import type { Host } from '../host.js';
import { besideNothing, closedHost } from './closed-host.js';

/** A draft as the commands take it. */
export interface NamedDraft {
  /** `-` for one that stands on standard input: then `stdinName` is what reports call it. */
  readonly name: string;
  readonly stdinName: string | undefined;
  readonly host: Host;
}

/** Throws a UsageError where it is no draft: callers need not write TypeScript. */
export function draftOf(draft: Draft): NamedDraft {
  const given: Readonly<Record<string, unknown>> = isRecord(draft) ? draft : {};
  const { file, text, name, folder } = given;
  if (isPath(file) && text === undefined) {
    return { name: file === '-' ? './-' : file, stdinName: undefined, host: closedHost() };
  }
  const isText = typeof text === 'string' || text instanceof Uint8Array;
  if (!isText || file !== undefined || !isOptional(name, isFileName) || !isOptional(folder, isPath)) throw noDraft();
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const host = { ...closedHost(), readStdin: () => bytes };
  const seen = folder === undefined ? besideNothing(host) : { ...host, cwd: folderOf(folder, host) };
  return { name: '-', stdinName: name, host: seen };
}

/** A folder that is not there would make every attachment a missing one. */
function folderOf(folder: string, { stat }: Host): string {
  const seen = path.resolve(folder);
  if (stat(seen)?.kind === 'folder') return seen;
  throw new FileError({ en: `${folder}: there is no such folder.`, ja: `${folder}：フォルダがありません。` });
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isPath = (value: unknown): value is string => typeof value === 'string' && value !== '' && !value.includes('\0');

const isFileName = (value: unknown): value is string =>
  isPath(value) && !/[/\\]/.test(value) && !['.', '..', '-'].includes(value);

const isOptional = <T>(value: unknown, is: (value: unknown) => value is T): value is T | undefined =>
  value === undefined || is(value);

const noDraft = (): Error =>
  usage(
    'A draft is { file } or { text, name?, folder? }: text is a string or bytes, name a file name without folders.',
    '提案書は { file } または { text, name?, folder? } で指定してください。text は文字列またはバイト列、name はフォルダを含まないファイル名です。',
  );
