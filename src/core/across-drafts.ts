import type { Call, Locator } from '../../schemas/call.js';
import { nameOf, seatsOf, validErad, validOrcid } from '../domain/people.js';
import { type PersonAcross, peopleAcross, type Standing } from '../domain/people-across.js';
import { applicantLimitExceeded, type SamePersonBy } from './across-codes.js';
import { citationOf, type LoadedCall, placeOfFact } from './call-facts.js';
import { byPlace, type Diagnostic, diagnose } from './diagnostic.js';
import type { Evaluation } from './evaluate.js';
import type { Locate } from './locate.js';

/** What can be judged only where several drafts lie side by side. */

type ApplicantLimit = NonNullable<Call['applicantLimits']>[number];

/** Every fact of a call that is read here. */
export const acrossFacts = (call: Call): readonly Locator[] => (call.applicantLimits ?? []).map(({ at }) => at);

/**
 * Adds what the drafts of one run say of each other: a person who stands in more proposals to one call than it allows.
 * Drafts of one project id are versions of one proposal. `locateIn` finds the way back from a path to a place in a
 * draft; it is asked only of drafts with a finding.
 */
export function acrossDrafts(
  evaluations: readonly Evaluation[],
  locateIn: (evaluation: Evaluation) => Locate,
): readonly Evaluation[] {
  if (evaluations.length < 2) return evaluations;
  const found = callsOf(evaluations).flatMap((call) => exceededIn(evaluations, call));
  return evaluations.map((evaluation, draft) => {
    const own = found.filter(({ standing }) => standing.draft === draft);
    return own.length > 0 ? withFindings(evaluation, own, locateIn(evaluation)) : evaluation;
  });
}

/** Each call once, however often it was read. */
function callsOf(evaluations: readonly Evaluation[]): readonly LoadedCall[] {
  const calls = evaluations.flatMap(({ call }) => (call && acrossFacts(call.call).length > 0 ? [call] : []));
  return calls.filter((call, index) => calls.findIndex((each) => isSame(each, call)) === index);
}

const isSame = (one: LoadedCall, other: LoadedCall): boolean =>
  one.call.id === other.call.id && one.sha256 === other.sha256;

/** The funder's own call, also where an office adds to it: to the funder they are one. */
const funderCall = ({ call, base }: LoadedCall): string => base?.id ?? call.id;

/** A person who stands in too many proposals, at the place where one of the drafts names that person. */
interface Exceeded extends Count {
  readonly limit: ApplicantLimit;
  readonly standing: Standing;
  readonly by: SamePersonBy;
}

interface Count {
  /** Proposals, those included of which the project id could not be read. */
  readonly found: number;
  /** Whether only those bring it over the limit. */
  readonly idsUnknown: boolean;
  /** The files of the other proposals. */
  readonly files: readonly string[];
}

function exceededIn(evaluations: readonly Evaluation[], call: LoadedCall): readonly Exceeded[] {
  const drafts = evaluations.map((evaluation, draft) => ({ evaluation, draft }));
  const rivals = drafts.filter(({ evaluation: { call: other } }) => other && funderCall(other) === funderCall(call));
  const own = drafts.filter(({ evaluation: { call: other } }) => other && isSame(other, call));
  return (call.call.applicantLimits ?? []).flatMap((limit) => {
    const standings = rivals.flatMap(({ evaluation, draft }) => standingsIn(evaluation, draft, limit.role));
    return peopleAcross(standings).flatMap((person) =>
      own.flatMap(({ draft }) => {
        const standing = person.certain.find((each) => each.draft === draft);
        return standing ? exceeded(limit, standing, person, evaluations) : [];
      }),
    );
  });
}

/** By the surest way that leads over the limit. */
function exceeded(
  limit: ApplicantLimit,
  standing: Standing,
  { certain, byNumber, byName }: PersonAcross,
  evaluations: readonly Evaluation[],
): readonly Exceeded[] {
  const ways: readonly (readonly [SamePersonBy, readonly Standing[]])[] = [
    ['number-and-name', certain],
    ['number', [...certain, ...byNumber]],
    ['name', [...certain, ...byNumber, ...byName]],
  ];
  for (const [by, standings] of ways) {
    const drafts = [...new Set(standings.map(({ draft }) => draft))];
    const count = countProposals(standing.draft, drafts, limit.max, evaluations);
    if (count.found > limit.max) return [{ limit, standing, by, ...count }];
  }
  return [];
}

function countProposals(
  own: number,
  drafts: readonly number[],
  max: number,
  evaluations: readonly Evaluation[],
): Count {
  const idOf = (draft: number) => evaluations[draft]?.sections.project?.id;
  const ids = new Set(drafts.flatMap((draft) => idOf(draft) ?? []));
  const unknown = drafts.filter((draft) => idOf(draft) === undefined).length;
  const others = drafts.filter((draft) => draft !== own && (idOf(draft) === undefined || idOf(draft) !== idOf(own)));
  const files = others.map((draft) => evaluations[draft]?.file ?? '');
  return { found: ids.size + unknown, idsUnknown: ids.size <= max && unknown > 0, files };
}

function standingsIn({ sections }: Evaluation, draft: number, role: ApplicantLimit['role']): readonly Standing[] {
  const { team, partners = [] } = sections;
  const seats = seatsOf(team).filter((_, index) => index === 0 || role === 'member');
  const home = seats.map(({ path, member }) => ({
    draft,
    path: [...path, 'name'],
    name: member.name,
    institution: member.institution.name,
    erad: validErad(member),
    orcid: validOrcid(member),
  }));
  const abroad = partners.flatMap(({ principalInvestigator: person, institution, projectLeader }, index) =>
    projectLeader && role === 'project-leader'
      ? [
          {
            draft,
            path: ['partners', index, 'principalInvestigator', 'name'],
            name: person.name,
            institution: institution.name,
            erad: undefined,
            orcid: validOrcid(person),
          },
        ]
      : [],
  );
  return [...home, ...abroad];
}

/** A `must` finding makes a draft not ready, whatever else was found of it. */
function withFindings(evaluation: Evaluation, own: readonly Exceeded[], locate: Locate): Evaluation {
  const added = own.map((each) => diagnosed(each, evaluation.call as LoadedCall, locate));
  const diagnostics = [...evaluation.diagnostics, ...added].sort(byPlace);
  const blocks = added.some(({ level }) => level === 'must');
  return { ...evaluation, diagnostics, verdict: blocks ? 'not-ready' : evaluation.verdict };
}

function diagnosed(
  { limit, standing, by, found, idsUnknown, files }: Exceeded,
  call: LoadedCall,
  locate: Locate,
): Diagnostic {
  // The call of this draft was read by itself: its facts are not the same objects as those of another.
  const at = call.call.applicantLimits?.find(({ id }) => id === limit.id)?.at ?? limit.at;
  const citation = citationOf(call.call, at);
  // What an office asks of its own accord never blocks.
  const office = citation.kind === 'office';
  const inCall = placeOfFact(call, at);
  const [name, nameJa] = nameOf(standing.name);
  const { role, max } = limit;
  return diagnose(
    applicantLimitExceeded,
    locate(standing.path),
    { name, nameJa, role, found, max, files, by, office, idsUnknown },
    {
      level: by === 'number-and-name' && !idsUnknown && !office ? 'must' : 'should',
      citation,
      related: inCall ? [inCall] : [],
    },
  );
}
