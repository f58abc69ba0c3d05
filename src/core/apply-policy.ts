import { oncePer } from '../domain/once-per.js';
import { catalogueOf } from './catalogue.js';
import {
  type AnyCoded,
  type Diagnostic,
  diagnose,
  isWaivable,
  type Key,
  type Path,
  pointer,
  SEVERITY,
} from './diagnostic.js';
import { didYouMean } from './did-you-mean.js';
import type { Draft } from './draft.js';
import type { Policy, Waiver } from './policy.js';
import type { AnyRule } from './rule.js';
import type { RuleState } from './run-rules.js';
import { valueAt } from './values.js';
import * as codes from './waiver-codes.js';

/** Findings and states of rules as the policy leaves them. */
export interface UnderPolicy {
  readonly diagnostics: readonly Diagnostic[];
  readonly states: readonly RuleState[];
}

/** Settings change levels, waivers mark findings, and waivers that do not hold are findings themselves. */
export function underPolicy(found: UnderPolicy, draft: Draft, rules: readonly AnyRule[]): UnderPolicy {
  const { policy } = draft;
  const catalogue = knownCodes(rules);
  const { diagnostics, states } = policy.levels.size === 0 ? found : withLevels(found, policy, catalogue);
  if (policy.waivers.length === 0) return { diagnostics: [...diagnostics, ...policy.faults], states };
  const standing = policy.waivers.map((waiver) => ({ waiver, fault: faultOf(waiver, draft, catalogue) }));
  const valid = standing.flatMap(({ waiver, fault }) => (fault ? [] : [waiver]));
  const used = new Set<Waiver>();
  const marked = diagnostics.map((each) => {
    const waivers = valid.filter((waiver) => accepts(waiver, each, draft, catalogue));
    for (const waiver of waivers) used.add(waiver);
    return waivers[0] ? { ...each, waived: waivers[0].waived } : each;
  });
  const faults = standing.flatMap(({ waiver, fault }) => {
    if (fault) return [fault];
    return used.has(waiver) ? [] : staleness(waiver, { diagnostics, states }, draft, catalogue);
  });
  return { diagnostics: [...marked, ...policy.faults, ...faults], states };
}

type Codes = ReadonlyMap<string, AnyCoded>;
const knownCodes = oncePer((rules: readonly AnyRule[]): Codes => catalogueOf(rules));

/** The level that the settings give to a code, where they may. */
export function levelSet(code: string, { levels }: Pick<Policy, 'levels'>, catalogue: Codes) {
  const set = levels.get(code);
  const coded = catalogue.get(code);
  if (!set || !coded || (coded.level === 'must' && set.level !== 'must')) return undefined;
  return set;
}

function withLevels({ diagnostics, states }: UnderPolicy, policy: Policy, catalogue: Codes): UnderPolicy {
  return {
    diagnostics: diagnostics.flatMap((each) => {
      const set = levelSet(each.code, policy, catalogue);
      // A finding that blocks is not lowered, whatever its rule weighs else.
      if (!set || each.level === 'must') return [each];
      return set.level === 'off' ? [] : [{ ...each, level: set.level, severity: SEVERITY[set.level] }];
    }),
    states: states.map((each) => {
      const set = levelSet(each.code, policy, catalogue);
      return set?.level === 'off' && each.state !== 'not-applicable'
        ? { code: each.code, state: 'off', why: codes.switchedOff(set.source) }
        : each;
    }),
  };
}

/** The first 16 hexadecimal digits of the SHA-256 of what was flagged: the value, and the figures of the finding. */
export function flaggedHash(
  { code, place, data }: Diagnostic,
  value: unknown,
  { sha256 }: Pick<Policy, 'sha256'>,
  catalogue: Codes,
): string {
  const figures = catalogue.get(code)?.countsDays ? null : sorted(data);
  return sha256(JSON.stringify([valueAt(value, place.path) ?? null, figures])).slice(0, 16);
}

const sorted = (data: Diagnostic['data']): object =>
  Object.fromEntries(Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1)));

function accepts({ rule, on }: Waiver, each: Diagnostic, draft: Draft, catalogue: Codes): boolean {
  if (rule !== each.code) return false;
  if ('line' in on) return on.line === each.place.start.line;
  return on.pointer === pointer(each.place.path) && on.value === hashIn(each, draft, catalogue);
}

const hashIn = (each: Diagnostic, { yaml, policy }: Draft, catalogue: Codes): string =>
  flaggedHash(each, yaml.value, policy, catalogue);

/** Why a waiver does not count, whatever was found. */
function faultOf(waiver: Waiver, draft: Draft, catalogue: Codes): Diagnostic | undefined {
  const { rule, waived } = waiver;
  const coded = catalogue.get(rule);
  const at = { rule, file: waived.file, line: waived.line };
  const place = placeOf(waiver, draft);
  if (!coded) {
    return diagnose(codes.unknownRule, place, { ...at, suggestion: didYouMean(rule, [...catalogue.keys()]) });
  }
  if (!isWaivable(coded)) return diagnose(codes.notAllowed, place, at);
  if (waived.until !== null && waived.until < draft.asOf) {
    return diagnose(codes.expired, place, { ...at, until: waived.until, asOf: draft.asOf, by: waived.by ?? '' });
  }
  return undefined;
}

/** A waiver that met nothing: the fault is mended, or what was accepted is no longer what stands there. */
function staleness(waiver: Waiver, { diagnostics, states }: UnderPolicy, draft: Draft, catalogue: Codes): Diagnostic[] {
  const { rule, on, waived } = waiver;
  const state = states.find(({ code }) => code === rule)?.state;
  // Nobody knows what a rule would have found that did not judge.
  if (state === 'not-read' || state === 'off') return [];
  const there =
    'line' in on ? [] : diagnostics.filter(({ code, place }) => code === rule && pointer(place.path) === on.pointer);
  const now = there.map((each) => hashIn(each, draft, catalogue));
  const data = { rule, file: waived.file, line: waived.line, pointer: 'line' in on ? '' : on.pointer, now };
  return [diagnose(codes.stale, placeOf(waiver, draft), data)];
}

/** Where in the draft a waiver is told: on its own line if it stands there, else at what it names, else at the start. */
function placeOf({ on, waived }: Waiver, { yaml, file }: Draft): Diagnostic['place'] {
  if (waived.origin === 'draft') return lineOf(waived.line, yaml.text, file);
  return yaml.locate(('line' in on ? undefined : pathOf(on.pointer, yaml.value)) ?? []);
}

function lineOf(line: number, text: string, file: string): Diagnostic['place'] {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const written = (lines[line - 1] ?? '').trimEnd();
  const indent = written.length - written.trimStart().length;
  const at = (column: number) => ({ line, column: column + 1, offset: before + column });
  return { file, path: [], start: at(indent), end: at(written.length) };
}

/** The way back from a JSON Pointer, as far as the value goes along; nothing where it leads nowhere. */
function pathOf(written: string, value: unknown): Path | undefined {
  const steps = written.split('/').slice(1);
  const path: Key[] = [];
  let at = value;
  for (const step of steps.map((each) => each.replaceAll('~1', '/').replaceAll('~0', '~'))) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined;
    path.push(Array.isArray(at) ? Number(step) : step);
    at = (at as Readonly<Record<string, unknown>>)[step];
  }
  return path;
}
