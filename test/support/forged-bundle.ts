import { readBundle } from '../../src/bundle/read-bundle.js';
import { bundleOf } from './make-bundle.js';

/** A bundle as somebody changes it who then writes every list and hash anew. */

const ZEROS = '00000-00000-00000-00000-00000';

export interface Forgery {
  /** The files under `data/`, zeros in the place of the digest. */
  readonly payload?: (files: Record<string, string | Buffer>) => void;
  readonly manifest?: (manifest: Record<string, unknown>) => object;
}

async function contents(file: string): Promise<ReadonlyMap<string, Buffer>> {
  const reading = await readBundle(file);
  try {
    return new Map([...reading.files].map(([name, size]) => [name, Buffer.from(reading.readHead(name, size))]));
  } finally {
    reading.close();
  }
}

/** One file of a bundle as text. */
export const inBundle = async (file: string, name: string): Promise<string> =>
  (await contents(file)).get(name)?.toString() ?? '';

export const namesIn = async (file: string): Promise<readonly string[]> => [...(await contents(file)).keys()];

export async function forged(file: string, { payload, manifest = (each) => each }: Forgery): Promise<Buffer> {
  const files = await contents(file);
  const info = files.get('bag-info.txt')?.toString() ?? '';
  const [, digest = ''] = /Internal-Sender-Identifier: (\S+)/.exec(info) ?? [];
  const zeroed = (bytes: Buffer): Buffer => Buffer.from(bytes.toString('latin1').replaceAll(digest, ZEROS), 'latin1');
  const inside: Record<string, string | Buffer> = {};
  for (const [name, bytes] of files) if (name.startsWith('data/')) inside[name] = zeroed(bytes);
  payload?.(inside);
  const { files: _, ...header } = JSON.parse(files.get('manifest.json')?.toString() ?? '');
  return bundleOf({
    id: header.proposal.id,
    payload: Object.fromEntries(
      Object.entries(inside).sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b))),
    ),
    info: (oxum) =>
      zeroed(Buffer.from(info))
        .toString()
        .replace(/^Payload-Oxum: .*\n/m, oxum),
    manifest: (made) => manifest({ ...header, files: made.files }),
  });
}
