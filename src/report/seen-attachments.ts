import type { ReportedEvaluation } from '../../schemas/report.js';
import { pointer } from '../core/diagnostic.js';
import type { Evaluation } from '../core/evaluate.js';

type Reported = NonNullable<ReportedEvaluation['attachments']>;

/** What was seen of the attachments, as the JSON report tells it. */
export function reportedAttachments({ files }: Pick<Evaluation, 'files'>): Reported | null {
  if (!files) return null;
  return files.attachments.map(({ path, state, size, type, sha256, document, evidence }) => ({
    path,
    state,
    size,
    type,
    sha256,
    document: document && reportedDocument(document),
    evidence: evidence.map((each) => ({ ...each, grant: pointer(each.grant) })),
  }));
}

/** A count that another machine may make differently has no place in what is compared byte for byte. */
function reportedDocument({
  wordsVary,
  words,
  ...document
}: NonNullable<NonNullable<Evaluation['files']>['attachments'][number]['document']>) {
  const plain = { ...document, words: wordsVary ? null : words };
  return plain as NonNullable<Reported[number]['document']>;
}
