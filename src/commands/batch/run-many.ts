import { type AcrossDraft, acrossDrafts, evaluationWithAcross, withAcross } from '../../core/across-drafts.js';
import type { Brief, BriefFinding } from '../../core/brief.js';
import type { LoadedCall } from '../../core/call-facts.js';
import { withComparison } from '../../core/compare.js';
import { FileError } from '../../core/errors.js';
import { type Totalling, totalling } from '../../core/totals.js';
import type { Host } from '../../host.js';
import type { PieceName } from '../../report/index.js';
import { withAddedFindings } from '../../report/json-across.js';
import type { Roll } from '../../report/roll.js';
import { judgeNamed } from '../judge-named.js';
import { type JudgedText, piecesOf, type Recording } from './draft-record.js';
import { type TextStore, textStore } from './text-store.js';

/** A run over many drafts. It keeps a brief of each and what each format shows of it, never the drafts. */
export interface Run {
  readonly roll: Roll;
  readonly pieces: ReadonlyMap<PieceName, TextStore>;
  /** Removes what was kept on disk. */
  readonly close: () => void;
}

/** Takes the judged drafts one after the other; what they say of each other is added at the end. */
export interface Gathering {
  readonly add: (judged: Pick<JudgedText, 'name' | 'brief' | 'pieces'>) => Promise<Brief>;
  readonly finish: () => Promise<Run>;
  readonly close: () => void;
}

interface Kept {
  readonly briefs: TextStore;
  readonly pieces: ReadonlyMap<PieceName, TextStore>;
  readonly counting: Totalling;
  readonly calls: Map<string, LoadedCall>;
  readonly names: string[];
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
    briefs: storeOf('briefs'),
    pieces: new Map([...recording.formats.keys()].map((name) => [name, storeOf(name)])),
    counting: totalling(),
    calls: new Map(),
    names: [],
  };
  const [now, before] = [acrossDrafts(), acrossDrafts()];
  const close = () => {
    for (const store of [kept.briefs, ...kept.pieces.values()]) store.close();
  };
  let isCompared = false;
  return {
    add: async ({ name, brief: text, pieces }) => {
      const brief = JSON.parse(text) as Brief;
      kept.names.push(name);
      kept.briefs.add(text);
      for (const [format, store] of kept.pieces) store.add(pieces[format] ?? '');
      kept.counting.add(brief);
      isCompared ||= brief.before !== null;
      now.add(await seen(brief, brief.call, kept.calls, recording));
      // Under the calls that the drafts name, for those that are checked against another.
      if (recording.checking.call)
        before.add(await seen(brief, brief.before?.call ?? brief.call, kept.calls, recording));
      return brief;
    },
    finish: async () => {
      if (!judgesAcross) return runOf(kept, recording, close);
      const known = (index: number) => JSON.parse(kept.briefs.get(index)) as Brief;
      const callOf = ({ call }: Brief) => call;
      const found = grouped(now.findings((index) => seenNow(known(index), callOf(known(index)), kept.calls)));
      const foundBefore = isCompared
        ? grouped(
            before.findings((index) => {
              const brief = known(index);
              return seenNow(brief, brief.before?.call ?? brief.call, kept.calls);
            }),
          )
        : new Map<number, readonly BriefFinding[]>();
      for (const index of new Set([...found.keys(), ...foundBefore.keys()])) {
        await amend(
          index,
          { found: found.get(index) ?? [], before: foundBefore.get(index) ?? [] },
          kept,
          recording,
          host,
        );
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

type CallName = Brief['call'];

/** What rules across drafts see of one, with its call, which is looked up once. */
async function seen(brief: Brief, call: CallName, calls: Map<string, LoadedCall>, { checking }: Recording) {
  if (call && !calls.has(call.sha256)) {
    const loaded = checking.call?.sha256 === call.sha256 ? checking.call : await checking.store.byId(call.id);
    if (loaded) calls.set(call.sha256, loaded);
  }
  return seenNow(brief, call, calls);
}

const seenNow = (
  { file, sha256, id, title, traits }: Brief,
  call: CallName,
  calls: ReadonlyMap<string, LoadedCall>,
): AcrossDraft => ({ file, sha256, id, title, traits, call: call ? (calls.get(call.sha256) ?? null) : null });

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

/** Puts what the neighbours of a draft show of it into everything that is kept of it. */
async function amend(index: number, { found, before }: Neighbours, kept: Kept, recording: Recording, host: Host) {
  const brief = JSON.parse(kept.briefs.get(index)) as Brief;
  const turned = brief.before && {
    ...brief.before,
    verdict: withAcross({ ...brief, verdict: brief.before.verdict }, before).verdict,
  };
  const amended = { ...withAcross(brief, found), before: turned };
  kept.counting.takeOff(brief);
  kept.counting.add(amended);
  kept.briefs.replace(index, JSON.stringify(amended));
  const { json, ...others } = Object.fromEntries(kept.pieces);
  if (json) {
    const added = { verdict: amended.verdict, found, before: turned && { verdict: turned.verdict, found: before } };
    json.replace(index, withAddedFindings(json.get(index), added, recording.options));
  }
  if (Object.keys(others).length === 0) return;
  const pieces = await shownAnew(kept.names[index] ?? '', brief, { found, before }, recording, host);
  for (const [name, store] of kept.pieces) if (name !== 'json') store.replace(index, pieces[name] ?? '');
}

/** The draft is read again: few have such findings, and nobody keeps all drafts for them. */
async function shownAnew(name: string, brief: Brief, { found, before }: Neighbours, recording: Recording, host: Host) {
  const judged = await judgeNamed(name, recording, host);
  if (judged.evaluation.sha256 !== brief.sha256) {
    throw new FileError({
      en: `${name}: the draft changed while it was checked. Please check again.`,
      ja: `${name}：確認中に提案書が変更されました。もう一度確認してください。`,
    });
  }
  const now = evaluationWithAcross(judged.evaluation, found);
  const compared = withComparison(now, judged.before && evaluationWithAcross(judged.before, before));
  return piecesOf(compared, recording);
}
