import { FileError } from '../core/errors.js';
import { decode } from '../core/source.js';
import { extensionOf } from '../domain/file-types.js';
import { type CallText, callText } from './call-text.js';
import { htmlUnits } from './html-units.js';
import { markdownUnits } from './markdown-units.js';
import { plainUnits } from './plain-units.js';
import { readPdf } from './read-pdf.js';
import type { Unit } from './units.js';

/** Letters of a PDF differ in width, so lines that were broken by force differ in length. */
const RAGGED_PDF = 0.8;

/**
 * Reads the text of a call from a copy of it: PDF, web page, Markdown or plain text. Throws FileError where it cannot, or
 * where the copy holds no text: nothing would be held against the call.
 */
export async function readCallText(bytes: Uint8Array, fileName: string): Promise<CallText> {
  const isPdf = Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
  if (!isPdf && isContainer(bytes)) throw otherFormat(fileName);
  const units = isPdf ? await pdfUnits(bytes, fileName) : unitsOf(decoded(bytes, fileName), extensionOf(fileName));
  const text = callText(units);
  if (text.sentences.length > 0) return text;
  throw new FileError({
    en: `${fileName}: it holds no text. Give a copy of the call text.`,
    ja: `${fileName}：本文がありません。公募の文書を指定してください。`,
  });
}

/** Word, Pages and OpenDocument files are zips; older Word files have a signature of their own. */
const isContainer = ([a, b, c, d]: Uint8Array): boolean =>
  (a === 0x50 && b === 0x4b && (c === 3 || c === 5)) || (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0);

const otherFormat = (fileName: string): FileError =>
  new FileError({
    en: `${fileName}: files of this format are not read here. Save the call text as PDF, HTML, Markdown or plain text.`,
    ja: `${fileName}：この形式のファイルは読み取れません。公募要領を PDF、HTML、Markdown、テキストのいずれかで保存してください。`,
  });

function unitsOf(text: string, extension: string): Unit[] {
  if (
    ['html', 'htm', 'xhtml'].includes(extension) ||
    /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html[\s>])/i.test(text)
  )
    return htmlUnits(text);
  return ['md', 'markdown'].includes(extension) ? markdownUnits(text) : plainUnits(text);
}

/** UTF-8, or the encoding that the bytes show or the page names: saved copies of older pages are not UTF-8. */
function decoded(bytes: Uint8Array, fileName: string): string {
  const read = decode(bytes);
  if ('text' in read) return read.text;
  const named = /charset\s*=\s*["']?([\w-]+)/i.exec(Buffer.from(bytes.subarray(0, 2048)).toString('latin1'))?.[1];
  const utf16 = bytes[0] === 0xfe ? 'utf-16be' : 'utf-16le';
  const label = read.encoding === 'UTF-16' ? utf16 : named || read.encoding;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    throw new FileError({
      en: `${fileName}: it is not text in an encoding that can be told. Save it as UTF-8.`,
      ja: `${fileName}：文字コードを判別できません。UTF-8 で保存してください。`,
    });
  }
}

/** A page is taken to end a paragraph: what stands on both sides of the break may be a footer and a header. */
async function pdfUnits(bytes: Uint8Array, fileName: string): Promise<Unit[]> {
  const read = await readPdf(bytes);
  if (read.state === 'encrypted') {
    throw new FileError({
      en: `${fileName}: the PDF asks for a password. Give a copy without one.`,
      ja: `${fileName}：パスワードのかかった PDF です。パスワードのないものを指定してください。`,
    });
  }
  if (read.state !== 'read') {
    throw new FileError({
      en: `${fileName}: the PDF cannot be read; it is damaged or too large.`,
      ja: `${fileName}：PDF を読み取れません。壊れているか、大きすぎます。`,
    });
  }
  // A sentence that is not seen would be one that nobody checks.
  if (!read.allText) {
    throw new FileError({
      en: `${fileName}: some page of the PDF holds no readable text (a scan or a picture). Give a copy with text.`,
      ja: `${fileName}：文字を読み取れないページ（スキャン画像など）があります。文字情報を含むものを指定してください。`,
    });
  }
  return plainUnits(read.pages.join('\n\n'), RAGGED_PDF);
}
