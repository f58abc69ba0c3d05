import type { Localized } from '../../../schemas/field.js';
import { FileError } from '../../core/errors.js';

/** Why a report cannot be joined with others. All are FileErrors: the run cannot be finished. */

export const refused = (en: string, ja: string): FileError => new FileError({ en, ja });

/** A line of a report as it was written, or where it was laid out anew, the path of a value. */
export type Where = { readonly line: number } | { readonly path: string };

const inWords = (where: Where): Localized =>
  'line' in where
    ? { en: `line ${where.line}`, ja: `${where.line} 行目` }
    : { en: where.path || 'the whole file', ja: where.path || 'ファイル全体' };

const AGAIN = {
  en: 'Check this part again, and change nothing in its report.',
  ja: 'この部分をもう一度確認し、報告は変更せずに使ってください。',
} as const;

export const notJson = (file: string, where: Where): FileError =>
  refused(
    `${file}: ${inWords(where).en} is not JSON: the report is damaged or was changed. ${AGAIN.en}`,
    `${file}：${inWords(where).ja}が JSON として読み取れません。報告が破損しているか、変更されています。${AGAIN.ja}`,
  );

export const notUtf8 = (file: string, where: Where): FileError =>
  refused(
    `${file}: ${inWords(where).en} is not UTF-8. A report that a shell wrote may be in another encoding; write it with --format json=FILE.`,
    `${file}：${inWords(where).ja}が UTF-8 ではありません。シェルのリダイレクトで文字コードが変わることがあるため、--format json=ファイル名 で保存してください。`,
  );

/** `path` is a JSON Pointer into the value on that line. */
export const notAsWritten = (file: string, where: Where, path: string): FileError => {
  const at = inWords(where);
  const within = 'line' in where && path !== '' ? ` (${path})` : '';
  return refused(
    `${file}: ${at.en}${within} is not what a report of a part holds there: it is damaged or was changed. ${AGAIN.en}`,
    `${file}：${at.ja}${within}の内容が報告の形式に合いません。破損しているか、変更されています。${AGAIN.ja}`,
  );
};

export const cutOff = (file: string, line: number): FileError =>
  refused(
    `${file}: the report ends in the middle, after line ${line}. ${AGAIN.en}`,
    `${file}：報告が ${line} 行目で途切れています。${AGAIN.ja}`,
  );

export const sumDiffers = (file: string): FileError =>
  refused(
    `${file}: the report is not as it was written: its check sum (shard.sha256) is another. ${AGAIN.en}`,
    `${file}：チェックサム（shard.sha256）が一致しません。報告が作成後に変更されています。${AGAIN.ja}`,
  );

export const listsDiffer = (file: string): FileError =>
  refused(
    `${file}: the numbers of drafts, briefs and positions differ: the report is damaged or was changed. ${AGAIN.en}`,
    `${file}：提案書、要約、位置の件数が一致しません。報告が破損しているか、変更されています。${AGAIN.ja}`,
  );

export const notAReport = (file: string): FileError =>
  refused(
    `${file}: this is not a json report of grantlint check.`,
    `${file}：grantlint check の json の報告ではありません。`,
  );

export const wholeRun = (file: string): FileError =>
  refused(
    `${file}: this is the report of a whole run, which needs no merge. Parts come from check --shard 3/8 --format json=part-3.json.`,
    `${file}：全体を一度に確認した報告のため、まとめる必要はありません。分割した報告は check --shard 3/8 --format json=part-3.json で作成します。`,
  );

export const otherTool = (file: string, theirs: string, own: string): FileError =>
  refused(
    `${file}: made by grantlint ${theirs}; this is ${own}. Merge with the very build that checked the parts.`,
    `${file}：grantlint ${theirs} で作成されています（こちらは ${own}）。各部分の確認に使ったものと同じビルドでまとめてください。`,
  );

export const tooLarge = (file: string, megabytes: number): FileError =>
  refused(
    `${file}: the report was laid out anew, or has a line that is too long; such a file is read whole, and only up to ${megabytes} MB. Merge it as grantlint wrote it.`,
    `${file}：報告が整形し直されているか、長すぎる行があります。その場合は全体を一度に読み取るため、${megabytes} MB までしか扱えません。grantlint が出力したままのファイルを使ってください。`,
  );

export const changedMeanwhile = (file: string): FileError =>
  refused(
    `${file}: the report changed while it was read. Merge again.`,
    `${file}：読み取り中に報告が変更されました。もう一度まとめてください。`,
  );
