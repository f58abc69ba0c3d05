import * as z from 'zod/mini';
import { date, slug, text } from '../common.js';
import { field } from '../field.js';
import { listOf } from './list.js';
import { at, factId, factLabel, level, localized } from './locator.js';

const boundary = z.strictObject({
  wording: localized(['Wording', 'The date as the call words it.'], ['原文の表現', '公募に書かれた日付の表現。']),
  earliest: field(date(), {
    en: ['Earliest', 'First day that the wording can mean.'],
    ja: ['最も早い日', '表現が指しうる最初の日。'],
  }),
  latest: field(date(), {
    en: ['Latest', 'Last day that the wording can mean.'],
    ja: ['最も遅い日', '表現が指しうる最後の日。'],
  }),
});

const deadline = z.strictObject({
  id: factId(),
  label: factLabel(),
  day: z.optional(
    field(date(), {
      en: ['Day', 'Day of the deadline in its own zone; left out where the sources state the hour only.'],
      ja: ['日', '締切の日（締切のタイムゾーンでの日付）。出典に時刻しか書かれていない場合は省略します。'],
    }),
  ),
  time: z.optional(
    field(z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)), {
      en: ['Time', 'Hour and minute as "HH:MM" in quotation marks; left out where the call states none.'],
      ja: ['時刻', '"HH:MM" の形式で、引用符で囲みます。公募に時刻の記載がなければ省略します。'],
    }),
  ),
  zone: field(text(), {
    en: [
      'Time zone',
      "IANA name such as Asia/Tokyo or Europe/Brussels, or applicant-local where the call means the clock of the applicant's institution.",
    ],
    ja: [
      'タイムゾーン',
      'IANA の名称（Asia/Tokyo、Europe/Brussels など）。応募者の所属機関の現地時間による場合は applicant-local。',
    ],
  }),
  what: field(z.enum(['application', 'registration', 'notice-of-intent', 'internal']), {
    en: [
      'For what',
      'application (the proposal itself), registration, notice-of-intent, or internal (a deadline of your own office).',
    ],
    ja: [
      '対象',
      'application（応募）、registration（登録）、notice-of-intent（応募意思の通知）、internal（所属機関の学内締切）。',
    ],
  }),
  level: level(),
  at,
});

const leadTime = z.strictObject({
  id: factId(),
  label: factLabel(),
  days: field(z.int().check(z.gte(1)), { en: ['Days', 'How many days it takes.'], ja: ['日数', '必要な日数。'] }),
  before: field(slug(), {
    en: ['Before', 'The id of the deadline that it has to be done before.'],
    ja: ['期限', 'それまでに済ませる必要のある締切の ID。'],
  }),
  concerns: field(z.enum(['erad-registration', 'everyone']), {
    en: ['Concerns', 'erad-registration: members based in Japan without an e-Rad number; everyone: every applicant.'],
    ja: ['対象', 'erad-registration（e-Rad 研究者番号のない国内の参加者）、everyone（すべての応募者）。'],
  }),
  level: level(),
  at,
});

const months = (en: readonly [string, string], ja: readonly [string, string]) =>
  z.optional(field(z.int().check(z.gte(1)), { en, ja }));
const day = (en: readonly [string, string], ja: readonly [string, string]) => z.optional(field(date(), { en, ja }));

/** When to apply, and when to work. */
export const times = {
  solicitation: z.optional(
    field(
      z.strictObject({
        opens: field(boundary, { en: ['Opens', 'When applications open.'], ja: ['開始', '公募の開始。'] }),
        closes: field(boundary, { en: ['Closes', 'When applications close.'], ja: ['締切', '公募の締切。'] }),
        at,
      }),
      {
        en: [
          'Solicitation period',
          'When applications are taken, where the call gives days without an hour or mere windows.',
        ],
        ja: ['公募期間', '応募を受け付ける期間。時刻の記載がない場合や、時期だけが示されている場合に使います。'],
      },
    ),
  ),
  deadlines: listOf(
    deadline,
    { en: ['Deadline', 'One deadline.'], ja: ['締切', '締切1件。'] },
    {
      en: ['Deadlines', 'Exact deadlines, each with its time zone.'],
      ja: ['締切', '日時の定まった締切。それぞれタイムゾーンを付けます。'],
    },
  ),
  leadTimes: listOf(
    leadTime,
    {
      en: ['Lead time', 'Something that takes time before a deadline.'],
      ja: ['所要期間', '締切前に日数を要する手続1件。'],
    },
    {
      en: ['Lead times', 'What has to be started some time before a deadline.'],
      ja: ['所要期間', '締切より前に始める必要のある手続。'],
    },
  ),
  duration: z.optional(
    field(
      z.strictObject({
        minMonths: months(['Minimum', 'Fewest months.'], ['最短', '最短の月数。']),
        maxMonths: months(['Maximum', 'Most months.'], ['最長', '最長の月数。']),
        at,
      }),
      {
        en: ['Duration', 'How long a project may be, in months; fiscal years touched do not count.'],
        ja: ['研究開発期間の長さ', '月数による期間の長さ。かかる年度の数では数えません。'],
      },
    ),
  ),
  period: z.optional(
    field(
      z.strictObject({
        earliestStart: day(
          ['Earliest start', 'First day on which a project may start.'],
          ['最も早い開始日', '開始できる最初の日。'],
        ),
        latestStart: day(
          ['Latest start', 'Last day on which a project may start.'],
          ['最も遅い開始日', '開始できる最後の日。'],
        ),
        latestEnd: day(
          ['Latest end', 'Last day that a project may have.'],
          ['最も遅い終了日', '終了日として認められる最後の日。'],
        ),
        at,
      }),
      {
        en: ['Period', 'The days between which a project has to lie.'],
        ja: ['実施期間', '研究開発期間が収まるべき期間。'],
      },
    ),
  ),
};

export type Deadline = z.output<typeof deadline>;
export type LeadTime = z.output<typeof leadTime>;
