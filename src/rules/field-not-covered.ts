import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { findOption } from '../domain/call-options.js';
import { nearOption } from '../domain/near-option.js';
import { inARow } from '../text/lists.js';

export const fieldNotCovered = defineRule({
  code: 'field-not-covered',
  level: 'must',
  who: 'researcher',
  needs: ['project'],
  given: (call: Call) => {
    const [first] = call.fields?.covered ?? [];
    return call.fields && first && { ...call.fields, at: first.at };
  },
  facts: ({ fields }) => (fields?.covered ?? []).map(({ at }) => at),
  check: ({ project: { field } }, { covered, elsewhere }) => {
    if (field === undefined || findOption(field, covered)) return [];
    const near = nearOption(field, covered)?.label;
    return [
      {
        path: ['project', 'field'],
        data: {
          found: field,
          covered: covered.map(({ label }) => label.en),
          coveredJa: covered.map(({ label }) => label.ja),
          elsewhere: elsewhere?.en ?? '',
          elsewhereJa: elsewhere?.ja ?? '',
          near: near?.en ?? '',
          nearJa: near?.ja ?? '',
        },
      },
    ];
  },
  example: `
project:
  field: Quantum technology # expect: field-not-covered
`,
  text: {
    en: {
      title: 'Field not covered by this funder',
      why: 'Each funder of a programme supports its own fields; a proposal in another field is not taken up.',
      fix: (d) => {
        if (d.near) return `Write "${d.near}" if that is the field.`;
        const other = d.elsewhere && `; for another field turn to ${d.elsewhere}`;
        return `Write ${inARow(d.covered, 'en', 'or')} if that describes the project${other}.`;
      },
      message: (d) => `"${d.found}" is not a field that this call covers; it covers ${inARow(d.covered, 'en')}.`,
    },
    ja: {
      title: '対象外の分野',
      why: '配分機関ごとに支援する分野が決まっており、対象外の分野の提案は受け付けられません。',
      fix: (d) => {
        if (d.nearJa) return `その分野の意味であれば「${d.nearJa}」と書いてください。`;
        const other = d.elsewhereJa && `ほかの分野の場合は、${d.elsewhereJa}の公募を確認してください。`;
        return `該当する場合は、公募の表記（${inARow(d.coveredJa, 'ja')}）で書いてください。${other}`;
      },
      message: (d) => `「${d.found}」は、この公募の対象分野（${inARow(d.coveredJa, 'ja')}）ではありません。`,
    },
  },
});
