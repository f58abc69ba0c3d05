import { type Document, isMap, Lexer, LineCounter, parseDocument } from 'yaml';
import { codePoint } from '../domain/written-forms.js';
import { type Diagnostic, diagnose, type Path } from './diagnostic.js';
import { type Locate, locator, type Range } from './locate.js';
import { quickYaml } from './quick-yaml.js';
import { decode } from './source.js';
import { type WrittenScalar, walk } from './walk-yaml.js';
import * as codes from './yaml-codes.js';
import { type Fault, FORBIDDEN, MAX_DEPTH } from './yaml-fault.js';
import { notAMap, syntaxFaults } from './yaml-syntax.js';

export const MAX_BYTES = 256 * 1024;
export const MAX_TOKENS = 50_000;
/** Nobody mends more at a time, and a hostile file could hold tens of thousands. */
const MOST_FAULTS = 50;

export type { WrittenScalar };

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
export const readYaml = (file: string, bytes: Uint8Array): YamlRead => read(file, bytes, quickYaml);

/** The same without the quick reader: slower, and what that must never differ from. */
export const readYamlFully = (file: string, bytes: Uint8Array): YamlRead => read(file, bytes, () => undefined);

function read(file: string, bytes: Uint8Array, quickly: typeof quickYaml): YamlRead {
  const start = { line: 1, column: 1, offset: 0 };
  const whole = { file, path: [], start, end: start };
  if (bytes.length > MAX_BYTES) {
    return { refused: [diagnose(codes.tooLarge, whole, { size: bytes.length, limit: MAX_BYTES })], text: '' };
  }
  const decoded = decode(bytes);
  if ('refused' in decoded) {
    const { refused, encoding } = decoded;
    return { refused: [diagnose(refused, whole, { encoding })], text: '' };
  }
  return readText(file, decoded.text, quickly);
}

function readText(file: string, text: string, quickly: typeof quickYaml): YamlRead {
  // Most drafts are never asked for a place.
  let counted: LineCounter | undefined;
  const lines = (): LineCounter => (counted ??= countLines(text));
  const at = (range: Range, path: Path = []) => {
    const position = (offset: number) => {
      const { line, col } = lines().linePos(offset);
      return { line: Math.max(line, 1), column: Math.max(col, 1), offset };
    };
    return { file, path, start: position(range[0]), end: position(Math.min(range[1], text.length)) };
  };
  const refuse = (faults: readonly Fault[]): YamlRead => ({
    refused: faults
      .slice(0, MOST_FAULTS)
      .map(({ code, range, data = {}, path }) => diagnose(code, at(range, path), data)),
    text,
  });
  const control = controlCharacters(text);
  if (control) return refuse([control]);
  const quick = quickly(text, MAX_TOKENS, at);
  if (quick) return { yaml: { file, text, ...quick } };
  const early = complexity(text);
  if (early) return refuse([early]);
  const doc = parse(text);
  if (!doc) return refuse([{ code: codes.tooDeep, range: [0, 0], data: { limit: MAX_DEPTH } }]);
  const syntax = syntaxFaults(doc, text, lines());
  if (syntax.length > 0) return refuse(syntax);
  if (!isMap(doc.contents)) return refuse([notAMap(doc, text)]);
  const found = walk(doc.contents, text);
  if (found.faults.length > 0) return refuse(found.faults);
  const locate = locator(doc.contents, at);
  return { yaml: { file, text, value: found.value as Record<string, unknown>, scalars: found.scalars, locate } };
}

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

function parse(text: string): Document.Parsed | undefined {
  try {
    return parseDocument(text, {
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

/** Counted here: the parser loses a line where brackets are closed in the wrong place. */
function countLines(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return lines;
}
