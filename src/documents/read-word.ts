import type { WordFact } from '../core/attachment-facts.js';
import { type WordPart as Part, readParts } from './word-parts.js';
import { wordText } from './word-text.js';
import { MOST_TEXT, type WordAnswer } from './worker-messages.js';

/**
 * A Word document: its body with tables and text boxes, a line for each paragraph; what stands around the body; and
 * what was left in it that a reader of the final text does not see.
 */
export async function readWord(bytes: Uint8Array): Promise<WordAnswer> {
  const parts = await readParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  if (parts.state !== 'read') return parts;
  const text = wordText(parts.body.xml);
  if (text === null) return { state: 'unreadable' };
  const around = parts.around.filter(({ name }) => ASIDE.test(name)).map(({ xml }) => wordText(xml));
  // A damaged footer would be text that nobody has seen.
  if (around.some((each) => each === null)) return { state: 'unreadable' };
  const aside = around.flatMap((each) => each?.replace(/\n+/g, '\n').trim() || []);
  const length = aside.reduce((sum, each) => sum + each.length, text.length);
  if (length > MOST_TEXT) return { state: 'limit', by: 'size' };
  return { state: 'read', text, aside: aside.join('\n'), word: wordFact([parts.body, ...parts.around]) };
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
