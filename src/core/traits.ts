import type { Period, PersonName } from '../../schemas/common.js';
import type { Localized } from '../../schemas/field.js';
import type { Attachment } from '../../schemas/proposal/attachments.js';
import type { Proposal } from '../../schemas/proposal/index.js';
import type { Partner } from '../../schemas/proposal/partners.js';
import { localizedName, seatsOf, validErad, validOrcid } from '../domain/people.js';
import type { Files } from './attachment-facts.js';
import type { Path, Place } from './diagnostic.js';
import type { Evaluation } from './evaluate.js';
import { fieldInWords } from './field-in-words.js';
import type { Locate } from './locate.js';

/**
 * What one draft says that others are held against, each with the place where it says it. Plain JSON, and all that the
 * rules across drafts ever see of a draft: the file itself may lie on another machine.
 */
export interface Traits {
  /** Where the draft says its own id and title; null where it does not. */
  readonly id: TraitAt | null;
  readonly title: TraitAt | null;
  /** Of the project; null where the draft says none. */
  readonly period: Period | null;
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

export const NO_TRAITS: Traits = { id: null, title: null, period: null, people: [], evidence: [], awards: [] };

/** `locate` is of the draft itself. Sections with faults of form give nothing. */
export const traitsOf = (evaluation: Evaluation, locate: Locate): Traits =>
  traitsAt(evaluation, (path) => ({ place: locate(path), field: wordsAt(path) }));

/** The same with every place left out: enough to tell what two drafts have in common, and quicker to make. */
export const traitsWithoutPlaces = (evaluation: Pick<Evaluation, 'sections' | 'files'>): Traits =>
  traitsAt(evaluation, () => NOWHERE);

const START = { line: 1, column: 1, offset: 0 };
const NOWHERE: TraitAt = {
  place: { file: '', path: [], start: START, end: START },
  field: { en: '', ja: '' },
};

function traitsAt({ sections, files }: Pick<Evaluation, 'sections' | 'files'>, at: At): Traits {
  const { project, team, partners, attachments } = sections;
  return {
    id: project ? at(['project', 'id']) : null,
    title: project ? at(['project', 'title']) : null,
    period: project?.period ?? null,
    people: [...inTeam(team, at), ...leadersAbroad(partners, at)],
    evidence: evidenceIn(partners, filesById(attachments, files), at),
    awards: awardsIn(partners, at),
  };
}

type At = (path: Path) => TraitAt;

const inTeam = (team: Proposal['team'] | undefined, at: At): readonly PersonTrait[] =>
  seatsOf(team).map(({ path, member }, index) => ({
    ...at([...path, 'name']),
    role: index === 0 ? 'principal-investigator' : 'member',
    name: member.name,
    institution: member.institution.name,
    erad: validErad(member) ?? null,
    orcid: validOrcid(member) ?? null,
    effort: { ...at([...path, 'effort']), percent: member.effort },
  }));

const leadersAbroad = (partners: readonly Partner[] = [], at: At): readonly PersonTrait[] =>
  partners.flatMap(({ principalInvestigator: person, institution, projectLeader }, index) =>
    projectLeader
      ? [
          {
            ...at(['partners', index, 'principalInvestigator', 'name']),
            role: 'project-leader' as const,
            name: person.name,
            institution: institution.name,
            erad: null,
            orcid: validOrcid(person) ?? null,
            effort: null,
          },
        ]
      : [],
  );

interface ListedFile {
  readonly path: string;
  readonly sha256: string;
}

/** The attachments that are there and not empty, by the id under which grants name them. */
function filesById(attachments: readonly Attachment[] = [], files: Files | null): ReadonlyMap<string, ListedFile> {
  const listed = new Map<string, ListedFile>();
  attachments.forEach(({ id, path }, index) => {
    const { sha256 = null, size = 0 } = files?.attachments[index] ?? {};
    if (sha256 !== null && size > 0 && !listed.has(id)) listed.set(id, { path, sha256 });
  });
  return listed;
}

const evidenceIn = (
  partners: readonly Partner[] = [],
  files: ReadonlyMap<string, ListedFile>,
  at: At,
): readonly EvidenceTrait[] =>
  partners.flatMap(({ funding = [] }, partner) =>
    funding.flatMap(({ evidence = [] }, grant) =>
      evidence.flatMap((id, index) => {
        const file = files.get(id);
        return file ? [{ ...at(['partners', partner, 'funding', grant, 'evidence', index]), ...file }] : [];
      }),
    ),
  );

const awardsIn = (partners: readonly Partner[] = [], at: At): readonly AwardTrait[] =>
  partners.flatMap(({ funding = [] }, partner) =>
    funding.flatMap(({ awardNumber: number, funder: { name, country } }, grant) => {
      if (number === undefined) return [];
      return [
        { ...at(['partners', partner, 'funding', grant, 'awardNumber']), number, funder: localizedName(name), country },
      ];
    }),
  );

/** Words hang on the path alone here, and drafts have the same paths: what was put together once is kept. */
const known = new Map<string, Localized>();
const MOST_KNOWN = 5000;

function wordsAt(path: Path): Localized {
  const key = path.join('/');
  const found = known.get(key) ?? fieldInWords(path, undefined);
  if (known.size < MOST_KNOWN) known.set(key, found);
  return found;
}
