import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { callStore } from '../../src/commands/call-store.js';
import { checkDraft, readDraft } from '../../src/commands/check-draft.js';
import type { Evaluation } from '../../src/core/evaluate.js';
import { NO_POLICY } from '../../src/core/policy.js';
import { realHost } from '../../src/host.js';

const FOLDER = new URL('../../examples/amed-aspire-fy2023/', import.meta.url);

/** A day inside the solicitation period of the call. */
const AS_OF = '2023-07-01';

function check(name: string): Promise<Evaluation> {
  const host = realHost();
  const draft = readDraft(fileURLToPath(new URL(`${name}/proposal.yaml`, FOLDER)), host, undefined);
  return checkDraft(
    draft,
    {
      asOf: AS_OF,
      instant: null,
      call: undefined,
      store: callStore(host),
      cache: host.cache,
      policyOf: () => NO_POLICY,
    },
    host,
  );
}

describe('the proposal that is ready', () => {
  let evaluation: Evaluation;
  beforeAll(async () => {
    evaluation = await check('ready');
  });

  test('is ready, without any finding', () => {
    expect(evaluation.diagnostics.map(({ place, code }) => `${place.start.line} ${code}`)).toEqual([]);
    expect(evaluation.verdict).toBe('ready');
  });

  test('has every rule of the call run on it', () => {
    expect(evaluation.rules.filter(({ state }) => state === 'not-read')).toEqual([]);
  });

  test('leaves to a person what a program cannot judge', () => {
    expect(evaluation.checklist.questions).not.toEqual([]);
    expect(evaluation.checklist.notStated).not.toEqual([]);
  });

  test('lays the amounts of both partners beside the question of funding', () => {
    const figures = evaluation.checklist.questions.flatMap((question) => question.figures.map(({ value }) => value.en));
    expect(figures).toEqual([
      expect.stringContaining('2,450,000 AUD'),
      expect.stringContaining('1,150,000 EUR'),
      expect.stringContaining('395,652,832 JPY'),
    ]);
  });
});

describe('the proposal with mistakes', () => {
  let evaluation: Evaluation;
  let expected: string[];
  beforeAll(async () => {
    evaluation = await check('faulty');
    expected = evaluation.text
      .split(/\r?\n/)
      .flatMap((line, index) => marks(line).map((code) => `${index + 1} ${code}`));
  });

  test('gives each finding at its mark and no other', () => {
    const found = evaluation.diagnostics.map(({ place, code }) => `${place.start.line} ${code}`);
    expect(found.sort()).toEqual(expected.sort());
    expect(evaluation.verdict).toBe('not-ready');
  });

  test('shows many kinds of mistakes, each listed in the README', () => {
    const codes = [...new Set(expected.map((mark) => mark.split(' ')[1] ?? ''))].sort();
    expect(codes.length).toBeGreaterThanOrEqual(12);
    const readme = readFileSync(new URL('README.md', FOLDER), 'utf8');
    const listed = [...readme.matchAll(/^\| `([^`]+)` \|/gm)].map((row) => row[1]);
    expect(listed.sort()).toEqual(codes);
  });
});

const marks = (line: string): string[] => /# expect: (.+)$/.exec(line)?.[1]?.split(/,\s*/) ?? [];
