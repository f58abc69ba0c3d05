import { describe, expect, test } from 'vitest';
import {
  type AcrossDraft,
  acrossDrafts,
  acrossKeys,
  evaluationWithAcross,
  withAcross,
} from '../../src/core/across-drafts.js';
import { briefOf } from '../../src/core/brief.js';
import { traitsOf } from '../../src/core/traits.js';
import { acrossOf, findingsOf, locateIn } from '../support/across.js';
import { checkText } from '../support/fixture.js';
import { type Made, type MadePerson, madeDraft } from '../support/made-draft.js';
import { GOOD } from '../support/memory-host.js';

/** The same numbers on every machine. */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % sides;
  };
}

const PEOPLE: readonly MadePerson[] = [
  { name: 'Hanako Aomori', ja: '青森 花子', erad: '10000001' },
  { name: 'H. Aomori', erad: '10000001', orcid: '0000-0002-1825-0097' },
  { name: 'Hanako Aomori' },
  { name: 'Hanako Aomori', ja: '青森 華子', erad: '20000002' },
  { name: 'Jiro Mihon', orcid: '0000-0002-1825-0097' },
  { name: 'Jiro Mihon', orcid: '0000-0001-5109-3700' },
];
const TITLES = [
  'Glial maps of the ageing brain in mice',
  'Glial maps of the aging brain in mice',
  'Ice cores of the Antarctic',
  'Ice cores of the Antarctic II',
];

/** Drafts that share whatever can be shared. */
function mixed(count: number, seed: number): readonly AcrossDraft[] {
  const roll = dice(seed);
  const pick = <T>(from: readonly T[]): T => from[roll(from.length)] as T;
  return Array.from({ length: count }, (_, index) => {
    const made: Made = {
      id: roll(9) === 0 ? null : `p${roll(count)}`,
      sha256: `bytes ${roll(count * 2)}`,
      title: pick(TITLES),
      titleJa: pick(['グリア地図', '氷床コア', pick(TITLES)]),
      people: Array.from({ length: 1 + roll(3) }, () => ({ ...pick(PEOPLE), effort: 10 + roll(60) })),
      evidence: roll(2) ? [{ sha256: `letter ${roll(3)}` }] : [],
      awards: roll(2)
        ? [{ number: pick(['12345', '12345; 67890', '67890']), funder: pick(['A Council', 'B Council']) }]
        : [],
    };
    return madeDraft(`d${String(index).padStart(3, '0')}`, made);
  });
}

test('the order in which drafts come in does not show', () => {
  for (let seed = 1; seed <= 25; seed++) {
    const drafts = mixed(12, seed);
    const roll = dice(seed + 100);
    const order = drafts.map((_, index) => index);
    for (let at = order.length - 1; at > 0; at--) {
      const other = roll(at + 1);
      [order[at], order[other]] = [order[other] as number, order[at] as number];
    }
    const turned = findingsOf(order.map((index) => drafts[index] as AcrossDraft));
    const found = findingsOf(drafts);
    expect(found.flat().length).toBeGreaterThan(12);
    expect(order.map((index) => found[index])).toEqual(turned);
  }
});

test('by draft, then by place; each draft that shares something is asked for once', () => {
  const drafts = [...mixed(30, 7), madeDraft('alone', { title: 'Nobody else writes such a title here' })];
  const asked: number[] = [];
  const run = acrossDrafts();
  for (const each of drafts) run.add(acrossKeys(each), each.call);
  const found = run.shared().findings((index) => {
    asked.push(index);
    return drafts[index] as AcrossDraft;
  });
  expect(new Set(asked).size).toBe(asked.length);
  expect(asked).not.toContain(30);
  const order = found.map(({ draft, finding }) => [draft, finding.place.start.offset] as const);
  expect(order).toEqual(order.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]));
});

/** 20,000 drafts of nobody in common, but for what a test puts into some. */
function* crowd(count: number, put: Readonly<Record<number, Made>>): Generator<AcrossDraft> {
  const roll = dice(3);
  const word = () => Array.from({ length: 4 + roll(8) }, () => 'aeioubcdfghklmnprstv'[roll(20)]).join('');
  for (let index = 0; index < count; index++) {
    const number = String(index).padStart(6, '0');
    yield madeDraft(`d${number}`, {
      title: Array.from({ length: 8 }, word).join(' '),
      people: [
        { name: `${word()} ${word()}`, erad: `e${number}` },
        { name: `${word()} ${word()}`, erad: `f${number}` },
      ],
      evidence: [{ sha256: `letter ${number}` }],
      awards: [{ number: `A${number}` }],
      ...put[index],
    });
  }
}

test('in 20,000 drafts only what was put there is found', () => {
  const title = 'A quite particular title of a project on glia';
  const same = { name: 'Hanako Aomori', erad: '10000001', effort: 51 };
  const put: Readonly<Record<number, Made>> = {
    17: { title },
    4000: { people: [same] },
    9000: { sha256: 'bytes', id: 'again' },
    12345: { title: `${title}l cells`, awards: [{ number: 'DP777' }], evidence: [{ sha256: 'letter' }] },
    15000: { evidence: [{ sha256: 'letter' }] },
    18888: { people: [{ name: 'Somebody Else', erad: '20000003' }, same] },
    19998: { sha256: 'bytes', id: 'again' },
    19999: { awards: [{ number: 'DP-777' }] },
  };
  const drafts = [...crowd(20_000, put)];
  const found = findingsOf(drafts).flatMap((each, draft) => each.map(({ code }) => `${draft} ${code}`));
  expect(found).toEqual([
    '17 title-alike',
    '4000 effort-sum-over-100',
    '9000 draft-repeated',
    '12345 title-alike',
    '12345 award-in-several-drafts',
    '12345 evidence-in-several-drafts',
    '15000 evidence-in-several-drafts',
    '18888 effort-sum-over-100',
    '19998 draft-repeated',
    '19999 award-in-several-drafts',
  ]);
});

