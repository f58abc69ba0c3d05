import * as z from 'zod/mini';
import { seenAttachment } from './seen-attachment.js';

/**
 * The JSON report, version 1: the contract that other tools build on. Fields are added within a version, never
 * changed or removed. Text from the draft stands in it as it is; whoever shows it must escape it for the place.
 */

const described = <S extends z.ZodMiniType>(schema: S, description: string): S => {
  const own = schema.clone() as S;
  z.globalRegistry.add(own, { description });
  return own;
};

const both = z.strictObject({ en: z.string(), ja: z.string() });
const position = z.strictObject({
  line: described(z.int(), 'Line, from 1.'),
  column: described(z.int(), 'Column in UTF-16 units, from 1.'),
  offset: described(z.int(), 'Offset in UTF-16 units from the start of the text, from 0.'),
});
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
const place = z.strictObject({
  file: z.string(),
  path: described(z.array(z.union([z.string(), z.int()])), 'Keys and indexes from the root.'),
  pointer: described(z.string(), 'The path as a JSON Pointer (RFC 6901).'),
  start: position,
  end: position,
});

const citation = z.strictObject({
  source: described(z.string(), 'Title of the document.'),
  url: z.string(),
  date: z.nullable(z.string()),
  heading: z.string(),
  item: z.nullable(z.string()),
  words: described(z.string(), 'The few words that carry the fact.'),
  preliminary: described(z.boolean(), 'Whether the document itself calls the fact preliminary.'),
  summarised: described(z.boolean(), 'Whether heading and words are a summary and no copy of the source.'),
  kind: described(
    z.enum(['original', 'mirror', 'office']),
    "The funder's own text, a copy or report of it by others, or a paper of an office that adds to the call.",
  ),
  reading: described(z.nullable(both), 'How the words are read, where they do not speak for themselves.'),
});

export const diagnostic = z.strictObject({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'note']),
  level: z.enum(['must', 'should', 'notice']),
  basis: described(
    z.enum(['call', 'house', 'format']),
    'What it rests on: the call, our own judgement, or the file format.',
  ),
  place,
  field: described(both, 'The field in the words of the form.'),
  message: both,
  fix: both,
  who: described(z.enum(['researcher', 'partner', 'office', 'funder']), 'Who can mend it.'),
  data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())])),
  citation: z.nullable(citation),
  related: described(z.array(place), 'Other places that belong to it, in the draft or the call definition.'),
  waived: described(z.null(), 'Reserved for waivers; always null in this version.'),
});

const verdict = z.enum(['ready', 'not-ready', 'could-not-check']);

const comparedWith = z.strictObject({
  call: z.strictObject({ id: z.string(), sha256: described(sha256, 'SHA-256 of its definition.') }),
  verdict: described(verdict, 'The verdict under that call.'),
  added: described(z.array(diagnostic), 'Findings that are made under the call of the check only.'),
  gone: described(z.array(diagnostic), 'Findings that are made under the call of the draft only.'),
  kept: described(z.int(), 'Number of findings that are made under both: same code, place and level.'),
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
        z.enum(['ran', 'not-read', 'not-applicable']),
        'ran: judged; not-read: not checked; not-applicable: the call states no such fact. Only ran can mean passed.',
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
});

export type ReportDocument = z.output<typeof report>;
export type ReportedEvaluation = z.output<typeof evaluation>;
export type ReportedDiagnostic = z.output<typeof diagnostic>;
