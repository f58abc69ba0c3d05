import { describe, expect, test } from 'vitest';
import type { Call } from '../../schemas/call.js';
import { acrossDrafts, acrossFacts, acrossKeys } from '../../src/core/across-drafts.js';
import { catalogueOf } from '../../src/core/catalogue.js';
import type { Evaluation } from '../../src/core/evaluate.js';
import { RULES } from '../../src/rules/index.js';
import { say } from '../../src/text/say.js';
import { across, acrossOf } from '../support/across.js';
import { checkText, completed, directives } from '../support/fixture.js';
import { AWARD, GOOD, run } from '../support/memory-host.js';

type Role = NonNullable<Call['applicantLimits']>[number]['role'];

const LABEL = '{ en: One proposal each, ja: 1人1件 }';
const HANAKO = `principalInvestigator:
    name: { en: Hanako Aomori, ja: 青森 花子 }
    eradNumber: "10000001"
    orcid: 0000-0002-1825-0097`;
const UNNUMBERED = 'principalInvestigator: { name: { en: Hanako Aomori } }';

interface Made {
  readonly team?: string;
  readonly id?: string;
  readonly partners?: string;
  readonly role?: Role;
  readonly max?: number;
}

/** A draft under a call that limits one person to `max` proposals in a role. */
function draft(file: string, made: Made = {}): Evaluation {
  const { team = HANAKO, id = file, partners, role = 'principal-investigator', max = 1 } = made;
  const limits = `{ id: once, label: ${LABEL}, role: ${role}, max: ${max} }`;
  const source = `# with: { applicantLimits: [${limits}] }
project: { id: ${id} }
team:
  ${team}
${partners === undefined ? '' : `partners:\n${partners}\n`}`;
  return { ...checkText(completed(source), directives(source)), file: `${file}.yaml` };
}

const CODE = 'applicant-limit-exceeded';

/** `file: level, other files` of each finding. */
const told = (...drafts: readonly Evaluation[]): string[] =>
  across(...drafts).flatMap(({ file, diagnostics }) =>
    diagnostics.filter(({ code }) => code === CODE).map(({ level, data }) => `${file}: ${level}, ${data.files}`),
  );

describe('the same person', () => {
  test('in two drafts where one is allowed: each names the other, at the name of the person', () => {
    const found = across(draft('a'), draft('b'));
    expect(found.map(({ verdict }) => verdict)).toEqual(['not-ready', 'not-ready']);
    const finding = found[1]?.diagnostics.find(({ code }) => code === CODE);
    expect(finding).toMatchObject({
      code: CODE,
      level: 'must',
      place: { file: 'b.yaml', path: ['team', 'principalInvestigator', 'name'] },
      data: { name: 'Hanako Aomori', nameJa: '青森 花子', found: 2, max: 1, files: ['a.yaml'], by: 'number-and-name' },
      citation: { words: 'made up for the fixture' },
    });
  });

  test('at the limit, and one over', () => {
    const of = (...files: readonly string[]) => files.map((file) => draft(file, { max: 2 }));
    expect(told(...of('a', 'b'))).toEqual([]);
    expect(told(...of('a', 'b', 'c'))).toEqual([
      'a.yaml: must, b.yaml,c.yaml',
      'b.yaml: must, a.yaml,c.yaml',
      'c.yaml: must, a.yaml,b.yaml',
    ]);
  });

  test.each([
    ['by the e-Rad number', 'principalInvestigator: { name: { en: H. Aomori }, eradNumber: "10000001" }'],
    ['by the ORCID iD', 'principalInvestigator: { name: { en: Aomori Hanako }, orcid: 0000-0002-1825-0097 }'],
  ])('%s alone, with the name written otherwise', (_, team) => {
    expect(told(draft('a'), draft('b', { team }))).toEqual(['a.yaml: must, b.yaml', 'b.yaml: must, a.yaml']);
  });

  test('through a third draft that joins two numbers', () => {
    const byErad = draft('b', {
      max: 2,
      team: 'principalInvestigator: { name: { en: Hanako Aomori }, eradNumber: "10000001" }',
    });
    const byOrcid = draft('c', {
      max: 2,
      team: 'principalInvestigator: { name: { en: Hanako Aomori }, orcid: 0000-0002-1825-0097 }',
    });
    expect(told(byErad, byOrcid, draft('a', { max: 2 }))).toHaveLength(3);
  });

  test('named twice in one draft is told once', () => {
    const twice = `${HANAKO}
  coInvestigators:
    - name: { en: Hanako Aomori }
      eradNumber: "10000001"
      institution: { name: { en: Example University }, country: JP }
      position: Lecturer
      effort: 1`;
    const of = (file: string) => draft(file, { team: twice, role: 'member' });
    expect(told(of('a'))).toEqual([]);
    expect(told(of('a'), of('b'))).toEqual(['a.yaml: must, b.yaml', 'b.yaml: must, a.yaml']);
  });
});

