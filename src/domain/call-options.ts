import type { Option } from '../../schemas/call.js';
import { oncePer } from './once-per.js';

/** Width, case, spaces, hyphens, underscores and the middle dot do not tell two labels apart. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\u00b7\u2010-\u2015\u2212\u30fb-]+/g, '');

/** The option that a proposal means by an id, an official label in either language, or a listed alias. */
export function findOption<O extends Option>(written: string, options: readonly O[]): O | undefined {
  const wanted = fold(written);
  return options.find((option) => folded(option).includes(wanted));
}

const folded = oncePer((option: Option): readonly string[] => spellings(option).map(fold));

export const spellings = ({ id, label, aliases = [] }: Option): readonly string[] => [
  id,
  label.en,
  label.ja,
  ...aliases,
];
