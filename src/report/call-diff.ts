import type { Call } from '../../schemas/call.js';
import type { Localized } from '../../schemas/field.js';
import type { Citation } from '../core/diagnostic.js';
import { reservation } from '../text/wordings.js';
import { callFacts } from './call-facts/index.js';
import { STATUS_WORDS, WORDS } from './words.js';

/** What two calls say of one and the same thing; `before` is null where only the new one has it, and so is `after`. */
export interface CallChange {
  readonly heading: Localized;
  readonly before: Localized | null;
  readonly after: Localized | null;
  /** The place of what is new, or of what is gone; null for what the definition states without one. */
  readonly citation: Citation | null;
}

interface Said {
  readonly kind: string;
  readonly id: string | null;
  readonly heading: Localized;
  readonly text: Localized;
  readonly citation: Citation | null;
}

/**
 * What is different in words, status and deadlines first. Facts answer each other by the list in which they stand and their
 * id, or else by their order there. Where only the place of a fact differs nothing is said.
 */
export function callChanges(before: Call, after: Call): CallChange[] {
  const [old, now] = [keyed(before), keyed(after)];
  const keys = [...inStep([...old.keys()], [...now.keys()])];
  const pairs = keys.flatMap((key) => {
    const [was, is] = [old.get(key), now.get(key)];
    const fact = is ?? was;
    return !fact || (was && is && sameText(was.text, is.text)) ? [] : [{ fact, was, is }];
  });
  return pairs
    .sort((a, b) => rank(a.fact) - rank(b.fact))
    .map(({ fact: { heading, citation }, was, is }) => ({
      heading,
      before: was?.text ?? null,
      after: is?.text ?? null,
      citation,
    }));
}

const sameText = (a: Localized, b: Localized): boolean => a.en === b.en && a.ja === b.ja;

/** Kinds in the order of the format, but first what a reader of a changed call has to know before anything else. */
const KINDS = `status deadlines solicitation title funder
  tiers phases areas fields keyField
  budgetLimits partnerLimits shares indirectCosts modules
  applicants partners partners.countries partners.funding partners.evidence regions agencies agencies.listed
  composition applicantLimits earlyCareerExchange
  leadTimes duration period documents texts declarations notes changes manual notStated`.split(/\s+/);

const rank = ({ kind }: Said): number => KINDS.indexOf(kind);

function keyed(call: Call): Map<string, Said> {
  const facts = new Map<string, Said>();
  for (const fact of [...head(call), ...callFacts(call).map(reserved), ...silence(call)]) {
    const name = `${fact.kind} ${fact.id ?? ''}`;
    let nth = 1;
    while (facts.has(`${name} ${nth}`)) nth += 1;
    facts.set(`${name} ${nth}`, fact);
  }
  return facts;
}

/** That a fact is no longer preliminary is a change, too. */
function reserved({ kind, id, heading, text, citation }: Said): Said {
  const early = reservation(citation ?? {});
  return { kind, id, heading, citation, text: { en: `${text.en}${early.en}`, ja: `${text.ja}${early.ja}` } };
}

const head = ({ status, title, funder }: Call): Said[] => [
  { kind: 'status', id: null, heading: { en: 'Status', ja: '状態' }, text: STATUS_WORDS[status], citation: null },
  { kind: 'title', id: null, heading: { en: 'Title', ja: '公募名' }, text: title, citation: null },
  { kind: 'funder', id: null, heading: { en: 'Funder', ja: '配分機関' }, text: funder, citation: null },
];

const silence = ({ notStated = [] }: Call): Said[] =>
  notStated.map(({ id, topic }) => ({ kind: 'notStated', id, heading: WORDS.notStated, text: topic, citation: null }));

/** The keys of both in one order: that of the new one, with what is gone behind what stood before it. */
function inStep(old: readonly string[], now: readonly string[]): Set<string> {
  const order = [...now];
  for (const [index, key] of old.entries()) {
    if (order.includes(key)) continue;
    const before = old.slice(0, index).findLast((each) => order.includes(each));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  }
  return new Set(order);
}
