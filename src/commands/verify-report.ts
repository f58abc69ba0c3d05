import type { BundleManifest } from '../../schemas/bundle-manifest.js';
import { type ReportInside, reportInside } from '../../schemas/verification.js';
import { POLICY, REPORT_FOLDER } from '../core/bundle-layout.js';
import { type Diagnostic, diagnose, type Place } from '../core/diagnostic.js';
import type { Evaluation } from '../core/evaluate.js';
import { wholeBundle } from '../core/verify-code.js';
import { compareReport, type NamedFinding, type Otherness, type ReportComparison } from '../core/verify-compare.js';
import { otherTool } from '../core/verify-payload-codes.js';
import { filesBeside, renamed } from '../core/verify-places.js';
import { policyMissing } from '../core/verify-policy-codes.js';
import { checkDiffers, reportDiffers, reportUnsure, toolVersionDiffers } from '../core/verify-report-codes.js';
import { VERSION } from '../version.js';
import { bundledReports } from './pack-inside.js';
import { isAsMade } from './verify-payload.js';

/** The report inside a bundle, held against the check made now. */

const JSON_REPORT = `${REPORT_FOLDER}report.json`;

/** A bundle as this module sees it. */
export interface ReportedBundle {
  readonly file: string;
  readonly manifest: BundleManifest;
  readonly digest: string;
  readonly files: ReadonlyMap<string, number>;
  readonly read: (path: string) => Uint8Array;
}

export interface ComparedReport {
  readonly comparison: ReportComparison | null;
  readonly faults: readonly Diagnostic[];
}

const NAME = 'grantlint';

export const isOwnTool = ({ tool }: BundleManifest): boolean => tool.name === NAME && tool.version === VERSION;

/** What there is to say of the tool that made a bundle. */
export function toolFaults({ tool }: BundleManifest, place: Place): Diagnostic[] {
  if (tool.name !== NAME) return [diagnose(otherTool, place, { ...tool, own: NAME })];
  return tool.version === VERSION ? [] : [diagnose(toolVersionDiffers, place, { inside: tool.version, own: VERSION })];
}

/**
 * `evaluation` is that of the draft under its name in the bundle; `original` the same under the conditions of the bundle,
 * null where they cannot be had here. The reports have to be what `original` gives, byte for byte; the verdict and the
 * findings are compared with `evaluation`.
 */
export async function verifyReport(
  bundle: ReportedBundle,
  evaluation: Evaluation,
  original: Evaluation | null,
  others: readonly Exclude<Otherness, 'tool'>[],
): Promise<ComparedReport> {
  const { manifest, file } = bundle;
  const inside = [...bundle.files.keys()].filter((each) => each.startsWith(REPORT_FOLDER));
  if (inside.length === 0) return { comparison: null, faults: [] };
  const other: readonly Otherness[] = [...(isOwnTool(manifest) ? [] : (['tool'] as const)), ...others];
  const report = readReport(bundle);
  const files = original ? await differing(bundle, inside, underNamesOf(report, original)) : unreadReport(report);
  const comparison = compareReport(evaluation, report?.said ?? null, { other, files });
  const once = original && compareReport(original, report?.said ?? null, { other: [], files });
  const place = wholeBundle(file);
  return {
    comparison,
    faults: [...unrecorded(bundle, report, place), ...faultsOf(comparison, once ?? comparison, place)],
  };
}

/** What a report rests on travels with it. */
function unrecorded({ files }: ReportedBundle, report: ReadReport | null, place: Place): Diagnostic[] {
  if (!report || files.has(POLICY)) return [];
  const { diagnostics, rules = [] } = report.said;
  const waived = diagnostics.filter((each) => (each.waived ?? null) !== null);
  const count = waived.length + rules.filter(({ state }) => state === 'off').length;
  return count === 0 ? [] : [diagnose(policyMissing, place, { count })];
}

/** Without a report that can be read, nothing can be compared under other conditions. */
const unreadReport = (report: ReadReport | null): readonly string[] => (report ? [] : [JSON_REPORT]);

/** `once`: the comparison under the conditions of the bundle, where it could be made. */
function faultsOf(comparison: ReportComparison, once: ReportComparison, place: Place): Diagnostic[] {
  const { files, state, inside, now, added, gone } = comparison;
  // Where an attachment could not be looked into, here or there, the reports have to differ.
  const isUnsure = [...once.added, ...once.gone].some(({ code }) => code === 'attachment-not-examined');
  const own = files.length === 0 ? [] : [diagnose(isUnsure ? reportUnsure : reportDiffers, place, { files })];
  const isSame = inside === now && added.length === 0 && gone.length === 0;
  // What the sender accepted, and is not accepted here, is told finding by finding.
  const isOther = comparison.other.some((each) => each !== 'policy');
  if (state !== 'compared' || !isOther || isSame || inside === null) return own;
  return [...own, diagnose(checkDiffers, place, { inside, now, added: added.map(inWords), gone: gone.map(inWords) })];
}

const inWords = ({ level, code, pointer }: NamedFinding): string => `${level} ${code} ${pointer}`.trim();

interface ReadReport {
  readonly said: ReportInside;
  /** The definitions of calls that it points at. */
  readonly beside: readonly string[];
}

function readReport({ files, read }: ReportedBundle): ReadReport | null {
  if (!files.has(JSON_REPORT)) return null;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(read(JSON_REPORT)));
    const parsed = reportInside.safeParse(value);
    const [said] = parsed.data?.evaluations ?? [];
    return said ? { said, beside: filesBeside(said.file, said.diagnostics) } : null;
  } catch {
    return null;
  }
}

/** The files in the folder of reports that are not what the same check gives, and those that are missing there. */
async function differing(
  bundle: ReportedBundle,
  inside: readonly string[],
  evaluation: Evaluation,
): Promise<readonly string[]> {
  const made = await bundledReports(evaluation, bundle.manifest);
  const expected = new Map(made.map(({ path, text }) => [path, text]));
  const all = [...new Set([...expected.keys(), ...inside])].sort();
  return all.filter((path) => {
    const wanted = expected.get(path);
    return wanted === undefined || !isAsMade(bundle, path, wanted);
  });
}

/**
 * Where the definition of a call lay on the disk of the sender is nothing that could be the same here: it is called as
 * the report calls it.
 */
function underNamesOf(report: ReadReport | null, evaluation: Evaluation): Evaluation {
  const own = filesBeside(evaluation.file, evaluation.diagnostics);
  const { beside } = report ?? { beside: [] };
  if (own.length !== beside.length) return evaluation;
  return renamed(evaluation, new Map(own.map((file, index) => [file, beside[index] ?? file])));
}
