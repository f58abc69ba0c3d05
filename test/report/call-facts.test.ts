import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type * as z from 'zod/mini';
import { type Call, call as callSchema } from '../../schemas/call.js';
import { shapeOf } from '../../schemas/field.js';
import { locators } from '../../src/core/call-facts.js';
import { callChanges } from '../../src/report/call-diff.js';
import { callFacts, japaneseLabelText } from '../../src/report/call-facts/index.js';
import { loadCall } from '../support/fixture.js';

/** A call that nobody published, with everything that the format can say. `at` is put in: its words are its path. */
const EVERY_KIND = `
callFormat: 1
id: every-kind
title: { en: Every kind, ja: すべての種類 }
sources: [{ id: page, kind: mirror, title: A page }]
funder: { en: Funder, ja: 機関 }
status: open
tiers:
  - id: a
    label: { en: Tier A, ja: 区分A }
    labelJa: house
    offered: true
    limits:
      - { min: 10, max: 90, soft: true, softFloor: true, currency: JPY, costs: direct, per: fiscal-year, years: { from: 1, to: 2 } }
      - { max: 115000000, currency: JPY, costs: direct, per: project, referenceYears: 5 }
  - { id: b, label: { en: Tier B, ja: 区分B }, offered: false, limits: [] }
phases: [{ id: basic, label: { en: Basic, ja: 基礎的 } }]
areas: [{ id: cells, label: { en: Cells, ja: 細胞 } }]
fields:
  covered: [{ id: health, label: { en: Health, ja: 健康 } }]
  elsewhere: { en: another agency, ja: 別の機関 }
keyField: { label: { en: Key, ja: 鍵 } }
budgetLimits:
  - { id: early, max: 250000, currency: USD, costs: direct-and-indirect, per: project-year, years: { from: 4 } }
partnerLimits:
  - { id: french, countries: [FR, baltic], role: project-leader, together: true, min: 5, max: 200000, soft: true, softFloor: true, currency: EUR, costs: full-cost }
shares:
  - { id: uk, side: partners, countries: [GB], maxPercent: 80, level: must }
  - { id: ours, side: applicants, maxPercent: 50, level: should }
indirectCosts: { maxPercent: 30, roundDownTo: 1000, level: must }
modules: { size: 25000, currency: USD, costs: direct, sameEachYear: true }
applicants: { country: JP, whom: principal-investigator }
partners:
  min: 1
  max: 3
  countries: { listed: [AU, baltic], complete: false }
  funding: { statuses: [received, awarded], sectors: [public, private], from: [country, region], concerns: partners-without-request, participating: [baltic] }
  evidence: { accepts: [award-notice, letter], substitutes: [substitute-statement], level: must }
regions: [{ id: baltic, label: { en: the Baltic states, ja: バルト三国 }, countries: [EE, LV, LT], complete: true }]
agencies:
  complete: false
  listed:
    - { id: arc, name: { en: Australian Research Council, ja: オーストラリア研究会議 }, country: AU, participation: existing-grant, added: 2024-07-03 }
composition:
  - { id: team, label: { en: Team, ja: チーム }, count: members, in: [JP], outside: [US], min: 2, max: 4, level: must }
applicantLimits: [{ id: one, label: { en: Once, ja: 一度 }, role: principal-investigator, max: 1 }]
earlyCareerExchange: { level: should }
solicitation:
  opens: { wording: { en: early June, ja: 6月上旬 }, earliest: 2024-06-01, latest: 2024-06-10 }
  closes: { wording: { en: 1 August, ja: 8月1日 }, earliest: 2024-08-01, latest: 2024-08-01 }
deadlines:
  - { id: main, label: { en: Application, ja: 応募 }, day: 2024-05-28, time: "12:00", zone: Asia/Tokyo, what: application, level: must }
  - { id: day, label: { en: Registration, ja: 登録 }, day: 2024-05-20, zone: Asia/Tokyo, what: registration, level: must }
  - { id: hour, label: { en: Intent, ja: 意思 }, time: "17:00", zone: applicant-local, what: notice-of-intent, level: notice }
  - { id: office, label: { en: Office, ja: 学内 }, day: 2024-05-21, time: "17:00", zone: Asia/Atlantis, what: internal, level: house }
leadTimes:
  - { id: erad, label: { en: e-Rad, ja: e-Rad }, days: 14, before: main, concerns: erad-registration, level: should }
duration: { minMonths: 36, maxMonths: 61 }
period: { earliestStart: 2024-10-01, latestStart: 2025-03-31, latestEnd: 2030-03-31 }
documents:
  - id: plan
    label: { en: Plan, ja: 計画書 }
    kind: research-plan
    per: member
    min: 1
    max: 2
    languages: [en, ja]
    types: [pdf, docx]
    maxBytes: 10485760
    minPages: 2
    maxPages: 10
    lengthLevel: should
    maxWords: 3000
    maxCharacters: 8000
    fileName: { maxLength: 50, asciiOnly: true, forbidden: "/:" }
    level: must
texts: [{ id: title, field: project.title, language: en, unit: characters, max: 200, level: must }]
declarations: [{ id: integrity, label: { en: Integrity, ja: 研究倫理 }, by: every-member, level: must }]
notes: [{ id: note, text: { en: A note., ja: 補足です。 } }]
manual: [{ id: judge, text: { en: 'Enough?', ja: 十分ですか。 } }]
changes: [{ date: 2024-05-08, text: { en: Changed., ja: 変更しました。 } }]
noRequirement: [{ source: page, heading: Nothing, words: asks nothing }]
notStated: [{ id: rate, topic: { en: the rate, ja: 割合 } }]
`;

