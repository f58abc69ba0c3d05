import type { Agency, Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { agencyOf } from '../domain/agencies.js';
import { grantsOf } from '../domain/partner-grants.js';
import { nameOf } from '../domain/people.js';

type Participation = NonNullable<Agency['participation']>;

const EN: Readonly<Record<Participation, string>> = {
  'existing-grant': 'an existing grant',
  'new-grant': 'a new grant',
  'joint-call': 'a joint call',
  'in-kind': 'a contribution in kind',
  other: 'another form',
};
const JA: Readonly<Record<Participation, string>> = {
  'existing-grant': '既存の研究費',
  'new-grant': '新規の研究費',
  'joint-call': '共同公募',
  'in-kind': '資金以外の提供',
  other: 'その他',
};

const stated = ({ agencies }: Call): readonly Agency[] =>
  (agencies?.listed ?? []).filter(({ participation }) => participation !== undefined);

export const agencyParticipationMismatch = defineRule({
  code: 'agency-participation-mismatch',
  level: 'should',
  who: 'partner',
  needs: ['partners'],
  given: (call: Call) => {
    const [first] = stated(call);
    return first && { listed: stated(call), at: first.at };
  },
  facts: (call) => stated(call).map(({ at }) => at),
  check: ({ partners }, { listed }) =>
    grantsOf(partners).flatMap(({ path, grant: { participation: written, funder }, names }) => {
      const agency = agencyOf({ names: nameOf(funder.name), country: funder.country }, listed);
      if (!written || !agency?.participation || written === agency.participation) return [];
      const data = { ...names, written, asked: agency.participation };
      return [{ path: [...path, 'participation'], fact: agency.at, data }];
    }),
  example: `
# with: {agencies: {complete: false, listed: [{id: arc, name: {en: Australian Research Council, ja: オーストラリア研究会議}, aliases: [ARC], country: AU, participation: existing-grant}]}}
partners:
  - principalInvestigator: { name: { en: Jane Doe } }
    country: AU
    funding:
      - funder: { name: { en: ARC }, sector: public, country: AU }
        participation: new-grant # expect: agency-participation-mismatch
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award]
`,
  text: {
    en: {
      title: 'Form of participation other than in the table',
      why: 'The call says for this agency in which form it takes part; money in another form may not count.',
      fix: 'Ask the partner in which form the agency gives the money and correct the entry; if it stands, ask the funder whether it counts.',
      message: (d) =>
        `The funding of ${d.partner} by ${d.funder} is entered as ${EN[d.written]} (${d.written}); the call's table gives ${EN[d.asked]} (${d.asked}) for this agency.`,
    },
    ja: {
      title: '公募の一覧と異なる参加形態',
      why: '公募は、この助成機関の参加形態を示しています。別の形態による研究費は、認められないおそれがあります。',
      fix: '相手国側研究者に助成の形態を確認し、記載を訂正してください。記載のとおりであれば、認められるかどうかを配分機関に問い合わせてください。',
      message: (d) =>
        `${d.partnerJa}が${d.funderJa}から受ける研究費の参加形態は「${JA[d.written]}（${d.written}）」ですが、公募の一覧では、この機関の参加形態は「${JA[d.asked]}（${d.asked}）」です。`,
    },
  },
});
