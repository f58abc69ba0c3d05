import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pdfWithText } from '../documents/make-pdf.js';
import { GOOD } from '../support/memory-host.js';

/** Many drafts at once, by the built tool: what it keeps, what threads and kept results may not change. */

const CLI = path.resolve(process.env.GRANTLINT_CLI ?? 'dist/grantlint.js');
const ROOT = mkdtempSync(path.join(tmpdir(), 'grantlint-many-'));
afterAll(() => rmSync(ROOT, { recursive: true, force: true }));

const DRAFTS = path.join(ROOT, 'drafts');
const place = (name: string, content: string | Uint8Array): void => {
  const file = path.join(ROOT, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
};

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function run(words: readonly string[], env: Record<string, string> = {}, cwd = ROOT): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...words], {
    cwd,
    env: { PATH: process.env.PATH ?? '', HOME: ROOT, GRANTLINT_NO_CACHE: '1', GRANTLINT_AS_OF: '2023-07-01', ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  return { code: status, out: stdout, err: stderr };
}

/** Every draft has a person, an id and a title of its own, so that none speaks of another. */
function draft(index: number, change = (text: string) => text): string {
  const letters = [...String(index).padStart(3, '0')].map((digit) => 'bdfgklmprt'[Number(digit)]).join('a');
  const own = GOOD.replace('id: known-good', `id: draft-${index}`)
    .replace(/title: \{.*\}/, `title: { en: "${letters} in ${letters}ose ${letters}ics", ja: "課題${letters}" }`)
    .replaceAll('Hanako Aomori', `${letters} Person`)
    .replaceAll('青森 花子', `人物 ${letters}`)
    .replace(/ {4}eradNumber: .*\n {4}orcid: .*\n/, '')
    .replace('awardNumber: "12345"', `awardNumber: "${letters}-1"`)
    .replace(/ {8}evidence: .*\n/, '')
    .replace(/attachments:\n(?: .*\n)*/, '');
  return change(own);
}

const COUNT = 70;

beforeAll(() => {
  for (let index = 0; index < COUNT; index++) {
    const over = (text: string) => text.replace('indirect: 12000000', 'indirect: 72000000');
    place(`drafts/d${String(index).padStart(3, '0')}.yaml`, draft(index, index % 7 === 0 ? over : undefined));
  }
  place('drafts/broken.yaml', 'project: [\n');
  place('drafts/sjis.yaml', Buffer.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x3a, 0x20, 0x82, 0xa0, 0x0a]));
  // The same draft twice: found only where drafts are compared.
  place('drafts/twice.yaml', draft(1));
  place(
    'drafts/with-files/proposal.yaml',
    `${draft(900)}attachments:\n  - { id: plan, path: attachments/plan.pdf, kind: research-plan, title: Plan, language: en }\n`,
  );
  place('drafts/with-files/attachments/plan.pdf', pdfWithText(['A research plan of some words.']));
});

const FORMATS = [
  'pretty',
  'plain',
  'json',
  'markdown',
  'html',
  'csv',
  'xlsx',
  'sarif',
  'junit',
  'github',
  'gitlab',
] as const;

/** One run that writes every format; the bytes of each. */
function everyFormat(name: string, more: readonly string[]): Record<string, Buffer> {
  const folder = path.join(ROOT, 'out', name);
  mkdirSync(folder, { recursive: true });
  const asked = FORMATS.flatMap((format) => ['--format', `${format}=${path.join(folder, format)}`]);
  const { code, err } = run(['check', 'drafts', ...asked, ...more]);
  expect(err).toBe('');
  expect(code).toBe(3);
  return Object.fromEntries(FORMATS.map((format) => [format, readFileSync(path.join(folder, format))]));
}

describe('the same bytes in every format', () => {
  let alone: Record<string, Buffer> = {};
  beforeAll(() => {
    alone = everyFormat('alone', ['--workers', '1']);
  });
  const same = (other: Record<string, Buffer>) => {
    for (const format of FORMATS) expect(other[format]?.equals(alone[format] ?? Buffer.alloc(0)), format).toBe(true);
  };

  test('with two threads, and with five', () => {
    same(everyFormat('two', ['--workers', '2']));
    same(everyFormat('five', ['--workers', '5']));
  });

  test('cold and warm', () => {
    const cache = ['--cache', '--cache-location', 'kept-1'];
    same(everyFormat('cold', cache));
    same(everyFormat('warm', cache));
    same(everyFormat('warm-two', [...cache, '--workers', '2']));
  });

  test('one after the other', () => {
    same(everyFormat('again', ['--workers', '1']));
  });
});

