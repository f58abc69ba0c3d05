import { type AnyCoded, defineCode } from './diagnostic.js';
import { commentUnclear } from './waivers/comment-codes.js';

/** What is wrong with a waiver. It then counts for nothing, and what it names stands as if nobody had accepted it. */

/** Where the waiver stands, and what it names. */
type At = {
  readonly rule: string;
  readonly file: string;
  readonly line: number;
};

const SAMPLE: At = { rule: 'budget-over-cap', file: 'waivers.yaml', line: 2 };
const HOUSE = { who: 'office', basis: 'house', level: 'should', unwaivable: true } as const;

const standsAt = ({ file, line }: At): string => `${file}:${line}`;

export const incomplete = defineCode<At & { lacking: readonly string[] }>()({
  ...HOUSE,
  code: 'waiver/incomplete',
  sample: { ...SAMPLE, lacking: ['reason', 'until'] },
  text: {
    en: {
      title: 'Waiver is incomplete',
      why: 'A waiver puts on record who accepted a finding, why, and until when. Without all of it nobody can later tell whether it still holds, so it does not count. A house rule.',
      fix: 'Complete the waiver, or remove it. The value is filled in by check --write-waivers.',
      message: (d) =>
        `The waiver of ${d.rule || 'a rule'} (${standsAt(d)}) does not count: ${d.lacking.join(', ')} missing.`,
    },
    ja: {
      title: '記載が足りない承認記録',
      why: '承認記録は、誰が、なぜ、いつまで指摘を承認したかを残すものです。これらがそろわないと、承認が今も有効か後から判断できないため、無効とします。独自の確認項目です。',
      fix: '不足している項目を記入するか、その記録を削除してください。value は check --write-waivers が記入します。',
      message: (d) => `${d.rule || '規則'} の承認記録（${standsAt(d)}）は無効です。不足：${d.lacking.join('、')}。`,
    },
  },
});

export const expired = defineCode<At & { until: string; asOf: string; by: string }>()({
  ...HOUSE,
  code: 'waiver/expired',
  sample: { ...SAMPLE, until: '2023-06-30', asOf: '2023-07-01', by: 'Office of Research' },
  text: {
    en: {
      title: 'Waiver has expired',
      why: 'A waiver holds until the day that it names. After that the finding stands again. A house rule.',
      fix: 'Mend the finding, or have it accepted anew with a new date.',
      message: (d) =>
        `The waiver of ${d.rule} (${standsAt(d)}) ended on ${d.until}; the check is for ${d.asOf}, so it no longer counts.`,
    },
    ja: {
      title: '期限の切れた承認記録',
      why: '承認記録は、記載された日まで有効です。その後は、元の指摘がそのまま残ります。独自の確認項目です。',
      fix: '指摘を解消するか、新しい期限で改めて承認を受けてください。',
      message: (d) =>
        `${d.rule} の承認記録（${standsAt(d)}）の期限は${d.until}です。確認の基準日は${d.asOf}のため、無効です。`,
    },
  },
});

export const stale = defineCode<At & { pointer: string; now: readonly string[]; moved: string }>()({
  ...HOUSE,
  code: 'waiver/stale',
  sample: { ...SAMPLE, pointer: '/budget/total/total', now: [], moved: '' },
  text: {
    en: {
      title: 'Waiver no longer meets what it accepted',
      why: 'A waiver accepts one value as it was seen. When the value changes, or the fault is gone, the decision has to be taken anew. A house rule.',
      fix: (d) =>
        d.now.length > 0
          ? 'Have the finding accepted anew as it is now, or mend it.'
          : d.moved
            ? `Write ${d.moved} in the waiver, if it was meant for the same.`
            : 'Remove the waiver, or correct the place that it names.',
      message: (d) => {
        const waiver = `The waiver of ${d.rule} (${standsAt(d)})`;
        if (d.moved) return `${waiver} does not count: what it accepted now stands at ${d.moved}.`;
        return d.now.length > 0
          ? `${waiver} does not count: what it accepted has changed (now ${d.now.join(', ')}).`
          : `${waiver} meets no finding.`;
      },
    },
    ja: {
      title: '現状と合わない承認記録',
      why: '承認記録は、そのときの値に対する承認です。値が変わったり指摘がなくなったりした場合は、改めて判断する必要があります。独自の確認項目です。',
      fix: (d) =>
        d.now.length > 0
          ? '現在の内容で改めて承認を受けるか、指摘を解消してください。'
          : d.moved
            ? `同じ内容に対する承認であれば、承認記録の場所を ${d.moved} に書き換えてください。`
            : '承認記録を削除するか、記載された場所を直してください。',
      message: (d) => {
        const waiver = `${d.rule} の承認記録（${standsAt(d)}）`;
        if (d.moved) return `${waiver}は、承認された内容の場所が ${d.moved} に変わったため無効です。`;
        return d.now.length > 0
          ? `${waiver}は、承認時から内容が変わったため無効です（現在：${d.now.join('、')}）。`
          : `${waiver}に当たる指摘はありません。`;
      },
    },
  },
});

