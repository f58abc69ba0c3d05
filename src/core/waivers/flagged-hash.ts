import type { Files } from '../attachment-facts.js';
import type { AnyCoded, Data, Diagnostic, Path } from '../diagnostic.js';
import type { Policy } from '../policy.js';
import { valueAt } from '../values.js';

/** What is flagged: the whole draft as a value, and what was seen of its files. */
interface Flagged {
  readonly value: unknown;
  readonly files: Files | null;
}

/**
 * The first 16 hexadecimal digits of the SHA-256 of what was flagged: the value, the figures of the finding, the content
 * of the files where it is on an attachment as such or on evidence, and whether it blocks, as what was accepted as a recommendation was
 * not accepted as a bar. Of a finding on the draft as a whole its value is left out: else every edit anywhere would end
 * the waiver. The order of keys is no part.
 */
export function flaggedHash(
  { code, place, data, level }: Pick<Diagnostic, 'code' | 'place' | 'data' | 'level'>,
  { value, files }: Flagged,
  { sha256 }: Pick<Policy, 'sha256'>,
  catalogue: ReadonlyMap<string, AnyCoded>,
): string {
  const figures = withoutDays(data, catalogue.get(code));
  const flagged = place.path.length === 0 ? null : (valueAt(value, place.path) ?? null);
  return sha256(
    JSON.stringify(sorted([flagged, figures, level === 'must', ...contentAt(place.path, value, files)])),
  ).slice(0, 16);
}

/** One waiver must not hide another deadline of the same call: only the count of days falls away. */
const withoutDays = (data: Data, coded: AnyCoded | undefined): Data =>
  Object.fromEntries(Object.entries(data).filter(([name]) => !coded?.countsDays?.includes(name)));

/** Of the attachment itself, or of its path, which stands for the file; of those that a grant gives as its evidence. */
function contentAt(path: Path, value: unknown, files: Files | null): readonly unknown[] {
  const [section, index, field, ...more] = path;
  if (section === 'partners') return evidenceAt(path, value, files);
  const isOnFile = section === 'attachments' && (field === undefined || field === 'path') && more.length === 0;
  const fact = isOnFile && typeof index === 'number' ? files?.attachments[index] : undefined;
  return fact ? [fact.sha256, fact.size] : [];
}

/** Nothing away from evidence; else what each document that is named there holds. */
function evidenceAt(path: Path, value: unknown, files: Files | null): readonly unknown[] {
  if (path[2] !== 'funding' || path[4] !== 'evidence') return [];
  const named = [valueAt(value, path)].flat();
  const listed = [valueAt(value, ['attachments']) ?? []].flat();
  return (files?.attachments ?? []).flatMap(({ sha256, size }, index) =>
    named.includes(valueAt(listed, [index, 'id'])) ? [[sha256, size]] : [],
  );
}

/** Maps with their keys in one order, at every depth. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, sorted(each)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
