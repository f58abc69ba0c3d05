import type { Call, Composition, Locator, Region } from '../../schemas/call.js';
import type { Language } from '../../schemas/field.js';
import { defineRule } from '../core/rule.js';
import { placesInWords, placesOfRegions } from '../domain/call-places.js';
import { compositionState, countParties } from '../domain/composition.js';
import { countryInWords } from '../domain/countries.js';
import { isHouse, levelOf, officesOf } from '../domain/fact-level.js';
import { asker } from '../text/documents.js';
import { inARow } from '../text/lists.js';
import { partyBounds, partyCount, partyName } from '../text/parties.js';

type Regions = readonly Region[] | undefined;

const namedPlaces = (entry: Composition): readonly string[] => [...(entry.in ?? []), ...(entry.outside ?? [])];

const factsOf = ({ composition = [], regions }: Call): readonly Locator[] => [
  ...new Set(composition.flatMap((entry) => [entry.at, ...placesOfRegions(namedPlaces(entry), regions)])),
];

/** ` in Japan (JP)`, `日本（JP）の`; empty where everybody counts. */
function where(entry: Composition, regions: Regions, language: Language): string {
  const list = (places: readonly string[] = []) =>
    inARow(
      placesInWords(places, regions).map((words) => words[language]),
      language,
      'or',
    );
  if (language === 'ja')
    return `${entry.in ? `${list(entry.in)}の` : ''}${entry.outside ? `${list(entry.outside)}以外の` : ''}`;
  return `${entry.in ? ` in ${list(entry.in)}` : ''}${entry.outside ? ` outside ${list(entry.outside)}` : ''}`;
}

export const compositionNotMet = defineRule({
  code: 'composition-not-met',
  level: 'must',
  who: 'researcher',
  needs: ['team', 'partners'],
  given: (call: Call) => {
    const { composition = [], regions, sources } = call;
    const [first] = composition;
    return first && { composition, regions, offices: officesOf(sources), at: first.at };
  },
  facts: factsOf,
  check: (draft, { composition, regions, offices }) =>
    composition.flatMap((entry) => {
      const counted = countParties(entry, draft, regions);
      const state = compositionState(entry, counted);
      if (state === 'met') return [];
      const { count: kind, min = null, max = null, label, at } = entry;
      const level = state === 'unclear' && entry.level !== 'notice' ? ('should' as const) : levelOf(entry.level);
      const words = { where: where(entry, regions, 'en'), whereJa: where(entry, regions, 'ja') };
      const data = {
        kind,
        label: label.en,
        labelJa: label.ja,
        ...counted,
        min,
        max,
        unclear: state === 'unclear',
        tooFew: min !== null && counted.certain < min,
        ...words,
        house: isHouse(entry, offices),
        favoured: entry.level === 'notice',
      };
      return [{ path: draft.partners ? ['partners'] : ['team'], at: 'key' as const, level, fact: at, data }];
    }),
  example: `
# with: {composition: [{id: countries, label: {en: Participating countries, ja: 参加国}, count: countries, min: 3, level: must}]}
partners: # expect: composition-not-met
  - principalInvestigator: { name: { en: Jane Doe } }
    institution: { name: { en: Sample Institute }, country: AU }
    country: AU
    funding:
      - period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award]
`,
  text: {
    en: {
      title: 'Number of people, institutions or countries not as asked',
      why: 'The call, or your office beside it, says how many there have to be, or may be. Somebody who is named twice counts once, and so do departments of one institution; a place counts by the country of the institution.',
      fix: (d) => {
        const open = d.unsure.map((code) => countryInWords(code, 'en'));
        if (d.unclear && open.length > 0)
          return `Find out, or ask the funder, how ${inARow(open, 'en')} ${open.length === 1 ? 'counts' : 'count'}.`;
        if (d.unclear)
          return 'Give each institution its ROR ID, and its departments under "department", so that they can be told apart.';
        if (d.kind === 'project-leaders')
          return `Write "projectLeader: true" at the partners who lead and at no other; the principal investigator of the applicants counts as a leader already. Correct the countries if they are wrong.`;
        return d.tooFew
          ? `Add what is missing${d.where && ` (${partyName(d.kind, true, 'en')}${d.where})`} to the draft, or correct what is given.`
          : 'Take out what is too many, or correct what is given.';
      },
      message: (d) => {
        const most = d.unclear ? d.possible : Math.max(d.certain, d.possible);
        const number = partyCount(d.kind, d.certain, most, 'en');
        const hangs = [
          ...(d.unsure.length > 0
            ? [
                `how ${inARow(
                  d.unsure.map((code) => countryInWords(code, 'en')),
                  'en',
                )} ${d.unsure.length === 1 ? 'counts' : 'count'}`,
              ]
            : []),
          ...(d.alike.length > 0
            ? [`whether ${d.alike.length === 1 ? 'the entries of ' : ''}${inARow(d.alike, 'en')} are one institution`]
            : []),
        ];
        const open = hangs.length > 0 ? `, depending on ${inARow(hangs, 'en')}` : '';
        return `${d.label}: the draft has ${number} ${partyName(d.kind, d.certain !== 1 || most !== 1, 'en')}${d.where}${open}; ${asker(d.house, 'en')} ${d.favoured ? 'favours' : 'asks for'} ${partyBounds(d.kind, d.min, d.max, 'en')}.`;
      },
    },
    ja: {
      title: '参加者・機関・国の数が要件と不一致',
      why: '公募（または所属機関）は、必要な数または認められる数を定めています。重複して記載された研究者や、同じ機関の部局は、合わせて一つと数えます。所在国は所属機関の所在国によります。',
      fix: (d) => {
        const open = inARow(
          d.unsure.map((code) => countryInWords(code, 'ja')),
          'ja',
        );
        if (d.unclear && d.unsure.length > 0) return `${open}の扱いを確認するか、配分機関に問い合わせてください。`;
        if (d.unclear)
          return '同じ機関かどうかを区別できるよう、各機関に ROR ID を付け、部局は「department」に書いてください。';
        if (d.kind === 'project-leaders')
          return '「projectLeader: true」は、プロジェクトリーダーである相手国側研究者だけに付けてください。応募者側の研究開発代表者は、すでにリーダーとして数えています。国の記載が誤っている場合は訂正してください。';
        return d.tooFew
          ? `不足している${d.whereJa}${partyName(d.kind, true, 'ja')}を加えるか、記載の誤りがあれば訂正してください。`
          : '超過している分を減らすか、記載の誤りがあれば訂正してください。';
      },
      message: (d) => {
        const most = d.unclear ? d.possible : Math.max(d.certain, d.possible);
        const hangs = [
          ...(d.unsure.length > 0
            ? [
                `${inARow(
                  d.unsure.map((code) => countryInWords(code, 'ja')),
                  'ja',
                )}の扱い`,
              ]
            : []),
          ...(d.alike.length > 0 ? [`${inARow(d.alike, 'ja')}が同じ機関かどうか`] : []),
        ];
        const open = hangs.length > 0 ? `（${hangs.join('と')}によって変わります）` : '';
        return `「${d.labelJa}」について、記載されている${d.whereJa}${partyName(d.kind, true, 'ja')}は${partyCount(d.kind, d.certain, most, 'ja')}です${open}。${asker(d.house, 'ja')}が${d.favoured ? '重視する' : '求めている'}のは${partyBounds(d.kind, d.min, d.max, 'ja')}です。`;
      },
    },
  },
});
