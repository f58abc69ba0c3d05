import { type Coded, type CodeText, type Data, formatFault } from '../diagnostic.js';

const format = formatFault('bundle');

/**
 * Codes for faults of a bundle. Nobody mends a bundle: whoever received it asks for another, so it is the receiver who
 * acts.
 */
export const fault = <D extends Data>(
  name: string,
  sample: NoInfer<D>,
  en: CodeText<D>,
  ja: CodeText<D>,
): Coded<D> => ({
  ...format<D>(name, sample, en, ja),
  who: 'office',
});

/** What an honest bundle may come to have on the way; it says nothing against the content. */
export const remark = <D extends Data>(
  name: string,
  sample: NoInfer<D>,
  en: CodeText<D>,
  ja: CodeText<D>,
): Coded<D> => ({
  ...fault<D>(name, sample, en, ja),
  level: 'should',
});

export type None = Record<never, never>;
/** `entry` is the name inside the bundle, shortened where it is very long. */
export type Entry = { readonly entry: string };

export const SEND_AGAIN = 'Ask the sender for the file again, and do not use this one.';
export const SEND_AGAIN_JA = 'このファイルは使わず、送付元に再送を依頼してください。';
export const PACK_AGAIN = 'Ask the sender to pack the proposal again with grantlint and to send that file.';
export const PACK_AGAIN_JA = 'grantlint pack で作成し直した zip を送るよう、送付元に依頼してください。';

export const NOTHING_READ =
  'Where the parts of a zip cannot be told for certain, nothing inside it is trusted or read.';
export const NOTHING_READ_JA = 'zip の構造を確実に判別できないため、中身は一切読み取っていません。';
