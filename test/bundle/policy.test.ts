import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import canonicalize from 'canonicalize';
import { describe, expect, test } from 'vitest';
import { bundleManifest } from '../../schemas/bundle-manifest.js';
import { type BundlePolicy, bundlePolicy } from '../../schemas/policy.js';
import { report } from '../../schemas/report.js';
import { type VerificationReport, verificationReport } from '../../schemas/verification.js';
import { forged, inBundle, namesIn } from '../support/forged-bundle.js';
import { DAY, packing } from '../support/packing.js';

/** The life of a waiver through `pack` and `verify`. */

const { folder, run, lay } = packing();
const at = (name: string): string => path.join(folder(), name);
const draft = (): string => readFileSync(at('proposal.yaml'), 'utf8');
const write = (text: string): void => writeFileSync(at('proposal.yaml'), text);
const pack = (...words: string[]) => run('pack', 'proposal.yaml', '-o', 'b.zip', '--force', ...DAY, ...words);

const COMMENT =
  '      # grantlint-ignore-next-line budget-sum-mismatch -- rounded by the partner (by Hanako, until 2023-07-31)\n';
const TOTAL = '      total: 37050000\n';
/** One yen too much, accepted in a comment. */
const accepted = (): void => write(draft().replace(TOTAL, `${COMMENT}      total: 37050001\n`));

type One = VerificationReport['verifications'][number];
async function verify(...words: string[]): Promise<{ code: number; one: One; codes: string[] }> {
  const { code, out, err } = await run('verify', 'b.zip', '--as-of', '2023-07-01', ...words, '-f', 'json');
  if (out === '') throw new Error(err);
  const [one] = verificationReport.parse(JSON.parse(out)).verifications;
  if (!one) throw new Error(err);
  return { code, one, codes: one.faults.map((each) => each.code) };
}
const policyInside = async (): Promise<BundlePolicy> =>
  bundlePolicy.parse(JSON.parse(await inBundle(at('b.zip'), 'data/policy.json')));

