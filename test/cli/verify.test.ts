import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BundleManifest } from '../../schemas/bundle-manifest.js';
import { toJsonSchema } from '../../schemas/json-schema.js';
import { verificationReport } from '../../schemas/verification.js';
import type { BundleReading } from '../../src/bundle/bundle-reading.js';
import { bundleHost } from '../../src/commands/verify-host.js';
import { hashDiffers } from '../../src/core/bundle-faults/bag-faults.js';
import { diagnose } from '../../src/core/diagnostic.js';
import { FileError } from '../../src/core/errors.js';
import { wholeBundle } from '../../src/core/verify-code.js';
import { realHost } from '../../src/host.js';
import { RULES } from '../../src/rules/index.js';
import { bundleInMemory, type Made } from '../support/bundle-in-memory.js';
import { GOOD, type Outcome, run, type World } from '../support/memory-host.js';
import { readXml } from '../support/read-xml.js';
import { validSarif } from '../support/sarif-schema.js';

/** `verify` over bundles in memory: what it concludes from what reading gives. */

const shelf = vi.hoisted(() => ({ readings: new Map<string, unknown>(), limits: [] as unknown[] }));
vi.mock('../../src/bundle/read-bundle.js', async (original) => ({
  ...(await original<typeof import('../../src/bundle/read-bundle.js')>()),
  readBundle: (file: string, limits: unknown) => {
    shelf.limits.push(limits);
    const found = shelf.readings.get(file.replace(/^.*\//, ''));
    return found instanceof Error ? Promise.reject(found) : Promise.resolve(found);
  },
}));
afterEach(() => {
  shelf.readings.clear();
  shelf.limits.length = 0;
});

const put = (name: string, reading: BundleReading | FileError): void => void shelf.readings.set(name, reading);

async function verify(made: Made, words: readonly string[] = [], world: World = {}): Promise<Outcome> {
  put('glia.zip', await bundleInMemory(made));
  return run(['verify', 'glia.zip', ...words], { ...world, files: { 'glia.zip': 'PK', ...world.files } });
}

async function asJson(made: Made, words: readonly string[] = [], world: World = {}) {
  const outcome = await verify(made, [...words, '-f', 'json'], world);
  const document = verificationReport.parse(JSON.parse(outcome.stdout));
  const [one] = document.verifications;
  if (!one) throw new Error(outcome.stderr);
  return { ...outcome, one, codes: one.faults.map(({ code }) => code) };
}

/** Over the cap: the same draft is not ready. */
const OVER = GOOD.replace(/total: 40000000 \}\n( +)indirect: 12000000\n( +)total: 52000000/, (text) =>
  text.replace('total: 52000000', 'total: 152000000'),
);

describe('a sound bundle', () => {
  test('passes, with the report inside byte for byte', async () => {
    const { code, one, codes } = await asJson({});
    expect({ code, verdict: one.verdict, state: one.state, codes }).toEqual({
      code: 0,
      verdict: 'passed',
      state: 'sound',
      codes: [],
    });
    expect(one.comparison).toMatchObject({ state: 'identical', other: [], files: [], inside: 'ready', now: 'ready' });
    expect(one.recheck?.file).toBe('glia.zip!data/proposal/proposal.yaml');
    expect(one.rules).toBe('own');
    expect(one.notChecked).toEqual(['digest']);
    expect(one.manifest).toMatchObject({ asOf: '2023-07-01', call: { id: 'amed-aspire-fy2023-pre' }, bundleFormat: 1 });
  });

  test('is judged as on its own day, whatever today is', async () => {
    const { one } = await asJson({}, [], { today: '2031-01-01' });
    expect(one.recheck?.asOf).toBe('2023-07-01');
    expect(one.comparison?.state).toBe('identical');
  });

  test.each([
    ['11:59', false],
    ['12:01', true],
  ])('is judged at its own time where one was asked for: %s', async (asOfTime, isOver) => {
    const { one } = await asJson({ ...untilNoon('our-call'), asOf: '2023-07-03', asOfTime });
    expect(one.recheck?.diagnostics.map(({ code }) => code).includes('deadline-passed')).toBe(isOver);
    expect(one.comparison?.state).toBe('identical');
  });

  test('--as-of judges at another time of the same day, and compares the findings', async () => {
    const made = { ...untilNoon('our-call'), asOf: '2023-07-03', asOfTime: '11:59' };
    const { one } = await asJson(made, ['--as-of', '2023-07-03T12:01+09:00']);
    expect(one.comparison).toMatchObject({ state: 'compared', other: ['day'] });
    expect(one.comparison?.added.map(({ code }) => code)).toContain('deadline-passed');
  });

  test('--as-of judges for another day, and compares the findings', async () => {
    const { one, code } = await asJson({}, ['--as-of', '2030-07-01']);
    expect(one.recheck?.asOf).toBe('2030-07-01');
    expect(one.comparison).toMatchObject({ state: 'compared', other: ['day'] });
    expect(one.faults.map(({ code: each }) => each)).toEqual(['bundle/check-differs']);
    expect([0, 1]).toContain(code);
  });

  test('--as-of is told beside the day of the bundle, and is that of the judged cases', async () => {
    const words = ['--as-of', '2030-07-01', '--lang', 'en'];
    const { stdout } = await verify({}, words);
    expect(stdout).toMatch(/as of +2023-07-01 \(checked here as of 2030-07-01\)/);
    expect((await verify({}, ['--lang', 'en'])).stdout).toMatch(/as of +2023-07-01\n/);
    const xml = (await verify({}, [...words, '-f', 'junit'])).stdout;
    expect(xml).toContain('name="as-of" value="2030-07-01"');
  });

  test('the environment of `check` is not for it', async () => {
    const { one } = await asJson({}, [], { env: { GRANTLINT_AS_OF: '2030-07-01', GRANTLINT_FORMAT: 'html' } });
    expect(one.recheck?.asOf).toBe('2023-07-01');
  });

  test('without a report, that is said', async () => {
    const { one, codes, code } = await asJson({ report: false });
    expect({ code, codes, comparison: one.comparison }).toEqual({ code: 0, codes: [], comparison: null });
    expect(one.notChecked).toContain('report');
  });

  test('as a folder, findings point at the files in it', async () => {
    const { one } = await asJson({ draft: OVER, kind: 'folder' });
    expect(one.recheck?.file).toBe('glia.zip/data/proposal/proposal.yaml');
  });
});

describe('a draft that does not pass', () => {
  test('is not ready, and its findings point into the bundle', async () => {
    const { code, one } = await asJson({ draft: OVER });
    expect(code).toBe(1);
    expect(one.verdict).toBe('not-ready');
    expect(one.recheck?.diagnostics.map(({ place }) => place.file)).toContain('glia.zip!data/proposal/proposal.yaml');
    // The report inside said so too: it is no other than the one made now.
    expect(one.comparison?.state).toBe('identical');
  });

  test('that cannot be read could not be checked', async () => {
    const { code, one } = await asJson({ draft: 'call: amed-aspire-fy2023-pre\ntitle: [never closed' });
    expect({ code, verdict: one.verdict }).toEqual({ code: 3, verdict: 'could-not-check' });
  });

  test('an attachment that the bundle lacks is found missing', async () => {
    const { one } = await asJson({ attachments: {} });
    expect(one.recheck?.diagnostics.map(({ code }) => code)).toContain('attachment-missing');
  });
});

describe('a damaged bundle', () => {
  const damaged: Made = {
    faults: [
      diagnose(
        hashDiffers,
        { ...wholeBundle('/somewhere/glia.zip'), path: ['data/proposal/proposal.yaml'] },
        {
          entry: 'data/proposal/proposal.yaml',
          hashes: ['sha256'],
        },
      ),
    ],
  };

  test('is not judged, and never passes', async () => {
    const { code, one } = await asJson(damaged);
    expect({ code, state: one.state, verdict: one.verdict }).toEqual({ code: 1, state: 'damaged', verdict: 'damaged' });
    expect({ recheck: one.recheck, comparison: one.comparison, rules: one.rules }).toEqual({
      recheck: null,
      comparison: null,
      rules: null,
    });
    expect(one.notChecked).toContain('recheck');
    expect(one.faults[0]?.place.file).toBe('glia.zip!data/proposal/proposal.yaml');
  });

  test('not even where nothing is to fail', async () => {
    expect((await verify(damaged, ['--fail-on', 'never'])).code).toBe(1);
  });

  test('is told to be damaged in both languages', async () => {
    expect((await verify(damaged, ['--lang', 'en'])).stdout).toMatch(/^✖ Damaged or changed/);
    expect((await verify(damaged, ['--lang', 'ja'])).stdout).toMatch(/^✖ 破損または改変/);
  });
});

describe('--digest', () => {
  test('the one of the bundle, however it was written down, passes', async () => {
    const { digest } = await bundleInMemory();
    const heard = `${digest}`.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    const { code, one } = await asJson({}, ['--digest', heard]);
    expect({ code, verdict: one.verdict, notChecked: one.notChecked }).toEqual({
      code: 0,
      verdict: 'passed',
      notChecked: [],
    });
  });

  test('another one is not the bundle that was sent', async () => {
    const { digest } = await bundleInMemory({ draft: OVER });
    const { code, one, codes } = await asJson({}, ['--digest', `${digest}`]);
    expect({ code, verdict: one.verdict, codes }).toEqual({
      code: 1,
      verdict: 'not-trusted',
      codes: ['bundle/digest-differs'],
    });
  });

  test('a slip of the ear is told as one', async () => {
    const { digest } = await bundleInMemory();
    const misheard = `${digest}`.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A'));
    const { code, stderr } = await verify({}, ['--digest', misheard, '--lang', 'en']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/misread or mistyped/);
  });

  test('belongs to one bundle only', async () => {
    put('a.zip', await bundleInMemory());
    put('b.zip', await bundleInMemory());
    const { digest } = await bundleInMemory();
    const files = { 'a.zip': 'PK', 'b.zip': 'PK' };
    expect((await run(['verify', 'a.zip', 'b.zip', '--digest', `${digest}`], { files })).code).toBe(2);
    expect((await run(['verify', 'a.zip', 'b.zip', '--signature', 'a.zip.sig'], { files })).code).toBe(2);
  });
});

describe('the report inside', () => {
  const changed = (path: string, from: string | RegExp, to: string): Made => ({
    change: (files) => {
      const text = new TextDecoder().decode(files.get(path));
      if (text.replace(from, to) === text) throw new Error(`nothing to change in ${path}`);
      files.set(path, new TextEncoder().encode(text.replace(from, to)));
    },
  });

  test.each([
    ['data/report/report.html', '</body>', ' </body>'],
    ['data/report/report.md', /$/, '\n'],
    ['data/report/report.json', '"ready": 1', '"ready": 2'],
  ])('%s that was changed, with every hash made anew, is not its own', async (path, from, to) => {
    const { code, one, codes } = await asJson(changed(path, from, to));
    expect({ code, verdict: one.verdict, codes }).toEqual({
      code: 1,
      verdict: 'not-trusted',
      codes: ['bundle/report-differs'],
    });
    expect(one.comparison?.files).toEqual([path]);
  });

  test('one that is missing among the others, and one that is too many, are told', async () => {
    const { one } = await asJson({
      change: (files) => {
        files.delete('data/report/report.html');
        files.set('data/report/verdict.html', new TextEncoder().encode('ready'));
      },
    });
    expect(one.comparison?.files).toEqual(['data/report/report.html', 'data/report/verdict.html']);
  });

  test('of a machine that could not look into an attachment cannot be compared, and that is no distrust', async () => {
    const path = 'data/report/report.json';
    const { codes, one } = await asJson({
      draft: OVER,
      change: (files) => {
        const report = JSON.parse(new TextDecoder().decode(files.get(path)));
        const { diagnostics } = report.evaluations[0];
        diagnostics.push({ ...diagnostics[0], code: 'attachment-not-examined' });
        files.set(path, new TextEncoder().encode(JSON.stringify(report)));
      },
    });
    expect({ codes, verdict: one.verdict }).toEqual({ codes: ['bundle/report-not-comparable'], verdict: 'not-ready' });
  });

  test('of another version of the tool is compared by its findings', async () => {
    const { code, one, codes } = await asJson({ version: '0.0.9' });
    expect({ code, verdict: one.verdict, codes }).toEqual({
      code: 0,
      verdict: 'passed',
      codes: ['bundle/tool-version-differs'],
    });
    expect(one.comparison).toMatchObject({ state: 'compared', other: ['tool'], added: [], gone: [] });
  });

  test('of another version that found less, the difference is told, and the verdict is that of now', async () => {
    const told = { ...(await bundleInMemory()) };
    const json = told.readHead('data/report/report.json', 1_000_000);
    const { code, one, codes } = await asJson({
      draft: OVER,
      version: '0.0.9',
      change: (files) => void files.set('data/report/report.json', json),
    });
    expect({ code, verdict: one.verdict, codes }).toEqual({
      code: 1,
      verdict: 'not-ready',
      codes: ['bundle/tool-version-differs', 'bundle/check-differs'],
    });
    expect(one.comparison?.inside).toBe('ready');
    expect(one.comparison?.added.length).toBeGreaterThan(0);
  });

  test('of another version that is no report is told', async () => {
    const { one, codes } = await asJson({ version: '0.0.9', ...changed('data/report/report.json', '{', '[') });
    expect(codes).toContain('bundle/report-differs');
    expect(one.verdict).toBe('not-trusted');
  });
});

test.each<[string, (told: Told) => Partial<Told>]>([
  ['title', () => ({ title: { en: 'Something else', ja: '別の課題' } })],
  ['title in English alone', ({ title }) => ({ title: { ...title, en: 'Something else' } })],
  ['title in Japanese alone', ({ title }) => ({ title: { ...title, ja: '別の課題' } })],
  ['id', () => ({ id: 'another-draft' })],
])('a manifest that tells another %s than the draft is not to be trusted', async (_, change) => {
  const { manifest } = await bundleInMemory();
  if (!manifest) throw new Error('no manifest');
  const { proposal } = manifest;
  const { codes, one } = await asJson({ manifest: { proposal: { ...proposal, ...change(proposal) } } });
  expect({ codes, verdict: one.verdict }).toEqual({ codes: ['bundle/header-differs'], verdict: 'not-trusted' });
});

test('a draft packed under a call that it does not name is not to be trusted', async () => {
  const { codes } = await asJson({ ...ownCall('our-call'), draft: GOOD });
  expect(codes).toEqual(['bundle/header-differs', 'bundle/rules-from-bundle']);
});

test('whatever a draft names leads into the bundle or nowhere', async () => {
  const { stat, list, read, readHead } = bundleHost(await bundleInMemory(), '/b', realHost());
  expect(stat('/b/data/proposal/proposal.yaml')?.kind).toBe('file');
  expect([stat('/'), stat('/etc'), stat('/b/../etc'), stat('/b/data/../../etc')]).toEqual([null, null, null, null]);
  expect([list('/'), list('/b/..')]).toEqual([[], []]);
  for (const file of ['/etc/hosts', '/b/../etc/hosts']) {
    expect(() => read(file)).toThrow(FileError);
    expect(() => readHead(file, 1)).toThrow(FileError);
  }
});

test('nor is one under a call that adds to the named one by the manifest alone', async () => {
  const made = { ...ownCall('our-call'), draft: GOOD };
  const { manifest } = await bundleInMemory(made);
  if (!manifest) throw new Error('no manifest');
  const base = { id: 'amed-aspire-fy2023-pre', sha256: 'a'.repeat(64) };
  const { codes, one } = await asJson(
    { ...made, manifest: { call: { ...manifest.call, base } } },
    ['--calls', 'office'],
    { files: { 'office/any.yaml': made.call?.text ?? '' } },
  );
  expect(codes).toContain('bundle/header-differs');
  expect(one.verdict).toBe('not-trusted');
});

type Told = BundleManifest['proposal'];

describe('the definition of the call', () => {
  const other = { call: { id: 'amed-aspire-fy2023-pre', sha256: 'a'.repeat(64), base: null } };
  const OWN = { id: 'our-call', text: '' };

  test('of another version is named, and the own one judges', async () => {
    const { code, one, codes } = await asJson({ manifest: other });
    expect({ code, rules: one.rules, codes }).toEqual({
      code: 0,
      rules: 'own',
      codes: ['bundle/call-version-differs'],
    });
    expect(one.comparison).toMatchObject({ state: 'compared', other: ['call'] });
  });

  test('that adds to another one there than here is of another version too', async () => {
    const { manifest } = await bundleInMemory();
    if (!manifest) throw new Error('no manifest');
    const base = { id: 'some-base', sha256: 'a'.repeat(64) };
    const { codes, one } = await asJson({ manifest: { call: { ...manifest.call, base } } });
    expect({ codes, rules: one.rules }).toEqual({ codes: ['bundle/call-version-differs'], rules: 'own' });
    expect(one.comparison).toMatchObject({ state: 'compared', other: ['call'] });
  });

  test('that only the bundle holds judges, and that is said', async () => {
    const { one, codes, code } = await asJson(ownCall(OWN.id));
    expect({ code, rules: one.rules, codes }).toEqual({
      code: 0,
      rules: 'bundle',
      codes: ['bundle/rules-from-bundle'],
    });
    expect(one.comparison?.state).toBe('identical');
    expect(one.recheck?.call?.id).toBe('our-call');
  });

  test('that only the bundle holds and that has faults judges nothing', async () => {
    const made = ownCall(OWN.id);
    const { one, codes, code } = await asJson({
      ...made,
      change: (files) => void files.set('data/call/our-call.yaml', new TextEncoder().encode('id: our-call\n')),
    });
    expect({ code, recheck: one.recheck, codes }).toEqual({ code: 3, recheck: null, codes: ['bundle/call-unusable'] });
    expect(one.verdict).toBe('not-trusted');
  });

  test('that only the bundle holds and that goes by another id judges nothing', async () => {
    const other = new TextEncoder().encode(definitionOf('their-call'));
    const { one, codes } = await asJson({
      ...ownCall(OWN.id),
      change: (files) => void files.set('data/call/our-call.yaml', other),
    });
    expect({ recheck: one.recheck, codes }).toEqual({ recheck: null, codes: ['bundle/call-unusable'] });
  });

  test('that only the bundle holds and that does not add to what the manifest says judges nothing', async () => {
    const made = ownCall(OWN.id);
    const { manifest } = await bundleInMemory(made);
    if (!manifest) throw new Error('no manifest');
    const base = { id: 'amed-aspire-fy2023-pre', sha256: 'a'.repeat(64) };
    const { one, codes } = await asJson({ ...made, manifest: { call: { ...manifest.call, base } } });
    expect({ recheck: one.recheck, codes }).toEqual({ recheck: null, codes: ['bundle/call-unusable'] });
  });

  test('of the receiver, in --calls, comes first, wherever it lies', async () => {
    const made = ownCall(OWN.id);
    const { one, codes } = await asJson(made, ['--calls', 'office'], {
      files: { 'office/any.yaml': made.call?.text ?? '' },
    });
    expect({ rules: one.rules, codes, state: one.comparison?.state }).toEqual({
      rules: 'own',
      codes: [],
      state: 'identical',
    });
  });
});

/** A definition under an id of its own, which the tool does not know. */
function ownCall(id: string): Made {
  return { draft: GOOD.replace(/^call: .*$/m, `call: ${id}`), call: { id, text: definitionOf(id) } };
}

/** The same with a deadline at noon of 3 July 2023. */
function untilNoon(id: string): Made {
  const deadline = `
deadlines:
  - id: application
    label: { en: Deadline, ja: 締切 }
    day: 2023-07-03
    time: "12:00"
    zone: Asia/Tokyo
    what: application
    level: must
    at: { source: preannouncement, heading: Schedule, words: noon }
`;
  return { ...ownCall(id), call: { id, text: definitionOf(id) + deadline } };
}

const definitionOf = (id: string): string =>
  readFileSync(new URL('../../calls/amed-aspire-fy2023-pre.yaml', import.meta.url), 'utf8').replace(
    /^id: .*$/m,
    `id: ${id}`,
  );

describe('several bundles', () => {
  test('one that cannot be read is told among the others', async () => {
    put('a.zip', await bundleInMemory());
    put('b.zip', new FileError({ en: 'b.zip: permission denied.', ja: 'b.zip：アクセス権がありません。' }));
    const files = { 'in/a.zip': 'PK', 'in/b.zip': 'PK', 'in/notes.txt': 'x' };
    const { code, stdout } = await run(['verify', 'in', '--lang', 'en'], { files });
    expect(code).toBe(3);
    expect(stdout).toMatch(
      /Summary: passed 1, not checked 1\n {2}✔ passed {7}.{29} {2}in\/a\.zip\n {2}\? not checked {2}- +in\/b\.zip\n$/,
    );
  });

  test('a folder without bundles, a word that matches nothing', async () => {
    expect((await run(['verify', 'in'], { files: { 'in/notes.txt': 'x' } })).code).toBe(3);
    expect((await run(['verify', 'none.zip'], { files: {} })).code).toBe(3);
    expect((await run(['verify'], { files: {} })).code).toBe(2);
  });

  test('the unpacked folder of a bundle is one', async () => {
    put('glia', await bundleInMemory({ kind: 'folder' }));
    const files = { 'in/glia/manifest.json': '{}', 'in/glia/data/proposal/inner.zip': 'PK' };
    const { stdout } = await run(['verify', 'in', '-f', 'json'], { files });
    expect(verificationReport.parse(JSON.parse(stdout)).verifications.map(({ file }) => file)).toEqual(['in/glia']);
  });
});

describe('limits', () => {
  test('are what was asked for, else what the format allows', async () => {
    await verify({});
    await verify({}, ['--max-size', '2g', '--max-entries', '7', '--max-ratio', '50']);
    expect(shelf.limits).toEqual([
      { entries: 10_000, bytes: 4 * 1024 ** 3 - 1, ratio: 1100 },
      { entries: 7, bytes: 2 * 1024 ** 3, ratio: 50 },
    ]);
  });

  test.each([
    ['--max-size', 'lots'],
    ['--max-size', '0'],
    ['--max-entries', '2G'],
    ['--max-ratio', '-1'],
  ])('%s %s is no number', async (flag, value) => {
    expect((await verify({}, [`${flag}=${value}`])).code).toBe(2);
  });
});

describe('formats', () => {
  test.each(['html', 'plain', 'markdown'])('%s is none of verify', async (name) => {
    expect((await verify({}, ['-f', name])).code).toBe(2);
  });

  test('a report never takes the place of a bundle or of its signature', async () => {
    for (const target of ['glia.zip', 'glia.zip.sig']) {
      expect((await verify({}, ['-f', `json=${target}`])).code).toBe(2);
    }
  });

  test('nor a place inside a bundle that was unpacked', async () => {
    put('glia', await bundleInMemory({ kind: 'folder' }));
    const files = { 'glia/manifest.json': '{}' };
    expect((await run(['verify', 'glia', '-f', 'json=glia/report.json'], { files })).code).toBe(2);
    expect((await run(['verify', 'glia', '-f', 'json=glia.json'], { files })).code).toBe(0);
  });

  test('its JSON Schema takes what is printed', async () => {
    const validate = new Ajv({ strict: false }).compile(
      toJsonSchema(verificationReport, 'grantlint verification, version 1'),
    );
    for (const made of [{}, { draft: OVER, version: '0.0.9' }, { report: false }]) {
      validate(JSON.parse((await verify(made, ['-f', 'json'])).stdout));
      expect(validate.errors).toBeNull();
    }
  });

  test('SARIF: what lies in a zip is an artifact inside the zip', async () => {
    const { stdout } = await verify({ draft: OVER, version: '0.0.9' }, ['-f', 'sarif']);
    const log = JSON.parse(stdout);
    const validate = validSarif;
    validate(log);
    expect(validate.errors).toBeNull();
    const { artifacts, results, invocations } = log.runs[0];
    expect(artifacts[0].location.uri).toBe('glia.zip');
    expect(artifacts[1]).toEqual({ location: { uri: '/data/proposal/proposal.yaml' }, parentIndex: 0 });
    const uris = results.map(({ ruleId, locations }: { ruleId: string; locations: { physicalLocation: object }[] }) => [
      ruleId,
      locations[0]?.physicalLocation,
    ]);
    expect(uris[0]).toEqual(['bundle/tool-version-differs', { artifactLocation: { uri: 'glia.zip', index: 0 } }]);
    expect(uris.find(([ruleId]: [string]) => ruleId === 'budget-over-cap')).toMatchObject([
      'budget-over-cap',
      { artifactLocation: { uri: '/data/proposal/proposal.yaml', index: 1 }, region: { startLine: 40 } },
    ]);
    expect(invocations[0]).toMatchObject({ exitCode: 1, executionSuccessful: true });
    const told = invocations[0].toolExecutionNotifications.map(
      ({ level, message }: { level: string; message: { text: string } }) => `${level} ${message.text}`,
    );
    expect(told).toContainEqual(expect.stringMatching(/^note Whether this is the bundle that was sent/));
  });

  test('JUnit: a damaged bundle fails, and its draft is an error, never passed nor skipped', async () => {
    const fault = diagnose(hashDiffers, wholeBundle('glia.zip'), { entry: 'bagit.txt', hashes: ['sha256'] });
    const { stdout } = await verify({ faults: [fault] }, ['-f', 'junit']);
    const cases = (readXml(stdout).children[0]?.children ?? []).filter(({ name }) => name === 'testcase');
    expect(cases.map(({ attributes, children }) => [attributes.name, children[0]?.name])).toEqual([
      ['bundle/hash-differs', 'failure'],
      ['recheck', 'error'],
    ]);
  });

  test('JUnit: a sound one has a case for what was compared, and for every rule', async () => {
    const { digest } = await bundleInMemory();
    const { stdout } = await verify({}, ['-f', 'junit', '--digest', `${digest}`]);
    const suite = readXml(stdout).children[0];
    const cases = (suite?.children ?? []).filter(({ name }) => name === 'testcase');
    expect(cases[0]?.attributes.name).toBe('structure-and-hashes');
    expect(cases.length).toBe(RULES.length + 1);
    expect(suite?.attributes).toMatchObject({ failures: '0', errors: '0' });
  });

  test.each(['en', 'ja', 'both'] as const)('no line of %s is wider than 80 cells', async (language) => {
    const { cells } = await import('../../src/text/cells.js');
    const { stdout } = await verify({ draft: OVER, version: '0.0.9' }, ['--lang', language]);
    expect(stdout.split('\n').filter((line) => cells(line) > 80)).toEqual([]);
  });
});
