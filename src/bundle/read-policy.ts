import canonicalize from 'canonicalize';
import { type BundlePolicy, bundlePolicy } from '../../schemas/policy.js';
import { MOST_POLICY_BYTES } from '../core/bundle-layout.js';
import type { AnyCoded, Data } from '../core/diagnostic.js';
import { WAIVER_CODES } from '../core/waiver-codes.js';
import { isHuge } from './json-shape.js';

/** A policy has five levels, and some ten values to a decision. */
const MOST = { depth: 8, opened: 50_000, commas: 100_000 } as const;

/** What `data/policy.json` says; else the field that is wrong, or nothing where it is no such file at all. */
export type ReadPolicy = { readonly policy: BundlePolicy } | { readonly wrong: string };

export function readPolicy(bytes: Uint8Array): ReadPolicy {
  const text = textOf(bytes);
  const value = text === undefined ? undefined : parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { wrong: '' };
  const parsed = bundlePolicy.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { wrong: issue?.path.map(String).join('.') || 'policyFormat' };
  }
  const wrong = unsorted(parsed.data) ?? wrongFault(parsed.data) ?? withoutEffect(parsed.data);
  if (wrong !== undefined) return { wrong };
  return canonicalize(parsed.data) === text ? { policy: parsed.data } : { wrong: '' };
}

function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.length > MOST_POLICY_BYTES || isHuge(bytes, MOST)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A rule that stands twice would have two levels. */
function unsorted({ levels }: BundlePolicy): string | undefined {
  const at = levels.findIndex(({ rule }, index) => index > 0 && (levels[index - 1]?.rule ?? '') >= rule);
  return at === -1 ? undefined : `levels.${at}`;
}

const withoutEffect = ({ levels, waivers, faults }: BundlePolicy): string | undefined =>
  levels.length + waivers.length + faults.length === 0 ? 'waivers' : undefined;

/** Sentences are made from the figures of a finding: each has to be there, and of its kind. */
function wrongFault({ faults }: BundlePolicy): string | undefined {
  const at = faults.findIndex(({ code, data }) => {
    const coded = WAIVER_CODES.find((each) => each.code === code);
    return !coded || !canBeSaid(coded, data);
  });
  return at === -1 ? undefined : `faults.${at}`;
}

function canBeSaid({ sample, text }: AnyCoded, data: Data): boolean {
  if (Object.entries(sample ?? {}).some(([name, like]) => !isAlike(data[name], like))) return false;
  try {
    for (const { message, fix } of [text.en, text.ja]) {
      message(data);
      if (typeof fix !== 'string') fix(data);
    }
    return true;
  } catch {
    return false;
  }
}

const isAlike = (value: unknown, like: unknown): boolean =>
  value !== undefined && typeof value === typeof like && Array.isArray(value) === Array.isArray(like);