describe('pack', () => {
  test('of a draft that nobody decided on has neither policy nor another format', async () => {
    expect((await pack()).code).toBe(0);
    expect(await namesIn(at('b.zip'))).not.toContain('data/policy.json');
    const manifest = bundleManifest.parse(JSON.parse(await inBundle(at('b.zip'), 'manifest.json')));
    expect(manifest.bundleFormat).toBe(1);
    expect('waived' in manifest).toBe(false);
  });

  test('goes by a waiver, says so everywhere, and sends it along', async () => {
    accepted();
    const { code, out, err } = await pack('--receipt', 'receipt.txt');
    expect({ err, code }).toMatchObject({ code: 0 });
    const line = 'budget-sum-mismatch: rounded by the partner (by Hanako, until 2023-07-31)';
    expect(out.replace(/\n +/g, ' ')).toContain(line);
    expect(out).toMatch(/Ready, 1 finding\s+waived/);
    expect(readFileSync(at('receipt.txt'), 'utf8')).toBe(out);
    expect(err).toContain('The verdict rests on waivers (1 finding): budget-sum-mismatch.');
    const [found] = report
      .parse(JSON.parse(await inBundle(at('b.zip'), 'data/report/report.json')))
      .evaluations.flatMap(({ diagnostics }) => diagnostics.filter(({ waived }) => waived));
    const line_ =
      draft()
        .split('\n')
        .findIndex((each) => each.includes('grantlint-')) + 1;
    const waived = {
      reason: 'rounded by the partner',
      by: 'Hanako',
      until: '2023-07-31',
      origin: 'draft',
      file: 'proposal.yaml',
      line: line_,
    };
    expect(found?.waived).toEqual(waived);
    expect(await policyInside()).toEqual({
      policyFormat: 1,
      levels: [],
      waivers: [{ rule: 'budget-sum-mismatch', on: { line: line_ + 1 }, waived }],
      faults: [],
    });
    const text = await inBundle(at('b.zip'), 'data/policy.json');
    expect(text).toBe(canonicalize(JSON.parse(text)));
    const manifest = bundleManifest.parse(JSON.parse(await inBundle(at('b.zip'), 'manifest.json')));
    expect(manifest).toMatchObject({ bundleFormat: 2, waived: 1, verdict: 'ready' });
    expect(manifest.files.map((each) => each.path)).toContain('data/policy.json');
    const crate = await inBundle(at('b.zip'), 'data/ro-crate-metadata.json');
    expect(crate).toContain('"@id": "policy.json"');
    expect(crate).toContain('Verdict: ready, 1 finding waived.');
  });

  test('shows it in the plan, in Japanese too', async () => {
    accepted();
    const { out, code } = await pack('--dry-run', '--lang', 'ja');
    expect(code).toBe(0);
    expect(out).toContain('承認済みの指摘 1 件');
    expect(out.replace(/\n +/g, '')).toContain(
      'budget-sum-mismatch：rounded by the partner（承認者：Hanako、有効期限：2023-07-31）',
    );
    expect(out).toContain('data/policy.json');
  });

  test('twice gives the same bytes', async () => {
    accepted();
    await pack();
    const first = readFileSync(at('b.zip'));
    await pack();
    expect(readFileSync(at('b.zip')).equals(first)).toBe(true);
  });

  test('does not go by it after its day', async () => {
    accepted();
    const { code, err } = await run('pack', 'proposal.yaml', '-o', 'b.zip', '--as-of', '2023-08-01');
    expect({ code, err }).toMatchObject({ code: 1 });
    expect(err).toContain('Not packed');
  });

  test('names no folder of the sender', async () => {
    accepted();
    const words = ['pack', path.join(folder(), 'proposal.yaml'), '-o', 'b.zip', ...DAY];
    expect((await run(...words)).code).toBe(0);
    for (const name of await namesIn(at('b.zip'))) {
      if (!/\.(?:json|html|md|txt)$/.test(name)) continue;
      expect(await inBundle(at('b.zip'), name)).not.toContain(path.basename(path.dirname(folder())));
    }
  });

  test('says nothing of a waiver for what lies around the draft and is not packed', async () => {
    lay('forgotten.pdf', 'x');
    const checked = JSON.parse((await run('check', 'proposal.yaml', ...DAY, '-f', 'json')).out);
    const [found] = report
      .parse(checked)
      .evaluations.flatMap(({ diagnostics }) => diagnostics.filter(({ code }) => code === 'attachment-unlisted'));
    const line = found?.place.start.line ?? 1;
    const lines = draft().split('\n');
    lines.splice(line - 1, 0, '# grantlint-ignore-next-line attachment-unlisted -- kept for later');
    write(lines.join('\n'));
    const { code, err } = await pack('--allow', 'unlisted');
    expect({ code, err }).toMatchObject({ code: 0 });
    expect(err).toContain('attachment-unlisted');
    expect(await inBundle(at('b.zip'), 'data/report/report.json')).not.toContain('waiver/stale');
    expect(await namesIn(at('b.zip'))).not.toContain('data/policy.json');
  });

  test('sends along what is said of waivers that do not hold', async () => {
    accepted();
    write(
      draft()
        .replace('(by Hanako', '(by Hanako')
        .replace(/^project:/m, '# grantlint-ignore-next-line no-such-rule -- why\nproject:'),
    );
    expect((await pack()).code).toBe(0);
    expect((await policyInside()).faults.map((each) => each.code)).toEqual(['waiver/unknown-rule']);
    const { one } = await verify('--accept-waivers', 'all');
    expect(one.comparison).toMatchObject({ files: [], other: ['policy'] });
    expect(one.verdict).toBe('passed');
  });
});

