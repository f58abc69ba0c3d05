import type { BundleManifest } from '../../schemas/bundle-manifest.js';
import { ZERO_DIGEST } from '../domain/bundle-digest.js';
import type { Algorithm } from './bundle-layout.js';

/** The tag files of a bag as RFC 8493 wants them. */

/** What the bag says of where it comes from; null where the draft does not tell. */
export interface BagInfo {
  readonly organization: string | null;
  readonly contact: string | null;
}

interface Hashed extends Readonly<Record<Algorithm, string>> {
  readonly path: string;
  readonly size: number;
}

/** As `sha256sum` and `sha512sum` write and read it. */
export const hashLines = (files: readonly Hashed[], algorithm: Algorithm): string =>
  files.map((file) => `${file[algorithm]}  ${file.path}\n`).join('');

/**
 * Labels that RFC 8493 reserves, in the order of their letters; ZERO_DIGEST stands for the digest. Nothing of the day on
 * which it was packed stands here.
 */
export function bagInfoText(
  { tool, proposal, call, asOf }: Pick<BundleManifest, 'tool' | 'proposal' | 'call' | 'asOf'>,
  { organization, contact }: BagInfo,
  payload: readonly { readonly size: number }[],
): string {
  const octets = payload.reduce((sum, { size }) => sum + size, 0);
  const labels: readonly (readonly [label: string, value: string | null])[] = [
    ['Bag-Software-Agent', `${tool.name} ${tool.version}`],
    ['Bagging-Date', asOf],
    ['Contact-Name', contact],
    ['External-Description', `${proposal.title.en}; proposal for ${call.id}`],
    ['External-Identifier', proposal.id],
    ['Internal-Sender-Identifier', ZERO_DIGEST],
    ['Payload-Oxum', `${octets}.${payload.length}`],
    ['Source-Organization', organization],
  ];
  return labels.map(([label, value]) => (value === null ? '' : `${label}: ${oneLine(value)}\n`)).join('');
}

/** A break would start another label, and control characters are none that a reader shows. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
