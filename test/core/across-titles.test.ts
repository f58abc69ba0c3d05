import { describe, expect, test } from 'vitest';
import type { AcrossDraft } from '../../src/core/across-drafts.js';
import { catalogueOf } from '../../src/core/catalogue.js';
import { say } from '../../src/text/say.js';
import { findingsOf } from '../support/across.js';
import { type Made, madeDraft } from '../support/made-draft.js';

const titled = (name: string, title: string, titleJa?: string, made: Made = {}) =>
  madeDraft(name, { title, ...(titleJa !== undefined && { titleJa }), ...made });

const told = (...drafts: readonly AcrossDraft[]) =>
  findingsOf(drafts).map((found) =>
    found.filter(({ code }) => code === 'title-alike').map(({ data }) => `${data.how}: ${data.files}`),
  );

const LONG = 'Glial maps of the ageing brain and their use in early diagnosis';
const LONG_JA = '加齢脳のグリア地図の作成と早期診断への応用に関する国際共同研究';

describe('alike', () => {
  test.each<[string, string, string | undefined, string]>([
    [
      'case, spaces and punctuation',
      'GLIAL maps of the ageing-brain, and their use in early  diagnosis.',
      undefined,
      'same',
    ],
    ['full-width letters', 'Ｇｌｉａｌ maps of the ageing brain and their use in early diagnosis', undefined, 'same'],
    ['a phase', `${LONG}: Phase 2`, undefined, 'figures'],
    ['a trailing numeral', `${LONG} II`, undefined, 'figures'],
    ['a year', `${LONG} (2025)`, undefined, 'figures'],
    ['another spelling', LONG.replace('ageing', 'aging'), undefined, 'near'],
    ['the Japanese alone', 'Mapping glia in old brains to diagnose earlier', LONG_JA, 'same'],
    ['the Japanese, in its second term', 'Mapping glia in old brains', `${LONG_JA}（第２期）`, 'figures'],
  ])('%s', (_, title, titleJa, how) => {
    const found = told(titled('a', LONG, LONG_JA), titled('b', title, titleJa));
    expect(found).toEqual([[`${how}: b.yaml`], [`${how}: a.yaml`]]);
  });

  test('the Japanese title in the English field of the other', () => {
    expect(told(titled('a', LONG, LONG_JA), titled('b', LONG_JA)).flat()).toHaveLength(2);
  });

  test('says which, at the title of each draft', () => {
    const drafts = [titled('a', LONG, LONG_JA), titled('b', LONG.replace('ageing', 'aging'), LONG_JA.slice(0, -4))];
    const [[finding] = []] = findingsOf(drafts);
    expect(finding).toMatchObject({
      level: 'notice',
      place: { file: 'a.yaml', path: ['project', 'title'] },
      related: [{ file: 'b.yaml', path: ['project', 'title'] }],
    });
    if (!finding) throw new Error('nothing was found');
    expect(say(finding, 'en', catalogueOf([])).message).toBe(
      `The title “${LONG}” is nearly the same as that of another proposal (b.yaml: “${LONG.replace('ageing', 'aging')}”); each project should have a title of its own.`,
    );
    expect(say(finding, 'ja', catalogueOf([])).message).toContain('の課題名とほぼ同じです。');
  });
});

describe('not alike', () => {
  test.each<[string, string, string | undefined]>([
    ['another organ', LONG.replace('brain', 'kidney'), undefined],
    ['nearly the same English over another Japanese', `${LONG}s`, '南極の氷床コアから読み取る過去の気候'],
    ['a part of it', 'Glial maps of the ageing brain', undefined],
  ])('%s', (_, title, titleJa) => {
    expect(told(titled('a', LONG, LONG_JA), titled('b', title, titleJa)).flat()).toEqual([]);
  });

  test.each<[string, Made]>([
    ['a version of the same project', { id: 'a' }],
    ['a draft without an id', { id: null }],
  ])('%s', (_, made) => {
    expect(told(titled('a', LONG), titled('b', LONG, undefined, made)).flat()).toEqual([]);
  });

  test.each(['○○に関する研究', 'TBD', '2024', '…'])('%s, which is no title yet', (title) => {
    expect(told(titled('a', title), titled('b', title)).flat()).toEqual([]);
  });

  test('short titles with one letter between them', () => {
    expect(told(titled('a', 'Liver', '肝臓の研究'), titled('b', 'River', '膵臓の研究')).flat()).toEqual([]);
  });
});

