/**
 * Whether a PDF may hold scripts at all. Names are never encrypted, but may stand in a packed object stream; then only
 * a copy tells. Writing the copy takes longer than all the rest, and most documents need none.
 */
export const mayHoldScripts = (bytes: Uint8Array): boolean =>
  NAMES.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'));

/** Any sign of a name may be written as # and its code in hex (ISO 32000-1, 7.3.5). */
const NAMES = new RegExp(['JavaScript', 'ObjStm'].map((name) => `/${[...name].map(eitherWay).join('')}`).join('|'));

function eitherWay(sign: string): string {
  const code = sign.charCodeAt(0).toString(16);
  return `(?:${sign}|#${[...code].map((figure) => `[${figure}${figure.toUpperCase()}]`).join('')})`;
}

/**
 * Counts the JavaScript actions of a PDF in a copy that the engine wrote: there every object stands open, whatever
 * stream it was packed into, and every name is written in one way. An action is a dictionary that says
 * `/S /JavaScript` (ISO 32000-1, 12.6.4.16), whoever refers to it: the document, a page, a field, a bookmark or another
 * action. What only stands in a text string or in the content of a stream is none. Linear in the length.
 */
export function countScripts(copy: Uint8Array): number {
  const text = Buffer.from(copy.buffer, copy.byteOffset, copy.length).toString('latin1');
  let scripts = 0;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token; token = TOKEN.exec(text)) {
    const [sign] = token;
    if (sign === '(') TOKEN.lastIndex = endOfString(text, TOKEN.lastIndex);
    else if (sign === 'stream') TOKEN.lastIndex = endOf(text, 'endstream', TOKEN.lastIndex);
    else if (sign === '%') TOKEN.lastIndex = endOf(text, '\n', TOKEN.lastIndex);
    else scripts += 1;
  }
  return scripts;
}

const TOKEN = /\(|%|\bstream(?=\r?\n)|\/S\s*\/JavaScript(?![^\s()<>[\]{}/%])/g;

function endOf(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at + sign.length;
}

/** Where a text string ends: brackets in it are balanced, or follow a backslash. */
function endOfString(text: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; at < text.length && depth > 0; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at += 1;
    else if (code === 0x28) depth += 1;
    else if (code === 0x29) depth -= 1;
  }
  return at;
}
