/** One piece after the other of an XML text, in time in proportion to its length. */

export type XmlToken =
  /** Of the name without its prefix; `attributes` as written. An empty element is opened and closed. */
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

type Take = (token: XmlToken) => void;

/** Hands over every piece, and says whether the whole is well formed as far as its elements go. */
export function readXml(xml: string, take: Take): boolean {
  const tree: Tree = { open: [], roots: 0 };
  for (let at = 0; ; ) {
    const start = xml.indexOf('<', at);
    if (start < 0) return tree.open.length === 0 && tree.roots === 1 && xml.slice(at).trim() === '';
    if (start > at && tree.open.length > 0) take({ kind: 'text', text: unescaped(xml.slice(at, start)) });
    const mark = markAt(xml, start);
    if (!mark) return false;
    at = mark.next;
    if (mark.kind === 'literal') take({ kind: 'text', text: mark.inside });
    if (mark.kind === 'tag' && !takeTag(mark.inside, tree, take)) return false;
  }
}

interface Mark {
  readonly kind: 'tag' | 'literal' | 'aside';
  readonly inside: string;
  /** Where the text goes on. */
  readonly next: number;
}

/** What begins with the < at a place; null where it does not end. */
function markAt(xml: string, start: number): Mark | null {
  const { opens, closes, kind } = MARKS.find((each) => xml.startsWith(each.opens, start)) ?? TAGS;
  const from = start + opens.length;
  const end = kind === 'tag' ? endOfTag(xml, from) : xml.indexOf(closes, from);
  return end < 0 ? null : { kind, inside: xml.slice(from, end), next: end + closes.length };
}

const MARKS = [
  { opens: '<![CDATA[', closes: ']]>', kind: 'literal' },
  { opens: '<!--', closes: '-->', kind: 'aside' },
  { opens: '<?', closes: '?>', kind: 'aside' },
] as const;
const TAGS = { opens: '<', closes: '>', kind: 'tag' } as const;

interface Tree {
  /** Names of the elements around the place; the first is the one around everything. */
  readonly open: string[];
  /** Elements that stand in no other: one in a sound text. */
  roots: number;
}

/** Takes what stands between < and >, and keeps the tree; false where it does not fit. */
function takeTag(inside: string, tree: Tree, take: Take): boolean {
  const { slash, name, rest = '' } = TAG.exec(inside)?.groups ?? {};
  if (!name) return false;
  if (slash) {
    take({ kind: 'close', name: local(name) });
    return tree.open.pop() === name;
  }
  if (tree.open.length === 0) tree.roots += 1;
  take({ kind: 'open', name: local(name), attributes: rest });
  if (rest.endsWith('/')) take({ kind: 'close', name: local(name) });
  else tree.open.push(name);
  return true;
}

/** A document type, which no Word document may have (ECMA-376-2, 8.1.4), has no name here. */
const TAG = /^(?<slash>\/?)(?<name>[\p{L}_][^\s/<>"'=]*)(?<rest>.*)$/su;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The place of the > that ends a tag; it may stand in a value too. */
function endOfTag(xml: string, from: number): number {
  const sign = /["'>]/g;
  for (sign.lastIndex = from; ; ) {
    const found = sign.exec(xml);
    if (!found) return -1;
    if (found[0] === '>') return found.index;
    const closing = xml.indexOf(found[0], found.index + 1);
    if (closing < 0) return -1;
    sign.lastIndex = closing + 1;
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x(?<hex>[0-9a-f]{1,6})|#(?<number>\d{1,7})|(?<name>\w{2,4}));/gi, (...match) => {
    const { hex, number, name } = match.at(-1) as { hex?: string; number?: string; name?: string };
    if (name !== undefined) return NAMED[name] ?? match[0];
    const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