describe('perhaps the same person', () => {
  const doubts = (...drafts: readonly Evaluation[]) =>
    across(...drafts).map(({ verdict, diagnostics }) => [
      verdict,
      ...diagnostics.filter(({ code }) => code === CODE).map(({ level, data }) => `${level} ${data.by}`),
    ]);

  test('by name and institution', () => {
    const of = (file: string) => draft(file, { team: UNNUMBERED });
    expect(doubts(of('a'), of('b'))).toEqual([
      ['ready', 'should name'],
      ['ready', 'should name'],
    ]);
  });

  test('by a number under another name', () => {
    const team = 'principalInvestigator: { name: { en: Jiro Mihon }, eradNumber: "10000001" }';
    expect(doubts(draft('a'), draft('b', { team }))).toEqual([
      ['ready', 'should number'],
      ['ready', 'should number'],
    ]);
  });

  test('by name where the number is mistyped', () => {
    const team = 'principalInvestigator: { name: { en: Hanako Aomori }, eradNumber: "10000002" }';
    expect(told(draft('a'), draft('b', { team }))).toEqual(['a.yaml: should, b.yaml', 'b.yaml: should, a.yaml']);
  });

  test('where the project id of one cannot be read', () => {
    const [a, b] = [draft('a'), draft('b')];
    const { project, ...sections } = b.sections;
    expect(told(a, { ...b, sections })).toEqual(['a.yaml: should, b.yaml', 'b.yaml: should, a.yaml']);
  });
});

describe('not counted', () => {
  test.each<[string, Made]>([
    ['another version of the same proposal', { id: 'a' }],
    [
      'a namesake with another number',
      { team: 'principalInvestigator: { name: { en: Hanako Aomori }, eradNumber: "20000002" }' },
    ],
    ['a namesake in Latin letters', { team: 'principalInvestigator: { name: { en: Hanako Aomori, ja: 青森 華子 } }' }],
    [
      'the same name elsewhere',
      {
        team: 'principalInvestigator: { name: { en: Hanako Aomori }, institution: { name: { en: Sample College }, country: JP } }',
      },
    ],
    [
      'another role',
      {
        team: `principalInvestigator: { name: { en: Jiro Mihon } }
  coInvestigators:
    - { name: { en: Hanako Aomori }, eradNumber: "10000001", institution: { name: { en: X }, country: JP }, position: P, effort: 1 }`,
      },
    ],
  ])('%s', (_, made) => {
    expect(told(draft('a'), draft('b', made))).toEqual([]);
  });

  test('a draft to another call', () => {
    const other = draft('b');
    const call = other.call && { ...other.call, call: { ...other.call.call, id: 'another-call' } };
    expect(told(draft('a'), { ...other, call })).toEqual([]);
  });

  test('a draft whose call is not known', () => {
    expect(told(draft('a'), { ...draft('b'), call: null })).toEqual([]);
  });
});

test('a draft under the overlay of an office stands beside one under the call itself', () => {
  const b = draft('b');
  const call = b.call && { ...b.call, base: { id: b.call.call.id, sha256: '1' }, call: { ...b.call.call, id: 'ours' } };
  expect(told(draft('a'), { ...b, call })).toEqual(['a.yaml: must, b.yaml', 'b.yaml: must, a.yaml']);
});

describe('roles', () => {
  const JIRO = `{ name: { en: Jiro Mihon }, orcid: 0000-0001-5109-3700, institution: { name: { en: Example University }, country: JP }, position: P, effort: 1 }`;
  const withJiro = (role: Role) => (file: string, name: string) =>
    draft(file, { role, team: `principalInvestigator: { name: { en: ${name} } }\n  coInvestigators: [${JIRO}]` });

  test('everyone of the team, where members are counted', () => {
    const of = withJiro('member');
    const [a] = across(of('a', 'Hanako Aomori'), of('b', 'Saburo Tatoe'));
    const own = a?.diagnostics.filter(({ code }) => code === CODE) ?? [];
    expect(own.map(({ place }) => place.path)).toEqual([['team', 'coInvestigators', 0, 'name']]);
  });

  test('co-investigators do not count as project leaders', () => {
    const of = withJiro('project-leader');
    expect(told(of('a', 'Hanako Aomori'), of('b', 'Saburo Tatoe'))).toEqual([]);
  });

  test.each([
    [true, 2],
    [false, 0],
  ])('partners count as project leaders where they are: %s', (leads, findings) => {
    const partners = `  - principalInvestigator: { name: { en: Jane Doe }, orcid: 0000-0001-5109-3700 }\n    projectLeader: ${leads}`;
    const of = (file: string, name: string) =>
      draft(file, { role: 'project-leader', partners, team: `principalInvestigator: { name: { en: ${name} } }` });
    const found = across(of('a', 'Hanako Aomori'), of('b', 'Saburo Tatoe'))
      .flatMap(({ diagnostics }) => diagnostics)
      .filter(({ code }) => code === CODE);
    expect(found.map(({ place }) => place.path)).toEqual(
      Array.from({ length: findings }, () => ['partners', 0, 'principalInvestigator', 'name']),
    );
  });
});

