import type { AcrossDraft } from '../../core/across-drafts.js';
import { evaluationWithAcross, type SharedDrafts, withAcross } from '../../core/across-drafts.js';
import { atLevels } from '../../core/across-levels.js';
import type { Brief, BriefFinding } from '../../core/brief.js';
import type { LoadedCall } from '../../core/call-facts.js';
import { withComparison } from '../../core/compare.js';
import { headOf } from '../../core/draft-head.js';
import { FileError } from '../../core/errors.js';
import { redactedNeighbours } from '../../core/redact/brief.js';
import type { Totalling } from '../../core/totals.js';
import type { Host } from '../../host.js';
import type { PieceName } from '../../report/index.js';
import { withAddedFindings } from '../../report/json-across.js';
import { judgeNamed } from '../judge-named.js';
import { briefNow, piecesOf, type Recording } from './draft-record.js';
import type { TextStore } from './text-store.js';
import { heapTidying } from './tidy-heap.js';

/** What is kept of the drafts of a run. */
export interface Kept {
  readonly briefs: TextStore;
  readonly pieces: ReadonlyMap<PieceName, TextStore>;
  readonly counting: Totalling;
  readonly calls: Map<string, LoadedCall>;
  readonly names: string[];
  /** The first 12 hexadecimal digits of the SHA-256 of each draft, as a number; -1 where it could not be read. */
  readonly marks: number[];
}

/**
 * Puts what the drafts of a run say of each other into everything that is kept of them: by the call of the check, and by
 * those that the drafts name where they are checked against another.
 */
export async function addNeighbours(
  shared: readonly SharedDrafts[],
  kept: Kept,
  recording: Recording,
  host: Host,
): Promise<void> {
  const drafts = shared.flatMap((each) => each.drafts);
  const { levels = new Map() } = recording.checking;
  await fetchBriefs(drafts, kept, recording, host);
  const [found = new Map(), before = new Map()] = shared.map((each, index) =>
    grouped(
      atLevels(
        each.findings((draft) => seen(briefAt(draft, kept), index === 1, kept.calls)),
        levels,
      ),
    ),
  );
  await amendAll(found, before, kept, recording, host);
}

/** By which a draft is known again. */
export const markOf = (sha256: string | null): number =>
  sha256 === null ? -1 : Number.parseInt(sha256.slice(0, 12), 16);

const briefAt = (index: number, { briefs }: Kept): Brief => JSON.parse(briefs.get(index));

/** Where briefs were not asked for, those drafts are judged again that share something with others: few do. */
async function fetchBriefs(drafts: readonly number[], kept: Kept, recording: Recording, host: Host): Promise<void> {
  const tidy = heapTidying();
  for (const index of drafts) {
    if (kept.briefs.get(index) !== '') continue;
    const brief = await briefNow(await judgedAgain(index, kept, recording, host), recording, host);
    kept.briefs.replace(index, JSON.stringify(brief));
    tidy();
  }
}

/** What rules across drafts see of one: by the call of the check, or by that which the draft names. */
function seen(brief: Brief, byOwnCall: boolean, calls: ReadonlyMap<string, LoadedCall>): AcrossDraft {
  const { file, sha256, id, title, traits, before } = brief;
  const call = (byOwnCall && before?.call) || brief.call;
  return { file, sha256, id, title, traits, call: call ? (calls.get(call.sha256) ?? null) : null };
}

function grouped(
  findings: readonly { readonly draft: number; readonly finding: BriefFinding }[],
): Map<number, readonly BriefFinding[]> {
  const byDraft = new Map<number, BriefFinding[]>();
  for (const { draft, finding } of findings) byDraft.set(draft, [...(byDraft.get(draft) ?? []), finding]);
  return byDraft;
}

interface Neighbours {
  readonly found: readonly BriefFinding[];
  /** Under the call that the draft names, where it is checked against another. */
  readonly before: readonly BriefFinding[];
}

type Found = ReadonlyMap<number, readonly BriefFinding[]>;

async function amendAll(found: Found, before: Found, kept: Kept, recording: Recording, host: Host): Promise<void> {
  const tidy = heapTidying();
  for (const index of new Set([...found.keys(), ...before.keys()])) {
    await amend(index, { found: found.get(index) ?? [], before: before.get(index) ?? [] }, kept, recording, host);
    tidy();
  }
}

/** Puts what the neighbours of a draft show of it into everything that is kept of it. */
async function amend(index: number, { found, before }: Neighbours, kept: Kept, recording: Recording, host: Host) {
  const brief = briefAt(index, kept);
  const turned = brief.before && {
    ...brief.before,
    verdict: withAcross({ ...brief, verdict: brief.before.verdict }, before).verdict,
  };
  const { hash = null } = recording;
  const shown = (findings: readonly BriefFinding[]) => (hash ? redactedNeighbours(findings, hash) : findings);
  const amended = { ...withAcross(brief, shown(found)), before: turned };
  kept.counting.takeOff(headOf(brief));
  kept.counting.add(headOf(amended));
  kept.briefs.replace(index, JSON.stringify(amended));
  const { json, ...others } = Object.fromEntries(kept.pieces);
  if (json) {
    const under = turned && { verdict: turned.verdict, found: shown(before) };
    const added = { verdict: amended.verdict, found: shown(found), before: under };
    json.replace(index, withAddedFindings(json.get(index), added, recording.options));
  }
  if (Object.keys(others).length === 0) return;
  const judged = await judgedAgain(index, kept, recording, host);
  const now = evaluationWithAcross(judged.evaluation, found);
  const compared = withComparison(now, judged.before && evaluationWithAcross(judged.before, before));
  const pieces = piecesOf(compared, recording);
  for (const [name, store] of kept.pieces) if (name !== 'json') store.replace(index, pieces[name] ?? '');
}

/** The draft is read again: few have such findings, and nobody keeps all drafts for them. */
async function judgedAgain(index: number, { names, marks }: Kept, recording: Recording, host: Host) {
  const name = names[index] ?? '';
  const judged = await judgeNamed(name, recording, host);
  if (markOf(judged.evaluation.sha256) === marks[index]) return judged;
  throw new FileError({
    en: `${name}: the draft changed while it was checked. Please check again.`,
    ja: `${name}：確認中に提案書が変更されました。もう一度確認してください。`,
  });
}
