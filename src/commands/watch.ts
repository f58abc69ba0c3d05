import path from 'node:path';
import type { Evaluation } from '../core/evaluate.js';
import { totalsOf } from '../core/totals.js';
import { usage } from '../given-options.js';
import type { Host } from '../host.js';
import { COMMON, WATCH } from '../options/index.js';
import { listPieces } from '../report/drafts-list.js';
import { pretty } from '../report/pretty.js';
import type { ReportOptions } from '../report/report.js';
import { type Settings, settledAgain } from '../settings.js';
import { MOST_IN_FULL } from './batch/write-run.js';
import { type CheckSettings, checkSettings } from './check-draft.js';
import { findDrafts } from './find-drafts.js';
import { redactHash, redacting } from './redaction.js';
import { changesUntil, watchFolders } from './watch/changes.js';
import { draftsNow } from './watch/drafts-now.js';
import { judgeAgain } from './watch/judge-again.js';
import { type Affected, affectedBy, filesJudgedBy, placesToWatch } from './watch/places.js';
import { type Kept, kept, type Shown, tellChanged, tellFault, tellRemoved, tellWatching } from './watch/tell.js';
import { paintFor, reportOptions } from './write-reports.js';

/** What is known between two rounds. */
interface Round {
  readonly settings: Settings;
  /** The drafts by name; null for one that could not be judged yet. */
  readonly drafts: ReadonlyMap<string, Kept | null>;
  /** Files whose change could not be judged, because the settings or a call could not be read. */
  readonly waiting: ReadonlySet<string>;
}

/**
 * `grantlint watch [paths…]`: checks all, then again what a change concerns, until the user ends it. Whatever is wrong
 * with a draft, a call or the settings meanwhile is told, and waited for.
 */
export async function watch(words: readonly string[], given: Settings, host: Host): Promise<number> {
  const settings = redacting(given, host);
  if (words.includes('-')) throw fromStdin();
  const asked = words.length > 0 || host.stat(path.resolve(host.cwd, 'proposal.yaml')) ? words : ['.'];
  // What is not there now is more likely misspelt than still to come.
  await findDrafts(asked, { ...settings, allowEmpty: true }, host);
  const ended = host.interrupted();
  const names = await draftsNow(asked, settings, host);
  // Watched before anything is checked, so that no change falls between.
  const watcher = await watchFolders(placesToWatch(asked, settings, host));
  try {
    let round = await firstRound(names, settings, host);
    for await (const changed of changesUntil(ended, watcher)) {
      round = await nextRound(asked, new Set([...changed, ...round.waiting]), round, host);
    }
  } finally {
    await watcher.close();
  }
  return 0;
}

async function firstRound(names: readonly string[], settings: Settings, host: Host): Promise<Round> {
  const checking = await checkSettings(settings, host);
  const shown = await shownBy(settings, host);
  const drafts = new Map<string, Kept | null>();
  const evaluations: Evaluation[] = [];
  for (const name of names) {
    const evaluation = await judgeAgain(name, checking, shown, host);
    drafts.set(name, evaluation && kept(evaluation));
    if (!evaluation) continue;
    evaluations.push(evaluation);
    if (names.length <= MOST_IN_FULL) host.stdout(`${pretty.render(evaluation, shown.options)}\n`);
  }
  if (names.length > MOST_IN_FULL) host.stdout(list(evaluations, shown.options));
  tellWatching(totalsOf(evaluations), shown, host);
  const waiting = [...drafts].flatMap(([name, draft]) => (draft ? [] : [path.resolve(host.cwd, name)]));
  return { settings, drafts, waiting: new Set(waiting) };
}

function list(evaluations: readonly Evaluation[], options: ReportOptions): string {
  const pieces = evaluations.map((each) => listPieces.piece(each, options));
  const calls = new Map(evaluations.flatMap(({ call }) => (call ? [[call.sha256, call] as const] : [])));
  return [...listPieces.whole(() => pieces, totalsOf(evaluations), options, calls)].join('');
}

async function nextRound(
  asked: readonly string[],
  changed: ReadonlySet<string>,
  before: Round,
  host: Host,
): Promise<Round> {
  const shown = await shownBy(before.settings, host);
  const ready = await settingsNow(before, shown, host);
  if (!ready) return { ...before, waiting: changed };
  const { settings, checking } = ready;
  const names = await draftsNow(asked, settings, host);
  const there = new Set(names);
  for (const name of before.drafts.keys()) if (!there.has(name)) tellRemoved(name, shown, host);
  const affected = affectedBy(changed, { names, known: before.drafts, judgedBy: filesJudgedBy(settings, host) }, host);
  return judgeAffected(affected, { names, before, settings, checking }, host);
}

/** The settings as they are now and the call by which they say to judge; undefined where one cannot be read. */
async function settingsNow(
  { settings }: Round,
  shown: Shown,
  host: Host,
): Promise<{ settings: Settings; checking: CheckSettings } | undefined> {
  try {
    const now = await settledAgain(settings, [...WATCH, ...COMMON], { ...host, stderr: () => {} });
    return { settings: now, checking: await checkSettings(now, host) };
  } catch (error) {
    tellFault(error, shown, host);
    return undefined;
  }
}

interface Judging {
  readonly names: readonly string[];
  readonly before: Round;
  readonly settings: Settings;
  readonly checking: CheckSettings;
}

async function judgeAffected(
  { changed, all }: Affected,
  { names, before, settings, checking }: Judging,
  host: Host,
): Promise<Round> {
  const shown = await shownBy(settings, host);
  const drafts = new Map(names.map((name) => [name, before.drafts.get(name) ?? null]));
  const waiting = new Set<string>();
  for (const name of names.filter((each) => all || changed.has(each))) {
    const evaluation = await judgeAgain(name, checking, shown, host);
    if (evaluation) {
      drafts.set(
        name,
        tellChanged(evaluation, { before: drafts.get(name) ?? null, inFull: changed.has(name) }, shown, host),
      );
    } else waiting.add(path.resolve(host.cwd, name));
  }
  return { settings, drafts, waiting };
}

const fromStdin = () =>
  usage(
    'watch: standard input (-) cannot be watched; name files, folders or patterns.',
    'watch：標準入力（-）は監視できません。ファイル、フォルダ、パターンを指定してください。',
  );

const shownBy = async (settings: Settings, host: Host): Promise<Shown> => ({
  options: { ...reportOptions(settings), paint: await paintFor(settings) },
  hash: redactHash(settings, host),
});
