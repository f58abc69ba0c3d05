import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keptLines } from '../../src/commands/batch/kept-lines.js';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'kept-'));
});
afterEach(() => {
  chmodSync(root, 0o700);
  rmSync(root, { recursive: true, force: true });
});

const key = (index: number): string => index.toString(16).padStart(32, '0');
const folder = () => path.join(root, '0'.repeat(32));
const lines = () => keptLines(folder(), Date.now());
const files = () => readdirSync(folder());

function keep(...texts: readonly (readonly [number, string])[]): void {
  const kept = lines();
  for (const [index, text] of texts) kept.add(key(index), text);
  expect(kept.end()).toEqual({ damaged: 0, isUnwritable: false });
}

describe('texts by key', () => {
  test('are there for the next run, and only under their key', () => {
    keep([1, '{"title":"課題"}'], [2, 'two']);
    const again = lines();
    expect(again.find(key(1))).toBe('{"title":"課題"}');
    expect(again.find(key(2))).toBe('two');
    expect(again.find(key(3))).toBe(undefined);
  });

  test('a later one wins, whichever file it lies in', () => {
    keep([1, 'first']);
    keep([1, 'second']);
    keep([2, 'between']);
    expect(lines().find(key(1))).toBe('second');
  });

  test('many files become one, and nothing is lost', () => {
    for (let index = 0; index < 12; index++) keep([index, `text ${index}`]);
    expect(files().length).toBeLessThan(12);
    const again = lines();
    for (let index = 0; index < 12; index++) expect(again.find(key(index))).toBe(`text ${index}`);
  });

  test('more than a window of bytes', () => {
    keep(...Array.from({ length: 40 }, (_, index) => [index, `${index} ${'長い'.repeat(30_000)}`] as const));
    const again = lines();
    for (const index of [39, 0, 20, 21]) expect(again.find(key(index))?.startsWith(`${index} `)).toBe(true);
  });
});

describe('what is damaged is not used, and counted', () => {
  test('a flipped bit', () => {
    keep([1, 'a verdict'], [2, 'another']);
    const file = path.join(folder(), files()[0] ?? '');
    writeFileSync(file, readFileSync(file, 'utf8').replace('a verdict', 'b verdict'));
    const again = lines();
    expect(again.find(key(1))).toBe(undefined);
    expect(again.find(key(2))).toBe('another');
    expect(again.end().damaged).toBe(1);
  });

  test('a file cut short, and one that is something else', () => {
    keep([1, 'whole'], [2, 'cut']);
    const file = path.join(folder(), files()[0] ?? '');
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, -3));
    writeFileSync(path.join(folder(), `${'1'.repeat(17)}-01234567.lines`), 'no line of ours\n');
    const again = lines();
    expect(again.find(key(1))).toBe('whole');
    expect(again.find(key(2))).toBe(undefined);
    expect(again.end().damaged).toBe(2);
  });

  test('a line that somebody added', () => {
    keep([1, 'whole']);
    appendFileSync(path.join(folder(), files()[0] ?? ''), `${key(2)} 00000000 {"verdict":"ready"}\n`);
    const again = lines();
    expect(again.find(key(2))).toBe(undefined);
    expect(again.find(key(1))).toBe('whole');
  });
});

test('where nothing can be written, that is said and nothing else happens', () => {
  writeFileSync(path.join(root, '0'.repeat(32)), 'a file where the folder should be');
  const kept = lines();
  kept.add(key(1), 'text');
  expect(kept.end()).toEqual({ damaged: 0, isUnwritable: true });
});

test('old results of other options go, and nothing that is not ours', () => {
  const old = path.join(root, 'f'.repeat(32));
  const foreign = path.join(root, 'my-results');
  for (const each of [old, foreign]) {
    mkdirSync(each);
    writeFileSync(path.join(each, 'a'), '');
    utimesSync(each, 0, 0);
  }
  keep([1, 'text']);
  expect(readdirSync(root).sort()).toEqual(['0'.repeat(32), 'my-results']);
});
