import * as z from 'zod/mini';
import { slug } from './common.js';
import { described, sha256 } from './report-parts.js';

/** What the report of one part of a run says beside its drafts, so that `merge` can join all parts into one run. */

/** No array of jobs that somebody runs has more; all parts lie open at once while they are joined. */
export const MOST_SHARDS = 1000;

const call = z.strictObject({
  id: slug(),
  sha256: described(sha256, 'SHA-256 of its definition.'),
  base: described(z.nullable(sha256), 'Of the definition that it adds to, if any.'),
});

/** Whatever decides a result besides the drafts and their calls: all parts of a run must agree in it. */
const shardRun = z.strictObject({
  version: described(z.string(), 'Of the tool.'),
  build: z.string(),
  icu: described(z.string(), 'Version of the Unicode data by which words are counted.'),
  asOf: described(z.iso.date(), 'The day for which the check holds, in Japan.'),
  asOfTime: described(z.nullable(z.string()), 'The time in Japan (HH:MM), if one was asked for.'),
  asOfGiven: described(
    z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/))),
    'The day or time as it was asked for; null where the clock said it, and no deadline hangs on the hour.',
  ),
  lang: z.enum(['en', 'ja', 'both']),
  failOn: z.enum(['must', 'should', 'notice', 'never']),
  maxWarnings: z.nullable(z.int()),
  call: described(z.nullable(call), 'The call that was given for all drafts (--call), if any.'),
  overlays: described(z.array(call), 'What an office adds to calls, for all drafts (--overlay).'),
  waivers: described(
    z.nullable(sha256),
    'Of the waivers in the settings and of which waivers count; null where the settings have none and all count.',
  ),
  levels: described(
    z.record(z.string(), z.strictObject({ level: z.enum(['must', 'should', 'notice', 'off']), source: z.string() })),
    'The levels that the settings give to rules, by code, with the place that says so.',
  ),
});

const index = () => z.int().check(z.gte(0), z.lte(100_000_000));

export const shard = z.strictObject({
  index: described(z.int().check(z.gte(1), z.lte(MOST_SHARDS)), 'Which part this is, from 1.'),
  count: described(z.int().check(z.gte(1), z.lte(MOST_SHARDS)), 'How many parts the run has.'),
  provisional: described(
    z.literal(true),
    'Verdicts may still turn: what drafts say of each other is judged by merge only.',
  ),
  notRead: described(z.array(z.string()), 'Codes of the rules across drafts. No draft of a part has passed them.'),
  run: shardRun,
  calls: described(z.array(call), 'Every call that a draft of this part was judged by or names.'),
  drafts: described(
    z.strictObject({ count: index(), sha256: described(sha256, 'Of their names in order, each ended by a NUL.') }),
    'All drafts of the run.',
  ),
  positions: described(z.array(index()), 'The place of each draft of this part among all, from 0.'),
  briefs: described(
    z.array(z.looseObject({})),
    'What merge needs of each draft of this part. Every version of the tool may write something else.',
  ),
  sha256: described(
    sha256,
    'Of each draft, of each brief, then of this report without all three: compact JSON, each ended by a line feed.',
  ),
});

export type Shard = z.output<typeof shard>;
export type ShardRun = z.output<typeof shardRun>;
export type ShardCall = z.output<typeof call>;
