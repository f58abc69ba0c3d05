import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Path, Place } from './diagnostic.js';

export type Range = readonly [start: number, end: number];

/** Turns a path into its place in the file: of the value, or of the key that names it. */
export type Locate = (path: Path, at?: 'key' | 'value') => Place;

/**
 * The one place where a path becomes a place. A path that does not resolve is a bug in the rule that made it, so it
 * throws rather than point somewhere near. The value of an empty key (`title:`) is its key.
 */
export function locator(root: Node, place: (range: Range, path: Path) => Place): Locate {
  return (path, at = 'value') => {
    let node: Node | null = root;
    let key: Node = root;
    for (const step of path) {
      const next = child(node, step);
      if (!next) throw new Error(`no such place: ${path.join('.')}`);
      node = next.value;
      key = next.key ?? next.value ?? key;
    }
    if (path.length === 0) return place(firstKey(root), path);
    return place(trimmed(at === 'key' || isEmpty(node) ? key : (node as Node)), path);
  };
}

const isEmpty = (node: Node | null): boolean =>
  node === null || (isScalar(node) && node.value === null && (node.range?.[0] ?? 0) === (node.range?.[1] ?? 0));

function child(node: Node | null, step: string | number): { key: Node | null; value: Node | null } | undefined {
  if (isSeq(node)) {
    const item = typeof step === 'number' ? node.items[step] : undefined;
    return item === undefined ? undefined : { key: null, value: item as Node };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
  return pair && { key: pair.key as Node, value: pair.value as Node | null };
}

function firstKey(root: Node): Range {
  const first = isMap(root) ? (root.items[0]?.key as Node | undefined) : undefined;
  return trimmed(first ?? root);
}

const trimmed = (node: Node): Range => [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