describe('verify', () => {
  test('lets what the sender accepted stand, says who accepted it, and how to go by it', async () => {
    accepted();
    await pack();
    const { code, one, codes } = await verify();
    expect({ code, verdict: one.verdict, codes }).toEqual({
      code: 1,
      verdict: 'not-ready',
      codes: ['bundle/accepted-by-sender'],
    });
    expect(one.comparison).toMatchObject({
      state: 'compared',
      other: ['policy'],
      files: [],
      inside: 'ready',
      now: 'not-ready',
    });
    expect(one.recheck?.diagnostics.filter(({ waived }) => waived)).toEqual([]);
    expect(one.faults[0]).toMatchObject({
      level: 'notice',
      place: { file: 'b.zip!data/proposal/proposal.yaml', pointer: '/budget/years/0/total' },
      data: { rule: 'budget-sum-mismatch', reason: 'rounded by the partner', by: 'Hanako', until: '2023-07-31' },
    });
    expect(one.faults[0]?.fix.en).toContain('--accept-waivers all');
    expect(one.policy).toMatchObject({ accepted: 'none', levels: [], waivers: [{ rule: 'budget-sum-mismatch' }] });
    const pretty = (await run('verify', 'b.zip', ...DAY)).out.replace(/\n */g, ' ');
    expect(pretty).toContain(
      'The sender accepted budget-sum-mismatch: "rounded by the partner" (by Hanako, until 2023-07-31;',
    );
    expect(pretty).toContain(
      '1 finding that the sender accepted stands here. To count them as waived: --accept-waivers all',
    );
  });

  test('goes by it where the receiver says so, and says that the verdict rests on it', async () => {
    accepted();
    await pack();
    const { code, one, codes } = await verify('--accept-waivers', 'all');
    expect({ code, verdict: one.verdict, codes }).toEqual({ code: 0, verdict: 'passed', codes: [] });
    expect(one.comparison).toMatchObject({ state: 'identical', other: [], files: [] });
    expect(one.recheck?.diagnostics.map(({ waived }) => waived?.reason)).toContain('rounded by the partner');
    const shown = await run('verify', 'b.zip', '--accept-waivers', 'all', ...DAY);
    expect(shown.out).toContain('Sound and ready, 1 finding waived');
    const ja = await run('verify', 'b.zip', '--accept-waivers', 'all', ...DAY, '--lang', 'ja');
    expect(ja.out).toContain('承認済みの指摘 1 件');
  });

  test('tells by today that it expired since, and by another day that it does not hold', async () => {
    accepted();
    await pack();
    const today = JSON.parse((await run('verify', 'b.zip', '--accept-waivers', 'all', '-f', 'json')).out);
    const [one] = verificationReport.parse(today).verifications;
    expect(one?.faults.map((each) => each.code)).toEqual(['bundle/waivers-expired']);
    expect(one?.verdict).toBe('passed');
    const words = ['verify', 'b.zip', '--accept-waivers', 'all', '--as-of', '2023-08-01', '-f', 'json'];
    const { code, out } = await run(...words);
    const [later] = verificationReport.parse(JSON.parse(out)).verifications;
    expect(code).toBe(1);
    expect(later?.verdict).toBe('not-ready');
    expect(later?.recheck?.diagnostics.map((each) => each.code)).toContain('waiver/expired');
  });

  test('shows it in junit and sarif', async () => {
    accepted();
    await pack();
    for (const format of ['junit', 'sarif']) {
      const { out, code } = await run('verify', 'b.zip', ...DAY, '-f', format);
      expect(code).toBe(1);
      expect(out).toContain('rounded by the partner');
      const all = await run('verify', 'b.zip', ...DAY, '-f', format, '--accept-waivers', 'all');
      expect(all.code).toBe(0);
      expect(all.out).toContain('rounded by the partner');
    }
  });
});

