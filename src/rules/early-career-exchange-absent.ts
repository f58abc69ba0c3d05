import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';

export const earlyCareerExchangeAbsent = defineRule({
  code: 'early-career-exchange-absent',
  level: 'should',
  who: 'researcher',
  needs: ['exchange'],
  given: (call: Call) => call.earlyCareerExchange,
  check: ({ exchange }, { level }) => {
    const planned = exchange
      ? [exchange.sent, exchange.received].some((flow) => flow.researchers + flow.months > 0)
      : false;
    if (planned) return [];
    return [{ path: exchange ? ['exchange'] : [], at: 'key' as const, level, data: { given: Boolean(exchange) } }];
  },
  example: `
exchange: # expect: early-career-exchange-absent
  sent: { researchers: 0, months: 0 }
  received: { researchers: 0, months: 0 }
`,
  text: {
    en: {
      title: 'No exchange of early-career researchers',
      why: 'Bringing young researchers of both sides together is among the aims that the call gives for the programme.',
      fix: 'Enter under "exchange" how many early-career researchers are sent and received, and for how many months.',
      message: (d) =>
        `The draft ${d.given ? 'gives zero for every exchange' : 'has no section "exchange"'}; the call looks for exchange of young researchers.`,
    },
    ja: {
      title: '若手研究者の交流がない',
      why: '双方の若手研究者の交流は、公募がプログラムの目的として挙げている事項です。',
      fix: '「exchange」に、派遣・受入れを行う若手研究者の人数と延べ月数を記入してください。',
      message: (d) =>
        `${d.given ? '若手研究者の派遣・受入れがすべて0になっています' : '「exchange」の節がありません'}。公募は若手研究者の交流を目的に掲げています。`,
    },
  },
});
