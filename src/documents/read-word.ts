import type { WordFact } from '../core/attachment-facts.js';
import { type WordPart as Part, readParts } from './word-parts.js';
import { MOST_TEXT, type WordAnswer } from './worker-messages.js';

/**
 * A Word document: its body with tables and text boxes, a line for each paragraph; what stands around the body; and
 * what was left in it that a reader of the final text does not see.
 */
export async function readWord(bytes: Uint8Array): Promise<WordAnswer> {
  const parts = await readParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (parts.state !== 'read') return parts;
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    const around = parts.texts.filter(({ name }) => ASIDE.test(name)).map(({ xml }) => paragraphsOf(xml));
    const aside = around.filter((text) => text !== '');
    const length = aside.reduce((sum, text) => sum + text.length, value.length);
    if (length > MOST_TEXT) return { state: 'limit', by: 'size' };
    return { state: 'read', text: value, aside: aside.join('\n'), word: wordFact(parts.texts) };
  } catch {
    return { state: 'unreadable' };
  }
}

const ASIDE = /^word\/(?:footnotes|endnotes|header|footer)\d*\.xml$/;
const COMMENTS = /^word\/comments\d*\.xml$/;

/** How ISO/IEC 29500-1, 17.13.5 writes tracked changes: of text, of whole cells, and of how either looks. */
const CHANGES =
  'ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|numberingChange|(?:r|p|tbl|tblPrEx|tblGrid|tc|tr|sect)(?:Pr)?Change';

function wordFact(parts: readonly Part[]): WordFact {
  const isComments = ({ name }: Part): boolean => COMMENTS.test(name);
  const elements = (part: Part, names: string): number =>
    [...part.xml.matchAll(new RegExp(`<${prefixOf(part.xml)}(?:${names})(?=[\\s/>])`, 'g'))].length;
  const count = (of: readonly Part[], names: string): number =>
    of.reduce((sum, part) => sum + elements(part, names), 0);
  return {
    changes: count(
      parts.filter((part) => !isComments(part)),
      CHANGES,
    ),
    comments: count(parts.filter(isComments), 'comment'),
  };
}

const NAMESPACE =
  /xmlns:(?<prefix>[\w.-]+)\s*=\s*["']http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/wordprocessingml\/(?:2006\/)?main["']/;

/** What stands before the names of Word's own elements: nearly always `w:`. */
const prefixOf = (xml: string): string => `${(NAMESPACE.exec(xml)?.groups?.prefix ?? 'w').replace(/[.-]/g, '\\$&')}:`;

/** The text of a part, a line for each paragraph. */
function paragraphsOf(xml: string): string {
  const prefix = prefixOf(xml);
  const pieces = new RegExp(
    `<${prefix}t(?:\\s[^<>]*)?>(?<text>[^<]*)<|</${prefix}p>|<${prefix}(?:tab|br)(?=[\\s/>])`,
    'g',
  );
  const text = [...xml.matchAll(pieces)].map(({ 0: sign, groups }) => {
    if (groups?.text !== undefined) return unescaped(groups.text);
    return sign.startsWith('</') ? '\n' : ' ';
  });
  return text.join('').replace(/\n+/g, '\n').trim();
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x(?<hex>[0-9a-f]{1,6})|#(?<number>\d{1,7})|(?<name>\w{2,4}));/gi, (...match) => {
    const { hex, number, name } = match.at(-1) as { hex?: string; number?: string; name?: string };
    if (name !== undefined) return NAMED[name] ?? match[0];
    const code = hex === undefined ? Number(number) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
