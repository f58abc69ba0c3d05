import * as z from 'zod/mini';

/** Shapes that a report and what it is made from share. */

export const described = <S extends z.ZodMiniType>(schema: S, description: string): S => {
  const own = schema.clone() as S;
  z.globalRegistry.add(own, { description });
  return own;
};

export const both = z.strictObject({ en: z.string(), ja: z.string() });

export const position = z.strictObject({
  line: described(z.int(), 'Line, from 1.'),
  column: described(z.int(), 'Column in UTF-16 units, from 1.'),
  offset: described(z.int(), 'Offset in UTF-16 units from the start of the text, from 0.'),
});

export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** Keys and indexes from the root of a file to a value. */
export const keys = z.array(z.union([z.string(), z.int()]));

export const citation = z.strictObject({
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

/** Of a finding: what it weighs, who can mend it, and the figures that its sentences are made from. */
export const level = z.enum(['must', 'should', 'notice']);
export const severity = z.enum(['error', 'warning', 'note']);
export const who = z.enum(['researcher', 'partner', 'office', 'funder']);
export const data = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]));

/** That somebody accepted a finding on record. */
export const waived = z.strictObject({
  reason: z.string(),
  by: described(z.nullable(z.string()), 'Who accepted it; null where a comment in the draft does not say.'),
  until: described(z.nullable(z.iso.date()), 'The last day on which it counts, in Japan.'),
  origin: described(
    z.enum(['file', 'settings', 'draft']),
    'file: waivers.yaml beside the draft; settings: the settings file; draft: a comment in the draft.',
  ),
  file: z.string(),
  line: described(z.int(), 'Line in that file, from 1.'),
});

export const verdict = z.enum(['ready', 'not-ready', 'could-not-check']);
