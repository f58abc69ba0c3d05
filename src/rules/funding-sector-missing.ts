import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { fundingAsked, grantsAsked } from '../domain/partner-grants.js';
import { SECTOR } from '../text/sectors.js';

export const fundingSectorMissing = defineRule({
  code: 'funding-sector-missing',
  level: 'should',
  who: 'researcher',
  needs: ['partners'],
  given: (call: Call) => {
    const asked = fundingAsked(call);
    return asked?.sectors.length ? asked : undefined;
  },
  check: ({ partners }, asked) =>
    grantsAsked(partners, asked).flatMap(({ path, grant, names }) =>
      grant.funder.sector
        ? []
        : [
            {
              path: [...path, 'funder'],
              at: 'key' as const,
              data: { funder: names.funder, funderJa: names.funderJa, sectors: asked.sectors },
            },
          ],
    ),
  example: `
partners:
  - country: AU
    funding:
      - funder: { name: { en: Sample Foundation }, country: AU } # expect: funding-sector-missing
        status: received
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award]
`,
  text: {
    en: {
      title: 'Sector of the funder missing',
      why: 'The call names the kinds of agencies whose money counts, so the reader will want to see which kind this is.',
      fix: (d) => `Add "sector: ${d.sectors.join('" or "sector: ')}" to the funder.`,
      message: (d) => `The sector of ${d.funder} is not given; the call speaks of ${d.sectors.join(' or ')} agencies.`,
    },
    ja: {
      title: '助成機関の公的・民間の別がない',
      why: '公募は、対象となる助成機関の種別を挙げています。どれに当たるかが分かるように示します。',
      fix: (d) => `助成機関に${d.sectors.map((sector) => `「sector: ${sector}」`).join('または')}を加えてください。`,
      message: (d) =>
        `${d.funderJa}が公的機関か民間機関かが記載されていません。公募は${d.sectors.map((sector) => SECTOR[sector].ja).join('または')}の研究費を対象としています。`,
    },
  },
});
