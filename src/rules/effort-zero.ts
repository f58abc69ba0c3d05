import { defineRule } from '../core/rule.js';
import { nameOf, seatsOf } from '../domain/people.js';

export const effortZero = defineRule({
  code: 'effort-zero',
  level: 'should',
  who: 'researcher',
  needs: ['team'],
  check: ({ team }) =>
    seatsOf(team).flatMap(({ path, member }) => {
      const [name, nameJa] = nameOf(member.name);
      return member.effort === 0 ? [{ path: [...path, 'effort'], data: { name, nameJa, effort: 0 } }] : [];
    }),
  example: `
team:
  principalInvestigator:
    name: { en: Hanako Aomori }
    effort: 0 # expect: effort-zero
`,
  text: {
    en: {
      title: 'Effort of zero',
      why: 'The call sets no least effort. But effort is the share of working time that the project needs, and nobody works on it in no time.',
      fix: 'Enter the share of the total working time, or take the person out of the team.',
      message: (d) => `The effort of ${d.name} is ${d.effort} %; a member of the team should give at least 1 %.`,
    },
    ja: {
      title: 'エフォートが0％',
      why: '公募にエフォートの下限は書かれていません。ただしエフォートは全仕事時間のうち本課題に必要な割合であり、0％では研究に参加しないことになります。',
      fix: '全仕事時間に対する割合を記入するか、この研究者を研究チームから外してください。',
      message: (d) =>
        `${d.nameJa}のエフォートが${d.effort}％です。研究チームに入る研究者には1％以上の記載が望まれます。`,
    },
  },
});
