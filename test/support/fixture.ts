import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { isMap, isSeq, parse, parseDocument, type YAMLMap } from 'yaml';
import type * as z from 'zod/mini';
import { call as callSchema } from '../../schemas/call.js';
import { shapeOf } from '../../schemas/field.js';
import { attachments } from '../../schemas/proposal/attachments.js';
import { proposal } from '../../schemas/proposal/index.js';
import type { Files } from '../../src/core/attachment-facts.js';
import type { LoadedCall } from '../../src/core/call-facts.js';
import { type Evaluation, evaluate, refused } from '../../src/core/evaluate.js';
import { parseCall } from '../../src/core/parse-call.js';
import { NO_POLICY } from '../../src/core/policy.js';
import { readYaml } from '../../src/core/read-yaml.js';
import { dayInJapan } from '../../src/domain/days.js';
import { RULES } from '../../src/rules/index.js';
import { type GivenFact, goodFile, type Listed } from './good-file.js';

/**
 * A rule fixture is a draft in which the wrong line says what is wrong: `total: 100000001 # expect: budget-over-cap`.
 * What it leaves out is borrowed from known-good.yaml: whole sections, and inside a given section the required
 * fields, with tier, phase, field and unit. Directives stand in comments of their own:
 *   # call: amed-sicorp-e-asia-fy2026   another call of calls/ (the draft may go on naming its own)
 *   # with: {deadlines: [...]}   facts of a made-up call laid over that call, as YAML; where they stand may be left out
 *   # as-of: 2023-07-01          the day of the check, or its time: 2024-05-28T11:42+09:00
 *   # without: exchange          an optional section, or one of the fields tier, phase, field and unit, not to borrow
 *   # fact: {path: a.pdf, state: missing}   what lies at the path of an attachment; what it leaves out is that of a
 *                              whole document of the type of the name, at every level: `document: {pdf: {scripts: 1}}`
 *   # unlisted: attachments/b.pdf           a file beside the attachments that is not listed
 *   # unread: attachments/old              a folder there that the system does not show
 */

/** Tests and the generator both run from the root of the repository. */
const ROOT = pathToFileURL(`${process.cwd()}/`);
const GOOD_TEXT = readFileSync(new URL('test/support/known-good.yaml', ROOT), 'utf8');
const GOOD = parse(GOOD_TEXT) as Record<string, unknown>;
const AS_OF = '2023-07-01';

export function loadCall(id: string): LoadedCall {
  const bytes = readFileSync(new URL(`calls/${id}.yaml`, ROOT));
  const read = parseCall(`calls/${id}.yaml`, bytes, createHash('sha256').update(bytes).digest('hex'));
  if ('faults' in read) throw new Error(JSON.stringify(read.faults, null, 1));
  return read.loaded;
}

const CALL = loadCall('amed-aspire-fy2023-pre');
const CALLS = new Map([[CALL.call.id, CALL]]);

/** The call of a fixture: one of calls/, with the facts of `# with:` laid over it. */
function callOf({ call: id, facts }: Directives): LoadedCall {
  const loaded = CALLS.get(id) ?? loadCall(id);
  CALLS.set(id, loaded);
  if (facts === undefined) return loaded;
  const made = { ...loaded.call, ...(withPlaces(facts, callSchema) as object) };
  const result = callSchema.safeParse(made);
  if (!result.success) throw new Error(`# with: ${JSON.stringify(result.error.issues, null, 1)}`);
  return { ...loaded, call: result.data, places: [] };
}

const MADE_UP = { source: 'preannouncement', heading: 'Made up', words: 'made up for the fixture' };

/** Made-up facts with the place put in wherever a fact has to cite one. */
function withPlaces(value: unknown, schema: z.core.$ZodType): unknown {
  const def = shapeOf(schema);
  if (Array.isArray(value) && def.type === 'array') return value.map((each) => withPlaces(each, def.element));
  if (typeof value !== 'object' || value === null || def.type !== 'object') return value;
  const given = Object.entries(value).map(([key, each]) => {
    const child = def.shape[key];
    return [key, child ? withPlaces(each, child) : each];
  });
  const place = 'at' in def.shape && !('at' in value) ? { at: MADE_UP } : {};
  return { ...Object.fromEntries(given), ...place };
}

export interface CheckedFixture {
  readonly text: string;
  readonly evaluation: Evaluation;
  /** `line code` of each mark, sorted. */
  readonly expected: readonly string[];
  readonly found: readonly string[];
}

export function checkFixture(source: string): CheckedFixture {
  const text = completed(source);
  const evaluation = checkText(text, directives(source));
  const expected = text.split('\n').flatMap((line, index) => marks(line).map((code) => `${index + 1} ${code}`));
  const found = evaluation.diagnostics.map(({ place, code }) => `${place.start.line} ${code}`);
  return { text, evaluation, expected: expected.sort(), found: found.sort() };
}

