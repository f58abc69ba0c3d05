import { type Document, isAlias, isScalar, isSeq, type LineCounter, visit, type YAMLError } from 'yaml';
import { codePoint } from '../domain/written-forms.js';
import type { Range } from './locate.js';
import * as codes from './yaml-codes.js';
import { type Fault, MAX_DEPTH, quoted } from './yaml-fault.js';

const MOST_SHOWN = 5;

/** What the parser could not read, one fault a line. A tab or tag makes further faults, so it is told alone. */
export function syntaxFaults(doc: Document.Parsed, text: string, lines: LineCounter): Fault[] {
  const found = directive(text);
  if (found) return [found];
  const seen = new Set<string>();
  const first = (mark: string) => !seen.has(mark) && seen.add(mark);
  const faults = [...doc.errors, ...doc.warnings]
    // Before anything is looked up: a hostile line can hold a hundred thousand errors.
    .filter(({ code, pos }) => first(`${code} ${lines.linePos(pos[0]).line}`))
    .map((error) => syntaxFault(error, doc, text))
    .filter(({ code, range }) => first(`${code.code} ${lines.linePos(range[0]).line}`));
  const named = faults.filter(({ code }) => code !== codes.syntax);
  return (named.length > 0 ? named : faults).slice(0, MOST_SHOWN);
}

/** A line with % before the document. */
function directive(text: string): Fault | undefined {
  const found = /^((?:[ \t\r]*(?:#[^\n]*)?\n)*)(%[^\r\n]*)/.exec(text);
  const [, before = '', name] = found ?? [];
  if (name === undefined) return undefined;
  return { code: codes.directive, range: [before.length, before.length + name.length], data: { name: quoted(name) } };
}

function syntaxFault(error: YAMLError, doc: Document.Parsed, text: string): Fault {
  const range: Range = [error.pos[0], Math.max(error.pos[1], error.pos[0] + 1)];
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { code: codes.tab, range };
    case 'MULTIPLE_DOCS':
      return { code: codes.severalDocuments, range: [range[0], range[0] + 3] };
    case 'RESOURCE_EXHAUSTION':
      return { code: codes.tooDeep, range, data: { limit: MAX_DEPTH } };
    case 'NON_STRING_KEY':
      return { code: codes.keyNotText, range };
    case 'TAG_RESOLVE_FAILED':
      return { code: codes.tag, range, data: { name: quoted(text.slice(...range)) } };
  }
  const { line, start } = lineAt(text, error.pos[0]);
  if (/^ *\t/.test(line)) return { code: codes.tab, range: [start, start + line.search(/[^ \t]|$/)] };
  return fullWidthSign(line, start) ?? missingSign(error, doc, text) ?? otherSyntax(error.code, range);
}

const otherSyntax = (problem: string, range: Range): Fault => ({ code: codes.syntax, range, data: { problem } });

function lineAt(text: string, offset: number): { line: string; start: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  return { line: text.slice(start, end < 0 ? undefined : end).replace(/\r$/, ''), start };
}

/** A colon or space typed in full width where YAML needs its own sign. */
function fullWidthSign(line: string, offset: number): Fault | undefined {
  const space = /^ *(?:- +)*(?:[\w-]+:)?[\u3000\u00a0]/.exec(line);
  if (space) {
    const from = offset + space[0].length - 1;
    const character = codePoint(space[0].slice(-1));
    return { code: codes.fullWidth, range: [from, from + 1], data: { character, write: 'U+0020' } };
  }
  const colon = /^ *(?:- +)*[\w-]+ ?：/.exec(line);
  if (!colon) return undefined;
  const from = offset + colon[0].length - 1;
  return { code: codes.fullWidth, range: [from, from + 1], data: { character: '：', write: ': ' } };
}

/** Told where the sign belongs, not at the end of the file where the parser missed it. */
function missingSign({ code, pos }: YAMLError, doc: Document.Parsed, text: string): Fault | undefined {
  if (code !== 'MISSING_CHAR' && code !== 'MULTILINE_IMPLICIT_KEY') return undefined;
  const open = unclosedQuote(doc, pos[0], text);
  if (open !== undefined) return otherSyntax('UNCLOSED_QUOTE', [open, open + 1]);
  const { line, start } = lineAt(text, pos[0]);
  const colon = /^ *(?:- +)*[A-Za-z][\w-]*:(?=[^\s/])/.exec(line);
  return colon ? otherSyntax('NO_SPACE', [start + colon[0].length - 1, start + colon[0].length]) : undefined;
}

function unclosedQuote(doc: Document.Parsed, offset: number, text: string): number | undefined {
  let found: number | undefined;
  visit(doc, {
    Scalar: (_, { type, range }) => {
      if (!range || (type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE')) return;
      const [from, to] = range;
      const closed = to - from > 1 && text[to - 1] === text[from];
      if (!closed && from <= offset && offset <= to) found = from;
    },
  });
  return found;
}

/** The file is YAML, but holds something else than fields. */
export function notAMap(doc: Document.Parsed, text: string): Fault {
  const contents = doc.contents;
  if (contents === null || (isScalar(contents) && contents.value === null)) return { code: codes.empty, range: [0, 0] };
  const [from, to] = contents.range;
  if (isAlias(contents)) return { code: codes.alias, range: [from, to], data: { name: quoted(`*${contents.source}`) } };
  const { line, start } = lineAt(text, from);
  const fullWidth = isScalar(contents) ? fullWidthSign(line, start) : undefined;
  const found = isSeq(contents) ? 'list' : 'text';
  const end = Math.max(from, Math.min(to, start + line.length));
  return fullWidth ?? { code: codes.notAMap, range: [from, end], data: { found } };
}
