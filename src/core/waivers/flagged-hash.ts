import type { Files } from '../attachment-facts.js';
import type { AnyCoded, Diagnostic, Path } from '../diagnostic.js';
import type { Policy } from '../policy.js';
import { valueAt } from '../values.js';

/** What is flagged: the whole draft as a value, and what was seen of its files. */
interface Flagged {
  readonly value: unknown;
  readonly files: Files | null;
}

/**
 * The first 16 hexadecimal digits of the SHA-256 of what was flagged: the value, the figures of the finding, the content
 * of the file where it is on an attachment as such, and whether it blocks, as what was accepted as a recommendation was
 * not accepted as a bar. Of a finding on the draft as a whole its value is left out: else every edit anywhere would end
 * the waiver. The order of keys is no part.
 */
export function flaggedHash(
  { code, place, data, level }: Pick<Diagnostic, 'code' | 'place' | 'data' | 'level'>,
  { value, files }: Flagged,
  { sha256 }: Pick<Policy, 'sha256'>,
  catalogue: ReadonlyMap<string, AnyCoded>,
): string {
  const figures = catalogue.get(code)?.countsDays ? null : data;
  const flagged = place.path.length === 0 ? null : (valueAt(value, place.path) ?? null);
  return sha256(JSON.stringify(sorted([flagged, figures, level === 'must', ...contentAt(place.path, files)]))).slice(
    0,
    16,
  );
}

/** Of the attachment itself, or of its path, which stands for the file. */
function contentAt([section, index, field, ...more]: Path, files: Files | null): readonly unknown[] {
  const isOnFile = section === 'attachments' && (field === undefined || field === 'path') && more.length === 0;
  const fact = isOnFile && typeof index === 'number' ? files?.attachments[index] : undefined;
  return fact ? [fact.sha256, fact.size] : [];
}

/** Maps with their keys in one order, at every depth. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, sorted(each)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
