import type { BundleManifest } from '../../schemas/bundle-manifest.js';
import { CALL_FOLDER, DRAFT, PAYLOAD, POLICY, PROPOSAL_FOLDER, REPORT_FOLDER, RO_CRATE } from './bundle-layout.js';

/** Where an attachment lies in a bundle; `written` as the draft writes it. */
export const attachedAs = (written: string): string => `${PROPOSAL_FOLDER}${written.normalize('NFC')}`;

/** All three are there, or none. */
export const REPORTS: readonly string[] = ['html', 'json', 'md'].map((each) => `${REPORT_FOLDER}report.${each}`);

export const definitionsOf = ({ id, base }: BundleManifest['call']): string[] =>
  [id, ...(base ? [base.id] : [])].map((each) => `${CALL_FOLDER}${each}.yaml`);

/** What of `files` no bundle has, and what it lacks. `attached` as the draft writes them; null where it cannot be read. */
export function payloadGaps(
  files: readonly string[],
  call: BundleManifest['call'],
  attached: readonly string[] | null,
): { readonly foreign: readonly string[]; readonly missing: readonly string[] } {
  const there = new Set(files);
  const known = new Set([
    DRAFT,
    RO_CRATE,
    POLICY,
    ...REPORTS,
    ...definitionsOf(call),
    ...(attached ?? []).map(attachedAs),
  ]);
  const isForeign = (file: string): boolean =>
    file.startsWith(PAYLOAD) && !known.has(file) && (attached !== null || !file.startsWith(PROPOSAL_FOLDER));
  const due = [RO_CRATE, ...(REPORTS.some((each) => there.has(each)) ? REPORTS : [])];
  return { foreign: files.filter(isForeign), missing: due.filter((each) => !there.has(each)) };
}
