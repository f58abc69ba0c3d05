import type { Localized } from '../../schemas/field.js';
import type { FundingEvidence } from '../../schemas/funding-evidence.js';
import { AWARD_NUMBER_FORMATS, type AwardNumberFormat } from './award-number-formats.js';
import { halfWidth } from './written-forms.js';

/** A number that does not look like one of its funder, in the draft's own characters. */
export interface DoubtfulNumber {
  readonly number: string;
  readonly funder: Localized;
  readonly form: Localized;
  readonly example: string;
}

/**
 * The numbers in the field that are doubtful: several may stand in it, with words around them. Those of a funder that
 * is not known pass, whatever they are; where several funders give together, those of each pass.
 */
export function doubtfulAwardNumbers(funder: FundingEvidence['funder'], written: string): readonly DoubtfulNumber[] {
  if (written.trim() === '') return [];
  const names = [funder.name.en, funder.name.ja ?? ''].map((each) => each.normalize('NFKC').replace(/\s+/g, ' '));
  const formats = AWARD_NUMBER_FORMATS.filter((format) => isOf(funder, names, format));
  const [first] = formats;
  if (!first) return [];
  const doubtful = written
    .split(BETWEEN)
    .map((piece) => piece.trim())
    .filter((piece) => piece.length <= LONGEST && formats.every((format) => isDoubtful(piece, format)));
  const { funder: name, form, example } = first;
  return [...new Set(doubtful)].map((number) => ({ number, funder: name, form, example }));
}

/** In characters; what is longer is prose. */
const LONGEST = 200;
const BETWEEN = /[;,；，､、\n]|\s(?:and|und|et|&)\s|及び|および/i;

/** `names` are those of the funder, to be looked for as words. */
function isOf(
  { ror, crossrefFunderId, country }: FundingEvidence['funder'],
  names: readonly string[],
  format: AwardNumberFormat,
): boolean {
  if (crossrefFunderId && format.crossref && crossrefFunderId.trim().endsWith(format.crossref)) return true;
  if (ror && format.ror) return ror.trim().endsWith(format.ror);
  return format.countries.includes(country) && names.some((each) => format.names.test(each));
}

function isDoubtful(piece: string, { passes, doubtful }: AwardNumberFormat): boolean {
  const half = halfWidth(piece).replace(/\s+/g, ' ').toUpperCase();
  const bare = half.replace(WORDS, '').replace(/^[^\dA-Z]+|(?<![^\dA-Z])[^\dA-Z]+$/g, '');
  if ([half, half.replaceAll(' ', ''), bare].some((each) => passes.test(each))) return false;
  return [half, bare].some((each) => doubtful.test(each));
}

/** Words that belong to no number: "Grant No.", 課題番号. */
const WORDS = /(?<![A-Z0-9])[\p{L}]+(?![A-Z0-9])|(?:課題|管理|契約|番号|第)+/gu;
