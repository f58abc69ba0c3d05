import { defineRule } from '../core/rule.js';
import { seatsByPerson } from '../domain/one-person.js';
import { nameOf } from '../domain/people.js';
import { counted } from '../domain/written-forms.js';

export const effortOver100 = defineRule({
  code: 'effort-over-100',
  level: 'must',
  who: 'researcher',
  needs: ['team'],
  check: ({ team }) =>
    seatsByPerson(team).flatMap((seats) => {
      const sum = seats.reduce((total, { member }) => total + member.effort, 0);
      const last = seats.at(-1);
      if (!last || sum <= 100) return [];
      const [name, nameJa] = nameOf(last.member.name);
      const related = seats.slice(0, -1).map(({ path }) => [...path, 'effort']);
      const data = { name, nameJa, sum, over: sum - 100, seats: seats.length };
      return [{ path: [...last.path, 'effort'], related, data }];
    }),
  example: `
team:
  principalInvestigator:
    name: { en: Hanako Aomori }
    eradNumber: "10000001"
    effort: 60
  coInvestigators:
    - name: { en: Hanako Aomori }
      eradNumber: "10000001"
      institution: { name: { en: Example University }, country: JP }
      position: Professor
      effort: 50 # expect: effort-over-100
`,
  text: {
    en: {
      title: 'Effort over 100 percent',
      why: "The call is silent on this; e-Rad is not. There effort is the share of a person's whole working time, and all shares together may not pass 100 %.",
      fix: (d) =>
        `Lower the effort of ${d.name} by at least ${counted(d.over, 'percentage point')}; efforts outside this project count as well.`,
      message: (d) =>
        `The effort of ${d.name} is ${d.sum} %${d.seats > 1 ? ` over ${d.seats} places in the team` : ''}; at most 100 % is possible.`,
    },
    ja: {
      title: 'エフォートが100％超',
      why: '公募ではなく e-Rad の扱いに基づく確認です。エフォートは研究者の全仕事時間に対する割合で、合計が100％を超えることはできません。',
      fix: (d) =>
        `${d.nameJa}のエフォートを${d.over}ポイント以上下げてください。本課題以外のエフォートも合計に含まれます。`,
      message: (d) =>
        `${d.nameJa}のエフォートは${d.seats > 1 ? `チーム内の${d.seats}か所の合計で` : ''}${d.sum}％です。上限は100％です。`,
    },
  },
});