type Way = readonly (string | number)[];

/** The call with a place for every fact that has to cite one, its words the path at which it stands. */
function withPlaces(value: unknown, schema: z.core.$ZodType, way: Way = []): unknown {
  const def = shapeOf(schema);
  if (Array.isArray(value) && def.type === 'array')
    return value.map((each, index) => withPlaces(each, def.element, [...way, index]));
  if (typeof value !== 'object' || value === null || def.type !== 'object') return value;
  const given = Object.entries(value).map(([key, each]) => {
    const child = def.shape[key];
    return [key, child ? withPlaces(each, child, [...way, key]) : each];
  });
  const place = 'at' in def.shape ? { at: { source: 'page', heading: 'Made up', words: way.join('.') } } : {};
  return { ...Object.fromEntries(given), ...place };
}

const MADE: unknown = withPlaces(parse(EVERY_KIND), callSchema);
const CALL: Call = callSchema.parse(MADE);

test('the made-up call says everything that the format can say', () => {
  const missing: string[] = [];
  const look = (value: unknown, schema: z.core.$ZodType, way: Way) => {
    const def = shapeOf(schema);
    if (def.type === 'array') {
      const each = (value as unknown[]).map((one) => Object.keys(Object(one)));
      const fullest = each.findIndex((keys) => keys.length === Math.max(...each.map(({ length }) => length)));
      if (fullest >= 0) look((value as unknown[])[fullest], def.element, [...way, fullest]);
    } else if (def.type === 'object') {
      for (const [key, child] of Object.entries(def.shape)) {
        const here = (value as Record<string, unknown>)[key];
        if (here !== undefined) look(here, child, [...way, key]);
        else missing.push([...way, key].join('.'));
      }
    }
  };
  look(MADE, callSchema, []);
  const ASIDE =
    /^sources|\.(?:item|summarised|preliminary|reading|aliases|labelJa|figures)$|^tiers\.0\.limits|^budgetLimits|^composition/;
  expect(missing.filter((way) => !ASIDE.test(way))).toEqual([]);
});

test('every place of a call stands beside a fact', () => {
  const cited = callFacts(CALL).map(({ citation }) => citation.words);
  const asked = locators(CALL).filter(({ path }) => path[0] !== 'noRequirement' && path.at(-1) !== 'labelJa');
  expect([...new Set(cited)].sort()).toEqual(asked.map(({ at }) => at.words).sort());
});

