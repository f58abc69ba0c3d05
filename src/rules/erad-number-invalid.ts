import { defineRule } from '../core/rule.js';
import { type FaultyId, faultyErad } from '../domain/identifiers.js';
import { nameOf, seatsOf } from '../domain/people.js';

const EN: Readonly<Record<FaultyId['fault'], string>> = {
  form: 'is not a number of eight digits',
  'full-width': 'is written in full-width digits; the number should be in half-width',
  'check-digit': 'does not fit its check digit, the first of the eight: some digit is probably mistyped',
  placeholder: 'stands for "no number" in some systems; the researcher\'s own number is asked for',
};
const JA: Readonly<Record<FaultyId['fault'], string>> = {
  form: 'は8桁の数字ではありません',
  'full-width': 'は全角で書かれています。研究者番号は半角数字で書きます',
  'check-digit': 'はチェックディジット（8桁の先頭）と合いません。数字の誤記が考えられます',
  placeholder: 'は番号がないことを示す仮の値です。本人の研究者番号を書く項目です',
};

export const eradNumberInvalid = defineRule({
  code: 'erad-number-invalid',
  level: 'should',
  who: 'researcher',
  needs: ['team'],
  check: ({ team }) =>
    seatsOf(team).flatMap(({ path, member }) => {
      const { eradNumber: id = '' } = member;
      const faulty = id ? faultyErad(id) : undefined;
      if (!faulty) return [];
      const [name, nameJa] = nameOf(member.name);
      return [{ path: [...path, 'eradNumber'], data: { id, name, nameJa, ...faulty } }];
    }),
  example: `
team:
  principalInvestigator:
    name: { en: Hanako Aomori }
    eradNumber: "12345678" # expect: erad-number-invalid
`,
  text: {
    en: {
      title: 'e-Rad researcher number not valid',
      why: 'Not a rule of the call. The check digit is known from systems that compute it, not from a published specification, so trust e-Rad over this hint.',
      fix: (d) => {
        if (d.write) return `Write "${d.write}" in half-width digits.`;
        return d.fault === 'placeholder'
          ? `Enter the number that e-Rad gave to ${d.name}, or delete the line until there is one.`
          : `Compare the number of ${d.name} with e-Rad and correct it.`;
      },
      message: (d) => `"${d.id}" (${d.name}) ${EN[d.fault]}.`,
    },
    ja: {
      title: 'e-Rad 研究者番号の誤り',
      why: '公募の条件ではありません。チェックディジットの計算方法は公表された仕様ではなく、実際に計算しているシステムから知られているものです。e-Rad の表示を優先してください。',
      fix: (d) => {
        if (d.write) return `半角数字で "${d.write}" と書いてください。`;
        return d.fault === 'placeholder'
          ? `e-Rad で付与された${d.nameJa}の番号を書いてください。まだない場合は行を削除してください。`
          : `${d.nameJa}の番号を e-Rad で確認し、訂正してください。`;
      },
      message: (d) => `「${d.id}」（${d.nameJa}）${JA[d.fault]}。`,
    },
  },
});
