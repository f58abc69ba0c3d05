import { spawnSync } from 'node:child_process';
import { createHash, generateKeyPairSync } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type VerificationReport, verificationReport } from '../../schemas/verification.js';
import { signatureOf } from '../../src/bundle/ssh-signature.js';
import { runIn } from '../support/real-run.js';

/** From `pack` to `verify` with real files: a bundle as its receiver gets it. */

const ROOT = process.cwd();
const base = mkdtempSync(path.join(os.tmpdir(), 'grantlint-verify-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));
const at = (...names: string[]): string => path.join(base, ...names);

type One = VerificationReport['verifications'][number];

async function verify(...words: string[]): Promise<{ code: number; one: One; codes: string[]; err: string }> {
  const { code, out, err } = await runIn(base, ['verify', ...words, '-f', 'json']);
  const [one] = out === '' ? [] : verificationReport.parse(JSON.parse(out)).verifications;
  if (!one) throw new Error(err);
  return { code, one, codes: one.faults.map((each) => each.code), err };
}

beforeAll(async () => {
  cpSync(path.join(ROOT, 'examples/amed-aspire-fy2023/ready'), at('draft'), { recursive: true });
  const packed = await runIn(base, ['pack', 'draft', '-o', 'glia.zip', '--as-of', '2023-07-01']);
  if (packed.code !== 0) throw new Error(packed.err + packed.out);
});

test('what was packed passes, and its report is the one made here', async () => {
  const { code, one, codes } = await verify('glia.zip');
  expect({ codes, code, verdict: one.verdict, state: one.comparison?.state }).toEqual({
    codes: [],
    code: 0,
    verdict: 'passed',
    state: 'identical',
  });
});

test('packed for a minute, it is judged for that minute', async () => {
  const packed = await runIn(base, ['pack', 'draft', '-o', 'minute.zip', '--as-of', '2023-07-01T09:41:27+09:00']);
  expect(packed.err + packed.code).toMatch(/0$/);
  const { one } = await verify('minute.zip');
  expect({ asOfTime: one.manifest?.asOfTime, state: one.comparison?.state }).toEqual({
    asOfTime: '09:41',
    state: 'identical',
  });
});

test('packed by the definition of an office, it passes where nobody has that definition', async () => {
  writeFileSync(
    at('any-name.yaml'),
    readFileSync(path.join(ROOT, 'calls/amed-aspire-fy2023-pre.yaml'), 'utf8').replace(/^id: .*$/m, 'id: our-call'),
  );
  cpSync(at('draft'), at('own'), { recursive: true });
  const draft = readFileSync(at('own', 'proposal.yaml'), 'utf8');
  writeFileSync(at('own', 'proposal.yaml'), draft.replace(/^call: .*$/m, 'call: our-call'));
  const words = ['--call', 'any-name.yaml', '--as-of', '2023-07-01'];
  const packed = await runIn(base, ['pack', 'own', '-o', 'own.zip', ...words]);
  expect(packed.err + packed.code).toMatch(/0$/);
  const alone = await verify('own.zip');
  expect({ codes: alone.codes, state: alone.one.comparison?.state, verdict: alone.one.verdict }).toEqual({
    codes: ['bundle/rules-from-bundle'],
    state: 'identical',
    verdict: 'passed',
  });
  const known = await verify('own.zip', '--call', 'any-name.yaml');
  expect({ codes: known.codes, state: known.one.comparison?.state }).toEqual({ codes: [], state: 'identical' });
});

test('packed by the overlay of an office, which names its base by a path, it passes where nobody has either', async () => {
  cpSync(path.join(ROOT, 'calls/amed-aspire-fy2023-pre.yaml'), at('the base.yaml'));
  writeFileSync(
    at('overlay.yaml'),
    `callFormat: 1
id: our-office
extends: "./the base.yaml"
title: { en: ASPIRE at our university, ja: ASPIRE（学内） }
sources:
  - { id: office, kind: office, title: Memo of the research office }
deadlines:
  - id: office-check
    label: { en: Internal deadline, ja: 学内締切 }
    day: 2023-06-20
    time: "17:00"
    zone: Asia/Tokyo
    what: internal
    level: house
    at: { source: office, heading: Schedule, words: 20 June 17:00 }
`,
  );
  const packed = await runIn(base, ['pack', 'draft', '-o', 'o.zip', '--call', 'overlay.yaml', '--as-of', '2023-07-01']);
  expect(packed.code, packed.err).toBe(0);
  const { codes, one } = await verify('o.zip');
  expect({ codes, state: one.comparison?.state, files: one.comparison?.files }).toEqual({
    codes: ['bundle/rules-from-bundle'],
    state: 'identical',
    files: [],
  });
  expect(one.recheck?.call?.id).toBe('our-office');
  expect(one.recheck?.diagnostics.length).toBeGreaterThan(0);
  const own = await verify('o.zip', '--call', 'overlay.yaml');
  expect({ codes: own.codes, state: own.one.comparison?.state }).toEqual({ codes: [], state: 'identical' });
});

describe('the overlay of an office, with a base that the receiver has too', () => {
  const pack = async (name: string, base: string, folder = 'draft'): Promise<void> => {
    writeFileSync(at(`${name}-base.yaml`), base);
    writeFileSync(
      at(`${name}.yaml`),
      `callFormat: 1
id: our-${name}
extends: "./${name}-base.yaml"
title: { en: ASPIRE at our university, ja: ASPIRE（学内） }
sources:
  - { id: office, kind: office, title: Memo of the research office }
`,
    );
    const words = ['pack', folder, '-o', `${name}.zip`, '--call', `${name}.yaml`, '--as-of', '2023-07-01'];
    const packed = await runIn(at(), words);
    expect(packed.code, packed.err + packed.out).toBe(0);
  };
  const official = readFileSync(path.join(ROOT, 'calls/amed-aspire-fy2023-pre.yaml'), 'utf8');

  test('judges on top of the receiver’s own base, and says so', async () => {
    await pack('office', official);
    const { codes, one } = await verify('office.zip');
    expect({ codes, verdict: one.verdict, state: one.comparison?.state }).toEqual({
      codes: ['bundle/rules-from-bundle'],
      verdict: 'passed',
      state: 'identical',
    });
    expect(one.faults[0]?.message?.en).toContain('on top of your own of amed-aspire-fy2023-pre');
  });

  test('with a base that was made easier, the receiver’s judges, and the other one is told', async () => {
    const figures = [
      ['goods: 22350000', 'goods: 42350000'],
      ['total: 64000000', 'total: 84000000'],
      ['indirect: 19200000', 'indirect: 25200000'],
      ['total: 83200000', 'total: 109200000'],
      ['direct: 304348333', 'direct: 324348333'],
      ['indirect: 91304499', 'indirect: 97304499'],
      ['total: 395652832', 'total: 421652832'],
    ] as const;
    cpSync(at('draft'), at('over'), { recursive: true });
    const draft = readFileSync(at('over', 'proposal.yaml'), 'utf8');
    const over = figures.reduce((text, [from, to]) => text.replace(from, to), draft);
    writeFileSync(at('over', 'proposal.yaml'), over);
    await pack('weak', official.replace('max: 100000000', 'max: 900000000'), 'over');
    const { codes, one } = await verify('weak.zip');
    expect({ codes, verdict: one.verdict }).toEqual({
      codes: ['bundle/rules-from-bundle', 'bundle/call-version-differs', 'bundle/check-differs'],
      verdict: 'not-ready',
    });
    expect(one.recheck?.diagnostics.map(({ code }) => code)).toContain('budget-over-cap');
    // The reports are what the definitions inside give, all the same.
    expect(one.comparison).toMatchObject({ state: 'compared', other: ['call'], files: [], inside: 'ready' });
    expect(one.notChecked).toEqual(['digest']);
  });
});

describe('which files are bundles', () => {
  const found = async (...words: string[]): Promise<readonly (readonly [string, string])[]> => {
    const { out, err } = await runIn(base, ['verify', ...words, '-f', 'json']);
    if (out === '') throw new Error(err);
    return verificationReport.parse(JSON.parse(out)).verifications.map(({ file, verdict }) => [file, verdict]);
  };

  test.skipIf(process.platform === 'win32')(
    'a folder and a pattern mean the same ones, and pass none over',
    async () => {
      mkdirSync(at('in'));
      cpSync(at('glia.zip'), at('in', 'UPPER.ZIP'));
      symlinkSync(at('glia.zip'), at('in', 'link.zip'));
      symlinkSync(at('nowhere'), at('in', 'lost.zip'));
      spawnSync('mkfifo', [at('in', 'pipe.zip')]);
      writeFileSync(at('in', 'notes.txt'), 'x');
      const expected = [
        ['in/UPPER.ZIP', 'passed'],
        ['in/link.zip', 'passed'],
        ['in/lost.zip', 'could-not-check'],
        ['in/pipe.zip', 'could-not-check'],
      ];
      expect(await found('in')).toEqual(expected);
      expect(await found('in/*.zip')).toEqual(expected);
      expect(await found('**/in/*')).toEqual(expected);
    },
  );
});

test('packed without a report, that is said and nothing else', async () => {
  await runIn(base, ['pack', 'draft', '-o', 'bare.zip', '--no-report', '--as-of', '2023-07-01']);
  const { one, codes, code } = await verify('bare.zip');
  expect({ codes, code, comparison: one.comparison }).toEqual({ codes: [], code: 0, comparison: null });
  expect(one.notChecked).toContain('report');
});

test('one byte more, and nothing in it is judged', async () => {
  cpSync(at('glia.zip'), at('longer.zip'));
  appendFileSync(at('longer.zip'), 'x');
  const { code, one } = await verify('longer.zip');
  expect({ code, state: one.state, recheck: one.recheck }).toEqual({ code: 1, state: 'damaged', recheck: null });
});

test.skipIf(spawnSync('unzip', ['-v']).error !== undefined)(
  'the unpacked folder passes, and no changed file in it',
  async () => {
    spawnSync('unzip', ['-q', at('glia.zip'), '-d', at('out')]);
    const sound = await verify('out');
    expect({ kind: sound.one.kind, codes: sound.codes, state: sound.one.comparison?.state }).toEqual({
      kind: 'folder',
      codes: [],
      state: 'identical',
    });
    appendFileSync(path.join(base, sound.one.file, 'data/proposal/proposal.yaml'), '# added\n');
    expect(await verify('out')).toMatchObject({ code: 1, one: { state: 'damaged', recheck: null } });
  },
);

describe('a signature', () => {
  const keys = () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
    const part = (bytes: Buffer): Buffer => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return Buffer.concat([length, bytes]);
    };
    const blob = Buffer.concat([part(Buffer.from('ssh-ed25519')), part(raw)]).toString('base64');
    return { pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), line: `ssh-ed25519 ${blob}` };
  };
  const sign = (file: string, pem: string): string =>
    signatureOf(
      createHash('sha512')
        .update(readFileSync(at(file)))
        .digest(),
      pem,
    );
  const own = keys();

  beforeAll(() => {
    writeFileSync(at('signers'), `hanako@example.ac.jp ${own.line}\n`);
    cpSync(at('glia.zip'), at('signed.zip'));
    writeFileSync(at('signed.zip.sig'), sign('signed.zip', own.pem));
  });

  test('of somebody in the list holds, and tells who', async () => {
    const { code, one, codes } = await verify('signed.zip', '--allowed-signers', 'signers');
    expect({ code, codes, notChecked: one.notChecked }).toEqual({ code: 0, codes: [], notChecked: [] });
    expect(one.signature).toMatchObject({ state: 'good', principal: 'hanako@example.ac.jp' });
  });

  test.each([
    ['20230630', '20230703', 0],
    ['20230702', '20991231', 1],
    ['20200101', '20230701', 1],
  ])('of somebody in the list from %s to %s is held against the day of the receiver', async (after, before, code) => {
    const options = `valid-after="${after}",valid-before="${before}"`;
    writeFileSync(at('for-a-time'), `hanako@example.ac.jp ${options} ${own.line}\n`);
    const { one, ...verified } = await verify('signed.zip', '--allowed-signers', 'for-a-time', '--as-of', '2023-07-01');
    expect(verified.code).toBe(code);
    expect(one.signature.why).toBe(code === 0 ? null : 'not-valid-then');
  });

  test('with a key that is no longer valid does not hold because the bundle gives an old day', async () => {
    writeFileSync(at('for-a-time'), `hanako@example.ac.jp valid-before="20230703" ${own.line}\n`);
    const { one, code } = await verify('signed.zip', '--allowed-signers', 'for-a-time');
    expect({ code, why: one.signature.why }).toEqual({ code: 1, why: 'not-valid-then' });
  });

  // As `ssh-keygen -Y verify` of OpenSSH 9.2 does: for these lists there is, or is no, NAME for which it holds.
  test.each([
    ['!a@x,*', true],
    ['*,!a@x', true],
    ['b@x,!a@x', true],
    ['!a@x', false],
    ['!*,*', false],
    ['a@x,!a@x', false],
    ['*@x,!*@x', false],
  ])('of the names %s holds for somebody: %s', async (names, holds) => {
    writeFileSync(at('negated'), `${names} ${own.line}\n`);
    const { codes } = await verify('signed.zip', '--allowed-signers', 'negated');
    expect(codes).toEqual(holds ? [] : ['bundle/signature-unknown-signer']);
  });

  test('that nobody asked for is named as not checked', async () => {
    const { one } = await verify('signed.zip');
    expect(one.signature).toMatchObject({ state: 'not-checked', file: 'signed.zip.sig' });
    expect(one.notChecked).toEqual(['digest', 'signature']);
  });

  test('that is missing is told', async () => {
    const { code, codes, one } = await verify('glia.zip', '--allowed-signers', 'signers');
    expect({ code, codes, verdict: one.verdict }).toEqual({
      code: 1,
      codes: ['bundle/signature-missing'],
      verdict: 'not-trusted',
    });
  });

  test('of somebody else is told with the fingerprint', async () => {
    writeFileSync(at('other.sig'), sign('glia.zip', keys().pem));
    const { codes, one } = await verify('glia.zip', '--allowed-signers', 'signers', '--signature', 'other.sig');
    expect(codes).toEqual(['bundle/signature-unknown-signer']);
    expect(one.signature.fingerprint).toMatch(/^SHA256:/);
  });

  test.each([
    ['of another file', 'other-file', (): string => sign('minute.zip', own.pem)],
    ['that is none', 'malformed', (): string => 'no signature'],
  ])('%s does not hold', async (_, why, text) => {
    writeFileSync(at('bad.sig'), text());
    const { codes, one } = await verify('glia.zip', '--allowed-signers', 'signers', '--signature', 'bad.sig');
    expect({ codes, why: one.signature.why }).toEqual({ codes: ['bundle/signature-bad'], why });
  });

  test('without a list that can be read nothing is verified', async () => {
    expect((await runIn(base, ['verify', 'signed.zip', '--allowed-signers', 'none'])).code).toBe(3);
  });
});
