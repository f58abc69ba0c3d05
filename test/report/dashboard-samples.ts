import { type Brief, briefOf } from '../../src/core/brief.js';
import { headOf } from '../../src/core/draft-head.js';
import type { Evaluation } from '../../src/core/evaluate.js';
import { totalling } from '../../src/core/totals.js';
import { NO_TRAITS } from '../../src/core/traits.js';
import type { Roll } from '../../src/report/roll.js';
import { checkText, directives } from '../support/fixture.js';
import { FAULTY, faulty, GOOD, good, hostile, secondTier, unreadable } from './samples.js';

const NO_EXTRAS = { traits: NO_TRAITS, bundle: null };
const brief = (evaluation: Evaluation): Brief => briefOf(evaluation, NO_EXTRAS);

/** A draft under another call, whose currency and tiers are others. */
const underCall = (call: string, text: string): Evaluation => checkText(text, { ...directives(text), call });

const EVALUATIONS: readonly Evaluation[] = [
  good(),
  faulty(),
  secondTier(),
  unreadable(),
  underCall('amed-aspire-fy2024-3rd', GOOD),
  underCall('nih-r01-modular', GOOD),
  underCall('horizon-europe-cl4-2024-twin-transition', FAULTY),
  hostile(),
];
export const BRIEFS: readonly Brief[] = EVALUATIONS.map(brief);

const FAMILY = ['青森', '岩手', '上田', '江口', '大野', '加藤', '木村', '久保', '小林', '佐藤'];
const KANA = ['アオモリ', 'イワテ', 'ウエダ', 'エグチ', 'オオノ', 'カトウ', 'キムラ', 'クボ', 'コバヤシ', 'サトウ'];
const ROMAN = ['Aomori', 'Iwate', 'Ueda', 'Eguchi', 'Ono', 'Kato', 'Kimura', 'Kubo', 'Kobayashi', 'Sato'];
const TOPICS = ['brain', 'liver', 'retina', 'marrow', 'gut', 'lung', 'heart'];
const ORGANS = ['脳', '肝臓', '網膜', '骨髄', '腸管', '肺', '心臓'];
const COUNTRIES = 'AU GB US DE FR CA NL SE CH IT KR SG AT BE DK FI IE IL NO NZ PT ES CZ'.split(' ');

const of = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** A real brief made another by its number: names, amounts, countries, tiers. The hostile one stays as it is. */
function varied(base: Brief, index: number): Brief {
  const { leader, budget, partners } = base;
  const [place, topic] = [Math.imul(index + 1, 2654435761) >>> 16, Math.imul(index + 7, 40503) >>> 8];
  const file = `drafts/${String(index + 1).padStart(4, '0')}-${of(ROMAN, place).toLowerCase()}.yaml`;
  const moved = base.findings.map((each) => ({ ...each, place: { ...each.place, file } }));
  const scale = (amount: string) => String((BigInt(amount) / 100_000n) * BigInt(50_000 + (place % 40) * 1_000));
  return {
    ...base,
    file,
    sha256: index.toString(16).padStart(64, '0'),
    id: base.id && `p-${String(index + 1).padStart(4, '0')}`,
    title: base.title && {
      en: `Cell maps of the ageing ${of(TOPICS, topic)}, part ${index + 1}`,
      ja: `加齢${of(ORGANS, topic)}の細胞地図（その${index + 1}）`,
    },
    tier: base.tier === 'tier-1' && index % 3 === 0 ? 'tier-2' : base.tier,
    leader: leader && {
      ...leader,
      name: { en: `Hanako ${of(ROMAN, place)}`, ja: `${of(FAMILY, place)} 花子`, kana: `${of(KANA, place)} ハナコ` },
    },
    budget: budget && {
      ...budget,
      years: budget.years.map((year) => ({ ...year, total: scale(year.total) })),
      total: scale(budget.total),
    },
    partners: partners.map((partner) => ({
      country: of(COUNTRIES, place % (1 + (topic % COUNTRIES.length))),
      funders: partner.funders.map((funder) => ({
        name: { en: `Research Council ${place % 31}`, ja: `研究会議 ${place % 31}` },
        country: funder.country,
      })),
    })),
    findings: moved,
  };
}

/** Of eight drafts five are ready or nearly so, as among those of an office before a deadline. */
const MIX = [0, 1, 0, 2, 4, 0, 3, 1, 5, 0, 2, 6];

export const manyBriefs = (count: number): readonly Brief[] =>
  Array.from({ length: count }, (_, index) => varied(of(BRIEFS, of(MIX, index)), index));

/** A run over drafts; counts how often it is gone through. */
export function rollOf(briefs: readonly Brief[]): Roll & { readonly rounds: () => number } {
  const totals = totalling();
  for (const each of briefs) totals.add(headOf(each));
  const calls = new Map(EVALUATIONS.flatMap(({ call }) => (call ? [[call.sha256, call] as const] : [])));
  const used = new Set(briefs.flatMap(({ call }) => (call ? [call.sha256] : [])));
  let rounds = 0;
  return {
    totals: totals.totals(),
    calls: new Map([...calls].filter(([sha256]) => used.has(sha256))),
    briefs: () => {
      rounds++;
      return briefs;
    },
    rounds: () => rounds,
  };
}
