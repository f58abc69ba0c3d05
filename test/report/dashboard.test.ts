import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import type { Brief } from '../../src/core/brief.js';
import { dashboard } from '../../src/report/dashboard/dashboard.js';
import { figuresOf } from '../../src/report/dashboard/figures.js';
import { SCRIPT, SCRIPT_HASH } from '../../src/report/dashboard/script.js';
import { MOST_WHOLE_REPORTS } from '../../src/report/dashboard/setting.js';
import type { Roll } from '../../src/report/roll.js';
import { say } from '../../src/text/say.js';
import { BRIEFS, manyBriefs, rollOf } from './dashboard-samples.js';
import { HOSTILE_TITLE, LANGUAGE_CHOICES, OPTIONS } from './samples.js';

type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode;

const partsOf = (roll: Roll, options = OPTIONS): string[] => [...(dashboard.parts(roll, options) as Iterable<string>)];
const pageOf = (briefs: readonly Brief[], options = OPTIONS): string => partsOf(rollOf(briefs), options).join('');

/** As a browser without scripts reads it. */
function elementsOf(page: string): Element[] {
  const within = (node: Node): Element[] => ('tagName' in node ? [node, ...node.childNodes.flatMap(within)] : []);
  return parse(page, { scriptingEnabled: false }).childNodes.flatMap(within);
}
const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value;
const textOf = (node: Node): string =>
  'value' in node ? node.value : 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
const byId = (all: readonly Element[], id: string): Element => {
  const found = all.find((each) => attribute(each, 'id') === id);
  if (!found) throw new Error(`no #${id}`);
  return found;
};
const within = (element: Element, tag: string): Element[] =>
  element.childNodes.flatMap((node) =>
    'tagName' in node ? [...(node.tagName === tag ? [node] : []), ...within(node, tag)] : [],
  );
const partOf = (all: readonly Element[], id: string): Element => {
  const found = all.find((each) => attribute(each, 'aria-labelledby') === id && each.tagName === 'section');
  if (!found) throw new Error(`no part ${id}`);
  return found;
};
const cellsOf = (row: Element): string[] => [...within(row, 'th'), ...within(row, 'td')].map(textOf);

const page = pageOf(BRIEFS);
const elements = elementsOf(page);

