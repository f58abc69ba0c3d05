import type { Coded, CodeText, Data, Level, Place, Who } from './diagnostic.js';

/** Findings on a bundle as a whole, `bundle/name`, beside the faults of its structure. */
export const code = <D extends Data>(
  name: string,
  [level, who]: readonly [Level, Who],
  sample: NoInfer<D>,
  en: CodeText<D>,
  ja: CodeText<D>,
): Coded<D> => ({ code: `bundle/${name}`, level, who, basis: 'format', sample, text: { en, ja } });

/** Such a finding stands in no line. */
export const wholeBundle = (file: string): Place => {
  const start = { line: 1, column: 1, offset: 0 };
  return { file, path: [], start, end: start };
};

/** A list that may be of any length, in a sentence. */
export const listed = (names: readonly string[], between = ', '): string =>
  names.length > 5 ? `${names.slice(0, 5).join(between)} …` : names.join(between);
