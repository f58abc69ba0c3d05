import { callFault } from './define-fault.js';

/** Faults in amounts, numbers, dates and lists that can hold for no draft, or hold for every one. */

export const minimumOverMaximum = callFault<{ low: string; least: string; high: string; most: string }>(
  'minimum-over-maximum',
  'must',
  { low: 'min', least: '30,000,000', high: 'max', most: '20,000,000' },
  {
    title: 'Minimum above maximum',
    why: 'Nothing lies between the two, so every draft would be refused.',
    fix: 'Correct the one that differs from the text of the call; they may have changed places.',
    message: (d) => `"${d.low}" is ${d.least} and "${d.high}" is ${d.most}; the first may not be more than the second.`,
  },
  {
    title: '下限が上限を超過',
    why: '両者の間に入る値がなく、すべての提案書が不適合になります。',
    fix: '公募の記載と異なるほうを直してください。二つを取り違えている可能性があります。',
    message: (d) => `「${d.low}」は ${d.least}、「${d.high}」は ${d.most} です。前者は後者以下でなければなりません。`,
  },
);

export const limitsNothing = callFault<{ keys: readonly string[] }>(
  'limits-nothing',
  'must',
  { keys: ['min', 'max'] },
  {
    title: 'Limit without a value',
    why: 'A limit that limits nothing would be reported as checked.',
    fix: (d) => `Write ${d.keys.join(' or ')} as the call states it, or delete the entry.`,
    message: (d) => `None of ${d.keys.join(', ')} is given; at least one is needed.`,
  },
  {
    title: '値のない制限',
    why: '何も制限しないまま、確認済みとして報告されてしまいます。',
    fix: (d) => `公募の記載に従って ${d.keys.join(' または ')} を書くか、項目を削除してください。`,
    message: (d) => `${d.keys.join('、')} のいずれも書かれていません。少なくとも一つが必要です。`,
  },
);

export const datesReversed = callFault<{ first: string; from: string; second: string; to: string }>(
  'dates-reversed',
  'must',
  { first: 'earliest', from: '2023-06-10', second: 'latest', to: '2023-06-01' },
  {
    title: 'Dates in the wrong order',
    why: 'No day lies between the two, so nothing could be judged by them.',
    fix: 'Correct the one that differs from the text of the call; they may have changed places.',
    message: (d) => `"${d.first}" is ${d.from} and "${d.second}" is ${d.to}; the first may not come after the second.`,
  },
  {
    title: '日付の前後が逆',
    why: '両者の間に入る日がなく、判定の基準になりません。',
    fix: '公募の記載と異なるほうを直してください。二つを取り違えている可能性があります。',
    message: (d) => `「${d.first}」は ${d.from}、「${d.second}」は ${d.to} です。前者は後者以前でなければなりません。`,
  },
);

export const internalDeadlineLate = callFault<{ internal: string; application: string }>(
  'internal-deadline-late',
  'should',
  { internal: '2024-05-29 12:00 (Asia/Tokyo)', application: '2024-05-28 12:00 (Asia/Tokyo)' },
  {
    title: 'Internal deadline after that of the funder',
    why: 'Whoever keeps to it misses the deadline of the funder.',
    fix: 'Set a day before the deadline of the funder.',
    message: (d) =>
      `The internal deadline is ${d.internal}, and applications close on ${d.application}; the internal one has to come first.`,
  },
  {
    title: '学内締切が公募の締切より後',
    why: '学内締切に間に合わせても、公募の締切に遅れてしまいます。',
    fix: '公募の締切より前の日時にしてください。',
    message: (d) => `学内締切は ${d.internal}、公募の締切は ${d.application} です。学内締切が先でなければなりません。`,
  },
);

export const listEmpty = callFault<{ key: string }>(
  'list-empty',
  'must',
  { key: 'statuses' },
  {
    title: 'Empty list',
    why: 'An empty list allows nothing, so every draft would be refused. A list that is left out allows everything.',
    fix: (d) => `List what the call names, or delete "${d.key}" where the call names nothing.`,
    message: (d) => `"${d.key}" has no entries; at least one is needed.`,
  },
  {
    title: '空の一覧',
    why: '一覧が空だと何も認められず、すべての提案書が不適合になります。一覧を省略すると、制限はないものとして扱います。',
    fix: (d) => `公募が挙げるものを書いてください。公募に記載がなければ「${d.key}」を削除してください。`,
    message: (d) => `「${d.key}」に項目がありません。少なくとも一つが必要です。`,
  },
);

export const RANGE_FAULTS = [minimumOverMaximum, limitsNothing, datesReversed, internalDeadlineLate, listEmpty];
