import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { main } from '../../src/main.js';
import { realFolder } from '../support/find.js';
import { AWARD, GOOD } from '../support/memory-host.js';

const there = realFolder();
there.put({ 'a/proposal.yaml': GOOD, 'b/proposal.yaml': GOOD, 'report.json': '{}' });
for (const [name, content] of Object.entries(AWARD)) there.put({ [`a/${name}`]: content, [`b/${name}`]: content });
const [ATTACHED = ''] = Object.keys(AWARD);

/** A name of ASCII letters is looked up otherwise than one that has several forms in Unicode. */
const NAMES = [ATTACHED, 'attachments/採択通知ガ.pdf'];

async function check(...words: string[]) {
  let shown = '';
  const keep = (text: string) => {
    shown += text;
  };
  const stdoutParts = async (parts: Iterable<unknown> | AsyncIterable<unknown>) => {
    for await (const part of parts) shown += String(part);
  };
  const code = await main(['check', ...words], there.host({ stdout: keep, stderr: keep, stdoutParts }));
  return { code, shown };
}

/** The report of the last ways is there already, so that it is compared with what is read. */
async function isTold(name: string) {
  for (const words of [['a'], ['a', 'b'], ['a', '-f', 'json=report.json'], ['a', 'b', '-f', 'json=report.json']]) {
    const { code, shown } = await check(...words);
    expect(code, shown).toBe(1);
    expect(shown).not.toContain('error:');
    const hidden = await check(...words, '--redact');
    expect(hidden.code, hidden.shown).toBe(1);
    expect(hidden.shown).not.toContain(path.basename(name));
  }
}

const listing = (name: string) => there.put({ 'a/proposal.yaml': GOOD.replaceAll(ATTACHED, name) });

test.each(NAMES)('%s, a link to itself, is a finding, ends no run and is not named under --redact', async (name) => {
  const circle = path.join(there.at, 'a', name);
  listing(name);
  rmSync(circle, { force: true });
  symlinkSync(path.basename(name), circle);
  await isTold(name);
  // No ordinary file for the test that runs next.
  rmSync(circle);
});

test.each(['ab'.repeat(200), '採択通知'.repeat(40)])('so is a name that no system takes: %s', async (name) => {
  listing(`attachments/${name}.pdf`);
  await isTold(name);
});
