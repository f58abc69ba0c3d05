import { byKey } from '../../domain/connected.js';
import { nameOf } from '../../domain/people.js';
import { personNumbers } from '../../domain/people-across.js';
import { joinedByNumber } from '../../domain/people-joined.js';
import { type AcrossFinding, tell } from './finding.js';
import type { PersonSaid } from './gathered.js';
import { type Origin, partyOf, type Said } from './others.js';
import { effortSumOver100 } from './person-codes.js';

/** Percent of all working time. */
const WHOLE = 100;
const NAMED = 5;

/** What one person gives to one draft, at the place of the first figure. */
interface Share extends Said {
  readonly person: PersonSaid;
  readonly percent: number;
  /** First and last day. */
  readonly start: string;
  readonly end: string;
}

/**
 * People whose efforts pass 100 % where proposals of one time are added up. Only people who are one for certain are
 * added, and only proposals with an id: a draft without one may be a version of any other.
 */
export function effortsAcross(people: readonly PersonSaid[]): readonly AcrossFinding[] {
  const numbered = people.filter((each) => personNumbers(each).length > 0 && each.from.id !== null);
  return joinedByNumber(numbered, personNumbers).flatMap((person) => {
    const shares = [...byKey(person, ({ from }) => [from.draft]).values()].flatMap(shareOf);
    return new Set(shares.map(({ from }) => from.proposal)).size > 1 ? overIn(shares) : [];
  });
}

/** The seats of a person in one draft as one share; nothing where they ask for no time. */
function shareOf(seats: readonly PersonSaid[]): readonly Share[] {
  const given = seats.flatMap((person) => (person.at.effort ? [{ person, effort: person.at.effort }] : []));
  const percent = given.reduce((sum, { effort }) => sum + effort.percent, 0);
  const [first, ...rest] = given;
  if (!first?.person.from.period || percent === 0) return [];
  const { person, effort } = rest.reduce(
    (least, each) => (each.effort.place.start.offset < least.effort.place.start.offset ? each : least),
    first,
  );
  const [start = '', end = ''] = Object.values(first.person.from.period).sort();
  return [{ from: person.from, at: effort, person, percent, start, end }];
}

/** All that is asked of a person at one time: of several versions of a proposal the one that asks for most. */
interface Moment {
  readonly day: string;
  readonly sum: number;
  readonly largest: ReadonlyMap<string, Share>;
  /** By their files; of the first few some are left whichever is taken out. */
  readonly first: readonly Share[];
}

function overIn(shares: readonly Share[]): readonly AcrossFinding[] {
  // A sum can only grow on the first day of one of them.
  const moments = [...new Set(shares.map(({ start }) => start))].sort().map((day) => momentOf(day, shares));
  return shares.flatMap((own) => {
    const during = moments.filter(({ day }) => own.start <= day && day <= own.end);
    const sums = during.map((moment) => ({ moment, sum: sumWith(own, moment) }));
    const most = sums.reduce<(typeof sums)[number] | undefined>(
      (best, each) => (best && best.sum >= each.sum ? best : each),
      undefined,
    );
    return most && most.sum > WHOLE && most.moment.largest.size > 1 ? [over(own, most.moment, most.sum)] : [];
  });
}

function momentOf(day: string, shares: readonly Share[]): Moment {
  const asked = shares.filter(({ start, end }) => start <= day && day <= end);
  const largest = new Map<string, Share>();
  for (const own of partyOf(asked).members) {
    const before = largest.get(own.from.proposal);
    if (!before || before.percent < own.percent) largest.set(own.from.proposal, own);
  }
  const each = [...largest.values()];
  const sum = each.reduce((total, { percent }) => total + percent, 0);
  return { day, sum, largest, first: partyOf(each).members.slice(0, NAMED + 1) };
}

const askedIn = ({ largest }: Moment, { proposal }: Origin): number => largest.get(proposal)?.percent ?? 0;

/** This draft stands for its proposal, whatever other versions ask for. */
const sumWith = (own: Share, moment: Moment): number => moment.sum - askedIn(moment, own.from) + own.percent;

function over(own: Share, moment: Moment, sum: number): AcrossFinding {
  const named = moment.first.filter(({ from }) => from.proposal !== own.from.proposal).slice(0, NAMED);
  const others = sum - own.percent;
  const namedEffort = named.reduce((total, { percent }) => total + percent, 0);
  const [name, nameJa] = nameOf(own.person.name);
  const data = {
    name,
    nameJa,
    sum,
    over: sum - WHOLE,
    found: moment.largest.size,
    own: own.percent,
    files: named.map(({ from }) => from.file),
    efforts: named.map(({ percent }) => String(percent)),
    more: moment.largest.size - 1 - named.length,
    moreEffort: others - namedEffort,
  };
  return tell(effortSumOver100, own, data, { related: named.map(({ at }) => at.place) });
}
