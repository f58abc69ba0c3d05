import type { Call, Deadline, LeadTime } from '../../../schemas/call.js';
import type { Language, Localized } from '../../../schemas/field.js';
import { localWords } from '../../domain/time-left.js';
import { counted } from '../../domain/written-forms.js';
import { monthsInWords } from '../../text/durations.js';
import { deadlineTime } from './deadline-time.js';
import { CONCERNED, DEADLINE_FOR } from './names.js';
import { both, entry, levelWords, phrases, type Row, span } from './row.js';

/** When to apply, and when to work. */
export function times(call: Call): Row[] {
  const { deadlines = [], leadTimes = [], duration, period, solicitation } = call;
  const rows: (Row | undefined)[] = [
    solicitation && {
      kind: 'solicitation',
      id: null,
      heading: { en: 'Solicitation period', ja: '公募期間' },
      text: both((language) => {
        const [opens, closes] = [edge(solicitation.opens, language), edge(solicitation.closes, language)];
        return { en: `${opens} – ${closes}`, ja: `${opens}から${closes}まで` }[language];
      }),
      at: solicitation.at,
    },
    ...deadlines.map((each) => deadlineRow(each)),
    ...leadTimes.map((each) => leadTimeRow(each, deadlines)),
    duration && {
      kind: 'duration',
      id: null,
      heading: { en: 'Length of a project', ja: '研究開発期間の長さ' },
      text: both((language) =>
        span(months(duration.minMonths, language), months(duration.maxMonths, language), language),
      ),
      at: duration.at,
    },
    period && {
      kind: 'period',
      id: null,
      heading: { en: 'Period of a project', ja: '研究開発の実施期間' },
      text: both((language) => periodWords(period, language)),
      at: period.at,
    },
  ];
  return rows.filter((row) => row !== undefined);
}

type Solicitation = NonNullable<Call['solicitation']>;

/** One end of the window in the words of the call, with the days that they can mean where those are several. */
function edge({ wording, earliest, latest }: Solicitation['opens'], language: Language): string {
  if (earliest === latest) return wording[language];
  const days = { en: `${earliest} to ${latest}`, ja: `${earliest}〜${latest}` }[language];
  return { en: `${wording.en} (read as ${days})`, ja: `${wording.ja}（${days} と解釈）` }[language];
}

const deadlineRow = (deadline: Deadline): Row => ({
  kind: 'deadlines',
  id: deadline.id,
  heading: { en: 'Deadline', ja: '締切' },
  text: both((language) =>
    entry(language, deadline.label[language], deadlineTime(deadline)[language], [
      DEADLINE_FOR[deadline.what][language],
      levelWords(deadline.level, language),
    ]),
  ),
  at: deadline.at,
});

function leadTimeRow({ id, label, days, before, concerns, level, at }: LeadTime, deadlines: readonly Deadline[]): Row {
  const deadline: Localized = deadlines.find((each) => each.id === before)?.label ?? { en: before, ja: before };
  return {
    kind: 'leadTimes',
    id,
    heading: { en: 'Takes time before a deadline', ja: '締切前に日数を要する手続' },
    text: both((language) =>
      entry(
        language,
        label[language],
        language === 'en'
          ? `${counted(days, 'day')}, to be done before “${deadline.en}”`
          : `${days}日。「${deadline.ja}」までに完了`,
        [CONCERNED[concerns][language], levelWords(level, language)],
      ),
    ),
    at,
  };
}

const months = (count: number | undefined, language: Language): string =>
  count === undefined ? '' : monthsInWords(count, language);

function periodWords(
  { earliestStart, latestStart, latestEnd }: NonNullable<Call['period']>,
  language: Language,
): string {
  const day = (date: string) => localWords(date)[language];
  return language === 'en'
    ? phrases('en', [
        earliestStart && `starts on ${day(earliestStart)} or later`,
        latestStart && `starts on ${day(latestStart)} or earlier`,
        latestEnd && `ends on ${day(latestEnd)} or earlier`,
      ])
    : phrases('ja', [
        earliestStart && `${day(earliestStart)}以降に開始`,
        latestStart && `${day(latestStart)}までに開始`,
        latestEnd && `${day(latestEnd)}までに終了`,
      ]);
}
