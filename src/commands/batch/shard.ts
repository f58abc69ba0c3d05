import { MOST_SHARDS } from '../../../schemas/shard.js';
import { usage } from '../../given-options.js';
import type { Host } from '../../host.js';
import type { Settings } from '../../settings.js';
import { shardOfEngine } from './shard-of-engine.js';

/** Part `index` of `count`, from 1. */
export interface ShardNumber {
  readonly index: number;
  readonly count: number;
}

/** The part that `--shard` asks for: `3/8`, or `auto` and `auto/8` for the one that the engine names. Throws UsageError. */
export function shardNumber({ given }: Settings, { env }: Pick<Host, 'env'>): ShardNumber {
  const { value = '', source = '--shard' } = given.get('shard') ?? {};
  const text = String(value);
  const [, first = '', last] = /^(auto|\d{1,9})(?:\/(\d{1,9}))?$/.exec(text) ?? [];
  const total = last === undefined ? undefined : Number(last);
  if (first === '' || (first !== 'auto' && total === undefined)) throw noPart(source, text);
  const number = first === 'auto' ? shardOfEngine(env, total, source) : { index: Number(first), count: total ?? 0 };
  if (number.count < 1 || number.count > MOST_SHARDS) throw countOutOfRange(source, number.count);
  if (number.index < 1 || number.index > number.count) throw indexOutOfRange(source, number);
  return number;
}

/**
 * The places of the drafts of one part, in order. The largest draft goes first to the part that has the fewest bytes so
 * far, then the next; equal ones by their order. It hangs on the sizes in bytes alone, so that every part finds its own.
 */
export function spread(sizes: readonly number[], { index, count }: ShardNumber): readonly number[] {
  const bySize = sizes.map((_, at) => at).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
  const parts = Array.from({ length: count }, () => ({ bytes: 0, drafts: [] as number[] }));
  for (const at of bySize) {
    const lightest = parts.reduce((one, other) => (isLighter(other, one) ? other : one));
    lightest.bytes += sizes[at] ?? 0;
    lightest.drafts.push(at);
  }
  return (parts[index - 1]?.drafts ?? []).sort((a, b) => a - b);
}

interface Load {
  readonly bytes: number;
  readonly drafts: readonly number[];
}

const isLighter = (one: Load, other: Load): boolean =>
  one.bytes < other.bytes || (one.bytes === other.bytes && one.drafts.length < other.drafts.length);

const noPart = (source: string, text: string) =>
  usage(
    `${source}: "${text}" does not name a part. Write --shard 3/8 for the third of eight, or --shard auto where the engine tells it.`,
    `${source}：「${text}」では、どの部分か分かりません。8 分割の 3 番目は --shard 3/8、実行環境から判断させる場合は --shard auto と書いてください。`,
  );

const countOutOfRange = (source: string, count: number) =>
  usage(
    `${source}: ${count} parts were asked for; there can be 1 to ${MOST_SHARDS}.`,
    `${source}：分割数に ${count} が指定されています。1 から ${MOST_SHARDS} までを指定してください。`,
  );

const indexOutOfRange = (source: string, { index, count }: ShardNumber) =>
  usage(
    `${source}: part ${index} of ${count} was asked for; parts count from 1 to ${count}.`,
    `${source}：${count} 分割の ${index} 番目が指定されています。1 から ${count} までを指定してください。`,
  );
