import path from 'node:path';
import type { BundlePolicy } from '../../schemas/policy.js';
import { DRAFT_NAME, REPORT_FOLDER } from '../core/bundle-layout.js';
import { asToldInside, recordedPolicy, withBareNames } from '../core/bundle-policy.js';
import { catalogueOf } from '../core/catalogue.js';
import type { Evaluation } from '../core/evaluate.js';
import type { DigestText } from '../core/plan-bundle.js';
import { NO_POLICY } from '../core/policy.js';
import { filesBeside, renamed } from '../core/verify-places.js';
import { ZERO_DIGEST } from '../domain/bundle-digest.js';
import { resolveAttachment } from '../files/resolve-attachment.js';
import type { Host } from '../host.js';
import { isWithin } from '../paths.js';
import { REPORT_FORMATS } from '../report/index.js';
import { NO_PAINT } from '../report/report.js';
import { RULES } from '../rules/index.js';
import type { Settings } from '../settings.js';
import { VERSION } from '../version.js';
import { type CheckSettings, checkDraft, type DraftFile } from './check-draft.js';
import type { PolicyOf } from './policy-of.js';

type Minute = Pick<Settings, 'asOf' | 'asOfTime'>;

/** The minute that a bundle was made for, in milliseconds since 1970; null where only its day counts, whatever the clock said. */
export const instantOf = ({ asOf, asOfTime }: Minute): number | null =>
  asOfTime === null ? null : Date.parse(`${asOf}T${asOfTime}+09:00`);

export interface JudgedInside {
  readonly evaluation: Evaluation;
  /** What was decided on rules and findings, as far as it had an effect; null where nothing was. */
  readonly policy: BundlePolicy | null;
}

/**
 * The draft judged as it will be seen in the bundle, whoever verifies it: under the name that it has there, with no
 * file around it that is not packed, for the day or the minute that was asked for and not by a clock that goes on.
 * `outside` is the check of the draft where it lies.
 */
export async function judgeInside(
  { draft, outside }: { readonly draft: DraftFile; readonly outside: Evaluation },
  attached: readonly string[],
  checking: CheckSettings,
  minute: Minute,
  host: Host,
): Promise<JudgedInside> {
  const inside = { ...draft, name: DRAFT_NAME };
  const instant = instantOf(minute);
  let policy = NO_POLICY;
  const policyOf: PolicyOf = (_, yaml) => {
    // A waiver names the draft as its file is called.
    policy = withBareNames(checking.policyOf(draft, yaml));
    return policy;
  };
  const settings = { ...checking, instant, policyOf };
  const found = await checkDraft(inside, settings, packedOnly(draft.folder, attached, host));
  const evaluation = asToldInside(found, outside);
  // Where a definition of one's own lies on this disk is nobody's business.
  const beside = filesBeside(evaluation.file, evaluation.diagnostics);
  return {
    evaluation: renamed(evaluation, new Map(beside.map((file) => [file, `calls/${path.basename(file)}`]))),
    policy: recordedPolicy(policy, evaluation, catalogueOf(RULES)),
  };
}

/** A folder of which only the files that are packed can be seen. `attached` as the draft writes them. */
function packedOnly(folder: string, attached: readonly string[], host: Host): Host {
  const ways = attached.map((each) => path.relative(folder, resolveAttachment(folder, each, host)).split(path.sep));
  const seen = new Set(ways.flatMap((way) => way.map((_, depth) => path.join(folder, ...way.slice(0, depth + 1)))));
  return {
    ...host,
    list: (each) => host.list(each).filter((name) => !isWithin(each, folder) || seen.has(path.join(each, name))),
  };
}

const IN_BUNDLE = ['html', 'json', 'markdown'] as const;

/** The reports of a bundle, with zeros where the digest will stand. They depend on nothing but the check. */
export async function bundledReports(
  evaluation: Evaluation,
  { asOf, asOfTime }: Pick<Settings, 'asOf' | 'asOfTime'>,
): Promise<DigestText[]> {
  const options = {
    language: 'both',
    paint: NO_PAINT,
    width: 80,
    detail: 'normal',
    tool: { name: 'grantlint', version: VERSION },
    asOf,
    asOfTime,
    repeat: '',
    catalogue: catalogueOf(RULES),
    bundleDigest: ZERO_DIGEST,
  } as const;
  const reports: DigestText[] = [];
  for (const name of IN_BUNDLE) {
    const format = await REPORT_FORMATS[name]();
    reports.push({
      path: `${REPORT_FOLDER}report.${format.extension}`,
      text: format.render(evaluation, options),
    });
  }
  return reports;
}
