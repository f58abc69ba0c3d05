import type { LoadedCall } from '../core/call-facts.js';
import { FileError, type UsageError } from '../core/errors.js';
import { usage } from '../given-options.js';
import type { Settings } from '../settings.js';
import { type CallStore, isPath } from './call-store.js';

/** What an office adds to calls (`--overlay`): every draft of such a call is judged by the overlay. */

/** By the id of the call that each adds to. */
export type Overlays = ReadonlyMap<string, LoadedCall>;

type Asked = Pick<Settings, 'list' | 'given'>;

/** Those that are named as files. */
export const overlayFiles = ({ list }: Pick<Settings, 'list'>): readonly string[] => list('overlay').filter(isPath);

/** Throws UsageError for a name of nothing, a call that adds to none, and two that add to the same. */
export async function overlaysAsked({ list, given }: Asked, store: CallStore): Promise<Overlays> {
  const source = given.get('overlay')?.source ?? '--overlay';
  const overlays = new Map<string, LoadedCall>();
  for (const name of new Set(list('overlay'))) {
    const overlay = await overlayNamed(name, source, store);
    const base = overlay.base?.id;
    if (base === undefined) throw addsToNothing(name, overlay, source);
    const other = overlays.get(base);
    if (other && other.sha256 !== overlay.sha256) throw addToTheSame(overlay, other, base, source);
    overlays.set(base, overlay);
  }
  return overlays;
}

async function overlayNamed(name: string, source: string, store: CallStore): Promise<LoadedCall> {
  try {
    return await store.named(name);
  } catch (error) {
    // Which overlay counts is a setting: one that is not there is wrong usage, as one that cannot be understood.
    if (!(error instanceof FileError)) throw error;
    throw usage(`${source}: ${error.text.en}`, `${source}：${error.text.ja}`);
  }
}

/** The overlay of a call, where there is one; else the call itself. */
export const overlaid = (call: LoadedCall, overlays: Overlays): LoadedCall => overlays.get(call.call.id) ?? call;

const addsToNothing = (name: string, { call }: LoadedCall, source: string): UsageError =>
  usage(
    `${source}: ${name} is no overlay: ${call.id} stands by itself and adds to no call ("extends:"). For a check against it: --call ${name}`,
    `${source}：${name}（${call.id}）は単独の公募の定義で、既存の公募に追加するもの（「extends:」）ではありません。この公募で確認する場合は --call ${name} と指定してください。`,
  );

const addToTheSame = (one: LoadedCall, other: LoadedCall, base: string, source: string): UsageError =>
  usage(
    `${source}: ${other.call.id} and ${one.call.id} both add to ${base}. A draft is judged by one of them; put both into one file.`,
    `${source}：${other.call.id} と ${one.call.id} は、どちらも ${base} に追加する定義です。1件の提案書に適用できるのは一つだけです。一つのファイルにまとめてください。`,
  );
