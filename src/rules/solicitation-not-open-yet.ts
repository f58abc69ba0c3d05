import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { boundaryData } from '../domain/solicitation-window.js';
import { worded } from '../text/wordings.js';

export const solicitationNotOpenYet = defineRule({
  code: 'solicitation-not-open-yet',
  level: 'notice',
  who: 'researcher',
  countsDays: ['asOf'],
  needs: ['call'],
  given: (call: Call) => call.solicitation,
  check: (_, solicitation, { asOf }) =>
    asOf < solicitation.opens.earliest
      ? [{ path: ['call'], data: { asOf, ...boundaryData(solicitation, 'opens') } }]
      : [],
  example: `
# as-of: 2023-05-08
format: 1
call: amed-aspire-fy2023-pre # expect: solicitation-not-open-yet
`,
  text: {
    en: {
      title: 'Solicitation not open yet',
      why: 'Applications are taken only within the solicitation period, and what the call asks may still change before it opens.',
      fix: (d) => `Wait for the call to open before submitting, and check the draft again then, from ${d.earliest} on.`,
      message: (d) => `On ${d.asOf} applications are not taken yet; the call gives its opening as ${worded.en(d)}.`,
    },
    ja: {
      title: '公募開始前',
      why: '応募は公募期間内に限って受け付けられます。開始までに公募の内容が変わることもあります。',
      fix: (d) => `提出は公募の開始後です。提出の前に、${d.earliest}以降に提案書を改めて確認してください。`,
      message: (d) => `${d.asOf}時点では、まだ応募を受け付けていません。公募の開始は${worded.ja(d)}とされています。`,
    },
  },
});
