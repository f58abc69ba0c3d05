import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashBytes } from '../../src/bundle/hash-file.js';
import { type BundleEntry, planBundle } from '../../src/core/plan-bundle.js';
import { readDigest, writtenDigest, ZERO_DIGEST } from '../../src/domain/bundle-digest.js';

/** A bundle as a value: what is listed where, and how the digest comes about. */

const HEADER = {
  tool: { name: 'grantlint', version: '0' },
  proposal: { id: 'p', title: { en: 'Line one\nPayload-Oxum: 1.1', ja: '題' }, sha256: '0'.repeat(64) },
  call: { id: 'c', sha256: '0'.repeat(64), base: null },
  asOf: '2023-07-01',
  asOfTime: null,
};
const INFO = { organization: 'Example University', contact: 'Hanako\u2028Aomori' };

function seal(path: string, text: string): BundleEntry {
  const bytes = new TextEncoder().encode(text);
  const { secrets: _, ...hashes } = hashBytes(bytes);
  return { path, ...hashes, source: { bytes } };
}
const plan = (files: BundleEntry[], reports: { path: string; text: string }[] = []) =>
  planBundle({ header: HEADER, files, reports, info: INFO }, seal);
const textOf = ({ source }: BundleEntry): string =>
  'bytes' in source ? new TextDecoder().decode(source.bytes) : expect.fail('a file');
const entry = (entries: readonly BundleEntry[], path: string): string => {
  const found = entries.find((each) => each.path === path);
  return found ? textOf(found) : expect.fail(path);
};

describe('the digest', () => {
  const REPORT = { path: 'data/report/report.md', text: `first ${ZERO_DIGEST}, again ${ZERO_DIGEST}` };
  const { entries, digest, manifest } = plan([seal('data/proposal/proposal.yaml', 'a: 1\n')], [REPORT]);

  test('is made from the manifest, which stands there as it was hashed', () => {
    const text = entry(entries, 'manifest.json');
    expect(JSON.parse(text)).toEqual(manifest);
    expect(writtenDigest(seal('', text).sha256)).toBe(digest);
    expect(readDigest(digest)).toBe(digest);
  });

  test('stands in the reports, which the manifest lists with zeros in its place', () => {
    expect(entry(entries, 'data/report/report.md')).toBe(`first ${digest}, again ${digest}`);
    const listed = manifest.files.find(({ path }) => path === REPORT.path);
    expect(listed).toEqual({
      ...seal(REPORT.path, REPORT.text),
      sha512: undefined,
      source: undefined,
      digestAsZeros: true,
    });
    expect(entry(entries, 'manifest-sha256.txt')).not.toContain(listed?.sha256);
  });

  test('is another one for every change of a file', () => {
    expect(plan([seal('data/proposal/proposal.yaml', 'a: 2\n')], [REPORT]).digest).not.toBe(digest);
  });
});

test.each(['en', 'ja'])('the example of the page on the format is right (%s)', (language) => {
  const name = language === 'en' ? 'bundle-format.md' : 'bundle-format.ja.md';
  const page = readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');
  const { sha256 } = seal('', 'abc');
  expect(page).toContain(`| SHA-256 | \`${sha256}\` |`);
  expect(page).toContain(`| \`${writtenDigest(sha256)}\` |`);
});

describe('the bag', () => {
  const { entries } = plan([seal('data/b', 'bb'), seal('data/a', 'a'), seal('data/Z', 'zzz')]);

  test('lists every payload file in both manifests, every other file in both tag manifests', () => {
    for (const algorithm of ['sha256', 'sha512'] as const) {
      const lines = (name: string) => entry(entries, name).trimEnd().split('\n');
      const expected = (paths: string[]) =>
        paths.map((path) => `${entries.find((each) => each.path === path)?.[algorithm]}  ${path}`);
      expect(lines(`manifest-${algorithm}.txt`)).toEqual(expected(['data/Z', 'data/a', 'data/b']));
      const tags = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt', 'manifest-sha512.txt', 'manifest.json'];
      expect(lines(`tagmanifest-${algorithm}.txt`)).toEqual(expected(tags));
    }
  });

  test('has one label a line, whatever the draft holds, and the right sum', () => {
    const info = entry(entries, 'bag-info.txt');
    expect(
      info
        .trimEnd()
        .split('\n')
        .map((line) => line.split(': ')[0]),
    ).toEqual([
      'Bag-Software-Agent',
      'Bagging-Date',
      'Contact-Name',
      'External-Description',
      'External-Identifier',
      'Internal-Sender-Identifier',
      'Payload-Oxum',
      'Source-Organization',
    ]);
    expect(info).toContain('\nPayload-Oxum: 6.3\n');
    expect(info).toContain('Contact-Name: Hanako Aomori\n');
  });
});

test('the same files in any order give the same bundle', () => {
  const files = ['data/a', 'data/é', 'data/日本', 'data/𠮷', 'data/\uffe0', 'data/a/b2'].map((path) =>
    seal(path, path),
  );
  const wanted = plan(files);
  fc.assert(
    fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
      expect(plan(shuffled)).toEqual(wanted);
    }),
  );
  const bytes = wanted.entries.map(({ path }) => Buffer.from(path));
  expect(bytes).toEqual([...bytes].sort(Buffer.compare));
});

describe('refusals that nothing overrides', () => {
  const said = (files: BundleEntry[]) => plan(files).refusals.map(({ en }) => en);
  const sized = (path: string, size: number): BundleEntry => ({ ...seal(path, ''), size });

  test.each<[string, BundleEntry[], RegExp | null]>([
    ['names apart', [seal('data/proposal/a', ''), seal('data/proposal/b', '')], null],
    ['case', [seal('data/proposal/a', ''), seal('data/proposal/A', '')], /would be one file/],
    ['a file that is a folder too', [seal('data/proposal/a', ''), seal('data/proposal/A/b', '')], /would be one file/],
    ['a name of Windows', [seal('data/proposal/con.txt', '')], /not every system can unpack/],
    ['just below 4 GiB', [sized('data/proposal/a', 4 * 1024 ** 3 - 100_000)], null],
    ['headers beyond 4 GiB', [sized('data/proposal/a', 4 * 1024 ** 3 - 500)], /below 4 GiB/],
  ])('%s', (_, files, told) => {
    if (told) expect(said(files)).toEqual([expect.stringMatching(told)]);
    else expect(said(files)).toEqual([]);
  });

  test('more files than readers are sure of', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => sized(`data/proposal/f${index}`, 1));
    expect(said(many(9993))).toEqual([]);
    expect(said(many(9994))).toEqual([expect.stringContaining('would hold 10001 files')]);
  });
});