describe('the list at a terminal', () => {
  test('a line for each, the first step of those that are not ready, and what they come to', () => {
    const { out } = run(['check', 'drafts', '--lang', 'en']);
    expect(out).toMatch(/^✔ drafts\/d001\.yaml\s+0 must/m);
    expect(out).toMatch(/^✖ drafts\/d007\.yaml\s+\d+ must.*\n {4}\d+: .*/m);
    expect(out).toMatch(/^\? drafts\/broken\.yaml/m);
    expect(out).toContain(`${COUNT + 4} drafts: `);
    expect(out.split('\n').every((line) => line.length <= 80)).toBe(true);
  });

  test('in Japanese', () => {
    expect(run(['check', 'drafts', '--lang', 'ja']).out).toContain(`提案書 ${COUNT + 4} 件：`);
  });

  test('few drafts are shown in full', () => {
    const { out } = run(['check', 'drafts/d000.yaml', 'drafts/d001.yaml', '--lang', 'en']);
    expect(out).toContain('━━');
    expect(out).toContain('2 drafts: 1 ready, 1 not ready');
  });
});

describe('one draft that cannot be read', () => {
  test('is told in its place, and the others are judged', () => {
    const { out, code } = run(['check', 'drafts', '--format', 'json', '--workers', '2']);
    const { evaluations, summary } = JSON.parse(out);
    const of = (name: string) => evaluations.find(({ file }: { file: string }) => file === `drafts/${name}`);
    expect(of('broken.yaml').verdict).toBe('could-not-check');
    expect(of('sjis.yaml').diagnostics[0].code).toBe('yaml/legacy-encoding');
    expect(summary).toMatchObject({ couldNotCheck: 2, notReady: 10 });
    expect(code).toBe(3);
  });
});

/** Every result that is kept there, whichever file it lies in. */
function linesIn(location: string): readonly string[] {
  const folders = existsSync(location) ? readdirSync(location).map((name) => path.join(location, name)) : [];
  return folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.lines'))
      .flatMap((name) => readFileSync(path.join(folder, name), 'utf8').trim().split('\n')),
  );
}