describe('the script', () => {
  test('is the one that the policy allows', () => {
    expect(createHash('sha256').update(String(SCRIPT)).digest('base64')).toBe(SCRIPT_HASH);
    const [script, ...others] = elements.filter(({ tagName }) => tagName === 'script');
    expect(others).toEqual([]);
    expect(script && textOf(script)).toBe(String(SCRIPT));
  });

  test('is the only thing that may run, and nothing may be loaded', () => {
    const policy = elements.find((each) => attribute(each, 'http-equiv') === 'Content-Security-Policy');
    expect(policy && attribute(policy, 'content')).toBe(
      `default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; script-src 'sha256-${SCRIPT_HASH}'`,
    );
    const names = elements.flatMap(({ attrs }) => attrs.map(({ name }) => name));
    expect(names.filter((name) => /^(?:on|src|style$)/.test(name))).toEqual([]);
    expect(elements.filter(({ tagName }) => /^(?:link|iframe|object|embed|form|img)$/.test(tagName))).toEqual([]);
    expect(page).not.toMatch(/url\(|@import/);
  });
});

test('the list of drafts comes before the figures, and the first part leads to every part after it but its sources', () => {
  const parts = elements.flatMap((each) =>
    each.tagName === 'section' ? (attribute(each, 'aria-labelledby') ?? []) : [],
  );
  expect(parts.slice(0, 3)).toEqual(['overall', 'calls', 'drafts']);
  const links = within(partOf(elements, 'overall'), 'a').map((each) => attribute(each, 'href'));
  expect(links).toEqual(parts.slice(2, -1).map((id) => `#${id}`));
  expect(parts.at(-1)).toBe('places');
});

test('text of a draft opens no element and turns no text around', () => {
  expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(page).toContain('\\u{202e}gnp.exe');
  const link = within(byId(elements, 't8'), 'a')[0];
  expect(link && textOf(link)).toContain(HOSTILE_TITLE.replace('\u202E', '\\u{202e}'));
  expect(elements.filter(({ tagName }) => tagName === 'img').length).toBe(0);
});

test.each([
  ['few drafts', BRIEFS],
  ['a large run', manyBriefs(MOST_WHOLE_REPORTS + 1)],
])('%s: every link inside the page leads somewhere, and no id stands twice', (_, briefs) => {
  const all = elementsOf(pageOf(briefs));
  const ids = all.flatMap((each) => attribute(each, 'id') ?? []);
  const aims = all.flatMap((each) => [
    ...(attribute(each, 'href')?.startsWith('#') ? [attribute(each, 'href')?.slice(1) ?? ''] : []),
    ...(attribute(each, 'for')?.split(' ') ?? []),
    ...(attribute(each, 'aria-labelledby')?.split(' ') ?? []),
  ]);
  const known = new Set(ids);
  expect(known.size).toBe(ids.length);
  expect(aims.filter((aim) => !known.has(aim))).toEqual([]);
  expect(aims.length).toBeGreaterThan(briefs.length * 2);
});

describe('languages', () => {
  test.each(LANGUAGE_CHOICES)('starts in %s and holds both', (language) => {
    const text = pageOf(BRIEFS, { ...OPTIONS, language });
    expect(text).toContain(`id="language-${language}" checked>`);
    expect(text).toContain(`<html lang="${language === 'ja' ? 'ja' : 'en'}">`);
    expect(text).toContain('What was not checked');
    expect(text).toContain('確認していない事項');
  });
});

describe('the figures', () => {
  test('of verdicts add up', () => {
    const tiles = within(partOf(elements, 'overall'), 'strong').map(textOf);
    expect(tiles).toEqual(['1', '6', '1']);
    expect(textOf(byId(elements, 'overall'))).toBe('8 drafts / 提案書 8 件');
  });

  test('of the budget are exact, currencies apart, and leave out what could not be read', () => {
    const huge = '9007199254740993';
    const base = BRIEFS[0] as Brief;
    const inYear = (total: string, currency = 'JPY'): Brief => ({
      ...base,
      budget: { currency, years: [{ fiscalYear: 2024, projectYear: null, total }], total },
    });
    const briefs = [inYear(huge), inYear('1'), inYear('5', 'USD'), { ...base, budget: null }];
    const { budget } = figuresOf(rollOf(briefs));
    expect(budget.currencies.map(({ currency }) => currency)).toEqual(['JPY', 'USD']);
    expect(budget.currencies[0]?.tiers[0]?.years.get(2024)).toBe(9007199254740994n);
    expect(budget.unread).toBe(1);
    const part = partOf(elementsOf(pageOf(briefs)), 'budget');
    expect(textOf(part)).toContain('9,007,199,254,740,994');
    expect(textOf(part)).toContain('The budget of 1 draft could not be read and is in no sum.');
    expect(within(part, 'svg').length).toBe(1);
    expect(within(part, 'table').length).toBe(2);
  });

  test('of the budget are told apart by tier and year', () => {
    const sums = new Map<string, bigint>();
    const briefs = manyBriefs(40).filter(({ call }) => call?.id === 'amed-aspire-fy2023-pre');
    for (const { tier, budget } of briefs) {
      for (const { fiscalYear, total } of budget?.years ?? []) {
        const key = `${tier === 'tier-1' ? 'Tier 1' : 'Tier 2'} ${fiscalYear}`;
        sums.set(key, (sums.get(key) ?? 0n) + BigInt(total));
      }
    }
    const { tiers } = figuresOf(rollOf(briefs)).budget.currencies[0] ?? { tiers: [] };
    const found = tiers.flatMap(({ label, years }) =>
      [...years].map(([year, sum]) => [`${label.en} ${year}`, sum] as const),
    );
    expect(found.length).toBe(4);
    expect(new Map(found)).toEqual(sums);
  });

  test('of a tier that the call does not have are no tier of it', () => {
    const base = BRIEFS[0] as Brief;
    const { tiers } = figuresOf(
      rollOf([
        { ...base, tier: 'tier-9' },
        { ...base, tier: null },
      ]),
    ).budget.currencies[0] ?? {
      tiers: [],
    };
    expect(tiers.map(({ label, tier }) => [label.en, tier])).toEqual([
      ['No tier stated', null],
      ['Not a tier of the call', null],
    ]);
  });

  test('of rules count findings and drafts, the gravest first', () => {
    const found = BRIEFS.flatMap(({ findings }, draft) => findings.map(({ code }) => ({ draft, code })));
    const rows = within(partOf(elements, 'rules'), 'tr').slice(1);
    expect(rows.length).toBe(new Set(found.map(({ code }) => code)).size);
    for (const row of rows) {
      const code = attribute(row, 'id')?.slice('r-'.length) ?? '';
      const own = found.filter((each) => each.code === code);
      expect(cellsOf(row).slice(-2)).toEqual([String(new Set(own.map(({ draft }) => draft)).size), String(own.length)]);
    }
    const levels = rows.map((row) => within(row, 'span').map((each) => attribute(each, 'class'))[0]);
    expect(levels).toEqual([...levels].sort((a, b) => ORDER.indexOf(a ?? '') - ORDER.indexOf(b ?? '')));
  });

  test('of who must act leave notices out', () => {
    const notice = BRIEFS.flatMap(({ findings }) => findings).find(({ level }) => level === 'notice');
    if (!notice) throw new Error('no notice among the samples');
    const { acting } = figuresOf(rollOf([{ ...(BRIEFS[0] as Brief), findings: [notice] }]));
    expect(acting.find(({ who }) => who === notice.who)).toEqual({
      who: notice.who,
      drafts: 0,
      first: 1,
      levels: { must: 0, should: 0, notice: 1 },
    });
  });

  test('of partners count a draft once for each country, and sum up what is beyond twenty', () => {
    const base = BRIEFS[0] as Brief;
    const partner = (country: string) => ({ country, funders: [{ name: { en: 'F', ja: 'F' }, country }] });
    const codes = 'AU GB US DE FR CA NL SE CH IT KR SG AT BE DK FI IE IL NO NZ PT ES CZ'.split(' ');
    const briefs = [
      { ...base, partners: [partner('AU'), partner('AU')] },
      { ...base, partners: codes.map(partner) },
    ];
    const countries = partOf(elementsOf(pageOf(briefs)), 'countries');
    const rows = within(countries, 'tr').slice(1);
    expect(rows.length).toBe(20);
    expect(cellsOf(rows[0] as Element)).toEqual(['Australia (AU) / オーストラリア（AU）', '2']);
    expect(textOf(countries)).toContain('and 3 more (3 in all)');
  });
});
const ORDER = ['badge must', 'badge should', 'badge notice'];

test('a call shows its next deadline, its status and what is provisional', () => {
  const early = elementsOf(pageOf(BRIEFS, { ...OPTIONS, asOf: '2023-05-20' }));
  const row = within(partOf(early, 'calls'), 'tr').find((each) => textOf(each).includes('amed-aspire-fy2023-pre'));
  expect(row && textOf(row)).toContain('2023-08-10');
  expect(row && textOf(row)).toContain('82 days left');
  expect(row && textOf(row)).toContain('provisional');
  const late = elementsOf(pageOf(BRIEFS, { ...OPTIONS, asOf: '2030-01-01' }));
  expect(textOf(partOf(late, 'calls'))).toContain('Every dated deadline has passed.');
  expect(textOf(partOf(late, 'calls'))).not.toContain('left');
});

describe('what was not checked', () => {
  const part = textOf(partOf(elements, 'unchecked'));

  test('is counted and named', () => {
    const unread = BRIEFS.filter(({ notRead }) => notRead.length > 0);
    expect(unread.length).toBeGreaterThan(0);
    expect(part).toContain('1 draft could not be checked. That is no verdict on it.');
    expect(part).toContain(`In ${unread.length} drafts some rules did not judge`);
    for (const code of unread.flatMap(({ notRead }) => notRead)) expect(part).toContain(code);
  });

  test('names what the calls leave to people and do not say', () => {
    const { calls } = rollOf(BRIEFS);
    for (const { call } of calls.values()) {
      for (const { topic } of call.notStated ?? []) expect(part).toContain(topic.ja);
      for (const { text } of call.manual ?? []) expect(part).toContain(text.en);
    }
  });
});

describe('the table', () => {
  const rows = within(byId(elements, 'list'), 'tr').slice(1);

  test('has every draft in the order of the run, with all that it can be sorted by', () => {
    expect(rows.length).toBe(BRIEFS.length);
    rows.forEach((row, index) => {
      const { file, id, findings, budget, verdict } = BRIEFS[index] as Brief;
      expect(textOf(row)).toContain(file.replace('\u202e', '\\u{202e}'));
      if (id !== null) expect(textOf(row)).toContain(id);
      if (budget?.currency === 'JPY') expect(textOf(row).replaceAll(',', '')).toContain(budget.total);
      const counts = ['must', 'should', 'notice'].map(
        (level) => findings.filter((each) => each.level === level).length,
      );
      expect(within(row, 'td').slice(-5, -2).map(textOf)).toEqual(counts.map(String));
      expect(attribute(row, 'data-verdict')).toBe(verdict);
    });
  });

  test('needs no script to be read: its controls are hidden, its heads are words', () => {
    expect(attribute(byId(elements, 'controls'), 'hidden')).toBe('');
    expect(within(byId(elements, 'list'), 'button')).toEqual([]);
  });
});

describe('the report of a draft', () => {
  test.each([
    ['few drafts', BRIEFS],
    ['a large run', [...BRIEFS, ...manyBriefs(MOST_WHOLE_REPORTS)]],
  ])('%s: has every finding in both languages, with line, code, fix, who and place', (_, briefs) => {
    const all = elementsOf(pageOf(briefs));
    BRIEFS.forEach(({ findings, notRead }, index) => {
      const report = textOf(byId(all, `d${index + 1}`));
      for (const finding of findings) {
        for (const language of ['en', 'ja'] as const) {
          const { message, fix } = say(finding, language, OPTIONS.catalogue);
          expect(report).toContain(message.replace('\u202e', '\\u{202e}'));
          expect(report).toContain(fix.replace('\u202e', '\\u{202e}'));
          expect(report).toContain(finding.field[language].replace('\u202e', '\\u{202e}'));
        }
        expect(report).toContain(`${finding.place.start.line}:${finding.place.start.column}`);
        expect(report).toContain(finding.code);
        if (finding.citation) expect(report).toContain(finding.citation.heading);
      }
      for (const code of notRead) expect(report).toContain(code);
    });
  });

  test('tells what another call changes, and of a bundle of an older draft', () => {
    const base = BRIEFS[1] as Brief;
    const before = { call: { id: 'an-older-call', sha256: '1'.repeat(64) }, verdict: 'ready', waived: 0 } as const;
    const bundle = { digest: 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE', current: false };
    const report = textOf(byId(elementsOf(pageOf([{ ...base, before, bundle }, base])), 'd1'));
    expect(report).toContain('Compared with an-older-call');
    expect(report).toContain('Ready → Not ready');
    expect(report).toContain('AAAAA-BBBBB-CCCCC-DDDDD-EEEEE — holds another version of the draft');
  });

  test('says of a draft that no rule judged that none did', () => {
    const index = BRIEFS.findIndex(({ call }) => call === null);
    expect(textOf(byId(elements, `d${index + 1}`))).toContain('No rule was checked');
    expect(textOf(byId(elements, 'd1'))).not.toContain('No rule was checked');
  });

  test('says what to do next', () => {
    expect(textOf(byId(elements, 'd1'))).toContain('grantlint pack drafts/good.yaml');
  });

  test('does not repeat the words of the call', () => {
    const citations = BRIEFS.flatMap(({ findings }) => findings.flatMap(({ citation }) => citation ?? []));
    const several = manyBriefs(60);
    const [first] = citations;
    if (!first) throw new Error('no citation among the samples');
    expect(pageOf(several).split(first.url).length - 1).toBe(
      new Set(
        several.flatMap(({ findings }) =>
          findings.flatMap(({ citation }) => (citation?.url === first.url ? [JSON.stringify(citation)] : [])),
        ),
      ).size,
    );
  });
});

test('comes draft by draft and goes through the drafts three times', () => {
  const roll = rollOf(manyBriefs(50));
  const parts = partsOf(roll);
  expect(roll.rounds()).toBe(3);
  expect(parts.length).toBeGreaterThan(100);
  const ofDrafts = parts.filter((each) => /<(?:tr id="t\d|[^>]* class="draft")/.test(each));
  expect(ofDrafts.length).toBe(100);
  expect(Math.max(...ofDrafts.map(({ length }) => length))).toBeLessThan(20_000);
});

test('says the same to the byte every time', () => {
  expect(pageOf(BRIEFS)).toBe(page);
});

test('of no drafts is a page', () => {
  expect(textOf(byId(elementsOf(pageOf([])), 'overall'))).toContain('0 drafts');
});
