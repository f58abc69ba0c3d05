import { type DocxText, MOST_TEXT } from './worker-messages.js';

/**
 * The text of a Word document, a line for each paragraph: its body with tables and text boxes. Headers, footers,
 * footnotes and comments are not in it.
 */
export async function docxText(bytes: Uint8Array): Promise<DocxText> {
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return value.length > MOST_TEXT ? { state: 'unreadable', why: 'size' } : { state: 'read', text: value };
  } catch {
    return { state: 'unreadable', why: 'format' };
  }
}
