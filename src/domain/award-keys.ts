import type { Localized } from '../../schemas/field.js';
import { namesOfFunder } from './funder-names.js';
import { halfWidth } from './written-forms.js';

/** One number out of an award number field, in a form that does not hang on how it is written. */
export interface AwardNumber {
  /** As the draft writes it. */
  readonly written: string;
  /** Capital letters and figures only. */
  readonly key: string;
}

/** The numbers in the field: several may stand in it, with words around them. */
export function awardNumbers(field: string): readonly AwardNumber[] {
  const pieces = field.split(BETWEEN).map((piece) => piece.trim());
  const keyed = pieces.map((written) => ({ written, key: keyOf(written) })).filter(({ key }) => saysANumber(key));
  return keyed.filter(({ key }, index) => keyed.findIndex((each) => each.key === key) === index);
}

const BETWEEN = /[;,；，､、\n]|\s(?:and|und|et|&)\s|及び|および/i;
const LONGEST = 60;

const keyOf = (written: string): string =>
  written.length > LONGEST
    ? ''
    : halfWidth(written)
        .toUpperCase()
        .replace(WORDS, '')
        .replace(/[^\p{L}\p{N}]+/gu, '');

/** Words that belong to no number. */
const WORDS =
  /(?<![\p{L}\p{N}])(?:GRANT|AWARD|AGREEMENT|PROJECT|CONTRACT|REFERENCE|REF|NUMBER|NO|NR|ID)(?![\p{L}\p{N}])|課題|管理|契約|番号|第/gu;

/** A year, a placeholder of one figure over and over, and words without any figure are no number of an award. */
const saysANumber = (key: string): boolean =>
  /\d/.test(key) && !/^\d{1,4}$/.test(key) && !/^(?<figure>\d)\k<figure>*$/.test(key) && key.length > 2;

/**
 * Keys of a funder; two are one where they have a key in common. A funder that is not known goes by its names and
 * country, so that short numbers of different funders are not taken for one award.
 */
export function funderKeys(name: Localized, country: string): readonly string[] {
  const asked = `${country} ${name.en} ${name.ja}`;
  const found = keysOf.get(asked) ?? keysOfFunder(name, country);
  if (keysOf.size < MOST_KEPT) keysOf.set(asked, found);
  return found;
}

/** Most drafts name the same funders; what was found of one is kept. */
const keysOf = new Map<string, readonly string[]>();
const MOST_KEPT = 2000;

function keysOfFunder(name: Localized, country: string): readonly string[] {
  const names = [name.en, name.ja].flatMap((each) => [each, each.replace(/[(（][^()（）]{1,80}[)）]/g, '')]);
  const [known] = namesOfFunder(
    names.map((each) => each.replace(/^the\s+/i, '')),
    country,
  );
  if (known !== undefined) return [`known ${known}`];
  return [...new Set(names.map((each) => `${country} ${plain(each)}`))];
}

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
