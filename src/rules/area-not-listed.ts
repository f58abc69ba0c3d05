import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { findOption } from '../domain/call-options.js';
import { nearOption } from '../domain/near-option.js';
import { inARow } from '../text/lists.js';

export const areaNotListed = defineRule({
  code: 'area-not-listed',
  level: 'must',
  who: 'researcher',
  needs: ['project'],
  given: ({ areas = [] }: Call) => areas[0] && { areas, at: areas[0].at },
  facts: ({ areas = [] }) => areas.map(({ at }) => at),
  check: ({ project: { researchArea: area } }, { areas }) => {
    if (area === undefined || findOption(area, areas)) return [];
    const near = nearOption(area, areas)?.label;
    return [
      {
        path: ['project', 'researchArea'],
        data: {
          found: area,
          areas: areas.map(({ label }) => label.en),
          areasJa: areas.map(({ label }) => `「${label.ja}」`),
          near: near?.en ?? '',
          nearJa: near?.ja ?? '',
        },
      },
    ];
  },
  example: `
# with: {areas: [{id: cells, label: {en: Cells, ja: 細胞}}, {id: life-stages, label: {en: Human Life Stages, ja: 人の生涯}}]}
project:
  researchArea: Quantum technology # expect: area-not-listed
`,
  text: {
    en: {
      title: 'Research area not of the call',
      why: 'The call lists its research areas; a project in another area is not what it is for.',
      fix: (d) =>
        d.near
          ? `Write "${d.near}" if that is the area.`
          : d.areas.length === 1
            ? `Write "${d.areas[0]}" if the project belongs there; if it does not, look for a call of its own area.`
            : `Choose ${inARow(d.areas, 'en', 'or')}, whichever describes the project.`,
      message: (d) =>
        `"${d.found}" is not a research area of the call; it lists ${inARow(d.areas, 'en')}${d.areas.length === 1 ? ' alone' : ''}.`,
    },
    ja: {
      title: '公募にない研究領域',
      why: '公募は対象とする研究領域を挙げており、それ以外の領域の課題は対象になりません。',
      fix: (d) =>
        d.nearJa
          ? `その領域の意味であれば「${d.nearJa}」と書いてください。`
          : d.areasJa.length === 1
            ? `課題が${d.areasJa[0]}に該当する場合は、そのように書いてください。該当しない場合は、課題の領域を対象とする別の公募を探してください。`
            : `課題の内容に合うものを、${inARow(d.areasJa, 'ja')}から選んでください。`,
      message: (d) =>
        `「${d.found}」は、公募の研究領域にありません。公募の領域は${inARow(d.areasJa, 'ja')}${d.areasJa.length === 1 ? 'のみ' : ''}です。`,
    },
  },
});
