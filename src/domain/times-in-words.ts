/** Times of day and lengths in months that the words of a call spell out. */

const plain = (words: string): string => words.slice(0, 2_000).normalize('NFKC').toLowerCase();

const CLOCK =
  /(?<noon>\bnoon\b|正午)|(?<midnight>\bmidnight\b)|(?<![\d.,:])(?<hour>\d{1,2})(?::(?<minute>\d\d))?\s*(?<half>[ap])\.?m\b|(?<![\d.,:/-])(?:(?<halfClock>午前|午後)\s*)?(?<plainHour>\d{1,2}):(?<plainMinute>\d\d)(?![\d:])|(?:(?<halfJa>午前|午後)\s*)?(?<hourJa>\d{1,2})時(?!間)(?:(?<minuteJa>\d{1,2})分|(?<halfHour>半))?/g;

/** The times of day in the words, as HH:MM, each once: "1:00 pm" → 13:00, 「午後5時30分」 → 17:30, "noon" → 12:00. */
export function clockTimesIn(words: string): readonly string[] {
  const found = [...plain(words).matchAll(CLOCK)].map(({ groups = {} }) => timeOf(groups));
  return [...new Set(found)];
}

type Groups = Readonly<Record<string, string | undefined>>;

function timeOf({
  noon,
  midnight,
  hour,
  minute,
  half,
  plainHour,
  plainMinute,
  halfJa,
  halfClock,
  hourJa,
  minuteJa,
  halfHour,
}: Groups) {
  if (noon) return '12:00';
  if (midnight) return '00:00';
  const isAfternoon = half === 'p' || (halfJa ?? halfClock) === '午後';
  const isMorning = half === 'a' || (halfJa ?? halfClock) === '午前';
  const written = Number(hour ?? plainHour ?? hourJa);
  const minutes = minute ?? plainMinute ?? minuteJa ?? (halfHour ? '30' : '00');
  const hours = isAfternoon && written < 12 ? written + 12 : isMorning && written === 12 ? 0 : written;
  return `${String(hours).padStart(2, '0')}:${minutes.padStart(2, '0')}`;
}

const SPAN =
  /(?<!\d)(?:(\d+)\s*(?:年|years?)\s*(?:間\s*)?(?:(?:と|and|,)\s*)?(?:(\d+)\s*(?:[かヶケカヵ箇個]月|months?)|(半))|(\d+)\.5\s*(?:年|years?)|(\d+)\s*(?:and a half|1\/2)\s*years?)/g;

/** Lengths of years and months together, in months: 「4年6か月」, 「4年半」, "4.5 years" → 54. None where no such length stands. */
export const mixedMonthsIn = (words: string): readonly number[] =>
  [...plain(words).matchAll(SPAN)].map(([, years, months, , decimal, halves]) => {
    const whole = Number(years ?? decimal ?? halves);
    return whole * 12 + (months === undefined ? 6 : Number(months));
  });
