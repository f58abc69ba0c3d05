import type { BundleManifest } from '../../schemas/bundle-manifest.js';
import { type ReportInside, reportInside } from '../../schemas/verification.js';
import { REPORT_FOLDER } from '../core/bundle-layout.js';
import { type Diagnostic, diagnose } from '../core/diagnostic.js';
import type { Evaluation } from '../core/evaluate.js';
import { checkDiffers, reportDiffers, reportUnsure, toolVersionDiffers, wholeBundle } from '../core/verify-codes.js';
import { compareReport, type NamedFinding, type Otherness, type ReportComparison } from '../core/verify-compare.js';
import { filesBeside, renamed } from '../core/verify-places.js';
import { ZERO_DIGEST } from '../domain/bundle-digest.js';
import type { Settings } from '../settings.js';
import { VERSION } from '../version.js';
import { bundledReports } from './pack-inside.js';

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

/**
 * `evaluation` is that of the draft under its name in the bundle. Where tool, call and day are those of the bundle, the
 * reports have to be the same byte for byte; else verdict and findings are compared.
 */
export async function verifyReport(
  bundle: ReportedBundle,
  evaluation: Evaluation,
  others: readonly Exclude<Otherness, 'tool'>[],
  moment: Pick<Settings, 'asOf' | 'asOfTime'>,
): Promise<ComparedReport> {
  const { manifest, file } = bundle;
  const place = wholeBundle(file);
  const isOtherTool = manifest.tool.version !== VERSION || manifest.tool.name !== 'grantlint';
  const versions = { inside: manifest.tool.version, own: VERSION };
  const told = isOtherTool ? [diagnose(toolVersionDiffers, place, versions)] : [];
  const inside = [...bundle.files.keys()].filter((each) => each.startsWith(REPORT_FOLDER));
  if (inside.length === 0) return { comparison: null, faults: told };
  const other: readonly Otherness[] = [...(isOtherTool ? (['tool'] as const) : []), ...others];
  const report = readReport(bundle);
  const files =
    other.length > 0 ? unreadReport(report) : await differing(bundle, inside, underNamesOf(report, evaluation), moment);
  const comparison = compareReport(evaluation, report?.said ?? null, { other, files });
  return { comparison, faults: [...told, ...faultsOf(comparison, place)] };
}

/** Without a report that can be read, nothing can be compared under other conditions. */
const unreadReport = (report: ReadReport | null): readonly string[] => (report ? [] : [JSON_REPORT]);

function faultsOf(comparison: ReportComparison, place: Diagnostic['place']): Diagnostic[] {
  const { files, state, inside, now, added, gone } = comparison;
  if (files.length > 0) {
    // Where an attachment could not be looked into, here or there, the reports have to differ.
    const isUnsure = [...added, ...gone].some(({ code }) => code === 'attachment-not-examined');
    return [diagnose(isUnsure ? reportUnsure : reportDiffers, place, { files })];
  }
  const isSame = inside === now && added.length === 0 && gone.length === 0;
  if (state !== 'compared' || isSame || inside === null) return [];
  return [diagnose(checkDiffers, place, { inside, now, added: added.map(inWords), gone: gone.map(inWords) })];
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
  { digest, read, files }: ReportedBundle,
  inside: readonly string[],
  evaluation: Evaluation,
  moment: Pick<Settings, 'asOf' | 'asOfTime'>,
): Promise<readonly string[]> {
  const expected = new Map((await bundledReports(evaluation, moment)).map(({ path, text }) => [path, text]));
  const all = [...new Set([...expected.keys(), ...inside])].sort();
  return all.filter((path) => {
    const wanted = expected.get(path);
    // The digest is as long as the zeros that stand for it.
    if (wanted === undefined || files.get(path) !== Buffer.byteLength(wanted)) return true;
    const found = Buffer.from(read(path)).toString('latin1').replaceAll(digest, ZERO_DIGEST);
    return found !== Buffer.from(wanted).toString('latin1');
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
