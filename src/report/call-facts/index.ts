import type { Call, Phase } from '../../../schemas/call.js';
import type { Localized } from '../../../schemas/field.js';
import { citationOf } from '../../core/call-facts.js';
import type { Citation } from '../../core/diagnostic.js';
import { citationText } from '../words.js';
import { choices } from './choices.js';
import { conditions } from './conditions.js';
import { money } from './money.js';
import { papers } from './papers.js';
import { remarks } from './remarks.js';
import type { Row } from './row.js';
import { times } from './times.js';

/** One fact of a call in words, with the place it rests on. */
export interface CallFact {
  /** The list of the definition in which the fact stands, such as `tiers` or `partners.funding`. */
  readonly kind: string;
  /** The id under which the definition lists it; null where it lists none. */
  readonly id: string | null;
  readonly heading: Localized;
  readonly text: Localized;
  readonly citation: Citation;
  /** Where the Japanese label comes from, or `house` where it is our translation; null where nothing is said of it. */
  readonly japaneseLabel: Citation | 'house' | null;
}

/**
 * Every fact of a call in the order of the format. The human checklist stands among them: it is what the call asks,
 * too. Places that ask nothing (`noRequirement`) are left out.
 */
export const callFacts = (call: Call): CallFact[] =>
  [choices, money, conditions, times, papers, remarks]
    .flatMap((rows): Row[] => rows(call))
    .map(({ kind, id, heading, text, at, labelJa }) => ({
      kind,
      id,
      heading,
      text,
      citation: citationOf(call, at),
      japaneseLabel: labelSource(call, labelJa),
    }));

function labelSource(call: Call, labelJa: Phase['labelJa']): CallFact['japaneseLabel'] {
  if (labelJa === undefined) return null;
  return labelJa === 'house' ? 'house' : citationOf(call, labelJa);
}

/** Whose the Japanese label of a fact is, in words; undefined where the definition says nothing of it. */
export function japaneseLabelText({ japaneseLabel: from }: CallFact): Localized | undefined {
  if (from === null) return undefined;
  if (from === 'house') return { en: 'Japanese label: our translation', ja: '日本語の表記：本ツールによる訳' };
  const place = citationText(from);
  return { en: `Japanese label: ${place.en}`, ja: `日本語の表記の出典：${place.ja}` };
}
