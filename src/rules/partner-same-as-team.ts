import { defineRule } from '../core/rule.js';
import { groupsByPerson } from '../domain/one-person.js';
import { namedPartners, nameOf, seatsOf } from '../domain/people.js';

export const partnerSameAsTeam = defineRule({
  code: 'partner-same-as-team',
  level: 'should',
  who: 'researcher',
  needs: ['team', 'partners'],
  check: ({ team, partners }) =>
    groupsByPerson([...seatsOf(team), ...namedPartners(partners)]).flatMap((seats) => {
      const [first] = seats;
      const abroad = seats.filter(({ path }) => path[0] === 'partners' && path !== first?.path);
      return abroad.flatMap(({ path, member }) => {
        if (!first) return [];
        const [name, nameJa] = nameOf(member.name);
        return [
          { path, at: 'key' as const, related: [first.path], data: { name, nameJa, inTeam: first.path[0] === 'team' } },
        ];
      });
    }),
  example: `
team:
  principalInvestigator:
    name: { en: Hanako Aomori }
    orcid: 0000-0002-1825-0097
partners:
  - country: AU
    institution: { name: { en: Sample Institute }, country: AU }
    principalInvestigator: # expect: partner-same-as-team
      name: { en: Aomori Hanako }
      orcid: 0000-0002-1825-0097
    funding:
      - holder: Hanako Aomori
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award]
`,
  text: {
    en: {
      title: 'One person as two parties',
      why: 'Whether or not the call says so, working together takes two. Somebody who is named twice counts once, so the draft may have fewer partners than it seems; mostly a block was copied and not changed.',
      fix: (d) =>
        d.inTeam
          ? `Name another person as the partner, or take ${d.name} out of the team; where these are two people of one name, add the ORCID iD of each.`
          : `Name another person here, or put both entries of ${d.name} into one; where these are two people of one name, add the ORCID iD of each.`,
      message: (d) =>
        d.inTeam
          ? `${d.name} is a partner and a member of the team at once; a partner should be somebody else.`
          : `${d.name} is named as a partner twice; each partner should be somebody else.`,
    },
    ja: {
      title: '同一人物の重複記載',
      why: '公募の記載の有無にかかわらず、共同研究には相手が必要です。重複して記載された研究者は1名と数えるため、実際の人数は見かけより少なくなります。多くは、複写した行の直し忘れによるものです。',
      fix: (d) =>
        d.inTeam
          ? `別の研究者を相手国側研究者として記載するか、${d.nameJa}を研究チームから外してください。同姓同名の別人であれば、それぞれの ORCID iD を加えてください。`
          : `別の研究者に改めるか、${d.nameJa}の2件の記載を1件にまとめてください。同姓同名の別人であれば、それぞれの ORCID iD を加えてください。`,
      message: (d) =>
        d.inTeam
          ? `${d.nameJa}が相手国側研究者と応募者側の研究チームの両方に記載されています。相手国側研究者は別の研究者であることが望まれます。`
          : `${d.nameJa}が相手国側研究者として2回記載されています。相手国側研究者は、それぞれ別の研究者であることが望まれます。`,
    },
  },
});
