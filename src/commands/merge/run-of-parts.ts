import type { ShardCall, ShardRun } from '../../../schemas/shard.js';
import type { LoadedCall } from '../../core/call-facts.js';
import { type Given, usage } from '../../given-options.js';
import type { Host } from '../../host.js';
import { plainSettings, type Settings, withReaders } from '../../settings.js';
import { type CheckSettings, checkSettings } from '../check-draft.js';
import { overlaid } from '../overlays.js';

/** By what the parts of a run were judged, as they say, with what `merge` itself was asked for. */

/** As one run would have been asked for. Nothing in it is taken as a path or an address. */
export function settingsOfRun(settings: Settings, run: ShardRun): Settings {
  const { given } = settings;
  const said = new Map<string, Given>(given);
  if (run.asOfGiven !== null) said.set('asOf', { value: run.asOfGiven, source: '--as-of' });
  // An id, and one that is known here, else it is refused.
  if (run.call && !given.has('call')) said.set('call', { value: run.call.id, source: '--call' });
  return withReaders({
    ...plainSettings(settings),
    asOf: run.asOf,
    asOfTime: run.asOfTime,
    instant: run.asOfGiven?.includes('T') ? Date.parse(run.asOfGiven) : null,
    lang: given.has('lang') ? settings.lang : run.lang,
    failOn: given.has('failOn') ? settings.failOn : run.failOn,
    maxWarnings: given.has('maxWarnings') ? settings.maxWarnings : (run.maxWarnings ?? undefined),
    given: said,
  });
}

/** The definitions that the parts were judged by. Throws UsageError where one is missing here, or is another. */
export async function checkingOfRun(
  { call, levels }: ShardRun,
  calls: readonly ShardCall[],
  settings: Settings,
  host: Host,
): Promise<CheckSettings> {
  const named = settings.given.get('call');
  if (!call && named) throw withoutCall();
  const { call: _, ...asked } = await checkSettings(withoutOwnCall(settings), host);
  // Drafts are held against each other by the levels at which they were judged themselves.
  const rest = { ...asked, levels: new Map(Object.entries(levels)) };
  const { store } = rest;
  for (const each of calls) mustBe(each, await store.byId(each.id), CALLS);
  if (!call) return { ...rest, call: undefined };
  const isFile = named !== undefined && named.value !== call.id;
  const own = isFile
    ? overlaid(await store.named(String(named.value)), rest.overlays ?? new Map())
    : await store.byId(call.id);
  return { ...rest, call: mustBe(call, own, CALL) };
}

/** What a report names is looked up as an id only, never as a path. */
function withoutOwnCall(settings: Settings): Settings {
  const given = new Map(settings.given);
  given.delete('call');
  return withReaders({ ...plainSettings(settings), given });
}

interface Way {
  readonly en: string;
  readonly ja: string;
}

const CALLS: Way = {
  en: 'Give the folder of definitions that the parts were checked with: --calls FOLDER, or the file of an overlay: --overlay FILE',
  ja: '各部分の確認に使った公募定義のフォルダ（--calls フォルダ）か、追加要件の定義（--overlay ファイル）を指定してください。',
};
const CALL: Way = {
  en: 'Give the definition that the parts were checked with: --call FILE',
  ja: '各部分の確認に使った公募の定義を指定してください：--call ファイル',
};

function mustBe({ id, sha256, base }: ShardCall, found: LoadedCall | undefined, way: Way): LoadedCall {
  if (!found) {
    throw usage(
      `The parts were checked against the call ${id}, which has no definition here. ${way.en}`,
      `各部分は公募 ${id} により確認されていますが、その定義がありません。${way.ja}`,
    );
  }
  if (found.call.id === id && found.sha256 === sha256 && (found.base?.sha256 ?? null) === base) return found;
  const [own, theirs] = [found.sha256.slice(0, 12), sha256.slice(0, 12)];
  throw usage(
    `The definition of the call ${id} is another here (${own}) than for the parts (${theirs}). ${way.en}`,
    `公募 ${id} の定義が、こちら（${own}）と各部分の確認時（${theirs}）とで異なります。${way.ja}`,
  );
}

const withoutCall = () =>
  usage(
    '--call: the parts were checked without it, each draft against the call that it names. Leave it out.',
    '--call：各部分は --call なしで、提案書に書かれた公募により確認されています。指定を外してください。',
  );
