import { describe, expect, test } from 'vitest';
import { sarifPieces } from '../../src/report/sarif.js';
import { ofSeveral } from '../support/of-several.js';
import { sarifRun as render } from '../support/sarif-run.js';
import { validSarif as validate } from '../support/sarif-schema.js';
import { WAIVED, withWaived } from '../support/waived-sample.js';
import { faulty, OPTIONS, secondTier } from './samples.js';

describe('findings that somebody accepted', () => {
  const { code } = faulty().diagnostics.find((each) => each.code === 'budget-over-cap') ?? { code: '' };
  const isCap = (each: { code: string }) => each.code === code;

  test.each([
    ['file', 'external'],
    ['settings', 'external'],
    ['draft', 'inSource'],
  ] as const)('are suppressed with reason, name, day and place: %s', (origin, kind) => {
    const { results } = render([withWaived(faulty(), isCap, { ...WAIVED, origin })]);
    for (const { ruleId, suppressions, message, level } of results) {
      if (ruleId !== code) expect(suppressions).toEqual([]);
      else {
        expect(level).toBe('error');
        expect(message.text).toContain('[waived: reason: Agreed with the funder');
        expect(suppressions).toMatchObject([
          {
            kind,
            status: 'accepted',
            location: {
              physicalLocation: { artifactLocation: { uri: 'drafts/waivers.yaml' }, region: { startLine: 4 } },
            },
            properties: { origin, by: WAIVED.by, until: WAIVED.until },
          },
        ]);
        for (const part of ['Agreed with the funder', WAIVED.by ?? '', WAIVED.until ?? '']) {
          expect(suppressions[0]?.justification).toContain(part);
        }
      }
    }
    expect(results.filter(({ suppressions }) => suppressions.length > 0)).toHaveLength(1);
  });

  test('the log stays what the schema takes, and the run counts none of them', () => {
    const log = JSON.parse(ofSeveral(sarifPieces, [withWaived(secondTier())], OPTIONS));
    validate(log);
    expect(validate.errors).toBeNull();
    expect(log.runs[0].invocations[0].exitCode).toBe(0);
  });
});
