import { Document, isMap, isSeq, parseDocument, type YAMLSeq } from 'yaml';
import { decode } from '../source.js';
import { readWaiversFile, type WaiverFault, type WaiverList, type WrittenWaiver } from './read-waiver-list.js';

/** What is to be added. What nobody has said yet is written empty. */
export interface NewWaiver {
  /** Named only where several drafts lie in the folder. */
  readonly draft: string | null;
  readonly rule: string;
  readonly path: string;
  readonly value: string;
  readonly reason: string | null;
  readonly by: string | null;
  readonly until: string | null;
}

export interface AddedWaivers {
  /** The whole file as it is to be. */
  readonly text: string;
  readonly added: readonly NewWaiver[];
  /** Entries for the same rule and place that hold for another value; they stay as they are. */
  readonly outdated: readonly WrittenWaiver[];
}

/**
 * The waivers file with more entries. What is there stays as it is, byte for byte wherever the list is written line by
 * line; nothing is added that is there. Null bytes stand for no file. Never throws.
 */
export function addWaivers(
  file: string,
  bytes: Uint8Array | null,
  wanted: readonly NewWaiver[],
): AddedWaivers | { readonly faults: readonly WaiverFault[] } {
  const before = readWaiversFile(file, bytes ?? new Uint8Array());
  const faults = before.faults.filter(({ kind }) => kind === 'unreadable');
  if (faults.length > 0) return { faults };
  const decoded = decode(bytes ?? new Uint8Array());
  const text = 'text' in decoded ? decoded.text : '';
  const added = wanted.filter(
    (each, index) =>
      !before.written.some((other) => isSame(each, other)) &&
      wanted.findIndex((other) => isSame(other, { ...each, pointer: each.path })) === index,
  );
  if (added.length === 0) return { text, added, outdated: [] };
  const outdated = before.written.filter((each) => added.some((other) => isOutdatedBy(each, other)));
  const mark = bytes?.[0] === 0xef && bytes[1] === 0xbb ? '\ufeff' : '';
  const whole = [appended(text, before, added), rewritten(text, added)].find((each) =>
    holdsAll(file, each, before, added),
  );
  if (whole === undefined) return { faults: [{ kind: 'unreadable', line: 1, reason: NO_ROOM }] };
  return { text: mark + whole, added, outdated };
}

const NO_ROOM = {
  en: 'more waivers cannot be added without a change to what is there, or the file would be too large.',
  ja: '既存の記載を変えずに追記できないか、ファイルが大きくなりすぎます。',
} as const;

const isSame = (
  { draft, rule, path, value }: NewWaiver,
  other: Pick<WrittenWaiver, 'draft' | 'rule' | 'pointer' | 'value'>,
): boolean =>
  rule === other.rule && path === other.pointer && value === other.value && (other.draft ?? draft) === draft;

const isOutdatedBy = (each: WrittenWaiver, { draft, rule, path, value }: NewWaiver): boolean =>
  each.rule === rule && each.pointer === path && each.value !== value && (each.draft ?? draft) === draft;

/** At the end, as lines of the same list. */
function appended(text: string, { written }: WaiverList, added: readonly NewWaiver[]): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const body = text === '' || text.endsWith('\n') ? text : text + end;
  const dash = text.split('\n')[(written[0]?.line ?? 0) - 1]?.search(/\S/) ?? 2;
  const head = written.length === 0 && !/^waivers:/m.test(text) ? `waivers:${end}` : '';
  const lines = added.flatMap((each) => entryLines(each, ' '.repeat(Math.max(dash, 0))));
  return body + head + lines.map((each) => each + end).join('');
}

function entryLines(entry: NewWaiver, indent: string): readonly string[] {
  const text = listOf([entry]).toString({ lineWidth: 0, nullStr: '' });
  return text
    .trimEnd()
    .split('\n')
    .map((line) => (line === '' ? line : (indent + line).trimEnd()));
}

/** Where the list stands in brackets or is empty, the document is written anew from its parts, comments included. */
function rewritten(text: string, added: readonly NewWaiver[]): string {
  const doc = parseDocument(text);
  if (!isMap(doc.contents)) return '';
  const list = doc.get('waivers');
  const items = (listOf(added).contents as YAMLSeq).items;
  if (isSeq(list)) {
    if (list.items.length === 0) list.flow = false;
    list.items.push(...items);
  } else doc.set('waivers', listOf(added).contents);
  return doc.toString({ lineWidth: 0, nullStr: '' });
}

/** In quotation marks what could be read as a number, in every tool. */
function listOf(entries: readonly NewWaiver[]): Document {
  const doc = new Document(
    entries.map(({ draft, rule, path, value, reason, by, until }) => ({
      ...(draft !== null && { draft }),
      ...{ rule, path, value, reason: clean(reason), by: clean(by), until },
    })),
  );
  for (let index = 0; index < entries.length; index++) {
    const value = doc.getIn([index, 'value'], true) as { type?: string };
    value.type = 'QUOTE_DOUBLE';
  }
  return doc;
}

const clean = (text: string | null): string | null => text?.toWellFormed().replace(/\s+/g, ' ').trim() || null;

/** What was there is there with the same words, and what was to be added stands behind it. */
function holdsAll(file: string, text: string, before: WaiverList, added: readonly NewWaiver[]): boolean {
  const after = readWaiversFile(file, new TextEncoder().encode(text));
  const plain = (list: readonly Pick<WrittenWaiver, 'draft' | 'rule' | 'pointer' | 'value'>[]) =>
    JSON.stringify(list.map(({ draft, rule, pointer, value }) => [draft, rule, pointer, value]));
  const counted = ({ waivers }: WaiverList) =>
    waivers.map(({ waived: { reason, by, until } }) => JSON.stringify([reason, by, until]));
  const kept = counted(after).slice(0, before.waivers.length);
  return (
    plain(after.written) === plain([...before.written, ...added.map((each) => ({ ...each, pointer: each.path }))]) &&
    kept.join('\n') === counted(before).join('\n')
  );
}
