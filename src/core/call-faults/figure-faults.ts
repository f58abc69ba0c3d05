import { callFault } from './define-fault.js';

/** Faults between the figures of a definition and the words on which they rest. */

/** How the figure is told: of a date or a time only a part is looked for. */
const whatIs = ({ key, figure, kind }: { key: string; figure: string; kind: string }) => {
  if (kind === 'day') return { en: `The day of the month is ${figure}`, ja: `日付は ${figure} 日` };
  if (kind === 'hour') return { en: `The time is ${figure}`, ja: `時刻は ${figure} ` };
  return { en: `"${key}" is ${figure}`, ja: `「${key}」は ${figure} ` };
};

export const figureNotInWords = callFault<{ key: string; figure: string; words: string; kind: string }>(
  'figure-not-in-words',
  'should',
  { key: 'max', figure: '50,000,000', words: 'up to 5 million yen per year', kind: 'amount' },
  {
    title: 'Figure not in the cited words',
    why: 'One digit too many, or thousands of yen taken for yen, passes every other check; readers of a report look for the figure in the words.',
    fix: 'Compare both with the source: correct the figure, cite the words that hold it, or say under "reading" how it follows from them.',
    message: (d) => `${whatIs(d).en}; the words cited are “${d.words}”.`,
  },
  {
    title: '引用した文言にない数値',
    why: '桁の誤りや、千円と円の取り違えは、ほかの確認では見つかりません。報告を読む人は、文言の中に数値を探します。',
    fix: '出典と照合し、数値を直すか、数値を含む文言を引用してください。文言から導いた数値であれば、reading にその読み方を書いてください。',
    message: (d) => `${whatIs(d).ja}ですが、引用した文言は「${d.words}」です。`,
  },
);

export const hourLeftOut = callFault<{ told: readonly string[]; words: string }>(
  'hour-left-out',
  'should',
  { told: ['12:00'], words: '28 May 2024, 12:00 noon' },
  {
    title: 'Deadline without the hour that its words give',
    why: 'Without an hour a deadline is open until the end of its day, and a draft that is late by hours looks as if it were in time.',
    fix: (d) => `Add time: "${d.told[0]}", or cite words that give the day only.`,
    message: (d) => `The deadline has no "time"; the words cited are “${d.words}”.`,
  },
  {
    title: '文言にある時刻が締切にない',
    why: '時刻がないと、締切日の終わりまで受け付けるものとして扱われ、数時間遅れた提案も間に合うように見えます。',
    fix: (d) => `time: "${d.told[0]}" を加えるか、日付だけを含む文言を引用してください。`,
    message: (d) => `締切に「time」がありませんが、引用した文言は「${d.words}」です。`,
  },
);

export const closingDayDiffers = callFault<{ closes: string; application: string }>(
  'closing-day-differs',
  'should',
  { closes: '2024-05-27', application: '2024-05-28' },
  {
    title: 'The solicitation closes on another day than the deadline',
    why: 'Both are shown to applicants, who would not know which day counts.',
    fix: 'Correct the one that differs from the text of the call, or say in "wording" what the other day is.',
    message: (d) =>
      `The solicitation closes on ${d.closes}, and the deadline of applications is ${d.application}; the two are expected to be one day.`,
  },
  {
    title: '公募期間の終了日と締切日の不一致',
    why: '両方が応募者に示されるため、どちらが締切かわからなくなります。',
    fix: '公募の記載と異なるほうを直してください。',
    message: (d) => `公募期間の終了日は ${d.closes}、応募の締切日は ${d.application} です。同じ日になるはずです。`,
  },
);

export const FIGURE_FAULTS = [figureNotInWords, hourLeftOut, closingDayDiffers];