describe('several', () => {
  test('by either language are one list, without the versions of the draft itself', () => {
    const found = told(
      titled('a', LONG, LONG_JA),
      titled('b', LONG, '南極の氷床コアから読み取る過去の気候'),
      titled('c', 'Mapping glia in old brains', LONG_JA),
      titled('a2', LONG, LONG_JA, { id: 'a' }),
      titled('d', `${LONG}s`),
    );
    expect(found).toEqual([
      ['near: b.yaml,c.yaml,d.yaml'],
      ['near: a.yaml,a2.yaml,d.yaml'],
      ['same: a.yaml,a2.yaml'],
      ['near: b.yaml,c.yaml,d.yaml'],
      ['near: a.yaml,a2.yaml,b.yaml'],
    ]);
  });

  test('that all have one title', () => {
    const drafts = Array.from({ length: 500 }, (_, index) =>
      titled(`d${String(index).padStart(3, '0')}`, LONG, `${LONG_JA}${index}`),
    );
    const found = findingsOf(drafts);
    expect(found.every((each) => each.length === 1)).toBe(true);
    expect(found[0]?.[0]?.data).toMatchObject({
      how: 'same',
      more: 494,
      files: ['d001.yaml', 'd002.yaml', 'd003.yaml', 'd004.yaml', 'd005.yaml'],
    });
  });
});

describe('one draft several times', () => {
  const repeated = (...drafts: readonly AcrossDraft[]) =>
    findingsOf(drafts).map((found) =>
      found.filter(({ code }) => code === 'draft-repeated').map(({ data }) => `${data.how}: ${data.files}`),
    );

  test('the same bytes, and the same id over others', () => {
    const copy = (name: string) => madeDraft(name, { id: 'x', sha256: 'bytes' });
    const version = (name: string) => madeDraft(name, { id: 'x' });
    expect(repeated(copy('a'), copy('b'))).toEqual([['copy: b.yaml'], ['copy: a.yaml']]);
    expect(repeated(version('a'), version('b'))).toEqual([['version: b.yaml'], ['version: a.yaml']]);
    expect(repeated(copy('a'), copy('b'), version('c'))).toEqual([
      ['both: b.yaml,c.yaml'],
      ['both: a.yaml,c.yaml'],
      ['version: a.yaml,b.yaml'],
    ]);
    expect(repeated(madeDraft('a'), madeDraft('b'))).toEqual([[], []]);
  });

  test('stands at the id, or at the beginning of a file that could not be read', () => {
    const [[own] = []] = findingsOf([madeDraft('a', { id: 'x' }), madeDraft('b', { id: 'x' })]);
    expect(own).toMatchObject({
      level: 'should',
      who: 'office',
      place: { path: ['project', 'id'] },
      data: { id: 'x' },
    });
    const unread = (name: string) => madeDraft(name, { id: null, sha256: 'bytes', call: null });
    const [[start] = []] = findingsOf([unread('a'), unread('b')]);
    expect(start).toMatchObject({
      place: { file: 'a.yaml', path: [], start: { line: 1, column: 1, offset: 0 } },
      related: [{ file: 'b.yaml', path: [] }],
      field: { en: 'Proposal', ja: '提案全体' },
      data: { how: 'copy', id: '' },
    });
  });

  test('says nothing of what could not be hashed, and has no id', () => {
    const unread = (name: string) => madeDraft(name, { id: null, sha256: null });
    expect(repeated(unread('a'), unread('b'))).toEqual([[], []]);
  });
});
