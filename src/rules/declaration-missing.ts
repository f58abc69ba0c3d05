import type { Call } from '../../schemas/call.js';
import type { Path } from '../core/diagnostic.js';
import { defineRule } from '../core/rule.js';
import { isHouse, levelOf, officesOf } from '../domain/fact-level.js';
import { asker } from '../text/documents.js';

const BY = {
  'every-member': {
    en: 'Have every member of the team make the declaration',
    ja: '研究開発代表者と研究開発分担者の全員が誓約したうえで',
  },
  'principal-investigator': {
    en: 'Have the principal investigator make the declaration',
    ja: '研究開発代表者が誓約したうえで',
  },
  '': { en: 'Have those concerned make the declaration', ja: '関係者が誓約したうえで' },
} as const;

type Declared = readonly { readonly id: string; readonly made: boolean }[] | undefined;

/** Where a declaration is missing: at the entry that says it is not made, else where the entry would stand. */
function missingAt(declared: Declared, id: string): { path: Path; at?: 'key'; entered: boolean } | undefined {
  const open = (declared ?? []).findIndex((each) => each.id === id && !each.made);
  if (open >= 0) return { path: ['declarations', open, 'made'], entered: true };
  if (declared?.some((each) => each.id === id)) return undefined;
  return { path: declared ? ['declarations'] : [], at: 'key', entered: false };
}

export const declarationMissing = defineRule({
  code: 'declaration-missing',
  level: 'must',
  who: 'researcher',
  needs: ['declarations'],
  given: ({ declarations = [], sources }: Call) =>
    declarations[0] && { asked: declarations, offices: officesOf(sources), at: declarations[0].at },
  facts: ({ declarations = [] }) => declarations.map(({ at }) => at),
  check: ({ declarations }, { asked, offices }) =>
    asked.flatMap(({ id, label, by: who, level, at }) => {
      const missing = missingAt(declarations, id);
      if (!missing) return [];
      const { entered, ...place } = missing;
      const by: keyof typeof BY = who ?? '';
      const data = {
        id,
        label: label.en,
        labelJa: label.ja,
        by,
        entered,
        house: isHouse({ level, at }, offices),
      };
      return [{ ...place, fact: at, level: levelOf(level), data }];
    }),
  example: `
# with: {declarations: [{id: research-integrity, label: {en: Research integrity, ja: 研究インテグリティに関する誓約}, by: every-member, level: must}]}
declarations: # expect: declaration-missing
  - id: conflict-of-interest
    made: true
`,
  text: {
    en: {
      title: 'Declaration missing',
      why: 'The call, or the office that adds to it, asks for this declaration; until it is made the application may not be taken or even sent.',
      fix: (d) =>
        `${BY[d.by].en}, then ${d.entered ? 'set "made: true"' : `add an entry with "id: ${d.id}" and "made: true" under "declarations"`}.`,
      message: (d) =>
        `The draft ${d.entered ? 'says that the declaration is not made' : 'has no such entry'}; ${asker(d.house, 'en')} asks for the declaration "${d.label}".`,
    },
    ja: {
      title: '誓約の不足',
      why: '公募または所属機関が求めている誓約です。済んでいないと、応募が受理されなかったり、提出の操作に進めなかったりすることがあります。',
      fix: (d) =>
        `${BY[d.by].ja}、${d.entered ? '「made: true」にしてください。' : `「declarations」に「id: ${d.id}」「made: true」の項目を加えてください。`}`,
      message: (d) =>
        `${asker(d.house, 'ja')}は誓約「${d.labelJa}」を求めていますが、提案書では${d.entered ? '未了（made: false）となっています' : 'これにあたる項目がありません'}。`,
    },
  },
});
