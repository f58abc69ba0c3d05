import type * as z from 'zod/mini';
import type { Cache } from '../host.js';
import { sha256 } from './sha256.js';

/** What was found of a file, kept by its content. No text of it is kept, only facts. */

/** Raise it whenever something else is found in the same bytes by the same version of the tool. */
const READER = 3;

/** By what facts are kept: the content, what decides how it is read, and who reads it. */
export const factsKey = (
  content: string,
  extension: string,
  version: string,
  // What cuts Japanese into words is that of the machine.
  dictionary = process.versions.icu ?? '',
): string => sha256(JSON.stringify(['facts', READER, version, dictionary, extension, content]));

/** Under another key for everything else that is looked for. */
export const answersKey = (facts: string, sought: unknown): string =>
  sha256(JSON.stringify(['answers', facts, sought]));

/** What was kept under the key; undefined where there is nothing, or where it is damaged or of another make. */
export async function kept<S extends z.ZodMiniType>(
  cache: Cache,
  key: string,
  schema: S,
): Promise<z.output<S> | undefined> {
  const text = await cache.read(key);
  const read = text === undefined ? undefined : parsed(text);
  if (!isEntry(read) || read.key !== key || read.sha256 !== sha256(JSON.stringify(read.value))) return undefined;
  const value = schema.safeParse(read.value);
  return value.success ? value.data : undefined;
}

export const keep = (cache: Cache, key: string, value: unknown): Promise<void> =>
  cache.write(key, JSON.stringify({ key, sha256: sha256(JSON.stringify(value)), value } satisfies Entry));

interface Entry {
  readonly key: string;
  /** Of the value as JSON: a flipped bit could turn one count into another. */
  readonly sha256: string;
  readonly value: unknown;
}

const isEntry = (read: unknown): read is Entry =>
  typeof read === 'object' && read !== null && 'key' in read && 'sha256' in read && 'value' in read;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
