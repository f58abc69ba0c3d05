/** Where everything lies in a bundle, seen from its one folder. Packing and verifying share this page. */

export const MANIFEST = 'manifest.json';
export const BAGIT = 'bagit.txt';
export const BAG_INFO = 'bag-info.txt';
/** Hashes of all payload files, and of all other files but these two, for each algorithm. */
export const ALGORITHMS = ['sha256', 'sha512'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];
export const payloadManifest = (algorithm: Algorithm): string => `manifest-${algorithm}.txt`;
export const tagManifest = (algorithm: Algorithm): string => `tagmanifest-${algorithm}.txt`;

/** Everything outside this folder describes it. */
export const PAYLOAD = 'data/';
/** The draft and its attachments, as they lay around it. */
export const PROPOSAL_FOLDER = 'data/proposal/';
/** The draft goes by this name inside, whatever its file was called, and is judged under it. */
export const DRAFT_NAME = 'proposal.yaml';
export const DRAFT = `${PROPOSAL_FOLDER}${DRAFT_NAME}`;
/** The definition that it was judged by, and the one that this adds to. */
export const CALL_FOLDER = 'data/call/';
export const REPORT_FOLDER = 'data/report/';
export const RO_CRATE = 'data/ro-crate-metadata.json';
/** What the sender decided on rules and findings; only where something was. */
export const POLICY = 'data/policy.json';

/** Most bytes of `data/policy.json`: more than anybody decides on one draft. */
export const MOST_POLICY_BYTES = 2 * 1024 * 1024;

/** Where the detached signature of a bundle lies. */
export const signatureBeside = (bundle: string): string => `${bundle}.sig`;

/** Exactly this, so that a reader of bags needs no more. */
export const BAGIT_TEXT = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** Zip readers in the field still fail beyond these. */
export const MOST_ENTRIES = 10_000;
export const MOST_BYTES = 4 * 1024 ** 3 - 1;

/** Files above this are stored as they are: compressing them takes longer than it is worth, and much memory. */
export const MOST_DEFLATED_BYTES = 32 * 1024 * 1024;
/** As zlib counts; 9 takes ten times as long for nothing that matters. */
export const DEFLATE_LEVEL = 6;
/** The zip format cannot say "no date"; this is its first one. Fixed, so that the same input gives the same bytes. */
export const ENTRY_DATE = '1980-01-01T00:00:00Z';
export const ENTRY_MODE = 0o644;

/**
 * The order of entries in the zip and in every list: by the UTF-8 bytes of the path, which is the order of code points.
 * JavaScript's own order differs beyond U+FFFF.
 */
export function byPathBytes(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  const at = left.findIndex((character, index) => character !== right[index]);
  if (at === -1) return left.length - right.length;
  return (left[at]?.codePointAt(0) ?? 0) - (right[at]?.codePointAt(0) ?? -1);
}
