import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, onTestFinished, test } from 'vitest';
import { INVENTED } from '../support/invented-call.js';
import { bundleOf } from '../support/make-bundle.js';
import { GOOD, GOOD_FILES } from '../support/memory-host.js';
import { codesOf } from '../support/read-bytes.js';
import { runIn } from '../support/real-run.js';
import { isSound, quickRun } from './support/quick-run.js';
import { expectRow } from './support/tally.js';

/** Names that every object of JavaScript has stand for nothing of ours, wherever a stranger writes them. */

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf', '__defineGetter__'];
const VALUES = ['{ polluted: true }', '{ prototype: { polluted: true } }', '[1]', '1', 'null', 'text'];
let cases = 0;

afterEach(() => {
  const plain: Record<string, unknown> = {};
  const list = [] as unknown as Record<string, unknown>;
  expect([plain.polluted, list.polluted, Object.keys(Object.prototype)]).toEqual([undefined, undefined, []]);
});

async function tried(argv: readonly string[], files: Readonly<Record<string, string>>): Promise<number> {
  cases += 1;
  const outcome = await quickRun([...argv, '--lang', 'both'], { files: { ...GOOD_FILES, ...files } });
  expect(isSound(outcome), JSON.stringify([argv, files]).slice(0, 300)).toBeNull();
  return outcome.code;
}

const PAIRS = KEYS.flatMap((key) => VALUES.map((value) => [key, value] as const));

test('as keys of a draft', async () => {
  for (const [key, value] of PAIRS) {
    const top = await tried(['check', 'proposal.yaml', '-v'], { 'proposal.yaml': `${GOOD}${key}: ${value}\n` });
    const inside = GOOD.replace('exchange:', `exchange:\n  ${key}: ${value}`);
    const nested = await tried(['check', 'proposal.yaml', '-f', 'json'], { 'proposal.yaml': inside });
    expect([top, nested]).not.toContain(0);
  }
});

test('as values that choose from a list', async () => {
  const places = [
    'tier: tier-1',
    'phase: basic',
    'field: healthcare',
    'status: received',
    'currency: JPY',
    'unit: yen',
  ];
  for (const key of KEYS) {
    for (const place of [
      ...places,
      'call: amed-aspire-fy2023-pre',
      'country: AU\n    funding',
      'kind: funding-evidence',
    ]) {
      const [name = '', value = ''] = place.split(': ');
      const draft = GOOD.replace(
        place,
        `${name}: ${key}${value.includes('\n') ? value.slice(value.indexOf('\n')) : ''}`,
      );
      expect(await tried(['check', 'proposal.yaml', '-v'], { 'proposal.yaml': draft })).not.toBe(0);
    }
  }
});

test('as keys of a call and of settings', async () => {
  for (const [key, value] of PAIRS) {
    const call = { 'invented.yaml': `${INVENTED}${key}: ${value}\n` };
    expect(await tried(['calls', 'check', 'invented.yaml'], call)).not.toBe(0);
    expect(await tried(['check', 'proposal.yaml', '--call', './invented.yaml'], call)).not.toBe(0);
    expect(await tried(['check', 'proposal.yaml'], { 'grantlint.yaml': `${key}: ${value}\n` })).toBe(2);
    await tried(['check', 'proposal.yaml'], { 'waivers.yaml': `waiversFormat: 1\n${key}: ${value}\n` });
    await tried(['check', 'proposal.yaml'], { 'waivers.yaml': `waivers:\n  - { ${key}: ${value} }\n` });
  }
});

test('as keys of reports that are joined, and of a manifest', async () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'grantlint-keys-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(path.join(folder, 'proposal.yaml'), GOOD);
  const whole = (await runIn(folder, ['check', '.', '--shard', '1/1', '-f', 'json'])).out;
  expect(whole).toContain('"verdict":');
  for (const key of KEYS) {
    for (const value of ['{"polluted":true}', '[]', '1']) {
      const spoiled = [
        whole.replace('{', `{"${key}":${value},`),
        whole.replaceAll('"verdict":', `"${key}":${value},"verdict":`),
      ];
      for (const part of spoiled) {
        cases += 1;
        writeFileSync(path.join(folder, 'part.json'), part);
        const { code, out, err } = await runIn(folder, ['merge', 'part.json', '-f', 'json']);
        expect(isSound({ code, stdout: out, stderr: err, files: {} })).toBeNull();
      }
      cases += 1;
      const codes = await codesOf(bundleOf({ manifestText: (text) => text.replace('{', `{"${key}":${value},`) }));
      expect(codes.length).toBeGreaterThan(0);
    }
  }
});

test('as words of a command line', async () => {
  for (const key of KEYS) {
    for (const argv of [
      [key],
      ['explain', key],
      ['calls', key],
      ['calls', 'show', key],
      ['init', 'n', '--call', key],
    ]) {
      expect(await tried(argv, {})).toBeGreaterThanOrEqual(2);
    }
    for (const argv of [
      ['-f', key],
      ['--call', key],
      ['--lang', key],
      ['--fail-on', key],
      ['--overlay', key],
    ]) {
      await tried(['check', 'proposal.yaml', ...argv], {});
    }
  }
});

test('the row of the table', () => {
  expectRow({
    inputs: {
      en: '`__proto__`, `constructor` and their like, in drafts, calls, settings, waivers, reports, manifests, options',
      ja: '`__proto__`、`constructor` など（提案書、公募、設定、承認記録、報告、目録、オプション）',
    },
    cases,
    outcome: { en: 'each refused or told; no object changed', ja: 'すべて拒否または指摘。オブジェクトへの影響なし' },
  });
});
