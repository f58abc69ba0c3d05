import { createHash } from 'node:crypto';
import type { ReportDocument } from '../../../schemas/report.js';
import type { Shard } from '../../../schemas/shard.js';

/** Everything of the report of a part but its drafts and briefs, and the sum over all. */
export type ShardFrame = ReportDocument & { readonly shard: Shard };

/**
 * The json report of a part: the same as of a run, with a block for `merge`. However few the drafts are, each stands on a
 * line of its own, and so does each brief, so that it can be read line by line.
 */
export function* shardParts(frame: ShardFrame, drafts: Iterable<string>, briefs: Iterable<string>) {
  const { positions } = frame.shard;
  const sum = reportSum();
  const emptied = { ...frame, evaluations: [], shard: { ...frame.shard, positions: [], briefs: [], sha256: '' } };
  const text = JSON.stringify(emptied, null, 2);
  const [before = '', between = '', among = '', rest = ''] = text.split(
    /"evaluations": \[\]|"positions": \[\]|"briefs": \[\]/,
  );
  yield `${before}"evaluations": [`;
  yield* lines(drafts, sum.add);
  yield `\n  ]${between}"positions": [${positions.join(',')}]${among}"briefs": [`;
  yield* lines(briefs, sum.add);
  yield `\n    ]${rest.replace('"sha256": ""', `"sha256": "${sum.done(frame)}"`)}\n`;
}

function* lines(texts: Iterable<string>, seen: (text: string) => void): Iterable<string> {
  let between = '\n';
  for (const text of texts) {
    seen(text);
    yield `${between}${text}`;
    between = ',\n';
  }
}

/**
 * The sum over a report of a part: each draft, each brief, then the rest. It shows damage and changes by hand; it is no
 * signature.
 */
export function reportSum() {
  const hash = createHash('sha256');
  const add = (text: string): void => void hash.update(`${text}\n`);
  return {
    add,
    done: ({ shard: { sha256: _, ...shard }, ...frame }: ShardFrame): string => {
      add(JSON.stringify({ ...frame, evaluations: [], shard: { ...shard, briefs: [] } }));
      return hash.digest('hex');
    },
  };
}