export const notAllowed = defineCode<At>()({
  ...HOUSE,
  code: 'waiver/not-allowed',
  sample: { ...SAMPLE, rule: 'attachment-damaged' },
  text: {
    en: {
      title: 'Finding cannot be waived',
      why: 'What keeps a draft or a file from being read, or a bundle from being whole, cannot be accepted by anybody: other checks rest on it. A house rule.',
      fix: 'Mend the finding, and remove the waiver.',
      message: (d) => `${d.rule} cannot be waived (${standsAt(d)}).`,
    },
    ja: {
      title: '承認できない指摘',
      why: '提案書やファイルを読み取れない、提出用 zip が完全でないといった問題は、ほかの確認の前提となるため、承認の対象になりません。独自の確認項目です。',
      fix: '指摘を解消し、承認記録を削除してください。',
      message: (d) => `${d.rule} は承認の対象になりません（${standsAt(d)}）。`,
    },
  },
});

export const unknownRule = defineCode<At & { suggestion: string }>()({
  ...HOUSE,
  code: 'waiver/unknown-rule',
  sample: { ...SAMPLE, rule: 'budget-over-caps', suggestion: 'budget-over-cap' },
  text: {
    en: {
      title: 'Waiver names an unknown rule',
      why: 'A waiver of a rule that does not exist accepts nothing, and may have been meant for another. A house rule.',
      fix: (d) => (d.suggestion === '' ? 'Correct the code of the rule.' : `Write ${d.suggestion}, if that is meant.`),
      message: (d) => `There is no rule "${d.rule}" (${standsAt(d)}).`,
    },
    ja: {
      title: '存在しない規則の承認記録',
      why: '存在しない規則の承認記録では何も承認されません。別の規則のつもりだった可能性があります。独自の確認項目です。',
      fix: (d) =>
        d.suggestion === '' ? '規則のコードを直してください。' : `${d.suggestion} のことであれば、そう書いてください。`,
      message: (d) => `「${d.rule}」という規則はありません（${standsAt(d)}）。`,
    },
  },
});

export const unreadableWaivers = defineCode<{ file: string; line: number; reason: string; reasonJa: string }>()({
  ...HOUSE,
  code: 'waiver/unreadable',
  level: 'must',
  sample: { file: 'waivers.yaml', line: 1, reason: 'a colon is missing', reasonJa: 'コロンがありません' },
  text: {
    en: {
      title: 'Waivers cannot be read',
      why: 'Nobody knows what was accepted, so none of it counts, and the draft waits until the file is mended. A house rule.',
      fix: 'Mend the file, or remove it.',
      message: (d) => `${d.file}:${d.line}: the waivers cannot be read: ${d.reason}`,
    },
    ja: {
      title: '読み取れない承認記録',
      why: '何が承認されたか分からないため、すべて無効とし、ファイルが直るまで提出可能とは判定しません。独自の確認項目です。',
      fix: 'ファイルを直すか、削除してください。',
      message: (d) => `${d.file}:${d.line}：承認記録を読み取れません。${d.reasonJa}`,
    },
  },
});

export const draftAbsent = defineCode<At & { draft: string }>()({
  ...HOUSE,
  code: 'waiver/draft-absent',
  sample: { ...SAMPLE, draft: 'proposal-b.yaml' },
  text: {
    en: {
      title: 'Waiver is for a draft that is not there',
      why: 'A waiver that names a draft counts for no other. After the draft was renamed, it accepts nothing. A house rule.',
      fix: 'Write the file name of the draft as it is now, or remove the waiver.',
      message: (d) => `The waiver of ${d.rule} (${standsAt(d)}) names ${d.draft}, and there is no such file beside it.`,
    },
    ja: {
      title: '存在しない提案書の承認記録',
      why: '提案書を指定した承認記録は、ほかの提案書には適用しません。提案書の名前を変えると、何も承認されなくなります。独自の確認項目です。',
      fix: '現在の提案書のファイル名に直すか、その記録を削除してください。',
      message: (d) => `${d.rule} の承認記録（${standsAt(d)}）が指定する ${d.draft} は、同じフォルダにありません。`,
    },
  },
});

export const WAIVER_CODES: readonly AnyCoded[] = [
  incomplete,
  expired,
  stale,
  notAllowed,
  unknownRule,
  unreadableWaivers,
  commentUnclear,
  draftAbsent,
];
