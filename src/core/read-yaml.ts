import type { Node, Pair, YAMLError, YAMLMap } from 'yaml';
import { type Document, isAlias, isMap, isPair, isScalar, isSeq, Lexer, LineCounter, parseDocument } from 'yaml';
import { type AnyCoded, type Data, type Diagnostic, diagnose, type Path } from './diagnostic.js';
import { type Locate, locator, type Range } from './locate.js';
import { decode } from './source.js';
import * as codes from './yaml-codes.js';

export const MAX_BYTES = 256 * 1024;
const MAX_TOKENS = 50_000;
const MAX_DEPTH = 64;
const MAX_SYNTAX_FAULTS = 5;

/** A scalar as it is written: `source` is what stands in the file, `plain` means without quotation marks. */
export interface WrittenScalar {
  readonly path: Path;
  readonly source: string;
  readonly value: unknown;
  readonly plain: boolean;
}

/** A YAML file that passed every guard: plain values, and the way back from a path to a place. */
export interface YamlFile {
  readonly file: string;
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly scalars: readonly WrittenScalar[];
  readonly locate: Locate;
}

export type YamlRead = { readonly yaml: YamlFile } | { readonly refused: readonly Diagnostic[]; readonly text: string };

/**
 * Reads YAML 1.2 (core schema) once, with positions, behind guards against everything that one reader takes
 * differently from another or that could stop a run: see docs/decisions.md. Never throws.
 */
export function readYaml(file: string, bytes: Uint8Array): YamlRead {
  const start = { line: 1, column: 1, offset: 0 };
  const whole = { file, path: [], start, end: start };
  if (bytes.length > MAX_BYTES) {
    return { refused: [diagnose(codes.tooLarge, whole, { size: bytes.length, limit: MAX_BYTES })], text: '' };
  }
  const decoded = decode(bytes);
  if ('refused' in decoded) return { refused: [diagnose(decoded.refused, whole, decoded)], text: '' };
  return readText(file, decoded.text);
}

function readText(file: string, text: string): YamlRead {
  const lines = new LineCounter();
  const at = (range: Range, path: Path = []) => {
    const position = (offset: number) => {
      const { line, col } = lines.linePos(offset);
      return { line: Math.max(line, 1), column: Math.max(col, 1), offset };
    };
    return { file, path, start: position(range[0]), end: position(range[1]) };
  };
  const refuse = (faults: readonly Fault[]): YamlRead => ({
    refused: faults.map(({ code, range, data = {}, path }) => diagnose(code, at(range, path), data)),
    text,
  });
  const early = controlCharacters(text) ?? complexity(text);
  if (early) {
    countLines(lines, text);
    return refuse([early]);
  }
  const doc = parse(text, lines);
  if (!doc) return refuse([{ code: codes.tooDeep, range: [0, 0], data: { limit: MAX_DEPTH } }]);
  const syntax = syntaxFaults(doc, text);
  if (syntax.length > 0) return refuse(syntax);
  if (!isMap(doc.contents)) return refuse([notAMap(doc, text)]);
  const found = walk(doc.contents);
  if (found.faults.length > 0) return refuse(found.faults);
  const locate = locator(doc.contents, at);
  return { yaml: { file, text, value: found.value as Record<string, unknown>, scalars: found.scalars, locate } };
}

interface Fault {
  readonly code: AnyCoded;
  readonly range: Range;
  readonly data?: Data;
  readonly path?: Path;
}

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
/** Everything but tab, line feed, CRLF and next line; the text is shown escaped, so nothing of it reaches a terminal. */
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff]|\r(?!\n)/;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: as above.

