import { defineRule } from '../core/rule.js';
import { nameOf, sharedEradNumbers } from '../domain/people.js';

export const eradNumberShared = defineRule({
  code: 'erad-number-shared',
  level: 'must',
  who: 'researcher',
  needs: ['team'],
  check: ({ team }) =>
    sharedEradNumbers(team).map(({ carrier, id, first }) => {
      const [name, nameJa] = nameOf(carrier.person.name);
      const [other, otherJa] = nameOf(first.person.name);
      return {
        path: [...carrier.path, 'eradNumber'],
        related: [[...first.path, 'eradNumber']],
        data: { id, name, nameJa, other, otherJa },
      };
    }),
  example: `
team:
  principalInvestigator:
    name: { en: Hanako Aomori }
    eradNumber: "10000001"
  coInvestigators:
    - name: { en: Jiro Mihon }
      eradNumber: "10000001" # expect: erad-number-shared
      institution: { name: { en: Example University }, country: JP }
      position: Lecturer
      effort: 20
`,
  text: {
    en: {
      title: 'One e-Rad number for two people',
      why: "e-Rad gives each researcher one number for life, so one of the two is somebody else's; mostly it was copied along with a block of lines. Not a point of the call.",
      fix: (d) => `Write the number that e-Rad gave ${d.name}; if it is right here, correct that of ${d.other}.`,
      message: (d) =>
        `${d.name} has the e-Rad number ${d.id}, which ${d.other} has already; each researcher has one of their own.`,
    },
    ja: {
      title: '別人との e-Rad 研究者番号の重複',
      why: 'e-Rad の研究者番号は一人に一つのため、どちらかが別の研究者を指しています。多くは行の複写によるものです。公募の要件ではありませんが、取り違えを防ぐための確認です。',
      fix: (d) =>
        `e-Rad で付与された${d.nameJa}の番号を書いてください。この番号で正しければ、${d.otherJa}の番号を直してください。`,
      message: (d) =>
        `${d.nameJa}の研究者番号（${d.id}）は、${d.otherJa}のものと同じです。研究者番号は研究者ごとに異なります。`,
    },
  },
});
