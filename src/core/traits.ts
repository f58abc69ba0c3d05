import type { PersonName } from '../../schemas/common.js';
import type { Localized } from '../../schemas/field.js';
import type { Place } from './diagnostic.js';
import type { Evaluation } from './evaluate.js';
import type { Locate } from './locate.js';

/**
 * What one draft says that others are held against, each with the place where it says it. Plain JSON, and all that the
 * rules across drafts ever see of a draft: the file itself may lie on another machine.
 */
export interface Traits {
  /** Where the draft says its own id and title; null where it does not. */
  readonly id: TraitAt | null;
  readonly title: TraitAt | null;
  readonly people: readonly PersonTrait[];
  readonly evidence: readonly EvidenceTrait[];
  readonly awards: readonly AwardTrait[];
}

/** A place, with what its field is called in the words of the form. */
export interface TraitAt {
  readonly place: Place;
  readonly field: Localized;
}

export interface PersonTrait extends TraitAt {
  readonly role: 'principal-investigator' | 'member' | 'project-leader';
  readonly name: PersonName;
  readonly institution: PersonName;
  /** Valid e-Rad number and ORCID iD; null where none is given, or a mistyped one. */
  readonly erad: string | null;
  readonly orcid: string | null;
  /** Percent of working time, with its place; null where the draft gives none (partners abroad). */
  readonly effort: (TraitAt & { readonly percent: number }) | null;
}

/** An attachment that a grant names as evidence. */
export interface EvidenceTrait extends TraitAt {
  readonly sha256: string;
  /** As the draft writes the path. */
  readonly path: string;
}

export interface AwardTrait extends TraitAt {
  /** As written. */
  readonly number: string;
  readonly funder: Localized;
  readonly country: string;
}

export const NO_TRAITS: Traits = { id: null, title: null, people: [], evidence: [], awards: [] };

/** `locate` is of the draft itself. Sections with faults of form give nothing. */
export function traitsOf(_evaluation: Evaluation, _locate: Locate): Traits {
  return NO_TRAITS;
}
