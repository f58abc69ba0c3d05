import { expect, test } from 'vitest';
import type { Call, CallDocument } from '../../schemas/call.js';
import { documentsWhere, placed } from '../../src/domain/call-documents.js';
import { checkText, completed, directives, loadCall } from '../support/fixture.js';

/** What fixtures show badly: how files and documents find each other, and what is known where a section cannot be read. */

const CALL = loadCall('amed-aspire-fy2023-pre').call;
const OFFICE = { id: 'office', kind: 'office', title: 'Notice of our office' } as const;

type Stated = Partial<CallDocument> & Pick<CallDocument, 'id' | 'kind'>;

const stated = (source: string, document: Stated): CallDocument => ({
  label: { en: document.id, ja: document.id },
  level: 'must',
  at: { source, heading: 'Documents', words: document.id },
  ...document,
});

const callWith = (theirs: readonly Stated[], ours: readonly Stated[] = []): Call => ({
  ...CALL,
  sources: [...CALL.sources, OFFICE],
  documents: [...theirs.map((each) => stated('preannouncement', each)), ...ours.map((each) => stated('office', each))],
});

const PART_A = { id: 'part-a', kind: 'research-plan' } as const;
const PART_B = { id: 'part-b', kind: 'research-plan' } as const;
const FORM = { id: 'form', kind: 'proposal-form' } as const;
const DATA = { id: 'data', kind: 'other' } as const;
const EVERY = { id: 'every', kind: 'any' } as const;
const OUR_PLAN = { id: 'our-plan', kind: 'research-plan' } as const;
const OUR_SHEET = { id: 'our-sheet', kind: 'other' } as const;

type Row = [string, Call, Parameters<typeof placed>[0], answers: string[], open: string[]];

test.each<Row>([
  ['the only one of its kind', callWith([PART_B, FORM]), { kind: 'research-plan' }, ['part-b'], []],
  ['none of its kind', callWith([PART_B]), { kind: 'letter' }, [], []],
  ['two of its kind', callWith([PART_A, PART_B]), { kind: 'research-plan' }, [], ['part-a', 'part-b']],
  ['a name decides', callWith([PART_A, PART_B]), { kind: 'research-plan', document: 'part-b' }, ['part-b'], []],
  ['a name goes before the kind', callWith([PART_B, FORM]), { kind: 'letter', document: 'form' }, ['form'], []],
  ['the kind "other" tells nothing', callWith([DATA]), { kind: 'other' }, [], ['data']],
  ['"other" with a name', callWith([DATA]), { kind: 'other', document: 'data' }, ['data'], []],
  ['a slip of the pen', callWith([PART_B]), { kind: 'research-plan', document: 'part-bb' }, ['part-b'], []],
  ['a slip, but of another kind', callWith([PART_B]), { kind: 'letter', document: 'part-bb' }, [], []],
  ['a name of nothing', callWith([PART_B, EVERY]), { kind: 'research-plan', document: 'gantt' }, ['every'], []],
  ['what holds for every file', callWith([EVERY, PART_B]), { kind: 'research-plan' }, ['part-b', 'every'], []],
  [
    'named as every file',
    callWith([EVERY, PART_B]),
    { kind: 'research-plan', document: 'every' },
    ['part-b', 'every'],
    [],
  ],
  ['both sides by kind', callWith([PART_B], [OUR_PLAN]), { kind: 'research-plan' }, ['part-b', 'our-plan'], []],
  [
    'the name of the funder',
    callWith([PART_A, PART_B], [OUR_PLAN]),
    { kind: 'research-plan', document: 'part-b' },
    ['part-b', 'our-plan'],
    [],
  ],
  [
    'the name of the office',
    callWith([PART_A, PART_B], [OUR_PLAN]),
    { kind: 'research-plan', document: 'our-plan' },
    ['our-plan'],
    ['part-a', 'part-b'],
  ],
  [
    'a sheet of the office beside a paper of the funder',
    callWith([DATA], [OUR_SHEET]),
    { kind: 'other', document: 'data' },
    ['data'],
    ['our-sheet'],
  ],
])('which document a file is: %s', (_, call, attachment, answers, open) => {
  const asked = documentsWhere(call, () => true);
  const found = placed(attachment, asked?.sides ?? []);
  const ids = (documents: readonly CallDocument[]) => documents.map(({ id }) => id);
  expect([ids(found.answers), ids(found.open)]).toEqual([answers, open]);
});

test('a team that cannot be read hides only what is counted by it', () => {
  const documents = [
    'plan, kind: research-plan',
    'cv, kind: curriculum-vitae, per: member',
    'letter, kind: letter, per: partner',
  ];
  const source = `# with: {documents: [${documents.map((each) => `{id: ${each}, label: {en: A, ja: あ}, min: 1, max: 1, level: must}`).join(', ')}]}
team:
  principalInvestigator: { effort: thirty }
`;
  const { diagnostics, rules } = checkText(completed(source), directives(source));
  const missing = diagnostics.filter(({ code }) => code === 'document-missing');
  expect(missing.map(({ data }) => data.id)).toEqual(['plan', 'letter']);
  expect(rules.find(({ code }) => code === 'document-missing')?.state).toBe('not-read');
});
