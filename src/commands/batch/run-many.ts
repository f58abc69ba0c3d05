import { type AcrossDraft, acrossDrafts, evaluationWithAcross, withAcross } from '../../core/across-drafts.js';
import type { Brief, BriefFinding } from '../../core/brief.js';
import type { LoadedCall } from '../../core/call-facts.js';
import { withComparison } from '../../core/compare.js';
import { headOf } from '../../core/draft-head.js';
import { FileError } from '../../core/errors.js';
import { type Totalling, totalling } from '../../core/totals.js';
import type { Host } from '../../host.js';
import type { PieceName } from '../../report/index.js';
import { withAddedFindings } from '../../report/json-across.js';
import type { Roll } from '../../report/roll.js';
import { judgeNamed } from '../judge-named.js';
import { briefNow, type JudgedText, piecesOf, type Recording } from './draft-record.js';
import { sparseStore, type TextStore, textStore } from './text-store.js';
import { heapTidying } from './tidy-heap.js';

/** A run over many drafts. It keeps a brief of each and what each format shows of it, never the drafts. */
export interface Run {
  readonly roll: Roll;
  readonly pieces: ReadonlyMap<PieceName, TextStore>;
  /** Removes what was kept on disk. */
  readonly close: () => void;
}

/** Takes the judged drafts one after the other; what they say of each other is added at the end. */
export interface Gathering {
  readonly add: (judged: Pick<JudgedText, 'name' | 'head' | 'brief' | 'pieces'>) => Promise<void>;
  readonly finish: () => Promise<Run>;
  readonly close: () => void;
}

interface Kept {
  readonly briefs: TextStore;
  readonly pieces: ReadonlyMap<PieceName, TextStore>;
  readonly counting: Totalling;
  readonly calls: Map<string, LoadedCall>;
  readonly names: string[];
  /** The first 12 hexadecimal digits of the SHA-256 of each draft, as a number; -1 where it could not be read. */
  readonly marks: number[];
}

/** What a part of a run, or the joining of all parts, does otherwise. */
export interface Gathers {
  /** Whether what drafts say of each other is added; a part leaves that to `merge`. */
  readonly judgesAcross?: boolean;
  /** Where texts are kept. */
  readonly storeOf?: (what: 'briefs' | PieceName) => TextStore;
}

export function gathering(
  recording: Recording,
  host: Host,
  { judgesAcross = true, storeOf = () => textStore() }: Gathers = {},
): Gathering {
  const kept: Kept = {
    briefs: recording.wantsBriefs ? storeOf('briefs') : sparseStore(),
    pieces: new Map([...recording.formats.keys()].map((name) => [name, storeOf(name)])),
    counting: totalling(),
    calls: new Map(),
    names: [],
    marks: [],
  };
  const [now, before] = [acrossDrafts(), acrossDrafts()];
  const close = () => {
    for (const store of [kept.briefs, ...kept.pieces.values()]) store.close();
  };
  let isCompared = false;
  return {
    add: async ({ name, head, brief, pieces }) => {
      kept.names.push(name);
      kept.marks.push(markOf(head.sha256));
      if (brief !== null) kept.briefs.add(brief);
      for (const [format, store] of kept.pieces) store.add(pieces[format] ?? '');
      kept.counting.add(head);
      isCompared ||= head.before !== null;
      now.add(head.keys, await callNamed(head.call, kept.calls, recording));
      // Under the calls that the drafts name, for those that are checked against another.
      if (!recording.checking.call) return;
      before.add(head.keys, await callNamed(head.before?.call ?? head.call, kept.calls, recording));
    },
    finish: async () => {
      if (judgesAcross) {
        const shared = [now.shared(), ...(isCompared ? [before.shared()] : [])];
        await fetchBriefs(
          shared.flatMap(({ drafts }) => drafts),
          kept,
          recording,
          host,
        );
        const [found, foundBefore = new Map<number, readonly BriefFinding[]>()] = shared.map((each, index) =>
          grouped(each.findings((draft) => seen(briefAt(draft, kept), index === 1, kept.calls))),
        );
        await amendAll(found ?? new Map(), foundBefore, kept, recording, host);
      }
      return runOf(kept, recording, close);
    },
    close,
  };
}

function runOf({ briefs, pieces, counting, calls }: Kept, { checking }: Recording, close: () => void): Run {
  const judgedBy = new Map([...calls].filter(([, call]) => !checking.call || call === checking.call));
  const roll: Roll = {
    totals: counting.totals(),
    calls: judgedBy,
    *briefs() {
      for (const text of briefs.all()) yield JSON.parse(text) as Brief;
    },
  };
  return { roll, pieces, close };
}

const markOf = (sha256: string | null): number => (sha256 === null ? -1 : Number.parseInt(sha256.slice(0, 12), 16));

const briefAt = (index: number, { briefs }: Kept): Brief => JSON.parse(briefs.get(index));

/** Where briefs were not asked for, those drafts are judged again that share something with others: few do. */
async function fetchBriefs(drafts: readonly number[], kept: Kept, recording: Recording, host: Host): Promise<void> {
  const tidy = heapTidying();
  for (const index of drafts) {
    if (kept.briefs.get(index) !== '') continue;
    const brief = await briefNow(await judgedAgain(index, kept, recording, host), host);
    kept.briefs.replace(index, JSON.stringify(brief));
    tidy();
  }
}

/** The call of a draft, which is looked up once; null where it has none. */
async function callNamed(named: Brief['call'], calls: Map<string, LoadedCall>, { checking }: Recording) {
  if (!named) return null;
  const known = calls.get(named.sha256);
  if (known) return known;
  const loaded = checking.call?.sha256 === named.sha256 ? checking.call : await checking.store.byId(named.id);
  if (loaded) calls.set(named.sha256, loaded);
  return loaded ?? null;
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
  const amended = { ...withAcross(brief, found), before: turned };
  kept.counting.takeOff(headOf(brief));
  kept.counting.add(headOf(amended));
  kept.briefs.replace(index, JSON.stringify(amended));
  const { json, ...others } = Object.fromEntries(kept.pieces);
  if (json) {
    const added = { verdict: amended.verdict, found, before: turned && { verdict: turned.verdict, found: before } };
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
