import { readXml, type XmlToken } from './xml-tokens.js';

/**
 * What a reader of a part sees (ISO/IEC 29500-1, 17.3): its paragraphs, each with an empty line behind it, with links,
 * results of fields, content controls, equations and text boxes. Not what was deleted or moved away, hidden text, and
 * readings over kanji, which would cut the words. Null where the part is damaged.
 */
export function wordText(xml: string): string | null {
  const pieces: string[] = [];
  /** The names of the elements around the place. */
  const around: string[] = [];
  /** Of each run around it, whether it is hidden. */
  const hidden: boolean[] = [];
  /** How many elements around it are of a kind that shows nothing. */
  let skipped = 0;
  const opened = (name: string, attributes: string) => {
    if (name === 'r') hidden.push(false);
    if (isHiding(name, attributes) && around.at(-1) === 'rPr' && around.at(-2) === 'r')
      hidden[hidden.length - 1] = true;
    if (SHOWS_NOTHING.has(name)) skipped += 1;
    // A text box begins in the midst of a line.
    if (name === 'p' && hidden.length > 0 && skipped === 0) pieces.push('\n');
    const sign = SIGNS[name];
    if (sign !== undefined && skipped === 0 && hidden.at(-1) === false) pieces.push(sign);
    around.push(name);
  };
  const closed = (name: string) => {
    around.pop();
    if (name === 'r') hidden.pop();
    if (SHOWS_NOTHING.has(name)) skipped -= 1;
    if (name === 'p' && skipped === 0) pieces.push('\n\n');
  };
  const isWhole = readXml(xml, (token: XmlToken) => {
    if (token.kind === 'open') opened(token.name, token.attributes);
    else if (token.kind === 'close') closed(token.name);
    else if (around.at(-1) === 't' && skipped === 0 && hidden.at(-1) !== true) pieces.push(token.text);
  });
  return isWhole ? pieces.join('') : null;
}

/**
 * Properties (whose `tab` is a tab stop), what was deleted or moved away, readings over kanji, and what is written a
 * second time for older readers (ISO/IEC 29500-3, 7.6). The codes of fields have an element of their own.
 */
const SHOWS_NOTHING = new Set(['pPr', 'rPr', 'sdtPr', 'moveFrom', 'del', 'rt', 'Fallback']);

const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00ad',
};

const isHiding = (name: string, attributes: string): boolean =>
  name === 'vanish' && !/\bval\s*=\s*["'](?:0|false|off)["']/.test(attributes);
