import * as z from 'zod/mini';
import { both, citation, data, keys, level, position, severity, sha256, verdict, waived, who } from './report-parts.js';

/**
 * What stays of a draft in a run over many (src/core/brief.ts), as the report of a part carries it to another machine.
 * It belongs to the version of the tool that wrote it and is no contract.
 */

const place = z.strictObject({ file: z.string(), path: keys, start: position, end: position });
const name = z.strictObject({ en: z.string(), ja: z.optional(z.string()), kana: z.optional(z.string()) });
const call = z.strictObject({ id: z.string(), sha256 });

const finding = z.strictObject({
  code: z.string(),
  level,
  severity,
  who,
  place,
  data,
  citation: z.nullable(citation),
  related: z.array(place),
  waived: z.nullable(waived),
  field: both,
});

/** Whole units of a currency. Whoever adds them up reads them as integers, so nothing else may stand there. */
const amount = z.string().check(z.regex(/^\d{1,30}$/));

const budget = z.strictObject({
  currency: z.string(),
  years: z.array(z.strictObject({ fiscalYear: z.nullable(z.int()), projectYear: z.nullable(z.int()), total: amount })),
  total: amount,
});

const period = z.strictObject({ start: z.string(), end: z.string() });

const partner = z.strictObject({
  country: z.string(),
  funders: z.array(z.strictObject({ name: both, country: z.string() })),
});

const at = { place, field: both };
const person = z.strictObject({
  ...at,
  role: z.enum(['principal-investigator', 'member', 'project-leader']),
  name,
  institution: name,
  erad: z.nullable(z.string()),
  orcid: z.nullable(z.string()),
  effort: z.nullable(z.strictObject({ ...at, percent: z.number() })),
});

/** What the draft says that others are held against (src/core/traits.ts). */
const traits = z.strictObject({
  id: z.nullable(z.strictObject(at)),
  title: z.nullable(z.strictObject(at)),
  period: z.nullable(period),
  people: z.array(person),
  evidence: z.array(z.strictObject({ ...at, sha256, path: z.string() })),
  awards: z.array(z.strictObject({ ...at, number: z.string(), funder: both, country: z.string() })),
});

export const brief = z.strictObject({
  file: z.string(),
  sha256: z.nullable(sha256),
  verdict,
  call: z.nullable(call),
  id: z.nullable(z.string()),
  title: z.nullable(both),
  tier: z.nullable(z.string()),
  phase: z.nullable(z.string()),
  period: z.nullable(period),
  leader: z.nullable(z.strictObject({ name, institution: name })),
  budget: z.nullable(budget),
  partners: z.array(partner),
  findings: z.array(finding),
  notRead: z.array(z.string()),
  switchedOff: z.array(z.strictObject({ code: z.string(), why: both })),
  before: z.nullable(z.strictObject({ call, verdict, waived: z.int() })),
  bundle: z.nullable(z.strictObject({ digest: z.string(), current: z.boolean() })),
  traits,
});
