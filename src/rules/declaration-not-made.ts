import { defineRule } from '../core/rule.js';

export const declarationNotMade = defineRule({
  code: 'declaration-not-made',
  level: 'should',
  who: 'researcher',
  needs: ['declarations'],
  check: ({ declarations = [] }) =>
    declarations.flatMap(({ id, made }, index) =>
      made ? [] : [{ path: ['declarations', index, 'made'], data: { id } }],
    ),
  example: `
declarations:
  - id: research-integrity
    made: false # expect: declaration-not-made
`,
  text: {
    en: {
      title: 'Declaration not made',
      why: 'Our own hint: whether or not the call asks for this declaration, the draft lists it as still open, and what is open at the deadline may hold the submission up.',
      fix: 'Have everyone concerned make the declaration, then set "made: true".',
      message: (d) => `The declaration "${d.id}" is entered as not made; it should be made before submission.`,
    },
    ja: {
      title: '誓約が済んでいない',
      why: '公募がこの誓約を求めているかどうかにかかわらず、提案書に未了と書かれているための確認です。締切までに済まないと、提出が滞るおそれがあります。',
      fix: '関係者全員の誓約を済ませてから、「made: true」にしてください。',
      message: (d) => `誓約「${d.id}」が未了（made: false）になっています。提出前に済ませることが望まれます。`,
    },
  },
});
