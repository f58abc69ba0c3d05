import type { Waived } from '../../src/core/diagnostic.js';
import type { Evaluation } from '../../src/core/evaluate.js';
import { NO_POLICY, type Policy, type Waiver } from '../../src/core/policy.js';
import { checkText, directives } from './fixture.js';

/** The office of an institution accepted it for a year. */
export const BY_OFFICE: Waived = {
  reason: 'The funder agreed by mail on 3 June',
  by: 'Office of Research',
  until: '2023-12-31',
  origin: 'file',
  file: 'drafts/waivers.yaml',
  line: 3,
};

/** A comment in the draft, which says neither who nor until when. */
export const IN_DRAFT: Waived = {
  reason: 'Letter follows by post',
  by: null,
  until: null,
  origin: 'draft',
  file: 'fixture.yaml',
  line: 32,
};

/** One year over the cap, funding without a document, and a leader with no effort. */
export const THREE_FAULTS = (good: string): string =>
  good
    .replace('direct: { goods: 20000000,', 'direct: { goods: 120000000,')
    .replace('other: 5000000, total: 40000000 }\n      indirect: 12000000\n      total: 52000000', (found) =>
      found.replace('40000000', '140000000').replace('52000000', '152000000'),
    )
    .replace('direct: 80000000', 'direct: 180000000')
    .replace('total: 104000000', 'total: 204000000')
    .replace('evidence: [award]', 'evidence: []')
    .replace('effort: 30', 'effort: 0');

/** Which rule is accepted, and by what decision. */
export type Accepted = readonly (readonly [rule: string, waived: Waived])[];

const lineOf = (found: Evaluation, rule: string): number => {
  const each = found.diagnostics.find(({ code }) => code === rule);
  if (!each) throw new Error(`not found in the draft: ${rule}`);
  return each.place.start.line;
};

/** A draft as it is judged where findings of it were accepted and rules switched off (`grantlint.yaml:4`). */
export function checkAccepted(text: string, accepted: Accepted, off: readonly string[] = []): Evaluation {
  const found = checkText(text);
  const waivers = accepted.map(([rule, waived]): Waiver => ({ rule, on: { line: lineOf(found, rule) }, waived }));
  const levels: Policy['levels'] = new Map(off.map((code) => [code, { level: 'off', source: 'grantlint.yaml:4' }]));
  return checkText(text, directives(text), { ...NO_POLICY, waivers, levels });
}
