import type { Call } from '../../schemas/call.js';
import type { Localized } from '../../schemas/field.js';
import type { Proposal } from '../../schemas/proposal/index.js';
import { FUNDING_STATUS_JA } from '../domain/funding-status.js';
import { oncePer } from '../domain/once-per.js';
import { nameOf } from '../domain/people.js';
import { counted, grouped } from '../domain/written-forms.js';
import { citationOf } from './call-facts.js';
import type { Citation } from './diagnostic.js';

/** A figure of the draft laid beside a question, without a judgement. */
export interface Figure {
  readonly label: Localized;
  readonly value: Localized;
}

export interface Question {
  readonly id: string;
  readonly text: Localized;
  readonly figures: readonly Figure[];
  readonly citation: Citation;
}

/** What no program can judge, and what the call does not say. */
export interface Checklist {
  readonly questions: readonly Question[];
  readonly notStated: readonly { readonly id: string; readonly topic: Localized }[];
}

export function checklistOf(call: Call, sections: Partial<Proposal>): Checklist {
  const { manual, languages, notStated } = sameForAll(call);
  const questions = manual.map((each) =>
    each.shows ? { ...each.question, figures: FIGURES[each.shows](sections) } : each.question,
  );
  return { questions: [...questions, ...limitQuestions(call, sections), ...languages], notStated };
}

/** What hangs on the call alone: its questions before figures of a draft stand beside them. */
const sameForAll = oncePer((call: Call) => ({
  manual: (call.manual ?? []).map(({ id, text, figures, at }) => ({
    question: { id, text, figures: [], citation: citationOf(call, at) } satisfies Question,
    shows: figures,
  })),
  languages: languageQuestions(call),
  notStated: call.notStated ?? [],
}));

/** The draft says in which language a document is; its text only tells Japanese from the rest. */
function languageQuestions(call: Call): Question[] {
  return (call.documents ?? [])
    .filter(({ languages = [] }) => languages.length > 0)
    .map(({ id, label, at }) => ({
      id: `document-language-${id}`,
      text: {
        en: `Is "${label.en}" really written in the language that the draft states? The check only tells Japanese from other languages.`,
        ja: `「${label.ja}」は、提案書に書かれた言語で書かれていますか。本文について確認しているのは、日本語かどうかだけです。`,
      },
      figures: [],
      citation: citationOf(call, at),
    }));
}

/** One draft cannot show in how many others its people stand. */
function limitQuestions(call: Call, { team }: Partial<Proposal>): Question[] {
  return (call.applicantLimits ?? []).map(({ id, role, max, at }) => {
    const [name, nameJa] = team ? nameOf(team.principalInvestigator.name) : [undefined, undefined];
    const pi = { en: name ?? 'the principal investigator', ja: nameJa ?? '研究開発代表者' };
    return {
      id: `applicant-limit-${id}`,
      text: {
        en: `Does ${LIMITED[role].en(pi.en)} in at most ${counted(max, 'proposal')} to this call?`,
        ja: `この公募で、${LIMITED[role].ja(pi.ja)}提案は、${LIMITED[role].each}${max}件以内ですか。`,
      },
      figures: [],
      citation: citationOf(call, at),
    };
  });
}

const LIMITED = {
  'principal-investigator': {
    en: (pi: string) => `${pi} stand as principal investigator`,
    ja: (pi: string) => `${pi}が研究開発代表者となる`,
    each: '',
  },
  'project-leader': {
    en: (pi: string) => `every project leader (${pi} and those among the partners) stand in that role`,
    ja: (pi: string) => `プロジェクトリーダー（${pi}と、相手国側研究者のうちの該当者）がそれぞれその役割で加わる`,
    each: '1人',
  },
  member: {
    en: () => 'each person of the team stand',
    ja: () => '研究チームの参加者がそれぞれ加わる',
    each: '1人',
  },
} as const;

const FIGURES = { 'partner-funding': partnerFunding } as const;

function partnerFunding({ partners = [], budget }: Partial<Proposal>): Figure[] {
  const grants = (partners ?? []).flatMap((partner) =>
    (partner.funding ?? []).map((grant) => {
      const name = partner.principalInvestigator.name;
      const period = grant.period ? `${grant.period.start} – ${grant.period.end}` : '';
      const amount = `${grouped(grant.amount)} ${grant.currency}`;
      const [funder, funderJa] = nameOf(grant.funder.name);
      return {
        label: { en: `${name.en} (${partner.country})`, ja: `${name.ja ?? name.en}（${partner.country}）` },
        value: {
          en: `${amount}, ${funder}, ${grant.status}, ${period || 'period not given'}`,
          ja: `${amount}、${funderJa}、${FUNDING_STATUS_JA[grant.status]}、${period || '期間の記載なし'}`,
        },
      };
    }),
  );
  if (!budget) return grants;
  const asked = grouped(budget.total.total);
  return [
    ...grants,
    {
      label: { en: 'Asked for on the Japanese side', ja: '日本側の申請額' },
      value: {
        en: `${asked} ${budget.unit === 'yen' ? budget.currency : `thousand ${budget.currency}`} in all`,
        ja: `総額 ${asked}${budget.unit === 'yen' ? '円' : '千円'}`,
      },
    },
  ];
}
