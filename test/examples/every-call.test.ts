import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { callStore } from '../../src/commands/call-store.js';
import { checkDraft, readDraft } from '../../src/commands/check-draft.js';
import { locators } from '../../src/core/call-facts.js';
import { checkCall } from '../../src/core/check-call.js';
import type { Evaluation } from '../../src/core/evaluate.js';
import { NO_POLICY } from '../../src/core/policy.js';
import { readYaml } from '../../src/core/read-yaml.js';
import { realHost } from '../../src/host.js';
import { RULES } from '../../src/rules/index.js';
import { loadCall } from '../support/fixture.js';

/** Every call has a draft without a blocking finding, and one whose mistakes stand on the lines that say so. */
const host = realHost();
const ids = callStore(host).ids();

const folders = readdirSync('examples', { withFileTypes: true }).flatMap((each) =>
  each.isDirectory() && each.name !== 'engines' ? [each.name] : [],
);
const textOf = (folder: string, name: string) => readFileSync(`examples/${folder}/${name}/proposal.yaml`, 'utf8');
const folderOf = (id: string) => folders.find((folder) => textOf(folder, 'ready').includes(`\ncall: ${id}\n`));

/** The day of the check, as the first comment of the draft tells its reader. */
function check(folder: string, name: string): Promise<Evaluation> {
  const asOf = /--as-of (\d{4}-\d{2}-\d{2})/.exec(textOf(folder, name))?.[1] ?? 'not said';
  const draft = readDraft(path.resolve(`examples/${folder}/${name}/proposal.yaml`), host, undefined);
  return checkDraft(
    draft,
    { asOf, instant: null, call: undefined, store: callStore(host), cache: host.cache, policyOf: () => NO_POLICY },
    host,
  );
}

const found = ({ diagnostics }: Evaluation) =>
  diagnostics.map(({ place, code }) => `${place.start.line} ${code}`).sort();
const marks = (line: string): string[] => /# expect: (.+)$/.exec(line)?.[1]?.split(/,\s*/) ?? [];

test('there are nine calls, each with its examples', () => {
  expect(ids.length).toBe(9);
  expect(ids.map(folderOf).filter((folder) => folder === undefined)).toEqual([]);
  expect(folders.length).toBe(ids.length);
});

describe.each(ids)('%s', (id) => {
  const folder = folderOf(id) ?? 'no such folder';

  test('cites a source for every fact, and nothing in it is at fault', () => {
    const loaded = loadCall(id);
    const known = loaded.call.sources.map((source) => source.id);
    const places = locators(loaded.call);
    expect(places.length).toBeGreaterThan(3);
    expect(places.filter(({ at }) => !known.includes(at.source))).toEqual([]);
    const bytes = readFileSync(`calls/${id}.yaml`);
    const { diagnostics } = checkCall(`calls/${id}.yaml`, readYaml(`calls/${id}.yaml`, bytes), loaded.sha256, {
      rules: RULES,
    });
    expect(diagnostics.map(({ code, place }) => `${place.start.line} ${code}`)).toEqual([]);
  });

  test('the ready draft is ready', async () => {
    const evaluation = await check(folder, 'ready');
    expect(evaluation.diagnostics.filter(({ level }) => level === 'must')).toEqual([]);
    expect(evaluation.verdict).toBe('ready');
    expect(evaluation.rules.filter(({ state }) => state === 'not-read')).toEqual([]);
  });

  test('the other has every mistake at its line, and no other', async () => {
    const evaluation = await check(folder, 'faulty');
    const expected = evaluation.text.split('\n').flatMap((line, at) => marks(line).map((code) => `${at + 1} ${code}`));
    expect(found(evaluation)).toEqual(expected.sort());
    expect(expected.length).toBeGreaterThan(3);
    expect(evaluation.verdict).toBe('not-ready');
  });

  test('its README lists the mistakes', async () => {
    const codes = [...new Set(found(await check(folder, 'faulty')).map((each) => each.split(' ')[1]))].sort();
    const readme = readFileSync(`examples/${folder}/README.md`, 'utf8');
    expect([...readme.matchAll(/^\| `([^`]+)` \|/gm)].map((row) => row[1]).sort()).toEqual(codes);
  });
});
