import type { Agency } from '../../schemas/call.js';
import type { FundingEvidence } from '../../schemas/funding-evidence.js';
import type { Attachment } from '../../schemas/proposal/attachments.js';
import type { Partner } from '../../schemas/proposal/partners.js';
import type { EvidenceDetail } from '../core/attachment-facts.js';
import type { Path } from '../core/diagnostic.js';
import { agencyOf } from './agencies.js';
import { suggestCountry } from './countries.js';
import { namesOfFunder } from './funder-names.js';
import { grantsOf } from './partner-grants.js';
import { grouped } from './written-forms.js';

/** One detail of one grant that is looked for in a document. */
export interface WantedDetail {
  /** Path of the grant in the draft. */
  readonly grant: Path;
  readonly detail: EvidenceDetail;
  /** As the draft writes it. */
  readonly wanted: string;
  readonly sought: Sought;
}

/** What is looked for, as plain data: the same data find the same in the same text. */
export type Sought =
  /** Any of the names will do; `country` is that of the funder. */
  | { readonly kind: 'names'; readonly names: readonly string[]; readonly country: string }
  /** Every number has to be there: the field may hold several. */
  | { readonly kind: 'numbers'; readonly numbers: readonly string[] }
  /** In the main unit of the currency. */
  | { readonly kind: 'amount'; readonly amount: number; readonly currency: string }
  /** First and last day, as YYYY-MM-DD. */
  | { readonly kind: 'period'; readonly start: string; readonly end: string };

/**
 * What is looked for in each attachment, in their order: the details of every grant that names it as evidence. Nothing
 * is looked for where the draft leaves a detail out, nor for an amount of 0. `agencies` is the table of the call, whose
 * aliases of a funder are names of it too.
 */
export function evidenceWanted(
  partners: readonly Partner[],
  attachments: readonly Pick<Attachment, 'id'>[],
  agencies: readonly Agency[],
): ReadonlyArray<readonly WantedDetail[]> {
  if (attachments.length === 0) return [];
  const byAttachment = new Map<string, WantedDetail[]>();
  for (const { path, grant } of grantsOf(partners)) {
    const { evidence = [] } = grant;
    const details = evidence.length > 0 ? detailsOf(path, grant, agencies) : [];
    for (const id of new Set(evidence)) {
      const before = byAttachment.get(id);
      if (before) before.push(...details);
      else byAttachment.set(id, [...details]);
    }
  }
  return attachments.map(({ id }) => byAttachment.get(id) ?? []);
}

function detailsOf(path: Path, grant: FundingEvidence, agencies: readonly Agency[]): readonly WantedDetail[] {
  const { funder, awardNumber, amount, currency, period } = grant;
  const details: WantedDetail[] = [];
  const add = (detail: EvidenceDetail, wanted: string, sought: Sought) =>
    details.push({ grant: path, detail, wanted, sought });
  add('funder', funder.name.en, {
    kind: 'names',
    names: funderNames(funder, agencies),
    country: funder.country,
  });
  if (awardNumber !== undefined) {
    const numbers = numbersIn(awardNumber);
    if (numbers.length > 0) add('award-number', awardNumber, { kind: 'numbers', numbers });
  }
  if (amount > 0) add('amount', `${grouped(amount)} ${currency}`, { kind: 'amount', amount, currency });
  if (period) add('period', `${period.start} – ${period.end}`, { kind: 'period', ...period });
  return details;
}

/** What stands behind a name in parentheses: `Australian Research Council (ARC)`. */
const WITH_BRACKETS = /^(?<name>.*\S)\s*[(（](?<short>[^()（）]{2,20})[)）]\s*$/su;

function funderNames({ name, country }: FundingEvidence['funder'], agencies: readonly Agency[]): readonly string[] {
  const written = [name.en, ...(name.ja === undefined ? [] : [name.ja])];
  const agency = agencyOf({ names: written, country }, agencies);
  const listed = agency ? [agency.name.en, agency.name.ja, ...(agency.aliases ?? [])] : [];
  const own = [...written, ...listed].flatMap((each) => {
    const { name: long, short } = WITH_BRACKETS.exec(each.slice(0, LONGEST_NAME))?.groups ?? {};
    if (!long || !short) return [each];
    return isName(short) ? [long, short] : [long];
  });
  return [...new Set([...own, ...namesOfFunder(own, country)])];
}

/**
 * Whether it is another name of the funder: an acronym, or a Japanese organisation. A country or a place, as in
 * `National Research Foundation (Korea)`, stands in nearly every letter and would always be found.
 */
const isName = (short: string): boolean =>
  /^(?=.*\p{Lu}.*\p{Lu})[\p{L}\p{N}&.*/-]+$/u.test(short)
    ? suggestCountry(short) === ''
    : /(?:機構|財団|基金|会|会議|省|庁|院|研究所|センター|大学)$/u.test(short);

/** In characters; what is longer is prose, and searched for as it is. */
const LONGEST_NAME = 500;

const BETWEEN = /[;,；，､、\n]|\s(?:and|und|et|&)\s|及び|および/i;
/** Words before a number that are no part of it: "Grant No. 123", 課題番号 123, "FKZ 01EW2301A", "NSF 2312345". */
const LABEL =
  /^(?:(?:grants?|awards?|contracts?|projects?|agreements?|reference|ref|no|nr|number|id|the)\b[.:#\s]*|(?:fkz|forderkennzeichen|förderkennzeichen|gz|geschäftszeichen|geschaftszeichen|aktenzeichen|nsf|nih|dfg|erc|anr|snsf|nhmrc|arc|wellcome|kakenhi|jsps|ukri)(?:[:\s]+(?=.*\d))|[課題助成契約管理交付決定番号第]+[:：\s]*|[#:：]\s*)+/iu;

const numbersIn = (written: string): readonly string[] => [
  ...new Set(
    written
      .split(BETWEEN)
      .map((piece) => piece.trim().slice(0, LONGEST_NUMBER).replace(LABEL, ''))
      .filter((piece) => /[\p{L}\p{N}]{2}/u.test(piece)),
  ),
];

const LONGEST_NUMBER = 200;
