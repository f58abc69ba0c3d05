import type { FundingEvidence } from '../../schemas/funding-evidence.js';
import type { Attachment } from '../../schemas/proposal/attachments.js';
import type { Partner } from '../../schemas/proposal/partners.js';
import type { Path } from '../core/diagnostic.js';
import { grantsOf, type PartnerGrant } from './partner-grants.js';

/** One place where a partner's grant names a listed document. */
export interface EvidenceUse {
  readonly path: Path;
  readonly file: string;
  readonly partnerIndex: number;
  readonly names: PartnerGrant['names'];
}

/** The attachments that show a grant; nothing where it names one that is not listed. */
export function evidenceOf(
  { evidence = [] }: FundingEvidence,
  attachments: readonly Attachment[] | undefined,
): readonly Attachment[] | undefined {
  const shown = evidence.map((id) => attachments?.find((attachment) => attachment.id === id));
  return shown.every((attachment) => attachment !== undefined) ? shown : undefined;
}

/** In the order of the draft. Ids that no attachment has are left out; two ids of one file are the same file. */
export function evidenceUses(
  partners: readonly Partner[] | undefined,
  attachments: readonly Attachment[] | undefined,
): readonly EvidenceUse[] {
  const files = new Map(
    (attachments ?? []).map(({ id, path }) => [id, path.normalize('NFC').replace(/^(?:\.\/)+/, '')]),
  );
  return grantsOf(partners).flatMap(({ path, partnerIndex, grant, names }) =>
    (grant.evidence ?? []).flatMap((id, index) => {
      const file = files.get(id);
      return file === undefined ? [] : [{ path: [...path, 'evidence', index], file, partnerIndex, names }];
    }),
  );
}
