import type { BundleFile, BundleManifest } from '../../schemas/bundle-manifest.js';
import type { Proposal } from '../../schemas/proposal/index.js';
import { type BagInfo, bagInfoText } from './bundle-bag.js';
import { crateText } from './bundle-crate.js';
import { BAG_INFO, DRAFT, PAYLOAD, POLICY, RO_CRATE } from './bundle-layout.js';
import { attachedAs, definitionsOf, REPORTS } from './bundle-payload.js';
import type { LoadedCall } from './call-facts.js';
import type { PlanHeader } from './plan-bundle.js';

/** What the metadata of a bundle follow from: the draft and the definition inside, and the files there are. */
export interface MetadataSources {
  readonly header: PlanHeader;
  readonly sections: Partial<Proposal>;
  readonly call: LoadedCall;
}

/** `files`: all that do not show the digest; `reports`: the paths of those that do. */
export function crateOf(
  { header, sections, call }: MetadataSources,
  files: readonly BundleFile[],
  reports: readonly string[],
): string {
  const byPath = new Map(files.map((each) => [each.path, each]));
  const attached = (sections.attachments ?? []).map(({ path }) => attachedAs(path));
  const packed = [...definitionsOf(header.call), DRAFT, ...attached, POLICY].flatMap((each) => byPath.get(each) ?? []);
  return crateText({ header, sections, call, files: packed, reports, attached });
}

/** Whom readers of bags name as the sender. */
export function bagInfoOf({ team }: Partial<Proposal>): BagInfo {
  const lead = team?.principalInvestigator;
  return { organization: lead?.institution.name.en ?? null, contact: lead?.name.en ?? null };
}

/** The files of a bundle that follow from all others, by path, as the packer writes them, ZERO_DIGEST for the digest. */
export function metadataTexts(
  { bundleFormat: _, verdict: __, files, ...header }: BundleManifest,
  sections: Partial<Proposal>,
  call: LoadedCall,
): ReadonlyMap<string, string> {
  const reports = REPORTS.filter((each) => files.some(({ path }) => path === each));
  const payload = files.filter(({ path }) => path.startsWith(PAYLOAD));
  return new Map([
    [RO_CRATE, crateOf({ header, sections, call }, files, reports)],
    [BAG_INFO, bagInfoText(header, bagInfoOf(sections), payload)],
  ]);
}
