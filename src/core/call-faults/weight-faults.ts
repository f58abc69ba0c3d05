import { callFault } from './define-fault.js';

/** Faults in how much a fact weighs: what would be let through although the call refuses it. */

export const documentCountOpen = callFault<{ id: string }>(
  'document-count-open',
  'should',
  { id: 'research-plan' },
  {
    title: 'Document that may be missing unnoticed',
    why: 'Without "min" a draft that leaves the document out is not told so, and may count as ready.',
    fix: 'Write "min: 1" where the call requires it, or "min: 0" where it is optional.',
    message: (d) => `Nothing says whether "${d.id}" is required: "min" is not given.`,
  },
  {
    title: '必須かどうか不明な書類',
    why: '「min」がないと、書類が添付されていなくても指摘されず、提出できる状態と判定されることがあります。',
    fix: '必須の書類であれば「min: 1」、任意であれば「min: 0」と書いてください。',
    message: (d) => `「${d.id}」が必須かどうかが示されていません（「min」がありません）。`,
  },
);

export const houseLevelOfFunder = callFault<{ key: string; source: string; kind: string }>(
  'house-level-of-funder',
  'should',
  { key: 'level', source: 'guidelines', kind: 'original' },
  {
    title: 'Demand of the funder marked as one of your office',
    why: '"house" shows a breach as a warning; a draft that the funder would refuse could be called ready.',
    fix: 'Write must, should or notice as the call has it; or cite a source of the kind "office" where the demand is your own.',
    message: (d) => `"${d.key}" is "house", but the source "${d.source}" is of the kind "${d.kind}", not "office".`,
  },
  {
    title: '所属機関独自の要請とされた公募の要件',
    why: '「house」では違反が警告にとどまり、不受理となる提案書が提出できる状態と判定されることがあります。',
    fix: '公募に従って must、should、notice のいずれかを書いてください。所属機関独自の要請であれば、種別が office の出典を引用してください。',
    message: (d) =>
      `「${d.key}」は「house」ですが、出典「${d.source}」の種別は「${d.kind}」であり、「office」ではありません。`,
  },
);

export const WEIGHT_FAULTS = [documentCountOpen, houseLevelOfFunder];
