import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draftText, FAULTS, faultAt, writeDrafts } from '../../bench/make-drafts.mjs';
import type { ReportDocument } from '../../schemas/report.js';
import { eradFault, orcidFault } from '../../src/domain/check-digits.js';
import { type BuiltRun, expectedFindings, runBuilt } from '../support/planted.js';

/** 1,000 drafts, every fifth with a known fault: each is found at its place, and nothing else, whatever way it is run. */

const COUNT = 1000;
const EVERY = 5;
const base = mkdtempSync(path.join(os.tmpdir(), 'grantlint-planted-'));
const cache = path.join(base, 'cache');
afterAll(() => rmSync(base, { recursive: true, force: true }));

const check = (more: readonly string[] = []): BuiltRun => {
  const words = ['check', 'drafts', '--as-of', '2023-07-01', '--format', 'json', '--lang', 'en', ...more];
  return runBuilt(base, words, path.join(base, 'printed'));
};

let plain: BuiltRun;
beforeAll(() => {
  writeDrafts(path.join(base, 'drafts'), COUNT, { faulty: EVERY });
  plain = check();
}, 120_000);

describe('the planted faults', () => {
  test('are of 37 kinds, and each stands in five drafts or more', () => {
    const planted = Array.from({ length: COUNT }, (_, at) => faultAt(at + 1, EVERY)).filter(
      (each) => each !== undefined,
    );
    const counts = FAULTS.map(({ name }) => planted.filter((each) => each === name).length);
    expect(new Set(FAULTS.map(({ name }) => name)).size).toBe(37);
    expect(planted).toHaveLength(COUNT / EVERY);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(5);
  });

  test('are all found at their lines, and nothing else is', () => {
    const { evaluations } = JSON.parse(plain.out) as ReportDocument;
    const expected = expectedFindings(COUNT, EVERY);
    const compared = evaluations.map(({ file, diagnostics }) => ({
      file,
      found: diagnostics.map(({ code, place }) => `${place.start.line} ${code}`).sort(),
      expected: expected.get(file.replace(/^drafts\//, '')),
    }));
    expect(compared).toHaveLength(COUNT);
    expect(compared.filter((each) => each.found.join() !== each.expected?.join())).toEqual([]);
  });

  test('make no draft ready that has a grave one, and no other draft not ready', () => {
    const { evaluations, summary } = JSON.parse(plain.out) as ReportDocument;
    const grave = evaluations.filter(({ diagnostics }) => diagnostics.some(({ level }) => level === 'must'));
    const notReady = evaluations.filter(({ verdict }) => verdict !== 'ready');
    expect(notReady.map(({ file }) => file)).toEqual(grave.map(({ file }) => file));
    expect(summary.ready).toBe(COUNT - grave.length);
    expect(grave.length).toBeGreaterThan(100);
    // Files that cannot be read come first for the exit code.
    expect(plain.code).toBe(3);
  });
});

describe('the same bytes and the same end', () => {
  test.each([
    ['with one worker', ['--workers', '1']],
    ['with two workers', ['--workers', '2']],
    ['with two workers and an empty cache', ['--workers', '2', '--cache', '--cache-location', cache]],
    ['with one worker and a full cache', ['--workers', '1', '--cache', '--cache-location', cache]],
    ['with two workers and a full cache', ['--workers', '2', '--cache', '--cache-location', cache]],
  ])('%s', (_, words) => {
    const again = check(words);
    expect({ code: again.code, err: again.err }).toEqual({ code: plain.code, err: plain.err });
    expect(again.out === plain.out).toBe(true);
  });

  test('and the cache was used', () => {
    expect(readdirSync(cache, { recursive: true }).length).toBeGreaterThan(0);
  });
});

describe('the generated drafts', () => {
  const texts = Array.from({ length: COUNT }, (_, at) => String(draftText(at + 1)));

  test('are about 4 KB each, and the same every time', () => {
    const sizes = texts.map((text) => Buffer.byteLength(text));
    const mean = sizes.reduce((sum, size) => sum + size, 0) / COUNT;
    expect(mean).toBeGreaterThan(3600);
    expect(mean).toBeLessThan(4400);
    expect(texts.every((text, at) => text === draftText(at + 1))).toBe(true);
  });

  test.each([
    ['id', /^ {2}id: (.*)$/gm, undefined],
    ['title', /^ {4}en: (.* of .* through .*)$/gm, undefined],
    ['Japanese title', /^ {4}ja: (.*が担う.*)$/gm, undefined],
    ['e-Rad number', /eradNumber: "(.*)"/g, eradFault],
    ['ORCID iD', /orcid: ([\dX-]+)/g, orcidFault],
    ['award number', /awardNumber: (.*)/g, undefined],
  ])('have no %s twice', (_, pattern, fault) => {
    const found = texts.flatMap((text) => [...text.matchAll(pattern)].map(([, words = '']) => words));
    expect(found.length).toBeGreaterThanOrEqual(COUNT);
    expect(new Set(found).size).toBe(found.length);
    if (fault) expect(found.filter((each) => fault(each) !== undefined)).toEqual([]);
  });

  test('have titles of which no two share more than two of their five words', () => {
    const titles = texts.map((text) => {
      const [, ...words] = /^ {4}en: (.*) of (.*) through (.*) in the (.*) in (.*)$/m.exec(text) ?? [];
      return words;
    });
    const alike = titles.flatMap((words, at) =>
      titles.slice(0, at).filter((other) => other.filter((word, slot) => word === words[slot]).length > 2),
    );
    expect(titles.every((words) => words.length === 5)).toBe(true);
    expect(alike).toEqual([]);
  });
});
