import type { DocxText } from './worker-messages.js';

/**
 * The text of a Word document, a line for each paragraph: its body with tables and text boxes. Headers, footers,
 * footnotes and comments are not in it.
 */
export async function docxText(bytes: Uint8Array): Promise<DocxText> {
  const { default: mammoth } = await import('mammoth');
  try {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return { state: 'read', text: value };
  } catch {
    return { state: 'unreadable', why: 'format' };
  }
}