describe('what the settings of the sender say', () => {
  const SETTINGS = 'rules:\n  funding-evidence-missing: "off"\n  orcid-shared: must\n';
  const withoutEvidence = (): void => write(draft().replace(/evidence: \[award-letter-au\].*/, 'evidence: []'));

  test('of levels travels with the bundle, and never counts for the receiver', async () => {
    withoutEvidence();
    writeFileSync(at('own-settings.yaml'), SETTINGS);
    const packed = await pack('--config', 'own-settings.yaml');
    expect(packed).toMatchObject({ code: 0 });
    expect(packed.out).toContain('funding-evidence-missing');
    expect((await policyInside()).levels).toEqual([
      { rule: 'funding-evidence-missing', level: 'off', source: 'own-settings.yaml:2' },
      { rule: 'orcid-shared', level: 'must', source: 'own-settings.yaml:3' },
    ]);
    for (const words of [[], ['--accept-waivers', 'all']]) {
      const { one, codes } = await verify(...words);
      expect(codes).toEqual(['bundle/levels-of-sender']);
      expect(one.comparison).toMatchObject({ files: [], other: ['policy'] });
      expect(one.recheck?.diagnostics.map((each) => each.code)).toContain('funding-evidence-missing');
      expect(one.recheck?.rules.filter(({ state }) => state === 'off')).toEqual([]);
    }
  });

  test('counts as little where the receiver has them too', async () => {
    withoutEvidence();
    writeFileSync(at('own-settings.yaml'), SETTINGS);
    expect((await pack()).code).toBe(0);
    const { one, codes } = await verify('--config', 'own-settings.yaml');
    expect(codes).toEqual([]);
    expect(one.comparison).toMatchObject({ state: 'identical', other: [] });
    expect(one.recheck?.diagnostics.map((each) => each.code)).toContain('funding-evidence-missing');
  });
});

describe('waivers.yaml', () => {
  const waivers = (value: string): void =>
    writeFileSync(
      at('waivers.yaml'),
      `waivers:\n  - rule: budget-sum-mismatch\n    path: /budget/years/0/total\n    value: "${value}"\n    reason: 端数処理のため\n    by: 研究推進課\n    until: 2023-12-31\n`,
    );

  /** The value by which the finding is accepted, as a waiver for another value is told it. */
  async function hashNow(): Promise<string> {
    waivers('0'.repeat(16));
    await run('check', 'proposal.yaml', ...DAY, '-f', 'json=checked.json');
    const { evaluations } = report.parse(JSON.parse(readFileSync(at('checked.json'), 'utf8')));
    const stale = evaluations[0]?.diagnostics.find(({ code }) => code === 'waiver/stale');
    return [stale?.data.now].flat().map(String)[0] ?? '';
  }

  test('travels as what it accepted, and is stale after an edit', async () => {
    write(draft().replace(TOTAL, '      total: 37050001\n'));
    waivers(await hashNow());
    expect(await pack()).toMatchObject({ code: 0 });
    expect((await policyInside()).waivers).toMatchObject([
      { on: { pointer: '/budget/years/0/total' }, waived: { origin: 'file', file: 'waivers.yaml', line: 2 } },
    ]);
    expect(await namesIn(at('b.zip'))).not.toContain('data/proposal/waivers.yaml');
    expect((await verify()).one.verdict).toBe('not-ready');
    expect((await verify('--accept-waivers', 'all')).one.verdict).toBe('passed');
    write(draft().replace('37050001', '37050002'));
    expect((await pack()).code).toBe(1);
  });

  test('overrides a limit of the call, which pack refuses by the verdict', async () => {
    writeFileSync(
      at('office.yaml'),
      `callFormat: 1
id: our-office
extends: amed-aspire-fy2023-pre
title: { en: With the demands of our office, ja: 所属機関の要件を加えた公募 }
sources:
  - { id: office, kind: office, title: House rules, url: "https://office.example.org/rules" }
documents:
  - id: letter
    kind: funding-evidence
    label: { en: Award letter, ja: 採択通知 }
    maxBytes: 10
    level: must
    at: { source: office, heading: Papers, words: ten bytes }
`,
    );
    const words = ['--call', 'office.yaml'];
    await run('check', 'proposal.yaml', ...DAY, ...words, '-f', 'json=checked.json');
    const { evaluations } = report.parse(JSON.parse(readFileSync(at('checked.json'), 'utf8')));
    const found = (evaluations[0]?.diagnostics ?? []).filter(({ code }) => code === 'document-too-large');
    expect(found.length).toBeGreaterThan(0);
    const lines = draft().split('\n');
    const at_ = [...new Set(found.map(({ place }) => place.start.line))].sort((a, b) => b - a);
    for (const line of at_) {
      const indent = /^ */.exec(lines[line - 1] ?? '')?.[0] ?? '';
      lines.splice(line - 1, 0, `${indent}# grantlint-ignore-next-line document-too-large -- the office agreed`);
    }
    write(lines.join('\n'));
    const packed = await pack(...words);
    expect({ err: packed.err, code: packed.code }).toMatchObject({ code: 0 });
    const all = await verify(...words, '--accept-waivers', 'all');
    expect({ codes: all.codes, verdict: all.one.verdict }).toEqual({ codes: [], verdict: 'passed' });
  });
});

