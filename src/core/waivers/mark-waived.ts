import type { UnderPolicy } from '../apply-policy.js';
import { callOverridden } from '../call-codes.js';
import { type AnyCoded, type Diagnostic, diagnose, isWaivable, pointer } from '../diagnostic.js';
import { didYouMean } from '../did-you-mean.js';
import type { Draft } from '../draft.js';
import type { Waiver } from '../policy.js';
import * as codes from '../waiver-codes.js';
import { flaggedHash } from './flagged-hash.js';
import { placeOf } from './waiver-place.js';

interface Case {
  readonly draft: Draft;
  readonly codes: ReadonlyMap<string, AnyCoded>;
}

/** The findings, those that are waived marked as such, and what is wrong with the waivers. */
export interface Marked {
  readonly marked: readonly Diagnostic[];
  readonly faults: readonly Diagnostic[];
}

export function markWaived(found: UnderPolicy, subject: Case): Marked {
  const { policy } = subject.draft;
  const hashOf = hashing(subject);
  const byRule = groupedByRule(policy.waivers);
  const faults = new Map(policy.waivers.map((waiver) => [waiver, faultOf(waiver, subject)]));
  const met = new Set<Waiver>();
  const marked = found.diagnostics.map((each) => {
    const meant = byRule.get(each.code)?.filter((waiver) => accepts(waiver, each, hashOf)) ?? [];
    for (const waiver of meant) met.add(waiver);
    const valid = meant.find((waiver) => !faults.get(waiver));
    return valid ? { ...each, waived: valid.waived } : each;
  });
  const told = policy.waivers.flatMap((waiver) => {
    const fault = faults.get(waiver);
    // What the settings accept for any draft need not concern this one.
    if (!met.has(waiver) && isForAny(waiver)) return [];
    if (fault) return [fault];
    return met.has(waiver) ? [] : staleness(waiver, { ...found, diagnostics: marked }, subject, hashOf);
  });
  return { marked, faults: told };
}

function groupedByRule(waivers: readonly Waiver[]): ReadonlyMap<string, readonly Waiver[]> {
  const groups = new Map<string, Waiver[]>();
  for (const waiver of waivers) {
    const group = groups.get(waiver.rule);
    if (group) group.push(waiver);
    else groups.set(waiver.rule, [waiver]);
  }
  return groups;
}

const isForAny = ({ waived, draft }: Waiver): boolean => waived.origin === 'settings' && (draft ?? null) === null;

type HashOf = (each: Diagnostic) => string;

/** Each hash is made once, and only where a waiver asks for it. */
function hashing({ draft, codes: catalogue }: Case): HashOf {
  const known = new Map<string, string>();
  return (each) => {
    const key = JSON.stringify([each.code, each.place.path, each.data, each.level]);
    const hash =
      known.get(key) ?? flaggedHash(each, { value: draft.yaml.value, files: draft.files }, draft.policy, catalogue);
    known.set(key, hash);
    return hash;
  };
}

function accepts({ rule, on }: Waiver, each: Diagnostic, hashOf: HashOf): boolean {
  if (rule !== each.code) return false;
  if ('line' in on) return on.line === each.place.start.line;
  return on.pointer === pointer(each.place.path) && on.value === hashOf(each);
}

/** Why a waiver does not count, whatever was found. */
function faultOf(waiver: Waiver, { draft, codes: catalogue }: Case): Diagnostic | undefined {
  const { rule, waived } = waiver;
  const coded = catalogue.get(rule);
  const at = { rule, file: waived.file, line: waived.line };
  const place = placeOf(waiver, draft);
  if (!coded) {
    const waivable = [...catalogue.values()].filter(isWaivable).map(({ code }) => code);
    return diagnose(codes.unknownRule, place, { ...at, suggestion: didYouMean(rule, waivable) });
  }
  if (!isWaivable(coded)) return diagnose(codes.notAllowed, place, at);
  if (waived.until !== null && waived.until < draft.asOf) {
    return diagnose(codes.expired, place, { ...at, until: waived.until, asOf: draft.asOf, by: waived.by ?? '' });
  }
  return undefined;
}

/** A waiver that met nothing: the fault is mended, or what was accepted is no longer what stands there. */
function staleness(waiver: Waiver, found: UnderPolicy, { draft }: Case, hashOf: HashOf): readonly Diagnostic[] {
  const { rule, on, waived } = waiver;
  if (!wasJudged(rule, found, draft)) return [];
  const others = found.diagnostics.filter((each) => each.code === rule && each.waived === null);
  const here = 'line' in on ? [] : others.filter(({ place }) => pointer(place.path) === on.pointer);
  const moved = 'line' in on ? undefined : others.find((each) => hashOf(each) === on.value);
  // Against another call than the draft names, it is no surprise that a waiver meets nothing.
  if (here.length === 0 && draft.callFault?.code === callOverridden.code) return [];
  const data = {
    rule,
    file: waived.file,
    line: waived.line,
    pointer: 'line' in on ? '' : on.pointer,
    now: here.map(hashOf),
    moved: moved ? pointer(moved.place.path) : '',
  };
  return [diagnose(codes.stale, placeOf(waiver, draft), data)];
}

/** Nobody knows what a rule would have found that did not judge. Codes that are no rules have no state. */
function wasJudged(rule: string, { states }: UnderPolicy, { call }: Draft): boolean {
  const state = states.find(({ code }) => code === rule)?.state;
  return call !== null && state !== 'not-read' && state !== 'off';
}
