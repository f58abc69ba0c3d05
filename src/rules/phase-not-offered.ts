import type { Call } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { findOption } from '../domain/call-options.js';
import { inARow } from '../text/lists.js';

export const phaseNotOffered = defineRule({
  code: 'phase-not-offered',
  level: 'must',
  who: 'researcher',
  needs: ['project'],
  given: (call: Call) => {
    const phases = call.phases ?? [];
    return phases[0] && { phases, at: phases[0].at };
  },
  facts: ({ phases = [] }) => phases.map(({ at }) => at),
  check: ({ project: { phase } }, { phases }) =>
    phase === undefined || findOption(phase, phases)
      ? []
      : [
          {
            path: ['project', 'phase'],
            data: {
              found: phase,
              phases: phases.map(({ label }) => label.en),
              phasesJa: phases.map(({ label }) => label.ja),
            },
          },
        ],
  example: `
project:
  phase: Clinical Trial # expect: phase-not-offered
`,
  text: {
    en: {
      title: 'R&D phase not covered by the call',
      why: 'The call lists the phases that it supports; work in another phase has no place in it.',
      fix: (d) => `Choose ${inARow(d.phases, 'en', 'or')}, by what describes the work.`,
      message: (d) => `"${d.found}" is not a phase of the call; it covers ${inARow(d.phases, 'en')}.`,
    },
    ja: {
      title: '公募の対象外の開発フェーズ',
      why: '公募は対象とする開発フェーズを挙げており、それ以外のフェーズの研究開発は対象になりません。',
      fix: (d) => `研究開発の内容に合うものを、${inARow(d.phasesJa, 'ja')}から選んでください。`,
      message: (d) => `「${d.found}」は、公募の開発フェーズにありません。対象は${inARow(d.phasesJa, 'ja')}です。`,
    },
  },
});
