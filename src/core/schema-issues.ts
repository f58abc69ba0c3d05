import type * as z from 'zod/mini';
import { named, schemaAt, shapeOf } from '../../schemas/field.js';
import { isDay } from '../domain/days.js';
import { type Diagnostic, diagnose, type Path, type Place, pointer } from './diagnostic.js';
import { didYouMean } from './did-you-mean.js';
import type { YamlFile } from './read-yaml.js';
import * as codes from './schema-codes.js';
import { readWrittenAmount } from './written-amount.js';
import { quoted } from './yaml-fault.js';

type Schema = z.core.$ZodType;
type Issue = z.core.$ZodIssue;

/** Of one section. Nobody mends more at a time, and a hostile file could hold tens of thousands. */
export const MOST_FAULTS = 200;

/**
 * The only place where Zod issues are read, from their structured fields, never from Zod's sentences.
 * `base` is the path of the section in the file, `schema` the section's own.
 */
export function schemaDiagnostics(yaml: YamlFile, base: Path, schema: Schema, issues: readonly Issue[]): Diagnostic[] {
  const all = issues.slice(0, MOST_FAULTS).flatMap((issue) => issueDiagnostics({ yaml, base, schema }, issue));
  // A number too large to be held exactly breaks two checks of Zod.
  const first = new Map(all.map((each) => [`${each.code} ${pointer(each.place.path)} ${each.data.key ?? ''}`, each]));
  return withoutMisspelt([...first.values()]);
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
  if (value === null) return [diagnose(codes.emptyValue, place, { key: nameOf(path) })];
  const found = shown(value);
  switch (issue.code) {
    case 'invalid_type':
      return [typeFault(where, inner, issue.expected, value)];
    case 'invalid_value':
      return [optionFault(place, issue.values, value)];
    case 'too_small':
    case 'too_big':
      return [rangeFault(where, path, issue, value)];
    case 'invalid_format':
      return [formatFault(where, inner, issue, found)];
    default:
      return [wrongForm(where, inner, found)];
  }
}

/** An entry of a list has no name of its own. */
const nameOf = (path: Path): string => {
  const last = path.at(-1);
  return typeof last === 'number' ? `${path.at(-2) ?? ''} #${last + 1}` : String(last);
};

/** What people write for the ids that the format knows. */
const MEANT: Readonly<Record<string, string>> = { 円: 'yen', 千円: 'thousand-yen', 公的: 'public', 民間: 'private' };

function optionFault(place: Place, values: readonly unknown[], value: unknown): Diagnostic {
  const expected = kindOf(values[0]);
  if (expected === 'number' && typeof value !== 'number') {
    return diagnose(codes.wrongType, place, { expected: 'number', found: typeName(kindOf(value)), fields: [] });
  }
  const found = shown(value);
  const options = values.map(String);
  const meant = MEANT[found];
  const suggestion = meant && options.includes(meant) ? meant : didYouMean(found, options);
  return diagnose(codes.notAnOption, place, { found, options, suggestion });
}

function rangeFault(
  { yaml }: Where,
  path: Path,
  issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig,
  value: unknown,
): Diagnostic {
  const place = yaml.locate(path);
  const items = Array.isArray(value);
  const found = items ? String(value.length) : quoted(writtenAt(yaml, path) ?? shown(value));
  if (!items && !Number.isInteger(value)) return diagnose(codes.notWhole, place, { found });
  return issue.code === 'too_small'
    ? diagnose(codes.outOfRange, place, { found, limit: String(issue.minimum), side: 'least', items })
    : diagnose(codes.outOfRange, place, { found, limit: String(issue.maximum), side: 'most', items });
}

