import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import type { Evaluation } from '../../src/core/evaluate.js';
import { gitlab, gitlabRoll } from '../../src/report/gitlab.js';
import { rollOf } from '../support/roll-of.js';
import { WAIVED, withWaived } from '../support/waived-sample.js';
import { faulty, good, hostile, LANGUAGE_CHOICES, OPTIONS, secondTier, unreadable } from './samples.js';

/**
 * What GitLab documents for a Code Quality report (docs.gitlab.com/ci/testing/code_quality, "Code Quality report
 * format"): the keys that it reads, and that the file has no byte order mark. It publishes no JSON schema.
 */
const validate = new Ajv({ allErrors: true }).compile({
  type: 'array',
  items: {
    type: 'object',
    required: ['description', 'check_name', 'fingerprint', 'severity', 'location'],
    additionalProperties: false,
    properties: {
      description: { type: 'string', minLength: 1 },
      check_name: { type: 'string', minLength: 1 },
      fingerprint: { type: 'string', pattern: '^[0-9a-f]{32}$' },
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      location: {
        type: 'object',
        required: ['path', 'lines'],
        additionalProperties: false,
        properties: {
          path: { type: 'string', pattern: '^(?!\\./)' },
          lines: {
            type: 'object',
            required: ['begin'],
            additionalProperties: false,
            properties: { begin: { type: 'integer', minimum: 1 }, end: { type: 'integer', minimum: 1 } },
          },
        },
      },
    },
  },
});

interface Entry {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const ALL = [good(), faulty(), hostile(), secondTier(), unreadable(), withWaived(faulty())];
const text = (evaluations: readonly Evaluation[], options = OPTIONS): string =>
  [...gitlabRoll.parts(rollOf(evaluations), options)].join('');
const entries = (evaluations: readonly Evaluation[]): Entry[] => JSON.parse(text(evaluations));

test.each(LANGUAGE_CHOICES)('in %s it is what GitLab takes', (language) => {
  const written = text(ALL, { ...OPTIONS, language });
  validate(JSON.parse(written));
  expect(validate.errors).toBeNull();
  expect(written.codePointAt(0)).toBe('['.codePointAt(0));
});

test('one draft reads the same alone and in a run, and a draft without findings gives an empty list', () => {
  expect(gitlab.render(faulty(), OPTIONS)).toBe(text([faulty()]));
  expect(text([good()])).toBe('[]\n');
});

test('every finding is an entry on its line, weighed by its level', () => {
  const { diagnostics } = faulty();
  const found = entries([faulty()]);
  expect(found.slice(0, diagnostics.length).map((each) => [each.check_name, each.severity, each.location])).toEqual(
    diagnostics.map(({ code, level, place }) => [
      code,
      { must: 'blocker', should: 'major', notice: 'info' }[level],
      { path: 'fixture.yaml', lines: { begin: place.start.line, end: place.end.line } },
    ]),
  );
  expect(found.slice(diagnostics.length).map((each) => each.check_name)).toEqual(['not-checked']);
  expect(entries([unreadable()]).at(-1)).toMatchObject({ check_name: 'not-checked', severity: 'blocker' });
});

test('a waived finding is the least of all, and says who accepted it until when', () => {
  for (const { severity, description } of entries([withWaived(secondTier())])) {
    expect(severity).toBe('info');
    expect(description).toContain('[waived: reason: Agreed with the funder');
    expect(description).toContain(WAIVED.by);
    expect(description).toContain(WAIVED.until);
  }
});

test('fingerprints hold no line, and no two of a run are the same', () => {
  const prints = entries([...ALL, faulty(), faulty()]).map(({ fingerprint }) => fingerprint);
  expect(new Set(prints).size).toBe(prints.length);
  const down = faulty();
  const moved = down.diagnostics.map((each) => {
    const by = ({ line, column, offset }: typeof each.place.start) => ({ line: line + 7, column, offset: offset + 90 });
    return { ...each, place: { ...each.place, start: by(each.place.start), end: by(each.place.end) } };
  });
  const after = entries([{ ...down, diagnostics: moved }]);
  expect(after.map(({ fingerprint }) => fingerprint)).toEqual(entries([down]).map(({ fingerprint }) => fingerprint));
  expect(after[0]?.location.lines.begin).toBe((entries([down])[0]?.location.lines.begin ?? 0) + 7);
});
