import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import { codePoint } from '../domain/written-forms.js';
import type { Path } from './diagnostic.js';
import type { Range } from './locate.js';
import * as codes from './yaml-codes.js';
import { type Fault, FORBIDDEN, MAX_DEPTH, quoted, rangeOf } from './yaml-fault.js';

/** A scalar as it is written: `source` is what stands in the file, `plain` means without quotation marks. */
export interface WrittenScalar {
  readonly path: Path;
  readonly source: string;
  readonly value: unknown;
  readonly plain: boolean;
}

interface Walked {
  readonly value: unknown;
  readonly scalars: WrittenScalar[];
  readonly faults: Fault[];
}

/** Turns nodes into plain values, and refuses what no proposal needs: aliases, tags, odd or repeated keys. */
export function walk(root: Node, text: string): Walked {
  const scalars: WrittenScalar[] = [];
  const faults: Fault[] = [];
  const visit = (node: unknown, path: Path): unknown => {
    if (path.length > MAX_DEPTH) {
      faults.push({ code: codes.tooDeep, range: startOf(node), data: { limit: MAX_DEPTH } });
      return null;
    }
    faults.push(...nodeFaults(node, path, text));
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
    // 20,000,000 is cut twice and told once.
    const cut = map.items.map((pair) => isCutNumber(map, pair));
    for (const [index, pair] of map.items.entries()) {
      if (cut[index] && cut[index - 1]) continue;
      const key = keyOf(pair);
      const keyPath = [...path, key];
      const fault = cut[index] ? cutNumber(pair) : keyFault(pair, key, seen, keyPath, text);
      seen.add(key.normalize('NFC'));
      if (fault) faults.push(fault);
      else value[key] = visit(pair.value, keyPath);
    }
    return value;
  };
  const value = visit(root, []);
  return { value, scalars, faults };
}

const keyOf = ({ key }: Pair): string => String(isScalar(key) ? key.value : key);

/** Inside brackets `goods: 20,000,000` is a field of 20 and two fields "000" without a value. */
const isCutNumber = (map: YAMLMap, pair: Pair): boolean =>
  map.flow === true &&
  /^\d{3}(?!\d)/.test(keyOf(pair)) &&
  (!pair.value || rangeOf(pair.value)[0] === rangeOf(pair.value)[1]);

const cutNumber = (pair: Pair): Fault => ({
  code: codes.syntax,
  range: rangeOf(pair.key),
  data: { problem: 'COMMA_IN_NUMBER' },
});

const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

function keyFault(pair: Pair, key: string, seen: ReadonlySet<string>, path: Path, text: string): Fault | undefined {
  const range = rangeOf(pair.key);
  if (key.trim() === '') return { code: codes.keyNotText, range, path: path.slice(0, -1) };
  if (RESERVED.has(key)) return { code: codes.reservedKey, range, data: { key }, path };
  if (seen.has(key.normalize('NFC'))) return { code: codes.duplicateKey, range, data: { key: quoted(key) }, path };
  const odd = /[\u3000\u00a0：]/.exec(key)?.[0];
  if (!odd) return nodeFaults(pair.key, path, text)[0];
  const write = odd === '：' ? ': ' : 'U+0020';
  const character = odd === '：' ? odd : codePoint(odd);
  return { code: codes.fullWidth, range, data: { character, write }, path };
}

function nodeFaults(node: unknown, path: Path, text: string): Fault[] {
  const range = rangeOf(node);
  if (isAlias(node)) return [{ code: codes.alias, range, data: { name: quoted(`*${node.source}`) }, path }];
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return [];
  if (node.anchor) return [{ code: codes.alias, ...before(text, '&', range[0]), path }];
  if (node.tag) return [{ code: codes.tag, ...before(text, '!', range[0]), path }];
  if (!isScalar(node) || typeof node.value !== 'string') return [];
  const hidden = (FORBIDDEN.exec(node.value) ?? /\p{Cs}/u.exec(node.value))?.[0];
  return hidden ? [{ code: codes.invisibleText, range, data: { character: codePoint(hidden) }, path }] : [];
}

/** The anchor or tag that stands before a value, with its place: the node itself begins after it. */
function before(text: string, sign: '&' | '!', offset: number): Pick<Fault, 'range' | 'data'> {
  let from = Math.max(text.lastIndexOf(sign, offset - 1), 0);
  while (from > 0 && !/[\s,[\]{}]/.test(text[from - 1] ?? '')) from--;
  const name = /^\S+/.exec(text.slice(from, offset))?.[0] ?? sign;
  return { range: [from, from + name.length], data: { name: quoted(name) } };
}

function startOf(node: unknown): Range {
  const [from, to] = rangeOf(node);
  return [from, Math.min(to, from + 1)];
}
