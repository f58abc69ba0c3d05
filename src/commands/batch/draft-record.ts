import type { Files } from '../../core/attachment-facts.js';
import { type Brief, briefOf } from '../../core/brief.js';
import { callOverridden } from '../../core/call-codes.js';
import { withComparison } from '../../core/compare.js';
import { type DraftHead, headOf, headOfEvaluation } from '../../core/draft-head.js';
import type { Evaluation } from '../../core/evaluate.js';
import { briefFindings } from '../../core/redact/brief.js';
import { redacted } from '../../core/redact.js';
import { NO_TRAITS, traitsOf } from '../../core/traits.js';
import { hangsOnHour } from '../../domain/call-deadlines.js';
import { sha256 } from '../../files/sha256.js';
import type { Host } from '../../host.js';
import { PIECE_FORMATS, type PieceName } from '../../report/index.js';
import type { PieceFormat } from '../../report/pieces.js';
import type { ReportOptions } from '../../report/report.js';
import type { AskedOfFiles } from '../check-draft.js';
import { listedPaths } from '../inputs.js';
import { type JudgedName, type Judging, judgeNamed } from '../judge-named.js';
import { type ToWaive, toWaive, type Waiving } from '../waivers/to-waive.js';
import { bundleBeside } from './bundle-beside.js';

/** The draft in each format in which drafts stand by themselves. */
export type Pieces = Readonly<Partial<Record<PieceName, string>>>;

/** How the drafts of a run are judged, and what is made of each while it is at hand. */
export interface Recording extends Judging {
  readonly formats: ReadonlyMap<PieceName, PieceFormat>;
  readonly options: ReportOptions;
  /** Whether a format or another machine asks for the brief of every draft. */
  readonly wantsBriefs: boolean;
  /** What `--write-waivers` is to write; null where it is not asked for. */
  readonly waiving?: Waiving | null;
}

export async function loadFormats(names: readonly PieceName[]): Promise<ReadonlyMap<PieceName, PieceFormat>> {
  return new Map(await Promise.all(names.map(async (name) => [name, await PIECE_FORMATS[name]()] as const)));
}

/** The same as texts, in which nothing has to be read to be kept or handed on. */
export interface JudgedText {
  readonly name: string;
  readonly head: DraftHead;
  /** The brief as JSON; null where nobody asks for it. */
  readonly brief: string | null;
  readonly pieces: Pieces;
  readonly rests: RestsOn;
  /** How many waivers do not count because the user said so. */
  readonly leftOut: number;
  /** What `--write-waivers` is to add; null where it was not asked for. */
  readonly toWaive: ToWaive | null;
}

/** What a result rests on besides the draft itself. */
export interface RestsOn {
  /** Where its attachments are looked for. */
  readonly folder: string;
  /** SHA-256 of the draft; null where it could not be read. */
  readonly draft: string | null;
  /** The calls that the draft was judged by and that it names. */
  readonly calls: readonly { readonly id: string; readonly sha256: string; readonly base: string | null }[];
  /** Whatever the draft lists as attachments, as it writes them, even where the list has faults of form. */
  readonly listed: readonly string[];
  /** What was looked for in the files, and what was found, as one hash; null where the draft lists nothing. */
  readonly files: { readonly asked: AskedOfFiles; readonly found: string } | null;
  /** A mark of what `waivers.yaml` beside it held; null where there was none. */
  readonly waivers: string | null;
  /** Whether the result holds as long as all of these: not where the call is unknown, or the hour may decide. */
  readonly isLasting: boolean;
}

export async function judgedText(name: string, recording: Recording, host: Host): Promise<JudgedText> {
  const judged = await judgeNamed(name, recording, host);
  const { evaluation, asked, folder } = judged;
  const compared = withComparison(evaluation, judged.before);
  const brief = recording.wantsBriefs ? await briefNow(judged, recording, host) : null;
  return {
    name,
    head: brief ? headOf(brief) : headOfEvaluation(compared),
    brief: brief && JSON.stringify(brief),
    pieces: piecesOf(compared, recording),
    rests: {
      folder,
      listed: listedPaths(evaluation.value),
      files: asked?.attachments.length && evaluation.files ? { asked, found: filesHash(evaluation.files) } : null,
      draft: evaluation.sha256,
      waivers: judged.policy.restsOn ?? null,
      calls: callsOf(judged, recording),
      isLasting: isLasting(judged, recording),
    },
    leftOut: judged.policy.leftOut ?? 0,
    toWaive: recording.waiving ? toWaive(judged, recording.waiving) : null,
  };
}

/** The call that was given for the whole run is none that a draft brings in. */
function callsOf({ evaluation, before }: JudgedName, { checking }: Recording): RestsOn['calls'] {
  const own = checking.call ? [] : [evaluation.call];
  return [...own, before?.call ?? null].flatMap((call) =>
    call ? [{ id: call.call.id, sha256: call.sha256, base: call.base?.sha256 ?? null }] : [],
  );
}

function isLasting({ evaluation, before, locate }: JudgedName, { checking }: Recording): boolean {
  const { sha256: hash, call, diagnostics } = evaluation;
  // What could not be read as YAML was judged by its bytes alone.
  if (hash === null || locate === null) return hash !== null;
  if (call === null) return false;
  // The call that the draft names may be defined tomorrow.
  if (!before && diagnostics.some(({ code }) => code === callOverridden.code)) return false;
  const calls = [call, before?.call].flatMap((each) => (each ? [each.call] : []));
  return checking.instant === null || !calls.some((each) => hangsOnHour(each, checking.asOf));
}

/** Of all that was seen of the files. */
export const filesHash = (files: Files): string => sha256(JSON.stringify(files));

/**
 * What is kept of a draft as it lies there now. Where drafts are hidden, its findings are; the rest is until the end of
 * the run what others are held against.
 */
export async function briefNow(
  { evaluation, locate, before, folder }: JudgedName,
  { hash = null }: Pick<Judging, 'hash'>,
  host: Host,
): Promise<Brief> {
  const id = evaluation.sections.project?.id ?? null;
  const compared = withComparison(evaluation, before);
  const brief = briefOf(compared, {
    traits: locate ? traitsOf(evaluation, locate) : NO_TRAITS,
    bundle: await bundleBeside(folder, id, evaluation.sha256, host),
  });
  return hash ? { ...brief, findings: briefFindings(redacted(compared, hash)) } : brief;
}

export const piecesOf = (
  evaluation: Evaluation,
  { formats, options, hash = null }: Pick<Recording, 'formats' | 'options' | 'hash'>,
): Pieces => {
  const shown = hash ? redacted(evaluation, hash) : evaluation;
  return Object.fromEntries([...formats].map(([name, { piece }]) => [name, piece(shown, options)]));
};
