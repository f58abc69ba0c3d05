import { defineRule } from '../core/rule.js';
import { faultyCrossrefFunder } from '../domain/identifiers.js';
import { fundersOf } from '../domain/organizations.js';
import { nameOf } from '../domain/people.js';

export const crossrefFunderIdInvalid = defineRule({
  code: 'crossref-funder-id-invalid',
  level: 'should',
  who: 'researcher',
  needs: ['partners'],
  check: ({ partners }) =>
    fundersOf(partners).flatMap(({ path, organization }) => {
      const { crossrefFunderId: id = '' } = organization;
      const faulty = id ? faultyCrossrefFunder(id) : undefined;
      if (!faulty) return [];
      const [name, nameJa] = nameOf(organization.name);
      return [{ path: [...path, 'crossrefFunderId'], data: { id, name, nameJa, ...faulty } }];
    }),
  example: `
partners:
  - country: AU
    funding:
      - funder:
          name: { en: Sample Research Council }
          sector: public
          country: AU
          crossrefFunderId: "501100001809" # expect: crossref-funder-id-invalid
        status: received
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award]
`,
  text: {
    en: {
      title: 'Crossref funder ID not valid',
      why: 'The field is our own offer, not a demand of the call; an ID in another form cannot be followed to the funder.',
      fix: (d) =>
        d.write ? `Write ${d.write}.` : 'Look the funder up in the Crossref Funder Registry, or delete the line.',
      message: (d) =>
        `"${d.id}" (${d.name}) ${d.fault === 'full-width' ? 'is written in full-width characters' : 'does not have the form of a Crossref funder ID'}; it should be 10.13039/ and 9 to 12 digits, in half-width.`,
    },
    ja: {
      title: 'Crossref Funder ID の形式の誤り',
      why: 'この項目は公募が求めるものではなく、任意の記載です。形式の異なる ID からは、助成機関をたどることができません。',
      fix: (d) =>
        d.write
          ? `${d.write}と書いてください。`
          : 'Crossref Funder Registry で助成機関を確認するか、行を削除してください。',
      message: (d) =>
        `「${d.id}」（${d.nameJa}）${d.fault === 'full-width' ? 'に全角文字が含まれています' : 'は Crossref Funder ID の形式ではありません'}。「10.13039/」に続けて9〜12桁の数字を半角で書きます。`,
    },
  },
});
