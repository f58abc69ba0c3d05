import type { AnyCoded } from './diagnostic.js';
import { code, listed } from './verify-code.js';

/** What the sender of a bundle decided on rules and findings, and what becomes of it here. */

const POLICY = 'data/policy.json';

export const policyInvalid = code<{ field: string }>(
  'policy-invalid',
  ['must', 'office'],
  { field: 'waivers.0.until' },
  {
    title: 'The record of what was accepted cannot be used',
    why: 'Without it nobody can tell what the verdict of the sender rests on. "grantlint pack" writes it in one form only (RFC 8785), within limits.',
    fix: 'Do not accept this bundle. Ask the sender to pack the draft again.',
    message: (d) =>
      d.field === ''
        ? `${POLICY} is no JSON object in the form that "grantlint pack" writes, or is too large.`
        : `${POLICY} has a wrong value, or none, at "${d.field}".`,
  },
  {
    title: '使用できない承認記録',
    why: 'この記録がないと、送付元の判定が何に基づくか分かりません。grantlint pack が書き出す形式は一つ（RFC 8785）で、大きさにも上限があります。',
    fix: 'この提出用 zip は受理しないでください。送付元に再作成を依頼してください。',
    message: (d) =>
      d.field === ''
        ? `${POLICY} が、grantlint pack の書き出す形式の JSON ではないか、大きすぎます。`
        : `${POLICY} の「${d.field}」の値が正しくないか、ありません。`,
  },
);

export const policyContradicts = code<{ rules: readonly string[] }>(
  'policy-contradicts',
  ['must', 'office'],
  { rules: ['budget-over-cap', 'attachment-damaged'] },
  {
    title: 'Decisions that could not have counted',
    why: 'The record in a bundle holds only what had an effect when it was packed: a rule that nobody may waive, lower or switch off, or a finding that is not there, shows that it was written by hand or changed.',
    fix: 'Do not accept this bundle. Ask the sender what was accepted, and to pack the draft again.',
    message: (d) => `${POLICY} names what has no effect on this draft: ${listed(d.rules)}.`,
  },
  {
    title: '効力のない承認記録',
    why: '同梱の記録には、作成時に効力のあったものだけが入ります。承認・変更・無効化のできない規則や、存在しない指摘が記録されている場合、後から書き換えられています。',
    fix: 'この提出用 zip は受理しないでください。承認の内容を送付元に確認し、再作成を依頼してください。',
    message: (d) => `${POLICY} に、この提案書に対して効力のない記録があります：${listed(d.rules, '、')}。`,
  },
);

export const policyMissing = code<{ count: number }>(
  'policy-missing',
  ['must', 'office'],
  { count: 2 },
  {
    title: 'The record of what was accepted is missing',
    why: 'The report inside shows findings that were waived, or rules that were switched off. "grantlint pack" then puts the record of it into the bundle.',
    fix: 'Do not accept this bundle. Ask the sender to pack the draft again.',
    message: (d) => `The report inside rests on decisions (${d.count}), and there is no ${POLICY}.`,
  },
  {
    title: '承認記録の欠落',
    why: '同梱の報告に、承認済みの指摘または無効にされた規則が示されています。その場合、grantlint pack は必ず記録を同梱します。',
    fix: 'この提出用 zip は受理しないでください。送付元に再作成を依頼してください。',
    message: (d) => `同梱の報告には承認や無効化が ${d.count} 件示されていますが、${POLICY} がありません。`,
  },
);

type BySender = {
  readonly rule: string;
  readonly reason: string;
  readonly by: string | null;
  readonly until: string | null;
  readonly file: string;
  readonly line: number;
};

export const acceptedBySender = code<BySender>(
  'accepted-by-sender',
  ['notice', 'office'],
  {
    rule: 'budget-over-cap',
    reason: 'Agreed with the funder by telephone.',
    by: 'Office of Research',
    until: '2023-07-31',
    file: 'waivers.yaml',
    line: 2,
  },
  {
    title: 'Accepted by the sender, not by you',
    why: 'What somebody sent must not say what to let pass. So the finding stands here, whatever the sender decided.',
    fix: 'Decide whether the reason holds for you. To count what the sender accepted, verify again with --accept-waivers all.',
    message: (d) =>
      `The sender accepted ${d.rule}: "${d.reason}" (by ${d.by ?? 'not stated'}, until ${d.until ?? 'no end'}; ${d.file}:${d.line}). Here it stands.`,
  },
  {
    title: '送付元だけが承認した指摘',
    why: '指摘を承認するかどうかは、受け取った側が判断することです。そのため、送付元が承認していても、ここでは指摘として残します。',
    fix: '理由が妥当か判断してください。送付元の承認を有効とする場合は、--accept-waivers all を付けてもう一度確認してください。',
    message: (d) =>
      `送付元は ${d.rule} の指摘を承認しています。理由：「${d.reason}」（承認者：${d.by ?? '記載なし'}、有効期限：${d.until ?? '期限なし'}、${d.file}:${d.line}）。ここでは指摘として残ります。`,
  },
);

export const waiversExpired = code<{ rules: readonly string[]; until: string; today: string }>(
  'waivers-expired',
  ['should', 'office'],
  { rules: ['budget-over-cap'], until: '2023-07-31', today: '2023-09-01' },
  {
    title: 'What the sender accepted has expired since',
    why: 'A bundle is judged for the day on which it was packed. A waiver that held then need not hold on the day on which it is read.',
    fix: 'Ask the sender whether it is still accepted. With --as-of, the draft is judged for another day.',
    message: (d) => `By ${d.today}, waivers of ${listed(d.rules)} have ended, the first on ${d.until}.`,
  },
  {
    title: '作成後に期限の切れた承認記録',
    why: '提出用 zip は作成時の基準日で確認します。作成時に有効だった承認が、受け取った時点でも有効とは限りません。',
    fix: '現在も承認されているか、送付元に確認してください。--as-of で別の基準日を指定できます。',
    message: (d) =>
      `${d.today}の時点で、次の規則の承認記録は期限が切れています（最も早い期限：${d.until}）：${listed(d.rules, '、')}。`,
  },
);

export const levelsOfSender = code<{ levels: readonly string[] }>(
  'levels-of-sender',
  ['notice', 'office'],
  { levels: ['text-too-long: off'] },
  {
    title: 'The sender gave rules other levels',
    why: 'Settings of the sender changed levels or switched rules off. Here every rule is judged by its own level.',
    fix: 'Nothing has to be done: the check made here does not go by the settings of the sender.',
    message: (d) => `Settings of the sender: ${listed(d.levels)}. They do not count here.`,
  },
  {
    title: '送付元の設定による重要度の違い',
    why: '送付元の設定で、規則の重要度が変更されているか、規則が無効にされています。ここでは、すべての規則を本来の重要度で確認しています。',
    fix: '対応は不要です。今回の確認に送付元の設定は影響していません。',
    message: (d) => `送付元の設定：${listed(d.levels, '、')}。今回の確認では使用していません。`,
  },
);

export const POLICY_CODES: readonly AnyCoded[] = [
  policyInvalid,
  policyContradicts,
  policyMissing,
  acceptedBySender,
  waiversExpired,
  levelsOfSender,
];
