import type * as z from 'zod/mini';
import { named, schemaAt, shapeOf } from '../../schemas/field.js';
import { isDay } from '../domain/days.js';
import { type Diagnostic, diagnose, type Path, pointer } from './diagnostic.js';
import { didYouMean } from './did-you-mean.js';
import type { YamlFile } from './read-yaml.js';
import * as codes from './schema-codes.js';
import { readWrittenAmount } from './written-amount.js';
import { quoted } from './yaml-fault.js';

type Schema = z.core.$ZodType;
type Issue = z.core.$ZodIssue;

/**
 * The only place where Zod issues are read, from their structured fields, never from Zod's sentences.
 * `base` is the path of the section in the file, `schema` the section's own.
 */
export function schemaDiagnostics(yaml: YamlFile, base: Path, schema: Schema, issues: readonly Issue[]): Diagnostic[] {
  return withoutMisspelt(issues.flatMap((issue) => issueDiagnostics({ yaml, base, schema }, issue)));
}

/** A field that is there under a misspelt name is not missing as well. */
function withoutMisspelt(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const meant = diagnostics
    .filter(({ code }) => code === codes.unknownKey.code)
    .map(({ place, data }) => pointer([...place.path.slice(0, -1), String(data.suggestion)]));
  const misspelt = new Set(meant);
  return diagnostics.filter(
    ({ code, place, data }) => code !== codes.missing.code || !misspelt.has(pointer([...place.path, String(data.key)])),
  );
}

interface Where {
  readonly yaml: YamlFile;
  readonly base: Path;
  readonly schema: Schema;
}

function issueDiagnostics(where: Where, issue: Issue): Diagnostic[] {
  const inner = issue.path as Path;
  const path = [...where.base, ...inner];
  const value = valueAt(where.yaml.value, path);
  if (issue.code === 'unrecognized_keys') return unknownKeys(where, inner, issue.keys);
  if (value === undefined) return [missingField(where, inner)];
  const place = where.yaml.locate(path);
  if (value === null) return [diagnose(codes.emptyValue, place, { key: String(path.at(-1)) })];
  const found = shown(value);
  switch (issue.code) {
    case 'invalid_type':
      return [typeFault(where, path, issue.expected, value)];
    case 'invalid_value': {
      const options = issue.values.map(String);
      return [diagnose(codes.notAnOption, place, { found, options, suggestion: didYouMean(found, options) })];
    }
    case 'too_small':
    case 'too_big':
      return [rangeFault(where, path, issue, value)];
    case 'invalid_format':
      return [formatFault(where, inner, issue, found)];
    default:
      return [wrongForm(where, inner, found)];
  }
}

function rangeFault(
  { yaml }: Where,
  path: Path,
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  value: unknown,
): Diagnostic {
  const place = yaml.locate(path);
  const items = Array.isArray(value);
  const found = items ? String(value.length) : (writtenAt(yaml, path) ?? shown(value));
  if (!items && !Number.isInteger(value)) return diagnose(codes.notWhole, place, { found });
  return issue.code === 'too_small'
    ? diagnose(codes.outOfRange, place, { found, limit: String(issue.minimum), side: 'least', items })
    : diagnose(codes.outOfRange, place, { found, limit: String(issue.maximum), side: 'most', items });
}

function unknownKeys(where: Where, inner: Path, keys: readonly string[]): Diagnostic[] {
  const shape = schemaAt(where.schema, inner);
  const def = shape && shapeOf(shape);
  const allowed = def?.type === 'object' ? Object.keys(def.shape) : [];
  return keys.map((key) => unknownKey(where.yaml, [...where.base, ...inner, key], key, allowed));
}

/** A key that the format does not know, pointed at where it stands. */
export function unknownKey(yaml: YamlFile, path: Path, key: string, allowed: readonly string[]): Diagnostic {
  const fields = (valueAt(yaml.value, path.slice(0, -1)) as object | undefined) ?? {};
  const free = allowed.filter((name) => !Object.hasOwn(fields, name));
  const suggestion = didYouMean(key, free);
  return diagnose(codes.unknownKey, yaml.locate(path, 'key'), { key: quoted(key), suggestion, allowed });
}