const codePoint = (character: string): string =>
  `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

function controlCharacters(text: string): Fault | undefined {
  const found = FORBIDDEN.exec(text);
  return found
    ? {
        code: codes.controlCharacter,
        range: [found.index, found.index + 1],
        data: { character: codePoint(found[0]) },
      }
    : undefined;
}

/** Tokens that the lexer adds and that stand for no text: start of a document, of flow, of a scalar. */
const MARKERS = new Set(['\x02', '\x18', '\x1f']);

/** A small text with few brackets cannot reach the limits: its tokens need not be counted one by one. */
const isSimple = (text: string): boolean =>
  text.length < MAX_TOKENS / 2 &&
  (text.match(/[[{]/g)?.length ?? 0) <= MAX_DEPTH &&
  !/(?:[-?:][ \t]*){16}/.test(text.replace(/-{3,}/g, ''));

/** Counts tokens and open brackets before the parser, whose cost is not linear in either. */
function complexity(text: string): Fault | undefined {
  if (isSimple(text)) return undefined;
  const count = { tokens: 0, depth: 0, run: 0 };
  let offset = 0;
  for (const token of new Lexer().lex(text)) {
    tally(count, token);
    const range: Range = [offset, offset + 1];
    if (Math.max(count.depth, count.run) > MAX_DEPTH) return { code: codes.tooDeep, range, data: { limit: MAX_DEPTH } };
    if (count.tokens > MAX_TOKENS) return { code: codes.tooComplex, range, data: { limit: MAX_TOKENS } };
    if (!MARKERS.has(token)) offset += token.length;
  }
  return undefined;
}

/** `depth` is of open brackets, `run` of indicators in a row, as in `- - - -`, which nest without brackets. */
function tally(count: { tokens: number; depth: number; run: number }, token: string): void {
  count.tokens++;
  if (token === '[' || token === '{') count.depth++;
  if (token === ']' || token === '}') count.depth--;
  if (token === '-' || token === '?' || token === ':') count.run++;
  else if (token.trim() !== '') count.run = 0;
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed | undefined {
  try {
    return parseDocument(text, {
      lineCounter,
      version: '1.2',
      schema: 'core',
      strict: true,
      stringKeys: true,
      uniqueKeys: false,
      resolveKnownTags: false,
      merge: false,
      prettyErrors: false,
      // 'silent' would also hide that a second document follows.
      logLevel: 'error',
    });
  } catch {
    // The composer recurses: what it throws on is nested beyond anything a proposal needs.
    return undefined;
  }
}

function countLines(lines: LineCounter, text: string): void {
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
}

function syntaxFaults(doc: Document.Parsed, text: string): Fault[] {
  const directive = /^%.*$/m.exec(text);
  if (directive && doc.directives.yaml.explicit) {
    return [
      {
        code: codes.directive,
        range: [directive.index, directive.index + directive[0].length],
        data: { name: directive[0] },
      },
    ];
  }
  const faults = [...doc.errors, ...doc.warnings].map((error) => syntaxFault(error, text));
  const lines = new Set<string>();
  const firstOnLine = faults.filter(({ code, range }) => {
    const line = `${code.code}${text.lastIndexOf('\n', range[0] - 1)}`;
    return !lines.has(line) && lines.add(line);
  });
  return firstOnLine.slice(0, MAX_SYNTAX_FAULTS);
}

function syntaxFault(error: YAMLError, text: string): Fault {
  const range: Range = [error.pos[0], Math.max(error.pos[1], error.pos[0] + 1)];
  const lineStart = text.lastIndexOf('\n', error.pos[0] - 1) + 1;
  const line = text.slice(lineStart).split(/\r?\n/, 1)[0] ?? '';
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { code: codes.tab, range };
    case 'MULTIPLE_DOCS':
      return { code: codes.severalDocuments, range };
    case 'RESOURCE_EXHAUSTION':
      return { code: codes.tooDeep, range, data: { limit: MAX_DEPTH } };
    case 'NON_STRING_KEY':
      return { code: codes.keyNotText, range };
    case 'TAG_RESOLVE_FAILED':
      return { code: codes.tag, range, data: { name: text.slice(...range) } };
  }
  if (/^ *\t/.test(line)) return { code: codes.tab, range: [lineStart, lineStart + line.search(/[^ \t]|$/)] };
  return fullWidthSign(line, lineStart) ?? { code: codes.syntax, range, data: { problem: error.code } };
}

/** A colon or space typed in full width where YAML needs its own sign. */
function fullWidthSign(line: string, offset: number): Fault | undefined {
  const space = /^ *[\u3000\u00a0]/.exec(line);
  if (space) {
    const from = offset + space[0].length - 1;
    const character = codePoint(space[0].slice(-1));
    return { code: codes.fullWidth, range: [from, from + 1], data: { character, write: 'U+0020' } };
  }
  const colon = /^ *(?:- )?[\w-]+ ?：/.exec(line);
  if (!colon) return undefined;
  const from = offset + colon[0].length - 1;
  return { code: codes.fullWidth, range: [from, from + 1], data: { character: '：', write: ': ' } };
}

function notAMap(doc: Document.Parsed, text: string): Fault {
  const contents = doc.contents;
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    return { code: codes.empty, range: [0, 0] };
  }
  const [from, to] = contents.range;
  if (isAlias(contents)) return { code: codes.alias, range: [from, to], data: { name: `*${contents.source}` } };
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const line = text.slice(lineStart).split(/\r?\n/, 1)[0] ?? '';
  const fullWidth = isScalar(contents) ? fullWidthSign(line, lineStart) : undefined;
  const found = isSeq(contents) ? 'list' : 'text';
  return fullWidth ?? { code: codes.notAMap, range: [from, Math.min(to, from + line.length)], data: { found } };
}

interface Walked {
  readonly value: unknown;
  readonly scalars: WrittenScalar[];
  readonly faults: Fault[];
}

/** Turns nodes into plain values, and refuses what no proposal needs: aliases, tags, odd or repeated keys. */
function walk(root: Node): Walked {
  const scalars: WrittenScalar[] = [];
  const faults: Fault[] = [];
  const visit = (node: unknown, path: Path): unknown => {
    if (path.length > MAX_DEPTH) {
      faults.push({ code: codes.tooDeep, range: rangeOf(node), data: { limit: MAX_DEPTH } });
      return null;
    }
    faults.push(...nodeFaults(node, path));
    if (isMap(node)) return visitMap(node, path);
    if (isSeq(node)) return node.items.map((item, index) => visit(item, [...path, index]));
    if (!isScalar(node)) return null;
    const plain = node.type === 'PLAIN';
    scalars.push({ path, source: plain ? (node.source ?? '') : String(node.value), value: node.value, plain });
    return node.value;
  };
  const visitMap = (map: YAMLMap, path: Path): unknown => {
    const seen = new Set<string>();
    const value: Record<string, unknown> = {};
    for (const pair of map.items) {
      const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
      const keyPath = [...path, key];
      const fault = keyFault(pair, key, seen, keyPath);
      seen.add(key.normalize('NFC'));
      if (fault) faults.push(fault);
      else value[key] = visit(pair.value, keyPath);
    }
    return value;
  };
  const value = visit(root, []);
  return { value, scalars, faults };
}

const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

function keyFault(pair: Pair, key: string, seen: ReadonlySet<string>, path: Path): Fault | undefined {
  const range = rangeOf(pair.key);
  if (RESERVED.has(key)) return { code: codes.reservedKey, range, data: { key }, path };
  if (seen.has(key.normalize('NFC'))) return { code: codes.duplicateKey, range, data: { key }, path };
  const odd = /[\u3000\u00a0：]/.exec(key)?.[0];
  if (!odd) return nodeFaults(pair.key, path)[0];
  const write = odd === '：' ? ': ' : 'U+0020';
  const character = odd === '：' ? odd : codePoint(odd);
  return { code: codes.fullWidth, range, data: { character, write }, path };
}

function nodeFaults(node: unknown, path: Path): Fault[] {
  const range = rangeOf(node);
  if (isAlias(node)) return [{ code: codes.alias, range, data: { name: `*${node.source}` }, path }];
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return [];
  if (node.anchor) return [{ code: codes.alias, range, data: { name: `&${node.anchor}` }, path }];
  if (node.tag) {
    return [{ code: codes.tag, range, data: { name: node.tag }, path }];
  }
  if (!isScalar(node) || typeof node.value !== 'string') return [];
  const hidden = FORBIDDEN.exec(node.value)?.[0] ?? (node.value.isWellFormed() ? undefined : '\ud800');
  return hidden ? [{ code: codes.invisibleText, range, data: { character: codePoint(hidden) }, path }] : [];
}

function rangeOf(node: unknown): Range {
  if (isPair(node)) return rangeOf(node.key);
  const range = (node as Partial<Node> | null)?.range;
  return range ? [range[0], range[1]] : [0, 0];
}
