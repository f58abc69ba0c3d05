import { expect, test } from 'vitest';
import { GOOD } from '../support/memory-host.js';
import { ACCEPTED, accepted, checked } from './samples.js';

/** What was accepted of one deadline, person, grant or document is not accepted of another that takes its place. */

const exchanged = (text: string, from: string | RegExp, to: string): string => {
  expect(text).toMatch(from);
  return text.replace(from, to);
};

const deadline = (id: string, day: string) =>
  `  - { id: ${id}, label: { en: ${id}, ja: ${id} }, day: ${day}, zone: Asia/Tokyo, what: internal, level: house, at: { source: office, heading: Schedule, words: ${day} } }\n`;
const OVERLAY = `callFormat: 1
id: our-aspire
extends: amed-aspire-fy2023-pre
title: { en: ASPIRE at our university, ja: ASPIRE（学内手続き） }
sources:
  - { id: office, kind: office, title: Memo of the research office }
deadlines:
${deadline('first-check', '2023-06-01')}${deadline('second-check', '2023-07-15')}`;

test('another deadline of the same call that passes later', async () => {
  const overlaid = { 'our.yaml': OVERLAY };
  const words = ['proposal.yaml', '--overlay', 'our.yaml', '--fail-on', 'should'];
  const written = await checked(overlaid, [...words, '--as-of', '2023-07-01', '--write-waivers', ...ACCEPTED]);
  const files = { ...overlaid, 'waivers.yaml': written.files['waivers.yaml'] ?? '' };
  const before = await checked(files, [...words, '--as-of', '2023-07-13']);
  expect(before).toMatchObject({ code: 0, waived: [{ code: 'deadline-passed', data: { id: 'first-check' } }] });
  const after = await checked(files, [...words, '--as-of', '2023-07-20']);
  expect(after.waived.map(({ data }) => data.id)).toEqual(['first-check']);
  expect(after.standing).toContain('deadline-passed');
  expect(after.code).toBe(1);
});

test('another principal investigator in the same country', async () => {
  const rule = 'principal-investigator-outside-country';
  const abroad = exchanged(GOOD, /country: JP/, 'country: AU');
  const files = await accepted(abroad, ['--waive', rule, ...ACCEPTED]);
  expect((await checked(files)).waived.map(({ code }) => code)).toContain(rule);
  const name = /principalInvestigator:\s+name: \{ en: ([^,}]+)/.exec(abroad)?.[1] ?? '';
  const other = await checked({ ...files, 'proposal.yaml': exchanged(abroad, name, 'Somebody Else') });
  expect(other.standing).toEqual(expect.arrayContaining([rule, 'waiver/stale']));
});

test('another start of the project, for a grant that ends before it', async () => {
  const rule = 'funding-ended-before-start';
  const early = exchanged(
    GOOD,
    /(funding:[\s\S]*?period: \{ start: )[\d-]+, end: [\d-]+/,
    '$12020-01-01, end: 2023-12-31',
  );
  const files = await accepted(early, ['--waive', rule, ...ACCEPTED]);
  const before = await checked(files);
  expect(before.waived.map(({ code }) => code)).toContain(rule);
  const start = /project:[\s\S]*?start: ([\d-]+)/.exec(early)?.[1] ?? '';
  const late = early.replace(/(project:[\s\S]*?start: )[\d-]+/, `$1${Number(start.slice(0, 4)) + 1}${start.slice(4)}`);
  expect((await checked({ ...files, 'proposal.yaml': late })).standing).toContain(rule);
});

test('another document under the name of the evidence that was looked at', async () => {
  const rule = 'evidence-shared-between-partners';
  const partners = /partners:\n(( {2}- [\s\S]*?)\n)(?=\S|\n)/.exec(GOOD)?.[1] ?? '';
  const twice = exchanged(GOOD, partners, partners + exchanged(partners, /en: [^,}]+/, 'en: Second Partner '));
  const files = await accepted(twice, ['--waive', rule, ...ACCEPTED]);
  expect((await checked(files)).waived.map(({ code }) => code)).toContain(rule);
  const other = await checked({ ...files, 'attachments/award.pdf': 'another award' });
  expect(other.standing).toEqual(expect.arrayContaining([rule, 'waiver/stale']));
});
