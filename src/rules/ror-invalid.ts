import { defineRule } from '../core/rule.js';
import { faultyRor } from '../domain/identifiers.js';
import { organizationsOf } from '../domain/organizations.js';
import { nameOf } from '../domain/people.js';

type Fault = NonNullable<ReturnType<typeof faultyRor>>['fault'];

const EN: Readonly<Record<Fault, string>> = {
  form: 'does not have the form of a ROR ID, a 0 with eight more letters and digits such as 03yrm5c26',
  'full-width': 'is written in full-width characters; a ROR ID is in half-width',
  'check-digit': 'has wrong check digits: some character is mistyped',
};
const JA: Readonly<Record<Fault, string>> = {
  form: 'は ROR ID の形式ではありません。03yrm5c26 のように、0 に続く英小文字と数字8文字で書きます',
  'full-width': 'に全角文字が含まれています。ROR ID は半角で書きます',
  'check-digit': 'はチェックディジットが合いません。いずれかの文字の誤記が考えられます',
};

export const rorInvalid = defineRule({
  code: 'ror-invalid',
  level: 'must',
  who: 'researcher',
  needs: [],
  looksThrough: ['team', 'partners'],
  check: ({ team, partners }) =>
    organizationsOf(team, partners).flatMap(({ path, organization }) => {
      const faulty = organization.ror === undefined ? undefined : faultyRor(organization.ror);
      if (!faulty) return [];
      const [name, nameJa] = nameOf(organization.name);
      return [{ path: [...path, 'ror'], data: { id: organization.ror ?? '', name, nameJa, ...faulty } }];
    }),
  example: `
team:
  principalInvestigator:
    institution:
      name: { en: Example University }
      ror: https://ror.org/03yrm5c62 # expect: ror-invalid
      country: JP
`,
  text: {
    en: {
      title: 'ROR ID not valid',
      why: 'A ROR ID is nothing the call asks for, and leaving it out is fine. One that fails its own check names no organization.',
      fix: (d) => (d.write ? `Write ${d.write}.` : `Look up ${d.name} at ror.org and copy the ID, or delete the line.`),
      message: (d) => `"${d.id}" (${d.name}) ${EN[d.fault]}.`,
    },
    ja: {
      title: 'ROR ID の誤り',
      why: '公募は ROR ID を求めておらず、書かなくても差し支えありません。ただしチェックディジットの合わない ID は、どの機関も指しません。',
      fix: (d) =>
        d.write
          ? `${d.write}と書いてください。`
          : `ror.org で${d.nameJa}を検索して ID を写すか、行を削除してください。`,
      message: (d) => `「${d.id}」（${d.nameJa}）${JA[d.fault]}。`,
    },
  },
});
