/** A strict reader for the XML that our reports write, from the specification (XML 1.0): anything doubtful throws. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const CHARACTER = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

export function readXml(source: string): XmlElement {
  if (!CHARACTER.test(source)) throw new Error('a character that XML cannot hold');
  const [, body = ''] = /^<\?xml version="1\.0" encoding="UTF-8"\?>\n([\s\S]*)\n$/.exec(source) ?? [];
  const { element, rest } = readElement(body);
  if (rest !== '') throw new Error(`after the root: ${rest.slice(0, 40)}`);
  return element;
}

function readElement(source: string): { element: XmlElement; rest: string } {
  const open = /^<([a-z-]+)((?: [a-z-]+="[^"<]*")*)(\/?)>/.exec(source);
  if (!open) throw new Error(`no element: ${source.slice(0, 60)}`);
  const [all, name = '', attributeText = '', closed] = open;
  const pairs = [...attributeText.matchAll(/ ([a-z-]+)="([^"]*)"/g)];
  const names = pairs.map(([, key]) => key);
  if (new Set(names).size < names.length) throw new Error(`an attribute twice in ${name}`);
  const attributes = Object.fromEntries(pairs.map(([, key, value = '']) => [key, decoded(value)]));
  let rest = source.slice(all.length);
  const children: XmlElement[] = [];
  let text = '';
  if (closed) return { element: { name, attributes, children, text }, rest };
  while (!rest.startsWith('</')) {
    const next = rest.indexOf('<');
    if (next < 0) throw new Error(`${name} is never closed`);
    text += decoded(rest.slice(0, next));
    rest = rest.slice(next);
    if (rest.startsWith('</')) break;
    const child = readElement(rest);
    children.push(child.element);
    rest = child.rest;
  }
  if (!rest.startsWith(`</${name}>`)) throw new Error(`${name} is closed by ${rest.slice(0, 20)}`);
  return { element: { name, attributes, children, text }, rest: rest.slice(name.length + 3) };
}

function decoded(text: string): string {
  if (text.includes(']]>')) throw new Error('the end of a CDATA section');
  return text.replaceAll(/&(?:#(\d+)|([a-z]+));|&/g, (whole, number?: string, name?: string) => {
    const character = number === undefined ? ENTITIES[name ?? ''] : String.fromCodePoint(Number(number));
    if (character === undefined || !CHARACTER.test(character)) throw new Error(`no such entity: ${whole}`);
    return character;
  });
}
