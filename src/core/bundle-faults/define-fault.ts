import { formatFault } from '../diagnostic.js';

/** Codes for faults of a bundle. Nobody mends a bundle: whoever sent it sends it again, so most ask for that. */
export const fault = formatFault('bundle');

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
