import type { Reading } from './reading.js';

const KEY = /[A-Za-z][\w-]*:(?=[ \r\n]|$)/y;
/** Far below the 1,024 characters that YAML allows. */
const LONGEST = 200;
const RESERVED = new Set(['constructor', 'prototype']);

/** Where the key that begins at `from` ends: letters, digits, `-` and `_`, then a colon and a gap; -1 without one. */
export function keyEnd(text: string, from: number): number {
  KEY.lastIndex = from;
  const end = KEY.test(text) ? KEY.lastIndex - 1 : -1;
  return end - from > LONGEST ? -1 : end;
}

/** Reads a key and its colon; nothing where none stands here or where it may not be used in this map. */
export function readKey(reading: Reading, map: Readonly<Record<string, unknown>>): string | undefined {
  const { text, at } = reading;
  const end = keyEnd(text, at);
  if (end < 0) return undefined;
  const key = text.slice(at, end);
  if (RESERVED.has(key) || Object.hasOwn(map, key)) return undefined;
  reading.at = end + 1;
  return key;
}
