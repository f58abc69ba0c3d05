import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textStore } from '../../src/commands/batch/text-store.js';

describe.each([
  ['in memory', 1_000_000],
  ['on disk', 0],
  ['partly on disk', 40],
])('texts of a run, %s', (_name, most) => {
  test('come back as they were, in any order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary', maxLength: 60 }).map((text) => text.toWellFormed())),
        (texts) => {
          const store = textStore(most);
          for (const text of texts) store.add(text);
          try {
            expect([...store.all()]).toEqual(texts);
            expect([...store.all()]).toEqual(texts);
            for (const index of [...texts.keys()].reverse()) expect(store.get(index)).toBe(texts[index]);
          } finally {
            store.close();
          }
        },
      ),
    );
  });

  test('what is replaced stays in its place', () => {
    const store = textStore(most);
    for (const text of ['一', 'two', '三']) store.add(text);
    store.replace(1, '二');
    expect([...store.all()]).toEqual(['一', '二', '三']);
    store.close();
  });
});

test('nothing stays on the disk, not even while the run goes on', () => {
  const ours = () => readdirSync(tmpdir()).filter((name) => name.startsWith('grantlint-'));
  const before = ours();
  const store = textStore(0);
  store.add('a confidential finding');
  expect(store.get(0)).toBe('a confidential finding');
  if (process.platform !== 'win32') expect(ours()).toEqual(before);
  store.close();
  expect(ours()).toEqual(before);
});
