import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { hasApplicationDeadline } from '../domain/call-deadlines.js';
import { boundaryData } from '../domain/solicitation-window.js';
import { worded } from '../text/wordings.js';

export const solicitationWindowPassed = defineRule({
  code: 'solicitation-window-passed',
  level: 'should',
  who: 'researcher',
  countsDays: ['asOf'],
  needs: ['call'],
  // A deadline with its day is told by the rules on deadlines, more exactly.
  given: (call: Call) => (hasApplicationDeadline(call) ? undefined : call.solicitation),
  check: (_, solicitation, { asOf }) =>
    asOf > solicitation.closes.latest
      ? [{ path: ['call'], data: { asOf, ...boundaryData(solicitation, 'closes') } }]
      : [],
  example: `
# as-of: 2023-09-01
format: 1
call: amed-aspire-fy2023-pre # expect: solicitation-window-passed
`,
  text: {
    en: {
      title: 'Solicitation period over',
      why: 'Applications are taken only within the solicitation period; the dates as announced are past.',
      fix: "Check the funder's page for the deadline that holds, or name the call that is open now.",
      message: (d) =>
        `The call gives its closing as ${worded.en(d)}, which is ${d.latest} at the latest; this check is made for ${d.asOf}.`,
    },
    ja: {
      title: '公募期間の終了',
      why: '応募は公募期間内に限って受け付けられますが、公表された日程はすでに過ぎています。',
      fix: '配分機関のページで正式な締切を確認するか、現在募集中の公募を指定してください。',
      message: (d) =>
        `公募の締切は${worded.ja(d)}とされ、遅くとも${d.latest}です。確認の基準日${d.asOf}は、これを過ぎています。`,
    },
  },
});
