import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { verificationReport } from '../../schemas/verification.js';
import { folderRenamed } from '../../src/core/bundle-faults/folder-faults.js';
import { overLimits } from '../../src/core/bundle-faults/limit-faults.js';
import { diagnose } from '../../src/core/diagnostic.js';
import { wholeBundle } from '../../src/core/verify-code.js';
import { bundleInMemory, type Made } from '../support/bundle-in-memory.js';
import { GOOD, run, type World } from '../support/memory-host.js';

/** What a bundle may hold, what has to follow from the rest of it, and what is no fault of it. */

const shelf = vi.hoisted(() => ({ reading: null as unknown }));
vi.mock('../../src/bundle/read-bundle.js', () => ({ readBundle: async () => shelf.reading }));
afterEach(() => {
  shelf.reading = null;
});

async function verify(made: Made, words: readonly string[] = [], world: World = {}) {
  shelf.reading = await bundleInMemory(made);
  return run(['verify', 'glia.zip', ...words], { ...world, files: { 'glia.zip': 'PK', ...world.files } });
}

async function asJson(made: Made, words: readonly string[] = [], world: World = {}) {
  const { code, stdout, stderr } = await verify(made, [...words, '-f', 'json'], world);
  const [one] = stdout === '' ? [] : verificationReport.parse(JSON.parse(stdout)).verifications;
  if (!one) throw new Error(stderr);
  const { verdict, notChecked, faults } = one;
  return { code, one, verdict, notChecked, faults, codes: faults.map((each) => each.code) };
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const add = (path: string): Made => ({ change: (files) => void files.set(path, bytes('x')) });
const drop = (...paths: string[]): Made => ({
  change: (files) => {
    for (const path of paths) files.delete(path);
  },
});
const edit = (path: string, from: string | RegExp, to: string): Made => ({
  change: (files) => {
    const text = new TextDecoder().decode(files.get(path));
    if (text.replace(from, to) === text) throw new Error(`nothing to change in ${path}`);
    files.set(path, bytes(text.replace(from, to)));
  },
});
const HTML = 'data/report/report.html';
const CRATE = 'data/ro-crate-metadata.json';
const forged = edit(HTML, '</body>', '<p>Approved by the funder</p></body>');

describe('the payload is closed', () => {
  test.each([
    'data/setup.exe',
    'data/proposal/plan-2.pdf',
    'data/proposal/attachments/award-2.pdf',
    'data/call/another.yaml',
    'data/report/extra.html',
    'data/ro-crate-preview.html',
  ])('%s, with every list made anew, is foreign', async (path) => {
    const { verdict, faults, code } = await asJson(add(path));
    expect({ verdict, code }).toEqual({ verdict: 'not-trusted', code: 1 });
    expect(faults).toContainEqual(
      expect.objectContaining({ code: 'bundle/payload-foreign', level: 'must', data: { entries: [path] } }),
    );
  });

  test('where the list of attachments cannot be read, its folder is not judged, but the rest is', async () => {
    const draft = GOOD.replace(/^attachments:/m, 'attachments: {}\nx-old:');
    const inside = await asJson({ ...add('data/proposal/any.pdf'), draft });
    expect(inside.codes).not.toContain('bundle/payload-foreign');
    expect((await asJson({ ...add('data/any.pdf'), draft })).codes).toContain('bundle/payload-foreign');
  });

  test.each([[[CRATE]], [[HTML]], [['data/report/report.md', HTML]]])('%j has to be there', async (paths) => {
    const { verdict, faults } = await asJson(drop(...paths));
    expect(verdict).toBe('not-trusted');
    const found = faults.find(({ code }) => code === 'bundle/payload-missing');
    expect([...((found?.data.entries as string[]) ?? [])].sort()).toEqual([...paths].sort());
  });

  test('a report that another version left out is missing too', async () => {
    const { codes } = await asJson({ ...drop(HTML), version: '0.0.9' });
    expect(codes).toEqual(['bundle/payload-missing', 'bundle/tool-version-differs']);
  });
});

describe('what follows from the rest', () => {
  test.each([
    [CRATE, edit(CRATE, /"name": "[^"]*"/, '"name": "Mallory"')],
    [CRATE, { change: (files) => void files.set(CRATE, bytes('{}')) } satisfies Made],
    ['bag-info.txt', edit('bag-info.txt', /^Contact-Name: .*$/m, 'Contact-Name: Mallory')],
    ['bag-info.txt', edit('bag-info.txt', /$/, 'Contact-Email: m@example.org\n')],
  ])('%s that was changed, with every hash made anew', async (path, made) => {
    const { verdict, faults } = await asJson(made);
    expect(verdict).toBe('not-trusted');
    expect(faults).toMatchObject([{ code: 'bundle/metadata-differs', level: 'must', data: { files: [path] } }]);
  });

  test.each([CRATE, 'bag-info.txt'])('%s by another version of the tool is named as not checked', async (path) => {
    const made = path === CRATE ? edit(CRATE, /$/, ' ') : edit(path, /$/, 'Contact-Email: m@example.org\n');
    const { codes, notChecked } = await asJson({ ...made, version: '0.0.9' });
    expect(codes).toEqual(['bundle/tool-version-differs']);
    expect(notChecked).toEqual(['digest', 'pages', 'metadata']);
  });
});

describe('the reports for people', () => {
  const otherCall = (): Made => {
    const text = readFileSync(new URL('../../calls/amed-aspire-fy2023-pre.yaml', import.meta.url), 'utf8');
    return { call: { id: 'amed-aspire-fy2023-pre', text: `${text}\n# another copy\n` } };
  };

  test('by another version of the tool cannot be compared, and that is said', async () => {
    const { notChecked, verdict } = await asJson({ ...forged, version: '0.0.9' });
    expect({ notChecked, verdict }).toEqual({ notChecked: ['digest', 'pages', 'metadata'], verdict: 'passed' });
    const { stdout } = await verify({ version: '0.0.9' }, ['--lang', 'ja']);
    expect(stdout).toMatch(/確認していない事項[\s\S]*report\.html と report\.md の文面/);
  });

  test('by another definition of the call are made once more by the one inside', async () => {
    const good = await asJson(otherCall());
    expect({ codes: good.codes, notChecked: good.notChecked }).toEqual({
      codes: ['bundle/call-version-differs'],
      notChecked: ['digest'],
    });
    expect(good.one.comparison).toMatchObject({ state: 'compared', other: ['call'], files: [] });
    const bad = await asJson({ ...otherCall(), ...forged });
    expect(bad.verdict).toBe('not-trusted');
    expect(bad.faults.find(({ code }) => code === 'bundle/report-differs')?.data).toEqual({ files: [HTML] });
  });

  test('are made once more for the day of the bundle where another was asked for', async () => {
    const { codes, one } = await asJson(forged, ['--as-of', '2023-07-02']);
    expect(codes).toContain('bundle/report-differs');
    expect(one.comparison?.other).toEqual(['day']);
  });

  test('by another tool are named as such', async () => {
    const { faults, notChecked } = await asJson({ ...forged, manifest: { tool: { name: 'grantpack', version: '1' } } });
    expect(faults).toMatchObject([{ code: 'bundle/other-tool', level: 'should', data: { name: 'grantpack' } }]);
    expect(notChecked).toEqual(['digest', 'pages', 'metadata']);
  });
});

describe('definitions that came with the bundle', () => {
  const text = readFileSync(new URL('../../calls/amed-aspire-fy2023-pre.yaml', import.meta.url), 'utf8');
  const named = (id: string): Made => ({
    draft: GOOD.replace(/^call: .*$/m, `call: ${id}`),
    call: { id, text: text.replace(/^id: .*$/m, `id: ${id}`) },
  });

  test('under the id of an own one but for capitals judge nothing', async () => {
    const { faults, verdict, one } = await asJson(named('AMED-aspire-fy2023-pre'));
    expect({ verdict, recheck: one.recheck }).toEqual({ verdict: 'not-trusted', recheck: null });
    expect(faults[0]).toMatchObject({
      code: 'bundle/call-lookalike',
      level: 'must',
      data: { id: 'AMED-aspire-fy2023-pre', known: 'amed-aspire-fy2023-pre' },
    });
  });

  test('are told in the headline and in the summary', async () => {
    const { stdout } = await verify(named('our-call'), ['--lang', 'en']);
    expect(stdout).toMatch(/^✔ Sound and ready, by the rules that came with it\n/);
    expect((await verify(named('our-call'), ['--lang', 'ja'])).stdout).toMatch(
      /^✔ 破損はなく、確認した要件を満たしています（同梱の定義による判定）\n/,
    );
    const two = await run(['verify', 'a.zip', 'b.zip', '--lang', 'en'], { files: { 'a.zip': 'PK', 'b.zip': 'PK' } });
    expect(two.stdout).toMatch(/Summary: passed by its own rules 2\n {2}✔ passed by its own rules /);
    expect((await verify({}, ['--lang', 'en'])).stdout).toMatch(/^✔ Sound and ready\n/);
  });
});

describe('what is no fault of the bundle', () => {
  const over = diagnose(overLimits, wholeBundle('glia.zip'), { what: 'bytes', found: 2_000_000, limit: 1024 });

  test('a limit of the receiver: nothing is known, and it is not called damaged', async () => {
    const { code, verdict, one, notChecked } = await asJson({ faults: [over] });
    expect({ code, verdict, state: one.state }).toEqual({ code: 3, verdict: 'could-not-check', state: 'unreadable' });
    expect(notChecked).toContain('recheck');
    const { stdout } = await verify({ faults: [over] }, ['--lang', 'en']);
    expect(stdout).toMatch(/^\? Could not be checked\n[\s\S]*2,000,000 bytes when unpacked; --max-size allows 1,024\./);
    expect(stdout).not.toMatch(/[Dd]amaged/);
  });

  test('beside a fault it is damaged', async () => {
    const { hashDiffers } = await import('../../src/core/bundle-faults/bag-faults.js');
    const fault = diagnose(hashDiffers, wholeBundle('glia.zip'), { entry: 'bagit.txt', hashes: ['x'] });
    expect((await asJson({ faults: [over, fault] })).verdict).toBe('damaged');
  });

  test('a folder under another name is judged, and told', async () => {
    const renamed = diagnose(folderRenamed, wholeBundle('x'), { folder: 'x', id: 'known-good' });
    const { verdict, one, faults } = await asJson({ kind: 'folder', faults: [renamed] });
    expect({ verdict, state: one.state }).toEqual({ verdict: 'passed', state: 'sound' });
    expect(faults).toMatchObject([{ code: 'bundle/folder-renamed', level: 'should', who: 'office' }]);
  });
});

describe('words that lead to no bundle', () => {
  test('an empty one is wrong usage', async () => {
    expect((await verify({}, [''])).code).toBe(2);
    expect((await run(['verify', ''], { files: { 'glia.zip': 'PK' } })).code).toBe(2);
  });

  test('one among others is told in its place, and the others are verified', async () => {
    shelf.reading = await bundleInMemory();
    const { code, stdout } = await run(['verify', 'none.zip', 'glia.zip', '-f', 'json'], {
      files: { 'glia.zip': 'PK' },
    });
    const { verifications } = verificationReport.parse(JSON.parse(stdout));
    expect(code).toBe(3);
    expect(verifications.map(({ file, verdict }) => [file, verdict])).toEqual([
      ['none.zip', 'could-not-check'],
      ['glia.zip', 'passed'],
    ]);
  });
});
