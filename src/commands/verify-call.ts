import type { BundleManifest } from '../../schemas/bundle-manifest.js';
import { CALL_FOLDER } from '../core/bundle-layout.js';
import type { LoadedCall } from '../core/call-facts.js';
import { type Diagnostic, diagnose } from '../core/diagnostic.js';
import { FileError, UsageError } from '../core/errors.js';
import { callUnusable, callVersionDiffers, rulesFromBundle, wholeBundle } from '../core/verify-codes.js';
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
 * The receiver's own definition, or the one that `--call` names; where the receiver has none, the one in the bundle.
 * `read` gives a file of the bundle.
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
  const call = await fromBundle(manifest, read, host);
  const fault = diagnose(call ? rulesFromBundle : callUnusable, place, { id });
  return { call, from: 'bundle', same: call !== null, faults: [fault] };
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

/** The definition in the bundle, with the one in the bundle that it adds to; null where they have faults. */
async function fromBundle(
  { call: { id, base } }: BundleManifest,
  read: (path: string) => Uint8Array,
  host: Host,
): Promise<LoadedCall | null> {
  const name = (each: string): string => `${CALL_FOLDER}${each}.yaml`;
  try {
    const loaded = await loadCall(name(id), read(name(id)), host, async () =>
      base ? loadCall(name(base.id), read(name(base.id)), host, async () => undefined) : undefined,
    );
    return loaded.call.id === id && loaded.base?.sha256 === base?.sha256 ? loaded : null;
  } catch (error) {
    if (error instanceof UsageError || error instanceof FileError) return null;
    throw error;
  }
}
