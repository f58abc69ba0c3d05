import type { BundleManifest } from '../../schemas/bundle-manifest.js';
import { CALL_FOLDER } from '../core/bundle-layout.js';
import type { LoadedCall } from '../core/call-facts.js';
import { type Diagnostic, diagnose, type Place } from '../core/diagnostic.js';
import { FileError, UsageError } from '../core/errors.js';
import { callUnusable, callVersionDiffers, rulesFromBundle } from '../core/verify-call-codes.js';
import { wholeBundle } from '../core/verify-code.js';
import { callLookalike } from '../core/verify-payload-codes.js';
import type { Host } from '../host.js';
import { type CallStore, loadCall } from './call-store.js';

/** By which definition the draft of a bundle is judged, and what there is to say of that. */
export interface JudgingCall {
  readonly call: LoadedCall | null;
  readonly from: 'own' | 'bundle';
  /** Whether it is the very definition by which the bundle was made. */
  readonly same: boolean;
  readonly faults: readonly Diagnostic[];
}

/**
 * The receiver's own definition, or the one that `--call` names; where the receiver has none, the one in the bundle, on
 * top of the receiver's own of what it adds to. `read` gives a file of the bundle.
 */
export async function judgingCall(
  bundle: string,
  manifest: BundleManifest,
  given: { readonly call: LoadedCall | undefined; readonly store: CallStore },
  read: (path: string) => Uint8Array,
  host: Host,
): Promise<JudgingCall> {
  const place = wholeBundle(bundle);
  const { id } = manifest.call;
  const own = given.call ?? (await given.store.byId(id));
  if (own) {
    const parts = [
      { id, inside: manifest.call.sha256, own: own.sha256 },
      { id: manifest.call.base?.id ?? '', inside: manifest.call.base?.sha256, own: own.base?.sha256 },
    ];
    // Another call altogether, by --call, is told by its own code.
    const differing = own.call.id === id ? parts.find((each) => each.inside !== each.own) : undefined;
    const faults = differing ? [diagnose(callVersionDiffers, place, shortened(differing, id))] : [];
    return { call: own, from: 'own', same: own.call.id === id && !differing, faults };
  }
  return { from: 'bundle', ...(await broughtAlong(manifest, given.store, place, read, host)) };
}

async function broughtAlong(
  manifest: BundleManifest,
  store: CallStore,
  place: Place,
  read: (path: string) => Uint8Array,
  host: Host,
): Promise<Omit<JudgingCall, 'from'>> {
  const { id, base } = manifest.call;
  const alike = lookalike([id, ...(base ? [base.id] : [])], store.ids());
  if (alike) return { call: null, same: false, faults: [diagnose(callLookalike, place, alike)] };
  const ownBase = base ? ((await store.byId(base.id)) ?? null) : null;
  const call = await definitionInside(manifest, read, host, ownBase);
  if (!call) return { call, same: false, faults: [diagnose(callUnusable, place, { id })] };
  const told = diagnose(rulesFromBundle, place, { id, base: ownBase?.call.id ?? null });
  if (!base || !ownBase || ownBase.sha256 === base.sha256) return { call, same: true, faults: [told] };
  const parts = { id: base.id, inside: base.sha256, own: ownBase.sha256 };
  return { call, same: false, faults: [told, diagnose(callVersionDiffers, place, shortened(parts, id))] };
}

/** An id that is one of the receiver's but for capitals, as no two definitions that people tell apart are named. */
function lookalike(ids: readonly string[], known: readonly string[]): { id: string; known: string } | undefined {
  const pairs = ids.flatMap((id) => known.map((own) => ({ id, known: own })));
  return pairs.find(({ id, known: own }) => id !== own && id.toLowerCase() === own.toLowerCase());
}

const SHOWN = 12;

/** A definition that adds to none where the other does has no second hash. */
const shortened = (
  differing: { readonly id: string; readonly inside: string | undefined; readonly own: string | undefined },
  id: string,
) => ({
  id: differing.id || id,
  inside: (differing.inside ?? '-').slice(0, SHOWN),
  own: (differing.own ?? '-').slice(0, SHOWN),
});

/**
 * The definition in the bundle, with the one that it adds to: the one in the bundle, or `ownBase` in its place. Null
 * where they have faults, or are others than the manifest says.
 */
export async function definitionInside(
  { call: { id, base } }: BundleManifest,
  read: (path: string) => Uint8Array,
  host: Host,
  ownBase: LoadedCall | null = null,
): Promise<LoadedCall | null> {
  const name = (each: string): string => `${CALL_FOLDER}${each}.yaml`;
  try {
    const loaded = await loadCall(name(id), read(name(id)), host, async () =>
      base ? (ownBase ?? loadCall(name(base.id), read(name(base.id)), host, async () => undefined)) : undefined,
    );
    const due = base && { id: base.id, sha256: ownBase?.sha256 ?? base.sha256 };
    const isDue = loaded.base?.id === due?.id && loaded.base?.sha256 === due?.sha256;
    return loaded.call.id === id && isDue ? loaded : null;
  } catch (error) {
    if (error instanceof UsageError || error instanceof FileError) return null;
    throw error;
  }
}
