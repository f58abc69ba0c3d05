import {
  EVIDENCE_DETAILS,
  type EvidenceAnswer,
  type EvidenceDetail,
  type FileFact,
  type Files,
} from '../core/attachment-facts.js';
import { type Path, pointer } from '../core/diagnostic.js';

/** What the documents of one grant, taken together, say of it. Each detail that was looked for is in one of the three. */
export interface GrantAnswers {
  /** Paths of the documents, as the draft writes them, and their places in it. */
  readonly documents: readonly string[];
  readonly fields: readonly Path[];
  readonly found: readonly { readonly detail: EvidenceDetail; readonly file: string; readonly page: number | null }[];
  /** Every document could be read, and none says it. */
  readonly missing: readonly { readonly detail: EvidenceDetail; readonly wanted: string }[];
  /** No document that could be read says it, and one could not be read. */
  readonly unreadable: readonly EvidenceDetail[];
}

interface Answer extends EvidenceAnswer {
  readonly file: string;
}

/** Undefined where nothing was looked for: the grant names no document, or only such as are not there. */
export function grantAnswers({ attachments }: Files, grant: Path): GrantAnswers | undefined {
  const of = ({ evidence }: FileFact) => evidence.filter((each) => pointer(each.grant) === pointer(grant));
  const places = attachments.flatMap((fact, index) => (of(fact).length > 0 ? [{ fact, index }] : []));
  if (places.length === 0) return undefined;
  const answers = places.flatMap(({ fact }) => of(fact).map((each): Answer => ({ ...each, file: fact.path })));
  const byDetail = EVIDENCE_DETAILS.map((detail) => answers.filter((each) => each.detail === detail));
  const first = (group: readonly Answer[], answer: Answer['answer']) => group.find((each) => each.answer === answer);
  const unfound = byDetail.filter((group) => !first(group, 'found'));
  return {
    documents: [...new Set(places.map(({ fact }) => fact.path))],
    fields: places.map(({ index }) => ['attachments', index, 'path']),
    found: byDetail.flatMap((group) => first(group, 'found') ?? []),
    missing: unfound.flatMap((group) => (first(group, 'not-readable') ? [] : (first(group, 'not-found') ?? []))),
    unreadable: unfound.flatMap((group) => first(group, 'not-readable')?.detail ?? []),
  };
}