describe('kept results', () => {
  const cached = (folder: string, ...more: string[]) =>
    run(['check', 'drafts', '--format', 'json', '--cache', '--cache-location', folder, ...more]);
  const verdictOf = (out: string, name: string): string =>
    JSON.parse(out).evaluations.find(({ file }: { file: string }) => file === `drafts/${name}`).verdict;

  test('are not used for a draft that has changed', () => {
    cached('kept-2');
    const before = readFileSync(path.join(DRAFTS, 'd002.yaml'), 'utf8');
    place('drafts/d002.yaml', before.replace('indirect: 12000000', 'indirect: 72000000'));
    const { out } = cached('kept-2');
    expect(verdictOf(out, 'd002.yaml')).toBe('not-ready');
    place('drafts/d002.yaml', before);
    expect(verdictOf(cached('kept-2').out, 'd002.yaml')).toBe('ready');
  });

  test('are not used where an attachment has changed, gone, or come', () => {
    const file = path.join(DRAFTS, 'with-files/attachments/plan.pdf');
    const codes = (out: string) =>
      JSON.parse(out)
        .evaluations.find(({ file: name }: { file: string }) => name.includes('with-files'))
        .diagnostics.map(({ code }: { code: string }) => code);
    const first = codes(cached('kept-3').out);
    expect(codes(cached('kept-3').out)).toEqual(first);
    const bytes = readFileSync(file);
    writeFileSync(file, 'no PDF');
    expect(codes(cached('kept-3').out)).toContain('attachment-type-mismatch');
    rmSync(file);
    expect(codes(cached('kept-3').out)).toContain('attachment-missing');
    writeFileSync(file, bytes);
    place('drafts/with-files/attachments/more.pdf', bytes);
    expect(codes(cached('kept-3').out)).toContain('attachment-unlisted');
    rmSync(path.join(DRAFTS, 'with-files/attachments/more.pdf'));
    expect(codes(cached('kept-3').out)).toEqual(first);
  });

  test('are not used on another day, or where the call has changed', () => {
    const own = readFileSync(path.resolve('calls/amed-aspire-fy2023-pre.yaml'), 'utf8');
    place('calls/own.yaml', own.replace(/^id: .*/m, 'id: own-call'));
    place('own/a.yaml', draft(1).replace('call: amed-aspire-fy2023-pre', 'call: own-call'));
    place('own/b.yaml', draft(2).replace('call: amed-aspire-fy2023-pre', 'call: own-call'));
    const words = ['check', 'own', '--calls', 'calls', '--format', 'json', '--cache', '--cache-location', 'kept-4'];
    const verdicts = (out: string) => JSON.parse(out).evaluations.map(({ verdict }: { verdict: string }) => verdict);
    expect(verdicts(run(words).out)).toEqual(['ready', 'ready']);
    expect(verdicts(run([...words, '--as-of', '2027-01-01']).out)).toEqual(['not-ready', 'not-ready']);
    place('calls/own.yaml', own.replace(/^id: .*/m, 'id: own-call').replaceAll('max: 100000000', 'max: 50000000'));
    expect(verdicts(run(words).out)).toEqual(['not-ready', 'not-ready']);
  });

  test('that are damaged are made anew, and that is said', () => {
    const { out } = cached('kept-5');
    const [folder = ''] = readdirSync(path.join(ROOT, 'kept-5'));
    for (const name of readdirSync(path.join(ROOT, 'kept-5', folder))) {
      const file = path.join(ROOT, 'kept-5', folder, name);
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('not-ready', 'ready'));
    }
    const again = cached('kept-5');
    expect(again.out).toBe(out);
    expect(again.err).toMatch(/note: \d+ kept results were damaged/);
  });

  test('a place where nothing can be written is only told', () => {
    place('a-file', '');
    const { out, err } = cached('a-file/below');
    expect(out).toBe(cached('kept-5').out);
    expect(err).toContain('could not be kept');
  });

  test('a run that was killed has kept what it had judged', async () => {
    const folder = path.join(ROOT, 'slow');
    for (let index = 0; index < 600; index++) place(`slow/s${index}.yaml`, draft(index));
    const words = ['check', 'slow', '--format', 'json', '--workers', '1', '--cache', '--cache-location', 'kept-6'];
    const kept = () => linesIn(path.join(ROOT, 'kept-6'));
    const child = spawn(process.execPath, [CLI, ...words], {
      cwd: ROOT,
      env: { HOME: ROOT, GRANTLINT_AS_OF: '2023-07-01' },
      stdio: 'ignore',
    });
    const ended = new Promise((resolve) => child.once('exit', resolve));
    while (child.exitCode === null && kept().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill('SIGKILL');
    await ended;
    expect(kept().length).toBeGreaterThan(0);
    const { out } = run(words);
    expect(out).toBe(run(['check', 'slow', '--format', 'json', '--workers', '2']).out);
    // What the first run had kept was not judged, and so not kept, a second time.
    expect(kept()).toHaveLength(600);
    rmSync(folder, { recursive: true });
  });
});

describe('what would stop a run stops it from any thread', () => {
  test('a call definition that cannot be used', () => {
    place('bad-calls/bad.yaml', 'id: bad-call\n');
    place('bad/a.yaml', draft(1).replace('call: amed-aspire-fy2023-pre', 'call: bad-call'));
    place('bad/b.yaml', draft(2));
    const alone = run(['check', 'bad', '--calls', 'bad-calls', '--workers', '1']);
    const two = run(['check', 'bad', '--calls', 'bad-calls', '--workers', '2']);
    expect(two.code).toBe(2);
    expect(two).toEqual(alone);
  });
});