describe.each(['amed-aspire-fy2023-pre', 'amed-aspire-fy2024-3rd'])('%s', (id) => {
  test('has each of its places beside a fact, in its order', () => {
    const { call } = loadCall(id);
    const cited = callFacts(call).map(({ citation }) => citation.words);
    const asked = locators(call).filter(({ path }) => path[0] !== 'noRequirement' && path.at(-1) !== 'labelJa');
    expect([...cited].sort()).toEqual(asked.map(({ at }) => at.words).sort());
  });
});

/** What a value can be changed into without breaking the form: whatever of these the schema takes. */
const OTHERS =
  `must notice direct full-cost project fiscal-year partners institutions every-partner existing-grant in-kind
  everyone registration application member partner words ja FR SE CHF applicants will-receive public private region country
  correspondence project.summary 2031-02-03`.split(/\s+/);

function leaves(value: unknown, way: Way = []): Way[] {
  if (typeof value !== 'object' || value === null) return [way];
  return Object.entries(value).flatMap(([key, each]) =>
    leaves(each, [...way, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The call with another value there, or without it. */
function changed(way: Way): Call | undefined {
  const before = way.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], MADE);
  const numbers = typeof before === 'number' ? [before + 1, before === 1000 ? 1 : before - 1] : [];
  const candidates = [
    ...numbers,
    ...(typeof before === 'boolean' ? [!before] : []),
    undefined,
    ...OTHERS,
    `${before}x`,
  ];
  for (const other of candidates) {
    const copy: unknown = structuredClone(MADE);
    const last = way.at(-1) ?? '';
    const parent = way
      .slice(0, -1)
      .reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], copy);
    if (other === undefined && Array.isArray(parent)) continue;
    if (other === undefined) delete (parent as Record<string | number, unknown>)[last];
    else (parent as Record<string | number, unknown>)[last] = other;
    const result = other === before ? undefined : callSchema.safeParse(copy);
    if (result?.success) return result.data;
  }
  return undefined;
}

describe('every value of a fact shows in its words, and so does what becomes of it', () => {
  const HEAD = /^(?:callFormat|id|sources|status|title|funder|noRequirement|notStated)(?:\.|$)/;
  const told = leaves(MADE)
    .map((way) => way.join('.'))
    .filter(
      (name) =>
        !HEAD.test(name) &&
        !/\.at\.|\.labelJa$|(?:^|\.)(?:budgetLimits|partnerLimits|shares|applicantLimits|composition|deadlines|leadTimes|texts|notes|manual)\.\d+\.id$/.test(
          name,
        ),
    );
  const NOW = callFacts(CALL).map(({ text }) => text);

  test.each(told)('%s', (name) => {
    const other = changed(name.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key)));
    if (!other) throw new Error('nothing else may stand here');
    const then = callFacts(other).map(({ text }) => text);
    const languages = /\.(en|ja)$/.exec(name)?.[1];
    for (const language of languages ? [languages as 'en' | 'ja'] : (['en', 'ja'] as const)) {
      expect(then.map((text) => text[language])).not.toEqual(NOW.map((text) => text[language]));
    }
    expect(callChanges(CALL, other)).not.toEqual([]);
  });
});

const words = (kind: string, language: 'en' | 'ja') =>
  callFacts(CALL)
    .filter((fact) => fact.kind === kind)
    .map(({ text }) => text[language]);

