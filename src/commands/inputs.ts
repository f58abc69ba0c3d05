import path from 'node:path';
import { FileError } from '../core/errors.js';
import type { Evaluation } from '../core/evaluate.js';
import { resolveAttachment } from '../files/resolve-attachment.js';
import type { Host } from '../host.js';
import type { Settings } from '../settings.js';
import type { CallStore } from './call-store.js';
import { ownFiles } from './definition-files.js';
import { trueName } from './true-name.js';
import { WAIVERS_FILE } from './waivers/waivers-file.js';

/** A draft by its name on the command line, and what became of it. */
export interface CheckedDraft {
  readonly name: string;
  readonly folder: string;
  readonly evaluation: Evaluation;
}

/**
 * The true names of all that a run reads: drafts, whatever they list as attachments even where the list has faults of
 * form, the calls and the settings. Nothing that is written may take the place of one of them.
 */
export function inputsOf(
  drafts: readonly CheckedDraft[],
  calls: Pick<CallStore, 'filesRead'>,
  { text, list }: Settings,
  host: Host,
): ReadonlySet<string> {
  const named = [...['call', 'config', 'stdinFilename'].flatMap((name) => text(name) ?? []), ...list('overlay')];
  const folder = text('calls');
  const definitions = folder === undefined ? [] : ownFiles(host, folder).map((each) => each.path);
  const own = [...drafts.map(({ name }) => name), ...named, ...definitions, ...calls.filesRead()].map((name) =>
    path.resolve(host.cwd, name),
  );
  const attached = drafts.flatMap(({ folder, evaluation }) =>
    listedPaths(evaluation.value).map((each) => attachedName(folder, each, host)),
  );
  // Also where there are none yet: a report of that name would be read as waivers by the next check.
  const waivers = drafts.map(({ folder }) => waiversName(folder, host));
  return new Set([...own.map((file) => readName(file, host)), ...attached, ...waivers]);
}

export const waiversName = (folder: string, host: Host): string => readName(path.join(folder, WAIVERS_FILE), host);

/** The true name of what a run reads. */
export const readName = (file: string, host: Host): string => nameOr(file, () => trueName(file, host));

/** The same for an attachment, by its path as the draft writes it. */
export const attachedName = (folder: string, written: string, host: Host): string =>
  nameOr(path.join(folder, written), () => trueName(resolveAttachment(folder, written, host), host));

/** For these no file can be opened under that name. */
const LEADS_NOWHERE: readonly (string | undefined)[] = ['ELOOP', 'ENAMETOOLONG', 'EACCES', 'EPERM'];

/**
 * Where a name leads nowhere, nothing was read under it: that is a finding, and no end of the run, whose error would also
 * show a name that a draft wrote.
 */
function nameOr(asWritten: string, find: () => string): string {
  try {
    return find();
  } catch (error) {
    if (error instanceof FileError && LEADS_NOWHERE.includes(error.reason)) return asWritten;
    throw error;
  }
}

/** Whatever a draft lists as attachments, even where the list has faults of form. */
export function listedPaths(value: unknown): string[] {
  const listed = (value as { attachments?: unknown } | undefined)?.attachments;
  if (!Array.isArray(listed)) return [];
  return listed.map((each: { path?: unknown } | null) => each?.path).filter((each) => typeof each === 'string');
}
