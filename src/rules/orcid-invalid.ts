import { defineRule } from '../core/rule.js';
import { faultyOrcid } from '../domain/identifiers.js';
import { nameOf, peopleOf } from '../domain/people.js';

type Fault = NonNullable<ReturnType<typeof faultyOrcid>>['fault'];

const EN: Readonly<Record<Fault, string>> = {
  form: 'does not have the form of an ORCID iD, four groups of four such as 0000-0002-1825-0097',
  'full-width': 'is written in full-width characters; an ORCID iD is in half-width',
  'check-digit': 'has a wrong check digit: some digit is mistyped or two have changed places',
};
const JA: Readonly<Record<Fault, string>> = {
  form: 'は ORCID iD の形式ではありません。0000-0002-1825-0097 のように4桁ずつ4組で書きます',
  'full-width': 'に全角文字が含まれています。ORCID iD は半角で書きます',
  'check-digit': 'はチェックディジットが合いません。数字の誤記か、入れ替わりが考えられます',
};

export const orcidInvalid = defineRule({
  code: 'orcid-invalid',
  level: 'must',
  who: 'researcher',
  needs: [],
  looksThrough: ['team', 'partners'],
  check: ({ team, partners = [] }) =>
    peopleOf(team, partners).flatMap(({ path, person }) => {
      const faulty = person.orcid === undefined ? undefined : faultyOrcid(person.orcid);
      if (!faulty) return [];
      const [name, nameJa] = nameOf(person.name);
      return [{ path: [...path, 'orcid'], data: { id: person.orcid ?? '', name, nameJa, ...faulty } }];
    }),
  example: `
team:
  principalInvestigator:
    name: { en: Hanako Aomori }
    orcid: 0000-0002-1825-0079 # expect: orcid-invalid
`,
  text: {
    en: {
      title: 'ORCID iD not valid',
      why: 'The call asks for no ORCID iD and the field may be left out. A wrong one, though, leads to nobody or to somebody else.',
      fix: (d) =>
        d.write ? `Write ${d.write}.` : `Copy the ORCID iD of ${d.name} from the person's page at orcid.org.`,
      message: (d) => `"${d.id}" (${d.name}) ${EN[d.fault]}.`,
    },
    ja: {
      title: 'ORCID iD の誤り',
      why: '公募は ORCID iD を求めておらず、記載は任意です。ただし誤った ID は、存在しないか別の研究者を指してしまいます。',
      fix: (d) =>
        d.write
          ? `${d.write}と書いてください。`
          : `orcid.org の本人のページから、${d.nameJa}の ORCID iD を写してください。`,
      message: (d) => `「${d.id}」（${d.nameJa}）${JA[d.fault]}。`,
    },
  },
});
