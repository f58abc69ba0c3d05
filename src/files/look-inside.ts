import { answers, contentFact } from '../../schemas/seen-attachment.js';
import type { DocumentFact, EvidenceAnswer, FileFact } from '../core/attachment-facts.js';
import type { Examined } from '../documents/examine.js';
import type { Answer } from '../domain/evidence-seen.js';
import type { WantedDetail } from '../domain/evidence-wanted.js';
import { extensionOf } from '../domain/file-types.js';
import type { Cache } from '../host.js';
import { contentType } from './content-type.js';
import { answersKey, factsKey, keep, kept } from './kept-facts.js';
import { sha256 } from './sha256.js';

/** What is looked for, and where facts are kept between runs. */
export interface Looking {
  readonly cache: Cache;
  /** Of the tool: what one version found another may not. */
  readonly version: string;
}

type SeenInside = Pick<FileFact, 'type' | 'sha256' | 'document' | 'evidence'>;

/** Everything that the content of a file tells. It is opened only where something is not known from an earlier run. */
export async function lookInside(
  name: string,
  bytes: Uint8Array,
  wanted: readonly WantedDetail[],
  { cache, version }: Looking,
): Promise<SeenInside> {
  const hash = sha256(bytes);
  const key = factsKey(hash, extensionOf(name), version);
  const sought = wanted.map((each) => each.sought);
  const known = await kept(cache, key, contentFact);
  const told = known && (await knownAnswers(known.document, answersKey(key, sought), sought.length, cache));
  if (known && told) return { ...known, sha256: hash, evidence: evidence(wanted, told) };
  const { examine } = await import('../documents/examine.js');
  const { documentFact, searchedText } = await import('./document-fact.js');
  const { evidenceSeen } = await import('../domain/evidence-seen.js');
  const type = known ? known.type : await contentType(name, (length) => bytes.subarray(0, length));
  const examined = await examine(name, bytes, type);
  // In the shape in which it is kept: a report must not show whether it was.
  const fact = contentFact.parse({ type, document: documentFact(examined) });
  const seen = evidenceSeen(searchedText(examined), sought);
  if (isLasting(examined)) {
    await keep(cache, key, fact);
    if (sought.length > 0) await keep(cache, answersKey(key, sought), seen);
  }
  return { ...fact, sha256: hash, evidence: evidence(wanted, seen) };
}

/** A limit of time or memory may not be met the next time. */
const isLasting = ({ state }: Examined): boolean => state !== 'limit';

/** Nothing can be found in a document without text, so it need not be opened for it. */
async function knownAnswers(
  document: DocumentFact | null,
  key: string,
  count: number,
  cache: Cache,
): Promise<readonly Answer[] | undefined> {
  if (!document?.text) return Array.from({ length: count }, () => NOT_READABLE);
  const found = await kept(cache, key, answers);
  return count === 0 ? [] : found?.length === count ? found : undefined;
}

const NOT_READABLE: Answer = { answer: 'not-readable', page: null };

/** The same for every detail, of a file that was not opened. */
export const notReadable = (wanted: readonly WantedDetail[]): readonly EvidenceAnswer[] =>
  evidence(
    wanted,
    wanted.map(() => NOT_READABLE),
  );

const evidence = (wanted: readonly WantedDetail[], seen: readonly Answer[]): readonly EvidenceAnswer[] =>
  wanted.map(({ grant, detail, wanted: written }, index) => ({
    grant,
    detail,
    wanted: written,
    ...(seen[index] ?? NOT_READABLE),
  }));
