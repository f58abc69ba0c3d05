import type { ShardCall, ShardRun } from '../../../schemas/shard.js';
import type { LoadedCall } from '../../core/call-facts.js';
import { hangsOnHour } from '../../domain/call-deadlines.js';
import { sha256 } from '../../files/sha256.js';
import { usage } from '../../given-options.js';
import type { Settings } from '../../settings.js';
import { VERSION } from '../../version.js';
import type { CheckSettings } from '../check-draft.js';
import { buildId } from './result-cache.js';

/** Whatever decides the results of a part besides its drafts and their calls. `call` is that of `--call`. */
export const shardRunOf = (
  settings: Settings,
  { call, overlays }: Pick<CheckSettings, 'call' | 'overlays'>,
): ShardRun => ({
  version: VERSION,
  build: buildId(),
  icu: process.versions.icu ?? '',
  asOf: settings.asOf,
  asOfTime: settings.asOfTime,
  asOfGiven: settings.text('asOf') ?? null,
  lang: settings.lang,
  failOn: settings.failOn,
  maxWarnings: settings.maxWarnings ?? null,
  call: call ? named(call) : null,
  overlays: [...(overlays?.values() ?? [])].map(named).sort((a, b) => (a.id < b.id ? -1 : 1)),
  waivers: waiversHash(settings),
  levels: Object.fromEntries([...settings.house.levels].sort(([a], [b]) => (a < b ? -1 : 1))),
});

/** Waivers beside drafts, and comments in them, are their own, as their attachments are. */
function waiversHash({ house, text }: Settings): string | null {
  const whose = text('acceptWaivers') ?? 'all';
  return house.waivers.length === 0 && whose === 'all' ? null : sha256(JSON.stringify([whose, house.waivers]));
}

const named = ({ call, sha256, base }: LoadedCall): ShardCall => ({ id: call.id, sha256, base: base?.sha256 ?? null });

/**
 * Parts start at different minutes. Where nobody said for which time the check is, they agree in its day, and that is
 * enough unless a deadline lies around it. Throws UsageError.
 */
export function refuseHours(calls: readonly LoadedCall[], { asOf, asOfGiven }: Pick<ShardRun, 'asOf' | 'asOfGiven'>) {
  const near = asOfGiven === null && calls.find(({ call }) => hangsOnHour(call, asOf));
  if (!near) return;
  const { id } = near.call;
  throw usage(
    `--shard: a deadline of the call ${id} is near, and parts that start at different minutes could judge it differently. Give all parts the same time: --as-of ${asOf}T09:00+09:00`,
    `--shard：公募 ${id} の締切が近いため、各部分の開始時刻の差で判定が変わるおそれがあります。すべての部分に同じ日時を指定してください：--as-of ${asOf}T09:00+09:00`,
  );
}