test('one draft says nothing, and drafts that share nothing are never asked for', () => {
  const never = () => {
    throw new Error('nothing has to be looked at');
  };
  const findingsOf = (...drafts: readonly Evaluation[]) => {
    const run = acrossDrafts();
    for (const each of drafts.map(acrossOf)) run.add(acrossKeys(each), each.call);
    return run.shared().findings(never);
  };
  expect(findingsOf(draft('a'))).toEqual([]);
  const other = checkText(
    completed(`project: { id: other, title: { en: Ice cores of the Antarctic, ja: 南極の氷床コア } }
team:
  principalInvestigator: { name: { en: Jiro Mihon }, eradNumber: "20000002", orcid: 0000-0001-5109-3700 }
partners: []`),
  );
  expect(findingsOf(draft('a'), { ...other, file: 'other.yaml', sha256: '1'.repeat(64) })).toEqual([]);
});

test('a draft by itself carries the question on the checklist, with the place in the call', () => {
  const { checklist, call } = draft('a');
  const question = checklist.questions.find(({ id }) => id === 'applicant-limit-once');
  expect(question?.text).toEqual({
    en: 'Does Hanako Aomori stand as principal investigator in at most 1 proposal to this call?',
    ja: 'この公募で、青森 花子が研究開発代表者となる提案は、1件以内ですか。',
  });
  expect(question?.citation.words).toBe('made up for the fixture');
  expect(call && acrossFacts(call.call).map(({ words }) => words)).toEqual(['made up for the fixture']);
});

test('what is said', () => {
  const [{ diagnostics } = { diagnostics: [] }] = across(draft('a'), draft('b'));
  const said = diagnostics
    .filter(({ code }) => code === CODE)
    .map((each) => say(each, 'en', catalogueOf(RULES)).message);
  expect(said).toEqual([
    'Hanako Aomori stands as principal investigator in 2 proposals (here and in b.yaml); the call allows at most 1.',
  ]);
});

describe('grantlint', () => {
  const overlay = (kind: string) => `callFormat: 1
id: ours
title: { en: Ours, ja: 学内 }
extends: amed-aspire-fy2023-pre
sources: [{ id: notice, kind: ${kind}, title: A notice }]
applicantLimits:
  - id: once
    label: ${LABEL}
    role: principal-investigator
    max: 1
    at: { source: notice, heading: Limits, words: one proposal each }
`;
  const filesUnder = (kind: string) => ({
    ...AWARD,
    'a.yaml': GOOD,
    'b.yaml': GOOD.replace('id: known-good', 'id: other'),
    'ours.yaml': overlay(kind),
  });

  test('check tells it of two drafts, and of neither alone', async () => {
    const files = filesUnder('original');
    const both = await run(['check', 'a.yaml', 'b.yaml', '--call', 'ours.yaml', '-f', 'json'], { files });
    const { evaluations } = JSON.parse(both.stdout);
    const places = evaluations.map(
      ({ diagnostics }: { diagnostics: { code: string; place: { file: string; start: { line: number } } }[] }) =>
        diagnostics.filter(({ code }) => code === CODE).map(({ place }) => `${place.file}:${place.start.line}`),
    );
    expect(places).toEqual([['a.yaml:14'], ['b.yaml:14']]);
    expect(both.code).toBe(1);
    const alone = await run(['check', 'a.yaml', '--call', 'ours.yaml', '-f', 'json'], { files });
    expect(alone.stdout).not.toContain(CODE);
    expect(alone.stdout).toContain('applicant-limit-once');
  });

  test('what an office asks of its own accord does not block', async () => {
    const argv = ['check', 'a.yaml', 'b.yaml', '--call', 'ours.yaml', '-f', 'json'];
    const { code, stdout } = await run(argv, { files: filesUnder('office') });
    expect([code, stdout.includes('your office allows at most 1')]).toEqual([0, true]);
  });

  test('explain knows it', async () => {
    const { code, stdout } = await run(['explain', CODE]);
    expect([code, stdout.includes('One person in more proposals')]).toEqual([0, true]);
  });
});
