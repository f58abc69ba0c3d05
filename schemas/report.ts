import * as z from 'zod/mini';
import {
  both,
  citation,
  data,
  described,
  keys,
  level,
  position,
  severity,
  sha256,
  verdict,
  waived,
  who,
} from './report-parts.js';
import { seenAttachment } from './seen-attachment.js';
import { shard } from './shard.js';

/**
 * The JSON report, version 1: the contract that other tools build on. Fields are added within a version, never
 * changed or removed. Text from the draft stands in it as it is; whoever shows it must escape it for the place.
 */

const place = z.strictObject({
  file: z.string(),
  path: described(keys, 'Keys and indexes from the root.'),
  pointer: described(z.string(), 'The path as a JSON Pointer (RFC 6901).'),
  start: position,
  end: position,
});

export const diagnostic = z.strictObject({
  code: z.string(),
  severity,
  level,
  basis: described(
    z.enum(['call', 'house', 'format']),
    'What it rests on: the call, our own judgement, or the file format.',
  ),
  place,
  field: described(both, 'The field in the words of the form.'),
  message: both,
  fix: both,
  who: described(who, 'Who can mend it.'),
  data,
  citation: z.nullable(citation),
  related: described(z.array(place), 'Other places that belong to it, in the draft or the call definition.'),
  waived: described(z.nullable(waived), 'Who accepted it on record, and why. Then it counts for nothing.'),
});

const comparedWith = z.strictObject({
  call: z.strictObject({ id: z.string(), sha256: described(sha256, 'SHA-256 of its definition.') }),
  verdict: described(verdict, 'The verdict under that call.'),
  waived: described(z.int(), 'Findings that are waived under that call.'),
  added: described(z.array(diagnostic), 'Findings that are made under the call of the check only.'),
  gone: described(z.array(diagnostic), 'Findings that are made under the call of the draft only.'),
  kept: described(
    z.int(),
    'Number of findings that are made under both: same code, place and level, both waived or neither.',
  ),
});

export const evaluation = z.strictObject({
  file: z.string(),
  proposal: z.strictObject({ id: z.nullable(z.string()), title: z.nullable(both), sha256: z.nullable(sha256) }),
  call: z.nullable(
    z.strictObject({
      id: z.string(),
      title: both,
      status: z.enum(['pre-announcement', 'open', 'closed', 'unknown']),
      sha256: described(sha256, 'SHA-256 of the call definition.'),
      source: described(z.string(), 'URL of the document that the definition rests on.'),
      base: described(
        z.nullable(z.strictObject({ id: z.string(), sha256 })),
        'The call that this one adds to, where it is the overlay of an office.',
      ),
    }),
  ),
  asOf: described(z.iso.date(), 'The day for which the check holds.'),
  verdict,
  diagnostics: z.array(diagnostic),
  attachments: described(
    z.nullable(z.array(seenAttachment)),
    'What was seen of each attachment, in the order of the draft; null where their list could not be read.',
  ),
  rules: z.array(
    z.strictObject({
      code: z.string(),
      state: described(
        z.enum(['ran', 'not-read', 'not-applicable', 'off']),
        'ran: judged; not-read: not checked; not-applicable: the call states no such fact; off: switched off by the settings. Only ran can mean passed.',
      ),
      why: z.nullable(both),
    }),
  ),
  checklist: described(
    z.array(
      z.strictObject({
        id: z.string(),
        text: both,
        figures: z.array(z.strictObject({ label: both, value: both })),
        citation,
      }),
    ),
    'What only a person can judge.',
  ),
  notStated: described(
    z.array(z.strictObject({ id: z.string(), topic: both })),
    'What the call does not say; nothing of it was checked.',
  ),
  comparedWith: described(
    z.nullable(comparedWith),
    'The call that the draft names, where the check is against another one and both are known.',
  ),
});

export const report = z.strictObject({
  schemaVersion: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  asOf: z.iso.date(),
  asOfTime: described(z.nullable(z.string()), 'The time in Japan (HH:MM) for which the check was asked, if any.'),
  bundle: described(
    z.nullable(z.strictObject({ digest: described(z.string(), 'Five groups of five letters and figures.') })),
    'The bundle in which the report lies, by its digest; null for a report that lies in none.',
  ),
  evaluations: z.array(evaluation),
  summary: z.strictObject({
    ready: z.int(),
    notReady: z.int(),
    couldNotCheck: z.int(),
    must: z.int(),
    should: z.int(),
    notice: z.int(),
    waived: described(z.int(), 'Findings that are waived; the other counts leave them out.'),
    comparison: described(
      z.nullable(
        z.strictObject({
          compared: described(z.int(), 'Number of drafts that were checked against two calls.'),
          readyUnderBoth: z.int(),
          noLongerReady: z.int(),
          readyNow: z.int(),
          readyUnderNeither: z.int(),
        }),
      ),
      'How verdicts turned, where drafts were checked against another call than they name.',
    ),
  }),
  shard: described(
    z.optional(shard),
    'Only in the report of one part of a run (--shard). Then every verdict is provisional, and so is the summary.',
  ),
});

export type ReportDocument = z.output<typeof report>;
export type ReportedEvaluation = z.output<typeof evaluation>;
export type ReportedDiagnostic = z.output<typeof diagnostic>;
