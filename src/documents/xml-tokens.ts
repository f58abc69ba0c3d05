/** One piece after the other of an XML text, in time in proportion to its length. */

export type XmlToken =
  /** Of the name without its prefix; `attributes` as written. An empty element is opened and closed. */
  | { readonly kind: 'open'; readonly name: string; readonly attributes: string }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** Hands over every piece, and says whether the whole is well formed as far as its elements go. */
export function readXml(xml: string, take: (token: XmlToken) => void): boolean {
  const open: string[] = [];
  let roots = 0;
  let at = 0;
  for (;;) {
    const start = xml.indexOf('<', at);
    if (start < 0) return open.length === 0 && roots === 1 && xml.slice(at).trim() === '';
    if (start > at && open.length > 0) take({ kind: 'text', text: unescaped(xml.slice(at, start)) });
    const aside = ASIDES.find(({ opens }) => xml.startsWith(opens, start));
    const end = aside ? xml.indexOf(aside.closes, start + aside.opens.length) : endOfTag(xml, start + 1);
    if (end < 0) return false;
    at = end + (aside?.closes.length ?? 1);
    if (aside === CDATA) take({ kind: 'text', text: xml.slice(start + CDATA.opens.length, end) });
    if (aside) continue;
    const [, slash = '', name = '', rest = ''] = TAG.exec(xml.slice(start + 1, end)) ?? [];
    if (name === '') return false;
    if (slash === '/') {
      if (open.pop() !== name) return false;
      take({ kind: 'close', name: local(name) });
      continue;
    }
    if (open.length === 0) roots += 1;
    take({ kind: 'open', name: local(name), attributes: rest });
    if (rest.endsWith('/')) take({ kind: 'close', name: local(name) });
    else open.push(name);
  }
}

const CDATA = { opens: '<![CDATA[', closes: ']]>' };
const ASIDES = [CDATA, { opens: '<!--', closes: '-->' }, { opens: '<?', closes: '?>' }];
/** A document type, which no Word document may have (ECMA-376-2, 8.1.4), has no name here. */
const TAG = /^(\/?)([\p{L}_][^\s/<>"'=]*)([^]*)$/u;

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