describe('reports spare what is read', () => {
  test('a draft of the run, an attachment of one', () => {
    for (const target of ['drafts/d003.yaml', 'drafts/with-files/attachments/plan.pdf']) {
      const before = readFileSync(path.join(ROOT, target));
      const { code } = run(['check', 'drafts', '--format', `csv=${target}`, '--workers', '2']);
      expect(code).toBe(2);
      expect(readFileSync(path.join(ROOT, target)).equals(before)).toBe(true);
    }
  });

  test('a folder that takes nothing loses nothing', () => {
    mkdirSync(path.join(ROOT, 'closed'), { recursive: true });
    chmodSync(path.join(ROOT, 'closed'), 0o500);
    const { code, out, err } = run(['check', 'drafts', '--format', 'html=closed/none/x.html']);
    chmodSync(path.join(ROOT, 'closed'), 0o700);
    expect(code).toBe(3);
    expect(out).toBe('');
    expect(err).toContain('closed/none/x.html');
    expect(readdirSync(path.join(ROOT, 'closed'))).toEqual([]);
  });
});

describe('the bundle beside a draft', () => {
  const row = (): string => {
    const { out } = run(['check', 'packed', '--format', 'csv', '--lang', 'en']);
    return out.split('\r\n').find((line) => line.includes('packed/proposal.yaml')) ?? '';
  };

  test('is told by its digest, and as older once the draft has changed', () => {
    place('packed/proposal.yaml', draft(950));
    expect(row()).not.toMatch(/[0-9A-Z]{5}(?:-[0-9A-Z]{5}){4}/);
    const packed = run(['pack', 'packed/proposal.yaml', '--lang', 'en']);
    expect(packed.code).toBe(0);
    const [digest = ''] = /[0-9A-Z]{5}(?:-[0-9A-Z]{5}){4}/.exec(packed.out) ?? [];
    expect(row()).toContain(digest);
    expect(row()).not.toContain('older');
    place('packed/proposal.yaml', `${draft(950)}# a remark\n`);
    expect(row()).toContain(digest);
    expect(row()).toMatch(/older/i);
  });

  test('what lies there and is no bundle is passed over', () => {
    writeFileSync(path.join(ROOT, 'packed/draft-950.zip'), 'no zip');
    expect(row()).toContain('draft-950');
    rmSync(path.join(ROOT, 'packed'), { recursive: true });
  });
});

describe('what hangs on the hour is not kept', () => {
  test.each([
    ['2024-05-27T09:00+09:00', 0],
    ['2024-05-01T09:00+09:00', 2],
  ])('a check at %s', (asOf, count) => {
    const example = path.resolve('examples/amed-aspire-fy2024-3rd');
    const location = `kept-${asOf.slice(0, 10)}`;
    const words = ['check', path.join(example, 'ready'), path.join(example, 'faulty'), '--as-of', asOf];
    const first = run([...words, '--cache', '--cache-location', location, '--format', 'json']);
    expect(linesIn(path.join(ROOT, location))).toHaveLength(count);
    expect(run([...words, '--cache', '--cache-location', location, '--format', 'json'])).toEqual(first);
  });
});

describe('--max-findings', () => {
  test.each(['pretty', 'plain', 'markdown', 'html'])('%s says how many are left out', (format) => {
    const faulty = path.resolve('examples/amed-aspire-fy2023/faulty/proposal.yaml');
    const { out } = run(['check', faulty, '--format', format, '--max-findings', '3', '--lang', 'en']);
    expect(out).toMatch(/27 more findings\s+are\s+not\s+shown/);
    expect(out).toMatch(/17 must, 12\s+should, 1 notice/);
  });

  test('0 leaves the verdict and the counts', () => {
    const faulty = path.resolve('examples/amed-aspire-fy2023/faulty/proposal.yaml');
    const { out, code } = run(['check', faulty, '--format', 'plain', '--max-findings', '0', '--lang', 'en']);
    expect(out).toContain('30 more findings are not shown');
    expect(code).toBe(1);
  });

  test('programs get everything', () => {
    const faulty = path.resolve('examples/amed-aspire-fy2023/faulty/proposal.yaml');
    const { out } = run(['check', faulty, '--format', 'json', '--max-findings', '1']);
    expect(JSON.parse(out).evaluations[0].diagnostics).toHaveLength(30);
  });
});