test('a thousand waivers travel, and are told one by one', async () => {
  const words = Array.from({ length: 1000 }, (_, index) => `    - ○○ ${index}\n`);
  write(draft().replace(/^ {2}keywords:[^\n]*\n(?: {4}[^\n]*\n)*/m, `  keywords:\n${words.join('')}`));
  const decision = ['--reason', 'to be mended', '--by', 'Hanako', '--until', '2023-12-31'];
  await run('check', 'proposal.yaml', ...DAY, '--write-waivers', '--waive', 'template-text-left', ...decision);
  const packed = await pack();
  if (packed.code !== 0) throw new Error(packed.out.slice(0, 900));
  const policy = await policyInside();
  expect([...new Set(policy.faults.map((each) => each.code)), policy.waivers.length]).toEqual([1000]);
  const { one, codes } = await verify();
  expect(codes.filter((code) => code === 'bundle/accepted-by-sender')).toHaveLength(1000);
  expect(one.comparison?.files).toEqual([]);
  const all = await verify('--accept-waivers', 'all');
  expect(all.codes).toEqual([]);
  expect(all.one.recheck?.diagnostics.filter(({ waived }) => waived)).toHaveLength(1000);
}, 120_000);

describe('a forged record', () => {
  type Change = (policy: BundlePolicy) => unknown;
  const [first] = [(policy: BundlePolicy) => policy.waivers[0] as BundlePolicy['waivers'][number]];
  const withFirst = (policy: BundlePolicy, more: object) => ({ ...policy, waivers: [{ ...first(policy), ...more }] });
  const withWaived = (policy: BundlePolicy, more: object) =>
    withFirst(policy, { waived: { ...first(policy).waived, ...more } });

  async function forge(change: Change, ...words: string[]): Promise<void> {
    accepted();
    await pack(...words);
    const policy = await policyInside();
    const bytes = await forged(at('b.zip'), {
      payload: (files) => {
        files['data/policy.json'] = canonicalize(change(policy)) ?? '';
      },
    });
    writeFileSync(at('b.zip'), bytes);
  }

  const FORGERIES: readonly (readonly [name: string, change: Change, code: string])[] = [
    [
      'a waiver more',
      (policy) => ({ ...policy, waivers: [...policy.waivers, { ...first(policy), rule: 'budget-over-cap' }] }),
      'bundle/policy-contradicts',
    ],
    ['another reason', (policy) => withWaived(policy, { reason: 'The funder agreed' }), 'bundle/policy-contradicts'],
    ['another day', (policy) => withWaived(policy, { until: '2099-12-31' }), 'bundle/policy-contradicts'],
    ['another name', (policy) => withWaived(policy, { by: 'The funder' }), 'bundle/policy-contradicts'],
    [
      'another origin',
      (policy) => withWaived(policy, { origin: 'file', file: 'waivers.yaml' }),
      'bundle/report-differs',
    ],
    [
      'a rule that nobody can waive',
      (policy) => withFirst(policy, { rule: 'attachment-damaged' }),
      'bundle/policy-contradicts',
    ],
    ['a fault of form', (policy) => withFirst(policy, { rule: 'schema/type' }), 'bundle/policy-contradicts'],
    [
      'a rule that blocks, switched off',
      (policy) => ({ ...policy, levels: [{ rule: 'budget-sum-mismatch', level: 'off', source: 'grantlint.yaml:1' }] }),
      'bundle/policy-contradicts',
    ],
    [
      'another value',
      (policy) => withFirst(policy, { on: { pointer: '/budget/years/0/total', value: '0'.repeat(16) } }),
      'bundle/policy-contradicts',
    ],
    ['another line', (policy) => withFirst(policy, { on: { line: 1 } }), 'bundle/policy-contradicts'],
    ['a folder of the sender', (policy) => withWaived(policy, { file: '../../x' }), 'bundle/policy-invalid'],
    ['no day', (policy) => withWaived(policy, { until: '2023-02-30' }), 'bundle/policy-invalid'],
    ['a later format', (policy) => ({ ...policy, policyFormat: 2 }), 'bundle/policy-invalid'],
    ['a field more', (policy) => ({ ...policy, more: 1 }), 'bundle/policy-invalid'],
    ['nothing decided', (policy) => ({ ...policy, waivers: [] }), 'bundle/policy-invalid'],
    [
      'a fault of which no sentence can be made',
      (policy) => ({
        ...policy,
        faults: [
          {
            code: 'waiver/comment-unclear',
            place: { path: [], start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } },
            data: { file: 'proposal.yaml', line: 1, word: 'x', problem: 'none' },
          },
        ],
      }),
      'bundle/policy-invalid',
    ],
  ];

  test.each(FORGERIES)('%s', async (_, change, code) => {
    await forge(change);
    for (const words of [[], ['--accept-waivers', 'all']]) {
      const { one, codes, code: exit } = await verify(...words);
      expect(codes).toContain(code);
      expect({ exit, verdict: one.verdict }).toEqual({ exit: 1, verdict: 'not-trusted' });
    }
  });

  test('left out of a bundle whose report rests on it', async () => {
    accepted();
    await pack();
    const without = await forged(at('b.zip'), {
      payload: (files) => void delete files['data/policy.json'],
      manifest: ({ waived: _, ...rest }) => ({ ...rest, bundleFormat: 1 }),
    });
    writeFileSync(at('b.zip'), without);
    for (const words of [[], ['--accept-waivers', 'all']]) {
      const { one, codes } = await verify(...words);
      expect(codes).toContain('bundle/policy-missing');
      expect(one.verdict).toBe('not-trusted');
    }
  });

  test('without reports turns no verdict, and is told', async () => {
    await forge((policy) => withFirst(policy, { rule: 'schema/type' }), '--no-report');
    const { one, codes } = await verify();
    expect(codes).toContain('bundle/policy-contradicts');
    expect(one.recheck?.verdict).toBe('not-ready');
  });

  test('in a manifest that counts otherwise, or has another format', async () => {
    accepted();
    await pack();
    const bytes = readFileSync(at('b.zip'));
    const miscounted = await forged(at('b.zip'), { manifest: (each) => ({ ...each, waived: 0 }) });
    writeFileSync(at('b.zip'), miscounted);
    expect((await verify()).codes).toContain('bundle/header-differs');
    writeFileSync(at('b.zip'), bytes);
    const older = await forged(at('b.zip'), { manifest: ({ waived: _, ...rest }) => ({ ...rest, bundleFormat: 1 }) });
    writeFileSync(at('b.zip'), older);
    const { one, codes } = await verify();
    expect(codes).toContain('bundle/manifest-contradicts');
    expect(one.verdict).toBe('damaged');
  });
});
