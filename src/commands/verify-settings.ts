import type { ReadingLimits } from '../bundle/bundle-reading.js';
import { READING_LIMITS } from '../bundle/reading-limits.js';
import { readDigest } from '../domain/bundle-digest.js';
import type { FormatRequest } from '../format-requests.js';
import { usage } from '../given-options.js';
import type { Settings } from '../settings.js';
import type { Granting } from './verify-policy.js';

/** What the command line of `verify` asks for, each value checked. */

const UNITS: Readonly<Record<string, number>> = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

export function limitsOf({ text }: Settings): ReadingLimits {
  const given = (name: string, flag: string, usual: number): number => {
    const value = text(name);
    if (value === undefined) return usual;
    const [, figures, unit = ''] = /^(\d{1,12})([KMG]?)$/i.exec(value) ?? [];
    const number = Number(figures) * (UNITS[unit.toUpperCase()] ?? 1);
    if (figures !== undefined && number > 0 && (unit === '' || name === 'maxSize')) return number;
    throw usage(
      `${flag}: "${value}" is not a whole number above 0.`,
      `${flag}：「${value}」は 1 以上の整数ではありません。`,
    );
  };
  return {
    entries: given('maxEntries', '--max-entries', READING_LIMITS.entries),
    bytes: given('maxSize', '--max-size', READING_LIMITS.bytes),
    ratio: given('maxRatio', '--max-ratio', READING_LIMITS.ratio),
  };
}

/** The digest that was given, as it is written; a slip of eye or ear is told at once. */
export function askedDigest({ text }: Settings): string | null {
  const given = text('digest');
  if (given === undefined) return null;
  const digest = readDigest(given);
  if (digest !== undefined) return digest;
  throw usage(
    `--digest: "${given}" was misread or mistyped: it is no digest, or its last character does not fit the others. Compare it with the sender's again.`,
    `--digest：「${given}」は読み違いか打ち間違いです（ダイジェストの形式でないか、最後の文字がほかの文字と合いません）。送付元のものともう一度照らし合わせてください。`,
  );
}

/** What belongs to one bundle cannot be asked of several. */
export function forOneOnly(count: number, { text }: Settings): void {
  const [name, flag] = [
    ['digest', '--digest'],
    ['signature', '--signature'],
  ].find(([each]) => text(each ?? '') !== undefined) ?? ['', ''];
  if (count < 2 || name === '') return;
  throw usage(
    `${flag} belongs to one bundle, and ${count} were named. Verify that one alone.`,
    `${flag} は一つの提出用 zip に対するものですが、${count} 個が指定されています。その zip だけを指定してください。`,
  );
}

const FORMATS = ['pretty', 'json', 'junit', 'sarif'] as const;
export type VerifyFormat = (typeof FORMATS)[number];
export interface VerifyFormatRequest {
  readonly name: VerifyFormat;
  readonly file: string | undefined;
}

export function verifyFormats({ formats }: Settings): readonly VerifyFormatRequest[] {
  const taken = (request: FormatRequest): VerifyFormatRequest => {
    const name = FORMATS.find((each) => each === request.name);
    if (name) return { name, file: request.file };
    throw usage(
      `--format: verify takes ${FORMATS.join(', ')}.`,
      `--format：verify で指定できる形式は ${FORMATS.join('、')} です。`,
    );
  };
  return formats.length > 0 ? formats.map(taken) : [{ name: 'pretty', file: undefined }];
}

/** The day and the time for which bundles are judged, where the command line gives them: the time that was asked for
 * alone, because a clock that goes on would judge every run differently. */
export const askedMoment = (settings: Settings): Pick<Settings, 'asOf' | 'asOfTime' | 'instant'> | null =>
  settings.text('asOf') === undefined
    ? null
    : { asOf: settings.asOf, asOfTime: settings.asOfTime, instant: settings.instant };

/** Which decisions of the sender count. Those of the receiver's own settings file are for drafts of the house. */
export const grantingOf = ({ text, asOf }: Settings): Granting => ({
  accepted: text('acceptWaivers') === 'all' ? 'all' : 'none',
  today: asOf,
});