function unknownKeys(where: Where, inner: Path, keys: readonly string[]): Diagnostic[] {
  const shape = schemaAt(where.schema, inner);
  const def = shape && shapeOf(shape);
  const allowed = def?.type === 'object' ? Object.keys(def.shape) : [];
  return keys.slice(0, MOST_FAULTS).map((key) => unknownKey(where.yaml, [...where.base, ...inner, key], key, allowed));
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

function typeFault({ yaml, base, schema }: Where, inner: Path, expected: string, value: unknown): Diagnostic {
  const path = [...base, ...inner];
  const place = yaml.locate(path);
  const source = quoted(writtenAt(yaml, path) ?? shown(value));
  const def = shapeAt(schema, inner);
  if (expected === 'int' || expected === 'number') {
    if (typeof value === 'number') return diagnose(codes.notWhole, place, { found: source });
    if (typeof value === 'string') return diagnose(codes.amountAsText, place, amountHint(yaml, path, value));
  }
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    const isDate = def?.type === 'string' && 'format' in def && def.format === 'date';
    return isDate
      ? diagnose(codes.notADate, place, { found: source, suggestion: dateHint(source) })
      : diagnose(codes.quoteNeeded, place, { source });
  }
  const fields = def?.type === 'object' ? Object.keys(def.shape) : [];
  return diagnose(codes.wrongType, place, { expected: typeName(expected), found: typeName(kindOf(value)), fields });
}

function shapeAt(schema: Schema, inner: Path): ReturnType<typeof shapeOf> | undefined {
  const found = schemaAt(schema, inner);
  return found && shapeOf(found);
}

interface AmountHint {
  readonly found: string;
  readonly write: string;
  readonly writeThousand: string;
}

/** What to write for a number given as text. Only amounts of the budget can be meant in thousands. */
function amountHint(yaml: YamlFile, path: Path, text: string): AmountHint {
  const found = quoted(text);
  const only = (write: string | bigint) => ({ found, write: String(write), writeThousand: '' });
  const amount = readWrittenAmount(text);
  if (!amount) return only(countHint(text));
  if ('percent' in amount) return only(path.at(-1) === 'effort' ? amount.percent : '');
  if ('number' in amount) return only(amount.number);
  const thousand = amount.yen % 1000n === 0n ? String(amount.yen / 1000n) : '';
  const currency = valueAt(yaml.value, [...path.slice(0, -1), 'currency']);
  if (typeof currency === 'string' && currency !== 'JPY') return only('');
  const unit = valueAt(yaml.value, ['budget', 'unit']);
  if (path[0] !== 'budget' || unit === 'yen') return only(amount.yen);
  return unit === 'thousand-yen' ? only(thousand) : { found, write: String(amount.yen), writeThousand: thousand };
}

/** The number in 2024年度, 令和6年度, FY2024, 12か月 and 3名. */
function countHint(text: string): string {
  const plain = quoted(text).normalize('NFKC').replace(/\s/g, '');
  const era = /^(令和|平成)(\d{1,2}|元)年度?$/.exec(plain);
  if (era) return yearOf(era[1], era[2] ?? '');
  return /^(?:FY)?(\d{1,9})(?:年度?|[ヶケかカヵ]月間?|[名人件]|months?)?$/i.exec(plain)?.[1] ?? '';
}

const ERAS: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };

const yearOf = (era: string | undefined, year: string): string =>
  String((ERAS[era ?? ''] ?? 0) + (year === '元' ? 1 : Number(year)));

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
  const western = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(plain);
  const japanese = /^(令和|平成|R|H)(\d{1,2}|元)[年.](\d{1,2})[月.](\d{1,2})日?$/.exec(plain);
  const [, y, m, d] =
    western ?? (japanese ? ['', yearOf(japanese[1], japanese[2] ?? ''), japanese[3], japanese[4]] : []);
  if (!y || !m || !d) return '';
  const iso = `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isDay(iso) ? iso : '';
}

const written = new WeakMap<YamlFile, ReadonlyMap<string, string>>();

/** The scalar as it stands in the file: `007` stays `007`, where its value has become 7. */
function writtenAt(yaml: YamlFile, path: Path): string | undefined {
  const known = written.get(yaml) ?? new Map(yaml.scalars.map((scalar) => [pointer(scalar.path), scalar.source]));
  written.set(yaml, known);
  return known.get(pointer(path));
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
