import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Files } from '../../src/core/attachment-facts.js';
import { evaluate } from '../../src/core/evaluate.js';
import { NO_POLICY } from '../../src/core/policy.js';
import { readYaml } from '../../src/core/read-yaml.js';
import { RULES } from '../../src/rules/index.js';
import { loadCall } from '../support/fixture.js';
import { goodFile } from '../support/good-file.js';

/** "Ready" is said only of a draft that every blocking rule has judged. */

const CALL = loadCall('amed-aspire-fy2023-pre');
const GOOD = readFileSync('test/support/known-good.yaml', 'utf8');
const LOOKED: Files = {
  attachments: [goodFile({ path: 'attachments/award.pdf', language: 'en' }, {})],
  unlisted: [],
  unread: [],
};

function evaluated(files: Files | null, call: typeof CALL | null, text = GOOD) {
  const read = readYaml('draft.yaml', new TextEncoder().encode(text));
  if ('refused' in read) throw new Error('not read');
  const identity = { file: 'draft.yaml', sha256: '0'.repeat(64), asOf: '2023-07-01', instant: null };
  return evaluate({ ...identity, yaml: read.yaml, call, files, policy: NO_POLICY }, RULES);
}

test('a good draft whose files were looked at is ready', () => {
  expect(evaluated(LOOKED, CALL)).toMatchObject({ verdict: 'ready', diagnostics: [] });
});

test('the same draft is not ready where nobody looked at its files, though nothing was found', () => {
  const { verdict, diagnostics, rules } = evaluated(null, CALL);
  expect({ verdict, diagnostics }).toEqual({ verdict: 'could-not-check', diagnostics: [] });
  expect(rules.find(({ code }) => code === 'attachment-missing')).toMatchObject({ state: 'not-read' });
});

test('the same draft is not ready where no call is known', () => {
  expect(evaluated(LOOKED, null)).toMatchObject({ verdict: 'could-not-check', diagnostics: [] });
});

test('a section with a fault of form makes the draft not ready, and its rules unread', () => {
  const { verdict, rules } = evaluated(LOOKED, CALL, GOOD.replace('effort: 30', 'effort: thirty'));
  expect(verdict).toBe('not-ready');
  expect(rules.find(({ code }) => code === 'effort-over-100')).toMatchObject({ state: 'not-read' });
});
