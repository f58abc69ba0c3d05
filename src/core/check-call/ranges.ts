import type { Deadline } from '../../../schemas/call.js';
import { grouped } from '../../domain/written-forms.js';
import { deadlineRange, isZone } from '../../domain/zoned-time.js';
import { closingDayDiffers } from '../call-faults/figure-faults.js';
import * as faults from '../call-faults/range-faults.js';
import { type Diagnostic, diagnose, type Path } from '../diagnostic.js';
import { valueAt } from '../values.js';
import { type Definition, type Node, nodesOf } from './definition.js';

/** Amounts, numbers, dates and lists that nothing can meet, or that ask nothing. */
export function rangeFaults(definition: Definition): Diagnostic[] {
  const { own } = definition;
  const nodes = nodesOf(own);
  return [
    ...nodes.flatMap((node) => reversed(node, definition)),
    ...nodes.flatMap((node) => nothingLimited(node, definition)),
    ...nodes.flatMap((node) => emptyLists(node, definition)),
    ...solicitation(definition),
    ...closingDay(definition),
    ...internalDeadlines(definition),
  ];
}

const NUMBERS = [
  ['min', 'max'],
  ['minMonths', 'maxMonths'],
  ['minPages', 'maxPages'],
  ['from', 'to'],
] as const;
const DATES = [
  ['earliest', 'latest'],
  ['earliestStart', 'latestStart'],
  ['latestStart', 'latestEnd'],
  ['earliestStart', 'latestEnd'],
] as const;

function reversed({ path, value }: Node, { yaml }: Definition): Diagnostic[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  const numbers = NUMBERS.flatMap(([low, high]) => {
    const [least, most] = [fields[low], fields[high]];
    if (typeof least !== 'number' || typeof most !== 'number' || least <= most) return [];
    const data = { low, least: grouped(least), high, most: grouped(most) };
    const related = [yaml.locate([...path, low])];
    return [diagnose(faults.minimumOverMaximum, yaml.locate([...path, high]), data, { related })];
  });
  const dates = DATES.flatMap(([first, second]) => {
    const [from, to] = [fields[first], fields[second]];
    if (typeof from !== 'string' || typeof to !== 'string' || from <= to) return [];
    const related = [yaml.locate([...path, first])];
    return [diagnose(faults.datesReversed, yaml.locate([...path, second]), { first, from, second, to }, { related })];
  });
  return [...numbers, ...dates.slice(0, 1)];
}

/** What has to state at least one of its ends. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  limits: ['min', 'max'],
  budgetLimits: ['min', 'max'],
  partnerLimits: ['min', 'max'],
  composition: ['min', 'max'],
  duration: ['minMonths', 'maxMonths'],
  period: ['earliestStart', 'latestStart', 'latestEnd'],
};

function nothingLimited({ path, key, value }: Node, { yaml }: Definition): Diagnostic[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const kind = typeof key === 'number' ? String(path.at(-2)) : path.length === 1 ? key : '';
  const keys = ENDS[kind];
  if (!keys || keys.some((each) => each in value)) return [];
  return [diagnose(faults.limitsNothing, yaml.locate(path, 'key'), { keys })];
}

/** Lists that allow what they name, and so nothing where they are empty. */
const ALLOWING = new Set([
  ...['tiers', 'phases', 'areas', 'covered', 'listed', 'countries'],
  ...['statuses', 'sectors', 'from', 'accepts', 'languages', 'types'],
]);

function emptyLists({ path, key, value }: Node, { yaml, own }: Definition): Diagnostic[] {
  if (!Array.isArray(value) || value.length > 0 || !ALLOWING.has(String(key))) return [];
  // A list that says it is not complete may be one whose entries are not known.
  const { complete } = valueAt(own, path.slice(0, -1)) as { readonly complete?: boolean };
  return complete === false ? [] : [diagnose(faults.listEmpty, yaml.locate(path, 'key'), { key: String(key) })];
}

function solicitation({ yaml, own }: Definition): Diagnostic[] {
  if (!own.solicitation) return [];
  const { opens, closes } = own.solicitation;
  if (opens.earliest <= closes.latest) return [];
  const path: Path = ['solicitation', 'closes', 'latest'];
  const data = { first: 'opens', from: opens.earliest, second: 'closes', to: closes.latest };
  const related = [yaml.locate(['solicitation', 'opens', 'earliest'])];
  return [diagnose(faults.datesReversed, yaml.locate(path), data, { related })];
}

/** Only an exact day can be another one; where several rounds have deadlines, the solicitation may close with any. */
function closingDay({ yaml, own }: Definition): Diagnostic[] {
  const { closes } = own.solicitation ?? {};
  if (!closes || closes.earliest !== closes.latest) return [];
  const dated = (own.deadlines ?? []).flatMap(({ what, day }, index) =>
    what === 'application' && day !== undefined ? [{ day, index }] : [],
  );
  const [first] = dated;
  if (!first || dated.some(({ day }) => day === closes.latest)) return [];
  const related = [yaml.locate(['deadlines', first.index, 'day'])];
  const data = { closes: closes.latest, application: first.day };
  return [diagnose(closingDayDiffers, yaml.locate(['solicitation', 'closes', 'latest']), data, { related })];
}

/** Those of an overlay are held against the deadlines of its base. */
function internalDeadlines({ yaml, own, whole }: Definition): Diagnostic[] {
  const applications = (whole.deadlines ?? []).filter(({ what }) => what === 'application').flatMap(timed);
  const last = applications.sort((a, b) => b.latest - a.latest)[0];
  if (!last) return [];
  return (own.deadlines ?? []).flatMap((deadline, index) => {
    const [internal] = deadline.what === 'internal' ? timed(deadline) : [];
    if (!internal || internal.earliest <= last.latest) return [];
    const data = { internal: internal.text, application: last.text };
    return [diagnose(faults.internalDeadlineLate, yaml.locate(['deadlines', index, 'day']), data)];
  });
}

/** A deadline as the instants that it can mean; none where its day or zone is not known. */
function timed({ day, time, zone }: Deadline): { text: string; earliest: number; latest: number }[] {
  const local = zone === 'applicant-local';
  if (day === undefined || !(local || isZone(zone))) return [];
  const range = deadlineRange({ local: `${day}T${time ?? '24:00'}`, zone: local ? [] : zone });
  return [{ text: `${day}${time ? ` ${time}` : ''} (${zone})`, ...range }];
}
