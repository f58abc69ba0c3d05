import type { Brief } from '../../core/brief.js';
import { headOf } from '../../core/draft-head.js';
import { listHash } from '../batch/check-shard.js';
import type { Gathering } from '../batch/run-many.js';
import type { Progress } from '../progress.js';
import { refused } from './faults.js';
import { storeOnParts } from './part-store.js';
import type { PartReport } from './read-part.js';

interface Gathered {
  readonly parts: readonly [PartReport, ...PartReport[]];
  /** Which of them has each draft of the run. */
  readonly owners: Int32Array;
  /** SHA-256 of the definitions that were looked at. */
  readonly known: ReadonlySet<string>;
}

/** Gives all drafts to a run in its order. Throws FileError where they are not what the parts say of them. */
export async function gatherParts({ parts, owners, known }: Gathered, run: Gathering, shown: Progress): Promise<void> {
  const names: string[] = [];
  let at = 0;
  for (const text of storeOnParts('brief', parts, owners).all()) {
    // The drafts themselves stay in the reports.
    const brief = JSON.parse(text) as Brief;
    const { file, call, before } = brief;
    await run.add({ name: '', head: headOf(brief), brief: text, pieces: {} });
    const foreign = [call, before?.call].find((each) => each && !known.has(each.sha256));
    if (foreign) throw foreignCall(parts[owners[at] ?? 0]?.file ?? '', foreign.id);
    names.push(file);
    shown.step(file);
    at++;
  }
  if (listHash(names) !== parts[0].frame.shard.drafts.sha256) throw otherNames();
}

const foreignCall = (file: string, id: string) =>
  refused(
    `${file}: a draft was judged by a definition of ${id} that the report does not name.`,
    `${file}：報告に記載のない公募 ${id} の定義で判定された提案書があります。`,
  );

const otherNames = () =>
  refused(
    'The drafts of the parts are not those of the list that the parts name. Run all parts again.',
    '各部分の提案書が、報告に記された一覧と一致しません。すべての部分をもう一度確認してください。',
  );
