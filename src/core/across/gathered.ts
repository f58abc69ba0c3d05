import type { PersonName } from '../../../schemas/common.js';
import type { Localized } from '../../../schemas/field.js';
import { personNumbers } from '../../domain/people-across.js';
import { templateWords } from '../../domain/template-words.js';
import type { AcrossDraft } from '../across-drafts.js';
import type { LoadedCall } from '../call-facts.js';
import type { EvidenceTrait, PersonTrait, TraitAt, Traits } from '../traits.js';
import { contentKey, evidenceKey, idKey, type KeyedAward, keyedAwards, nameKey } from './draft-keys.js';
import type { SharedKeys } from './key-index.js';
import type { Origin, Said } from './others.js';
import type { AlikeTitles, TitleStems } from './title-index.js';

/** What is taken out of the drafts that share something, so that none of them has to be kept whole. */
export interface Gathered {
  readonly people: readonly PersonSaid[];
  readonly evidence: readonly EvidenceSaid[];
  readonly awards: readonly AwardSaid[];
  readonly titles: readonly TitleSaid[];
  readonly drafts: readonly DraftSaid[];
}

export interface Applicant extends Origin {
  readonly call: LoadedCall | null;
  readonly period: Traits['period'];
}

export interface PersonSaid extends Said {
  readonly from: Applicant;
  readonly at: PersonTrait;
  readonly name: PersonName;
  readonly institution: PersonName;
  readonly erad: string | null;
  readonly orcid: string | null;
}

export interface EvidenceSaid extends Said {
  readonly at: EvidenceTrait;
}

export interface AwardSaid extends Said, KeyedAward {
  readonly funder: Localized;
}

export interface TitleSaid extends Said {
  readonly title: Localized;
  readonly stems: TitleStems;
}

export interface DraftSaid extends Said {
  readonly sha256: string | null;
}

/** One that grows, draft by draft. */
type Growing = { readonly [K in keyof Gathered]: Gathered[K] extends readonly (infer T)[] ? T[] : never };

interface Shared {
  readonly keys: SharedKeys;
  readonly titles: AlikeTitles;
}

/** Asks for each draft that shares something once, in their order, and keeps only what is shared. */
export function gather({ keys, titles }: Shared, at: (index: number) => AcrossDraft): Gathered {
  const gathered: Growing = { people: [], evidence: [], awards: [], titles: [], drafts: [] };
  const wanted = new Set([...keys.drafts, ...titles.drafts]);
  const alike = new Set(titles.drafts);
  for (const index of [...wanted].sort((a, b) => a - b)) {
    const draft = at(index);
    const from = applicantOf(draft, index);
    gathered.drafts.push(...repeatedDraft(draft, from, keys));
    gathered.people.push(...sharedPeople(draft, from, keys));
    if (draft.id === null) continue;
    gathered.evidence.push(...sharedEvidence(draft, from, keys));
    gathered.awards.push(...sharedAwards(draft, from, keys));
    if (alike.has(index)) gathered.titles.push(...titleSaid(draft, from, titles.stemsOf(index)));
  }
  return gathered;
}

const applicantOf = ({ file, id, call, traits }: AcrossDraft, draft: number): Applicant => ({
  draft,
  file,
  id,
  proposal: id === null ? `draft ${draft}` : idKey(id),
  call,
  period: traits.period,
});

function repeatedDraft({ id, sha256, file, traits }: AcrossDraft, from: Origin, keys: SharedKeys): DraftSaid[] {
  const isRepeated = (id !== null && keys.has(idKey(id))) || (sha256 !== null && keys.has(contentKey(sha256)));
  return isRepeated ? [{ from, at: traits.id ?? startOf(file), sha256 }] : [];
}

/** Where nothing of a draft could be read, its beginning stands for it. */
function startOf(file: string): TraitAt {
  const start = { line: 1, column: 1, offset: 0 };
  return { place: { file, path: [], start, end: start }, field: { en: 'Proposal', ja: '提案全体' } };
}

/** Whoever shares a name or number with another draft, and whoever shares a number with somebody else of the same draft. */
function sharedPeople({ traits: { people } }: AcrossDraft, from: Applicant, keys: SharedKeys): PersonSaid[] {
  const numbers = people.flatMap(personNumbers);
  const isTwice = (number: string) => numbers.indexOf(number) !== numbers.lastIndexOf(number);
  return people
    .filter(
      (each) => keys.has(nameKey(each)) || personNumbers(each).some((number) => keys.has(number) || isTwice(number)),
    )
    .map((at) => ({ from, at, name: at.name, institution: at.institution, erad: at.erad, orcid: at.orcid }));
}

const sharedEvidence = ({ traits }: AcrossDraft, from: Origin, keys: SharedKeys): EvidenceSaid[] =>
  traits.evidence.filter((each) => keys.has(evidenceKey(each))).map((at) => ({ from, at }));

const sharedAwards = ({ traits }: AcrossDraft, from: Origin, keys: SharedKeys): AwardSaid[] =>
  traits.awards.flatMap((at) =>
    keyedAwards(at)
      .filter((award) => award.keys.some(keys.has))
      .map((award) => ({ from, at, funder: at.funder, ...award })),
  );

/** A title that is still that of a template is told by a rule of its own. */
function titleSaid({ title, traits }: AcrossDraft, from: Origin, stems: TitleStems): TitleSaid[] {
  if (!title || !traits.title || [title.en, title.ja].some((text) => templateWords(text).length > 0)) return [];
  return [{ from, at: traits.title, title, stems }];
}
