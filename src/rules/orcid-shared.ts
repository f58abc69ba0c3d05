import { defineRule } from '../core/rule.js';
import { nameOf, peopleOf, sharedOrcids } from '../domain/people.js';

export const orcidShared = defineRule({
  code: 'orcid-shared',
  level: 'must',
  who: 'researcher',
  needs: [],
  looksThrough: ['team', 'partners'],
  check: ({ team, partners = [] }) =>
    sharedOrcids(peopleOf(team, partners)).map(({ carrier, id, first }) => {
      const [name, nameJa] = nameOf(carrier.person.name);
      const [other, otherJa] = nameOf(first.person.name);
      return {
        path: [...carrier.path, 'orcid'],
        related: [[...first.path, 'orcid']],
        data: { id, name, nameJa, other, otherJa },
      };
    }),
  example: `
team:
  principalInvestigator:
    name: { en: Hanako Aomori }
    orcid: 0000-0002-1825-0097
  coInvestigators:
    - name: { en: Jiro Mihon }
      orcid: 0000-0002-1825-0097 # expect: orcid-shared
      institution: { name: { en: Example University }, country: JP }
      position: Lecturer
      effort: 20
`,
  text: {
    en: {
      title: 'One ORCID iD for two people',
      why: 'An ORCID iD belongs to one person, so one of the two leads to somebody else; mostly it was copied along with a block of lines. Good order, not a point of the call.',
      fix: (d) =>
        `Copy the ORCID iD of ${d.name} from the person's page at orcid.org, or delete the line; if the number is right here, correct that of ${d.other}.`,
      message: (d) =>
        `${d.name} has the ORCID iD ${d.id}, which ${d.other} has already; each person has one of their own.`,
    },
    ja: {
      title: '別人との ORCID iD の重複',
      why: 'ORCID iD は一人に一つのため、どちらかが別の研究者を指しています。多くは行の複写によるものです。公募の要件ではありませんが、取り違えを防ぐための確認です。',
      fix: (d) =>
        `orcid.org の本人のページから${d.nameJa}の ORCID iD を写すか、この行を削除してください。この番号で正しければ、${d.otherJa}の ORCID iD を直してください。`,
      message: (d) =>
        `${d.nameJa}の ORCID iD（${d.id}）は、${d.otherJa}のものと同じです。ORCID iD は研究者ごとに異なります。`,
    },
  },
});
