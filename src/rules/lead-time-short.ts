import type { Call, LeadTime } from '../../schemas/call.js';
import type { Proposal } from '../../schemas/proposal/index.js';
import type { Level, Path } from '../core/diagnostic.js';
import { defineRule } from '../core/rule.js';
import {
  DAY_FIGURES,
  type DatedDeadline,
  datedDeadlines,
  deadlineData,
  judgeDeadline,
  weightOf,
} from '../domain/call-deadlines.js';
import { daysBetween } from '../domain/days.js';
import { addDays } from '../domain/durations.js';
import { nameOf, seatsOf } from '../domain/people.js';
import { lastDayBefore } from '../domain/time-left.js';
import { counted } from '../domain/written-forms.js';
import { checkedFor, deadlineName } from '../text/deadlines.js';

interface Lead {
  readonly lead: LeadTime;
  readonly deadline: DatedDeadline;
}

const leadsOf = (call: Call): readonly Lead[] =>
  (call.leadTimes ?? []).flatMap((lead) => {
    const deadline = datedDeadlines(call).find(({ id }) => id === lead.before);
    return deadline ? [{ lead, deadline }] : [];
  });

interface Concerned {
  readonly path: Path;
  readonly name: string;
  readonly nameJa: string;
}

/** Whom a lead time concerns: the draft as a whole, or those in Japan who give no number or the one that means none. */
function concernedBy({ concerns }: LeadTime, team: Proposal['team'] | undefined): readonly Concerned[] {
  if (concerns === 'everyone') return [{ path: ['call'], name: '', nameJa: '' }];
  return seatsOf(team)
    .filter(({ member: { institution, eradNumber } }) => institution.country === 'JP' && isNone(eradNumber))
    .map(({ path, member }) => {
      const [name, nameJa] = nameOf(member.name);
      return { path: [...path, 'name', 'en'], name, nameJa };
    });
}

const isNone = (eradNumber: string | undefined): boolean => eradNumber === undefined || eradNumber === '99999999';

/** A draft does not tell what was begun in time for everyone, so those who began it must not be held up. */
function weightOfLead(lead: LeadTime): Level {
  const weight = weightOf(lead);
  return lead.concerns === 'everyone' && weight === 'must' ? 'should' : weight;
}

export const leadTimeShort = defineRule({
  code: 'lead-time-short',
  level: 'must',
  who: 'office',
  countsDays: [...DAY_FIGURES, 'daysLeft'],
  needs: ['call'],
  looksThrough: ['team'],
  given: (call: Call) => {
    const leads = leadsOf(call);
    const [first] = leads;
    return first && { leads, at: first.lead.at };
  },
  facts: (call) => leadsOf(call).map(({ lead }) => lead.at),
  check: ({ team }, { leads }, now) =>
    leads.flatMap(({ lead, deadline }) => {
      const judged = judgeDeadline(deadline, team, now);
      const last = lastDayBefore(judged.latest);
      const begin = addDays(last, -lead.days);
      if (judged.state === 'passed' || now.asOf <= begin) return [];
      return concernedBy(lead, team).map(({ path, name, nameJa }) => ({
        path,
        fact: lead.at,
        level: weightOfLead(lead),
        data: {
          ...deadlineData(judged, now),
          task: lead.label.en,
          taskJa: lead.label.ja,
          days: lead.days,
          daysLeft: daysBetween(now.asOf, last),
          begin,
          name,
          nameJa,
        },
      }));
    }),
  example: `
# with: {deadlines: [{id: submission, label: {en: Submission, ja: 応募}, day: 2024-05-28, time: "12:00", zone: Asia/Tokyo, what: application, level: must}], leadTimes: [{id: erad, label: {en: Registration in e-Rad, ja: e-Rad への登録}, days: 14, before: submission, concerns: erad-registration, level: should}]}
# as-of: 2024-05-15
call: amed-aspire-fy2023-pre # expect: deadline-near
project: { period: { start: 2024-10-01, end: 2025-03-31 } }
team:
  principalInvestigator:
    name: { en: Hanako Aomori } # expect: lead-time-short
budget:
  years:
    - fiscalYear: 2024
      direct: { goods: 20000000, travel: 5000000, personnel: 10000000, other: 5000000, total: 40000000 }
      indirect: 12000000
      total: 52000000
  total: { direct: 40000000, indirect: 12000000, total: 52000000 }
`,
  text: {
    en: {
      title: 'Too little time before the deadline',
      why: 'Some steps take days that nobody can shorten, and without them the application cannot be sent. The days are counted on the calendar of Japan.',
      fix: (d) =>
        d.name
          ? `Enter the e-Rad number of ${d.name} if there is one; otherwise have your office start the registration today and ask whether it can be done in time.`
          : 'Start today if it is not done yet, and ask whether it can be done in time.',
      message: (d) =>
        `${d.name && `${d.name} has no e-Rad number in the draft. `}This check is made for ${checkedFor(d, 'en')}, ${d.daysLeft === 0 ? 'the day of the deadline' : `${counted(d.daysLeft, 'day')} before the deadline`}; "${d.task}" takes ${counted(d.days, 'day')} and had to begin by ${d.begin}. ${deadlineName.en(d)} is ${d.when}.`,
    },
    ja: {
      title: '締切までの日数不足',
      why: '短縮のできない手続があり、済んでいないと応募できません。日数は日本の暦で数えています。',
      fix: (d) =>
        d.name
          ? `${d.nameJa}の e-Rad 研究者番号があれば記入してください。なければ、所属機関の担当部署が本日中に登録の手続を始め、締切に間に合うかを確認してください。`
          : 'まだ済んでいなければ本日中に始め、締切に間に合うかを確認してください。',
      message: (d) =>
        `${d.name && `${d.nameJa}の e-Rad 研究者番号が書かれていません。`}${checkedFor(d, 'ja')}は、${d.daysLeft === 0 ? '締切の当日' : `締切の${d.daysLeft}日前`}です。「${d.taskJa}」には${d.days}日を要し、${d.begin}までに始める必要がありました。${deadlineName.ja(d)}は${d.whenJa}です。`,
    },
  },
});
