import * as z from 'zod/mini';
import { data, described, keys, level, position, waived } from './report-parts.js';

/**
 * `data/policy.json` in a bundle, policy format 1, in canonical JSON (RFC 8785): what the settings of the sender decided
 * on rules, and what somebody accepted on record. It holds what had an effect on the check and nothing else, so that
 * whoever has it can make the check once more. A bundle for which nothing was decided has none.
 */

/** A file without the folders of the sender. */
const bareName = z.string().check(z.regex(/^[^/\\]+$/));
const code = z.string();

const levelSet = z.strictObject({
  rule: code,
  level: z.enum([...level.options, 'off']),
  source: described(bareName, 'The settings file and the line, as in grantlint.yaml:4.'),
});

const waiver = z.strictObject({
  rule: code,
  on: z.union([
    z.strictObject({
      pointer: described(z.string(), 'JSON Pointer (RFC 6901) of the flagged value in the draft.'),
      value: described(z.string(), 'Hash of what was flagged, as in waivers.yaml.'),
    }),
    z.strictObject({
      line: described(z.int().check(z.gte(1)), 'Line of the draft on which the finding starts, from 1.'),
    }),
  ]),
  waived: z.strictObject({ ...waived.shape, file: bareName }),
});

const fault = z.strictObject({
  code: described(code, 'waiver/…'),
  place: z.strictObject({ path: keys, start: position, end: position }),
  data,
});

export const bundlePolicy = z.strictObject({
  policyFormat: z.literal(1),
  levels: described(z.array(levelSet), 'Levels that the settings give to rules, sorted by rule.'),
  waivers: described(
    z.array(waiver),
    'Every waiver by which a finding counts for nothing, in the order in which they apply.',
  ),
  faults: described(z.array(fault), 'Findings on waivers that do not hold, as they stand in the reports.'),
});

export type BundlePolicy = z.output<typeof bundlePolicy>;
