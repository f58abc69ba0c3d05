import { CALL_FOLDER } from '../core/bundle-layout.js';
import type { LoadedCall } from '../core/call-facts.js';
import { FileError } from '../core/errors.js';
import { sha256 } from '../files/sha256.js';
import type { Host } from '../host.js';
import type { CallStore } from './call-store.js';

/** The definition of the call and the one that it adds to, each as the file that it goes by in the bundle. */
export interface PackedCall {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The very bytes by which the draft was judged. Throws FileError where they are not there any more. */
export async function packedCalls(
  { call, sha256: digest, base }: LoadedCall,
  store: CallStore,
  host: Pick<Host, 'read'>,
): Promise<PackedCall[]> {
  // What the build read of a definition knows its base by id only.
  if (base) await store.byId(base.id).catch(() => undefined);
  const read = store.filesRead().map((file) => host.read(file));
  return [{ id: call.id, sha256: digest }, ...(base ? [base] : [])].map(({ id, sha256: wanted }) => {
    const bytes = read.find((each) => sha256(each) === wanted);
    if (!bytes) throw changed(id);
    return { path: `${CALL_FOLDER}${id}.yaml`, bytes };
  });
}

const changed = (id: string): FileError =>
  new FileError({
    en: `The definition of the call ${id} changed while the draft was being checked. Nothing was written; run the command again.`,
    ja: `確認中に公募 ${id} の定義が変更されました。zip は作成していません。もう一度実行してください。`,
  });
