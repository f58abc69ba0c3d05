import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { hasApplicationDeadline } from '../domain/call-deadlines.js';
import { boundaryData } from '../domain/solicitation-window.js';
import { worded } from '../text/wordings.js';

export const solicitationClosing = defineRule({
  code: 'solicitation-closing',
  level: 'notice',
  who: 'researcher',
  countsDays: ['asOf'],
  needs: ['call'],
  // A deadline with its day is told by the rules on deadlines, more exactly.
  given: (call: Call) => (hasApplicationDeadline(call) ? undefined : call.solicitation),
  check: (_, solicitation, { asOf }) => {
    const { earliest, latest } = solicitation.closes;
    if (asOf < earliest || asOf > latest) return [];
    return [{ path: ['call'], data: { asOf, ...boundaryData(solicitation, 'closes') } }];
  },
  example: `
# as-of: 2023-08-05
format: 1
call: amed-aspire-fy2023-pre # expect: solicitation-closing
`,
  text: {
    en: {
      title: 'Solicitation closing',
      why: 'Late applications are not taken, and a deadline worded without a day has to be read with caution.',
      fix: "Check the day and the hour of the deadline on the funder's page today.",
      message: (d) =>
        d.earliest === d.latest
          ? `The call closes on ${d.latest} (${worded.en(d)}), the day of this check.`
          : `The call gives its closing as ${worded.en(d)} and names no day; on ${d.asOf} it may already be closed.`,
    },
    ja: {
      title: '公募の締切間際',
      why: '締切後の応募は受け付けられません。日の示されていない締切は、早い日を想定しておく必要があります。',
      fix: '配分機関のページで、締切の日時を本日中に確認してください。',
      message: (d) =>
        d.earliest === d.latest
          ? `公募の締切は${worded.ja(d)}で、確認の基準日${d.asOf}が締切の当日です。`
          : `公募の締切は${worded.ja(d)}とされ、日は示されていません。${d.asOf}時点で、すでに締め切られている可能性があります。`,
    },
  },
});