export function checkText(text: string, given: Directives = directives(text), policy = NO_POLICY): Evaluation {
  const draft = { file: 'fixture.yaml', sha256: '0'.repeat(64), asOf: given.asOf, instant: given.instant };
  const read = readYaml(draft.file, new TextEncoder().encode(text));
  if ('refused' in read) return refused(draft, read.refused, read.text);
  const listed = attachments.safeParse(read.yaml.value.attachments ?? []);
  const files = listed.success ? filesOf(listed.data, given) : null;
  return evaluate({ ...draft, yaml: read.yaml, call: callOf(given), files, policy }, RULES);
}

const marks = (line: string): string[] => /# expect: (.+)$/.exec(line)?.[1]?.split(/,\s*/) ?? [];

export interface Directives {
  readonly call: string;
  /** Facts laid over the call, by the keys of a definition. */
  readonly facts: Readonly<Record<string, unknown>> | undefined;
  readonly asOf: string;
  readonly instant: number | null;
  readonly without: readonly string[];
  readonly fileFacts: readonly GivenFact[];
  readonly unlisted: readonly string[];
  readonly unread: readonly string[];
}

export function directives(source: string): Directives {
  const all = (name: string) => [...source.matchAll(new RegExp(`^# ${name}: (.+)$`, 'gm'))].map((m) => m[1] ?? '');
  const made = all('with').map((text) => parse(text) as Record<string, unknown>);
  const [when = AS_OF] = all('as-of');
  const instant = when.length > 10 ? Date.parse(when) : null;
  return {
    call: all('call')[0] ?? CALL.call.id,
    facts: made.length > 0 ? Object.assign({}, ...made) : undefined,
    asOf: instant === null ? when : dayInJapan(instant),
    instant,
    without: all('without'),
    fileFacts: all('fact').map((text) => parse(text) as GivenFact),
    unlisted: all('unlisted'),
    unread: all('unread'),
  };
}

function filesOf(entries: readonly Listed[], { fileFacts, unlisted, unread }: Directives): Files {
  const fact = (entry: Listed) => goodFile(entry, fileFacts.find(({ path }) => path === entry.path) ?? {});
  return { attachments: entries.map(fact), unlisted, unread };
}

/** The fixture with what it leaves out put in, as text, so that marks stay on their lines. */
export function completed(source: string): string {
  const { without } = directives(source);
  const doc = parseDocument(source);
  const inserts: Filling['inserts'] = [];
  const root = isMap(doc.contents) ? doc.contents : undefined;
  if (root) fill({ source, inserts, without }, root, proposal, GOOD, true);
  const filled = inserts
    .sort((a, b) => b.offset - a.offset)
    .reduce((text, { offset, text: add }) => text.slice(0, offset) + add + text.slice(offset), source);
  const given = new Set(root?.items.map((pair) => String(pair.key)) ?? []);
  const rest = Object.keys(GOOD).filter((key) => !given.has(key) && !without.includes(key));
  return `${filled.trimEnd()}\n${rest.map((key) => `${key}: ${JSON.stringify(GOOD[key])}\n`).join('')}`;
}

const ALSO_BORROWED = ['tier', 'phase', 'field', 'unit'];

interface Filling {
  readonly without: readonly string[];
  readonly source: string;
  readonly inserts: { offset: number; text: string }[];
}

function fill(filling: Filling, node: unknown, schema: z.core.$ZodType, good: unknown, root = false): void {
  const def = shapeOf(schema);
  if (isSeq(node) && def.type === 'array') {
    for (const item of node.items) fill(filling, item, def.element, (good as unknown[] | undefined)?.[0]);
  }
  if (!isMap(node) || def.type !== 'object') return;
  const given = new Set(node.items.map((pair) => String(pair.key)));
  for (const [key, child] of Object.entries(def.shape)) {
    const value = (good as Record<string, unknown> | undefined)?.[key];
    const pair = node.items.find((item) => String(item.key) === key);
    if (pair) fill(filling, pair.value, child, value);
    else if (!root && !given.has(key) && isBorrowed(key, child, filling) && value !== undefined)
      insertInto(filling, node, key, value);
  }
}

const isBorrowed = (key: string, schema: z.core.$ZodType, { without }: Filling): boolean =>
  !without.includes(key) && (!isOptional(schema) || ALSO_BORROWED.includes(key));

function insertInto({ source, inserts }: Filling, map: YAMLMap, key: string, value: unknown): void {
  const [start = 0] = map.range ?? [];
  const first = (map.items[0]?.key as { range?: [number, number, number] } | undefined)?.range?.[0] ?? start;
  const line = `${key}: ${JSON.stringify(value)}`;
  if (map.flow) {
    inserts.push({ offset: start + 1, text: map.items.length > 0 ? ` ${line},` : ` ${line} ` });
    return;
  }
  inserts.push({ offset: first, text: `${line}\n${' '.repeat(first - (source.lastIndexOf('\n', first - 1) + 1))}` });
}

function isOptional(schema: z.core.$ZodType): boolean {
  return (schema as z.core.$ZodTypes)._zod.def.type === 'optional';
}