test.each([
  [
    'tiers',
    'Tier A (a): at least 10 yen, at most 90 yen a fiscal year (years 1 to 2) (direct costs only; more can be proposed too; less can be proposed too); and at most 115,000,000 yen for the whole project (direct costs only; the amount for a project of 5 years)',
    '区分A（a）：1年度あたり（1〜2年目）10円以上90円以下（直接経費のみ。上限を超える額も提案可。下限に満たない額も提案可）、かつ総額115,000,000円以下（直接経費のみ。研究開発期間5年の場合の額）',
  ],
  ['tiers', 'Tier B (b): named by the call, but not offered', '区分B（b）：公募に挙げられていますが、募集はありません'],
  [
    'budgetLimits',
    'at most 250,000 USD a project year (from year 4 on) (direct and indirect costs)',
    '実施1年あたり（4年目以降）250,000 USD以下（間接経費を含む）',
  ],
  [
    'partners.countries',
    'Australia (AU) or the Baltic states (not a complete list: others may count too)',
    'オーストラリア（AU）、バルト三国（網羅的な一覧ではなく、ほかにも認められることがあります）',
  ],
  [
    'agencies.listed',
    'Australian Research Council (arc); Australia (AU); takes part through grants that its researchers already hold; added on 3 July 2024 (Wed)',
    'オーストラリア研究会議（arc）、オーストラリア（AU）、既存の研究費による参加、2024年7月3日（水）に追加',
  ],
  [
    'deadlines',
    'Application: 28 May 2024 (Tue) 12:00 noon, Japan time (for the application; must)',
    '応募：2024年5月28日（火）正午（日本時間）（応募の締切。必須）',
  ],
  [
    'deadlines',
    'Registration: 20 May 2024 (Mon), Japan time; the hour is not stated (for registration; must)',
    '登録：2024年5月20日（月）（日本時間）。時刻の記載なし（登録の締切。必須）',
  ],
  [
    'deadlines',
    'Intent: 17:00, local time of the applicant; the day is not stated (for the notice of intent; notice)',
    '意思：17:00（応募者の所在地の現地時間）。日付の記載なし（応募意思の通知の締切。参考）',
  ],
  [
    'deadlines',
    'Office: 21 May 2024 (Tue) 17:00, Asia/Atlantis (internal deadline of your office; a wish of your office)',
    '学内：2024年5月21日（火）17:00（Asia/Atlantis）（所属機関の学内締切。所属機関の要請）',
  ],
  ['duration', 'at least 36 months (3 years), at most 61 months', '36か月（3年）以上61か月（5年1か月）以下'],
  [
    'documents',
    'Plan (plan): at least 1 file, at most 2 files for each member; in English or Japanese; as PDF or DOCX; at least 2 pages, at most 10 pages; at most 3,000 words; at most 8,000 characters; its length: should; at most 10,485,760 bytes (10 MiB); file name of at most 50 characters; ASCII letters only in the file name; none of / : in the file name (a research plan (research-plan); must)',
    '計画書（plan）：参加者ごとに1部以上2部以下、言語は英語または日本語、ファイル形式はPDFまたはDOCX、2ページ以上10ページ以下、3,000語以下、8,000字以下、長さについては推奨、10,485,760バイト以下（10 MiB）、ファイル名は50字以下、ファイル名は半角英数記号のみ、ファイル名に / : は使用不可（研究計画（research-plan）。必須）',
  ],
])('%s in words', (kind, en, ja) => {
  expect(words(kind, 'en')).toContain(en);
  expect(words(kind, 'ja')).toContain(ja);
});

test('whose the Japanese label is', () => {
  const [tier, other] = callFacts(CALL).filter(({ kind }) => kind === 'tiers');
  expect(tier && japaneseLabelText(tier)).toEqual({
    en: 'Japanese label: our translation',
    ja: '日本語の表記：本ツールによる訳',
  });
  expect(other && japaneseLabelText(other)).toBeUndefined();
  const [basic] = callFacts(loadCall('amed-aspire-fy2023-pre').call).filter(({ kind }) => kind === 'phases');
  expect(basic && japaneseLabelText(basic)?.en).toContain('“基礎的” — 開発フェーズ');
});

test('an exact day of a solicitation is not explained', () => {
  const said = callFacts(loadCall('amed-interstellar-beyond-fy2023').call).find(({ kind }) => kind === 'solicitation');
  expect(said?.text.en).not.toMatch('read as');
  expect(said?.text.ja).not.toMatch('解釈');
  const early = callFacts(loadCall('amed-aspire-fy2023-pre').call).find(({ kind }) => kind === 'solicitation');
  expect(early?.text.en).toMatch('(read as 2023-06-01 to 2023-06-10)');
});
