import { acrossDrafts } from '../../core/across-drafts.js';
import type { Brief } from '../../core/brief.js';
import type { LoadedCall } from '../../core/call-facts.js';
import { redactedBrief } from '../../core/redact/brief.js';
import { totalling } from '../../core/totals.js';
import type { Host } from '../../host.js';
import type { PieceName } from '../../report/index.js';
import type { Roll } from '../../report/roll.js';
import type { JudgedText, Recording } from './draft-record.js';
import { addNeighbours, type Kept, markOf } from './neighbours.js';
import { sparseStore, type TextStore, textStore } from './text-store.js';

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
        await addNeighbours(shared, kept, recording, host);
      }
      return runOf(kept, recording, close);
    },
    close,
  };
}

function runOf({ briefs, pieces, counting, calls }: Kept, { checking, hash }: Recording, close: () => void): Run {
  const judgedBy = new Map([...calls].filter(([, call]) => !checking.call || call === checking.call));
  const roll: Roll = {
    totals: counting.totals(),
    calls: judgedBy,
    *briefs() {
      for (const text of briefs.all()) {
        const brief = JSON.parse(text) as Brief;
        yield hash ? redactedBrief(brief, hash) : brief;
      }
    },
  };
  return { roll, pieces, close };
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