test('20,000 drafts that share everything are no square of that', () => {
  const shared: Made = {
    title: 'Title of the research project',
    people: [{ name: 'Hanako Aomori' }, { name: 'Jiro Mihon', erad: '10000001', effort: 1 }],
    evidence: [{ sha256: 'letter' }],
    awards: [{ number: '12345' }],
  };
  const drafts = Array.from({ length: 20_000 }, (_, index) =>
    madeDraft(`d${index}`, { ...shared, sha256: `${index}` }),
  );
  const found = findingsOf(drafts);
  const [first] = found;
  expect(first?.map(({ code, data }) => [code, data.more])).toEqual([
    ['title-alike', 19_994],
    ['principal-investigator-repeated', 19_994],
    ['effort-sum-over-100', 19_994],
    ['award-in-several-drafts', 19_994],
  ]);
  expect(found.every((each) => each.length === 4)).toBe(true);
});

describe('what a draft says that others are held against', () => {
  const evaluation = checkText(GOOD);

  test('with its places and the words of the form', () => {
    const { people, evidence, awards, ...traits } = traitsOf(evaluation, locateIn(evaluation));
    expect(traits).toMatchObject({
      id: {
        place: { path: ['project', 'id'], start: { line: 5 } },
        field: { en: 'Project → Draft ID', ja: '研究開発課題 → 整理名' },
      },
      title: { place: { path: ['project', 'title'], start: { line: 6 } } },
      period: { start: '2024-04-01', end: '2026-03-31' },
    });
    expect(people).toMatchObject([
      {
        role: 'principal-investigator',
        name: { en: 'Hanako Aomori' },
        institution: { en: 'Example University' },
        erad: '10000001',
        orcid: '0000-0002-1825-0097',
        place: { path: ['team', 'principalInvestigator', 'name'], start: { line: 14 } },
        effort: { percent: 30, place: { path: ['team', 'principalInvestigator', 'effort'], start: { line: 19 } } },
      },
    ]);
    expect(awards).toMatchObject([
      { number: '12345', funder: { en: 'Sample Research Council' }, country: 'AU', place: { start: { line: 26 } } },
    ]);
    expect(evidence).toHaveLength(1);
    expect(evidence).toMatchObject([
      {
        path: 'attachments/award.pdf',
        place: { start: { line: 32 } },
        sha256: evaluation.files?.attachments[0]?.sha256,
      },
    ]);
  });

  test('not a document that is empty or was not hashed, nor an identifier that is mistyped', () => {
    const [fact] = evaluation.files?.attachments ?? [];
    if (!fact) throw new Error('nothing is attached');
    const seen = (changed: Partial<typeof fact>) =>
      traitsOf(
        { ...evaluation, files: { attachments: [{ ...fact, ...changed }], unlisted: [], unread: [] } },
        locateIn(evaluation),
      ).evidence;
    expect([seen({ size: 0 }), seen({ sha256: null }), seen({ sha256: 'abc' }).length]).toEqual([[], [], 1]);
    expect(traitsOf({ ...evaluation, files: null }, locateIn(evaluation)).evidence).toEqual([]);
    const mistyped = checkText(GOOD.replace('"10000001"', '"10000002"'));
    expect(traitsOf(mistyped, locateIn(mistyped)).people[0]?.erad).toBeNull();
  });

  test('nothing of sections with faults of form', () => {
    const faulty = checkText(GOOD.replace('id: known-good', 'id: "not an id"').replace('effort: 30', 'effort: many'));
    expect(traitsOf(faulty, locateIn(faulty))).toMatchObject({ id: null, title: null, period: null, people: [] });
  });
});

describe('a draft with what others say of it', () => {
  const evaluation = checkText(GOOD);
  const brief = briefOf(evaluation, { traits: acrossOf(evaluation).traits, bundle: null });
  const [[notice] = []] = findingsOf([madeDraft('a', { id: 'x' }), madeDraft('b', { id: 'x' })]);
  if (!notice) throw new Error('nothing was found');
  const must = { ...notice, level: 'must' as const };

  test.each([
    ['ready', 'must', 'not-ready'],
    ['ready', 'should', 'ready'],
    ['not-ready', 'should', 'not-ready'],
    ['could-not-check', 'must', 'could-not-check'],
  ] as const)('%s and a %s: %s', (verdict, level, after) => {
    const finding = level === 'must' ? must : notice;
    expect(withAcross({ ...brief, verdict }, [finding]).verdict).toBe(after);
    expect(evaluationWithAcross({ ...evaluation, verdict }, [finding]).verdict).toBe(after);
  });

  test('has it among its own, by place', () => {
    const late = { ...notice, place: { ...notice.place, start: { ...notice.place.start, offset: 10_000_000 } } };
    const both = withAcross({ ...brief, findings: [late] }, [notice]).findings;
    expect(both).toEqual([notice, late]);
    const { diagnostics } = evaluationWithAcross({ ...evaluation, diagnostics: [late] }, [notice]);
    expect(diagnostics.map(({ place }) => place)).toEqual([notice.place, late.place]);
    expect(diagnostics[0]).not.toHaveProperty('field');
  });
});