/** A field that is not there, pointed at the key under which it belongs. */
function missingField(where: Where, inner: Path): Diagnostic {
  const schema = schemaAt(where.schema, inner);
  return missing(where.yaml, [...where.base, ...inner], schema);
}

export function missing(yaml: YamlFile, path: Path, schema: Schema | undefined): Diagnostic {
  const key = String(path.at(-1));
  const text = schema && named(schema);
  const label = text?.en[0] ?? key;
  const labelJa = text?.ja[0] ?? key;
  return diagnose(codes.missing, yaml.locate(path.slice(0, -1), 'key'), { key, label, labelJa });
}

function typeFault({ yaml }: Where, path: Path, expected: string, value: unknown): Diagnostic {
  const place = yaml.locate(path);
  const wantsNumber = expected === 'int' || expected === 'number';
  if (wantsNumber && typeof value === 'number') {
    return diagnose(codes.notWhole, place, { found: writtenAt(yaml, path) ?? String(value) });
  }
  if (wantsNumber && typeof value === 'string') return diagnose(codes.amountAsText, place, amountHint(value));
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return diagnose(codes.quoteNeeded, place, { source: writtenAt(yaml, path) ?? String(value) });
  }
  return diagnose(codes.wrongType, place, { expected: typeName(expected), found: typeName(kindOf(value)) });
}

function amountHint(found: string): { found: string; write: string; writeThousand: string } {
  const amount = readWrittenAmount(found);
  if (!amount) return { found: quoted(found), write: '', writeThousand: '' };
  if ('percent' in amount) return { found, write: String(amount.percent), writeThousand: '' };
  if ('number' in amount) return { found, write: String(amount.number), writeThousand: '' };
  const thousand = amount.yen % 1000n === 0n ? String(amount.yen / 1000n) : '';
  return { found, write: String(amount.yen), writeThousand: thousand };
}

function formatFault(where: Where, inner: Path, issue: z.core.$ZodIssueInvalidStringFormat, found: string): Diagnostic {
  const place = where.yaml.locate([...where.base, ...inner]);
  if (issue.format === 'date') return diagnose(codes.notADate, place, { found, suggestion: dateHint(found) });
  if (found.trim() === '') return diagnose(codes.blank, place, {});
  return wrongForm(where, inner, found);
}

function wrongForm(where: Where, inner: Path, found: string): Diagnostic {
  const schema = schemaAt(where.schema, inner);
  const text = schema && named(schema);
  return diagnose(codes.wrongForm, where.yaml.locate([...where.base, ...inner]), {
    found,
    description: text?.en[1] ?? '',
    descriptionJa: text?.ja[1] ?? '',
  });
}

/** 2024/4/1, ２０２４年４月１日 and 令和6年4月1日 leave no doubt about day and month; 4/1/24 does, so nothing is offered. */
function dateHint(found: string): string {
  const plain = found.normalize('NFKC').replace(/\s/g, '');
  const western = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain);
  const reiwa = /^令和(\d{1,2}|元)年(\d{1,2})月(\d{1,2})日$/.exec(plain);
  const [, y, m, d] = western ?? reiwa ?? [];
  if (!y || !m || !d) return '';
  const year = western ? y : String(2018 + (y === '元' ? 1 : Number(y)));
  const iso = `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isDay(iso) ? iso : '';
}

/** The scalar as it stands in the file: `007` stays `007`, where its value has become 7. */
function writtenAt(yaml: YamlFile, path: Path): string | undefined {
  return yaml.scalars.find((scalar) => scalar.path.length === path.length && scalar.path.every((k, i) => k === path[i]))
    ?.source;
}

export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | null)?.[key], root);
}

const shown = (value: unknown): string => (typeof value === 'object' ? kindOf(value) : quoted(String(value)));

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : (typeof value as string);

const TYPE_NAMES: Readonly<Record<string, codes.TypeName>> = {
  string: 'text',
  number: 'number',
  int: 'number',
  boolean: 'true-false',
  array: 'list',
  object: 'fields',
};
const typeName = (type: string): codes.TypeName => TYPE_NAMES[type] ?? 'text';
