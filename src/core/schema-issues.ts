import type * as z from 'zod/mini';
import { named, schemaAt } from '../../schemas/field.js';
import { FUNDING_STATUS_JA } from '../domain/funding-status.js';
import { type Diagnostic, diagnose, type Path, type Place, pointer } from './diagnostic.js';
import { didYouMean } from './did-you-mean.js';
import { formOfPattern } from './pattern-forms.js';
import type { YamlFile } from './read-yaml.js';
import * as codes from './schema-codes.js';
import { fieldsOf, fixedValues, isDate, isOptional } from './schema-shapes.js';
import { textCutAtComma } from './text-cut.js';
import { kindOf, nameOf, shown, typeName, valueAt, writtenAt } from './values.js';
import { amountHint, dateHint } from './written-hints.js';
import { fullWidth, syntax } from './yaml-codes.js';
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

/** What people write for the ids that the format knows. */
const MEANT: Readonly<Record<string, string>> = {
  円: 'yen',
  千円: 'thousand-yen',
  公的: 'public',
  公的機関: 'public',
  民間: 'private',
  民間機関: 'private',
  ...Object.fromEntries(Object.entries(FUNDING_STATUS_JA).map(([id, text]) => [text, id])),
};

function optionFault(place: Place, values: readonly unknown[], value: unknown): Diagnostic {
  const expected = kindOf(values[0]);
  if (expected === 'number' && typeof value !== 'number') {
    return diagnose(codes.wrongType, place, {
      expected: 'number',
      found: typeName(kindOf(value)),
      fields: [],
      optional: [],
    });
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
  const allowed = fieldsOf(where.schema, inner);
  const cut = textCutAtComma(where.yaml, [...where.base, ...inner], keys);
  if (cut) return [diagnose(codes.textWithComma, cut.place, { key: quoted(cut.key), whole: cut.whole })];
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
  const options = schema ? fixedValues(schema) : [];
  return diagnose(codes.missing, yaml.locate(path.slice(0, -1), 'key'), { key, label, labelJa, options });
}

function typeFault({ yaml, base, schema }: Where, inner: Path, expected: string, value: unknown): Diagnostic {
  const path = [...base, ...inner];
  const place = yaml.locate(path);
  const source = quoted(writtenAt(yaml, path) ?? shown(value));
  const found = typeof value;
  const [wants, holds] = [typeName(expected), typeName(kindOf(value))];
  if (wants === 'number' && found === 'number') return diagnose(codes.notWhole, place, { found: source });
  if (wants === 'number' && typeof value === 'string') {
    return diagnose(codes.amountAsText, place, amountHint(yaml, path, value));
  }
  if (wants === 'text' && (found === 'number' || found === 'boolean')) {
    return isDate(schema, inner)
      ? diagnose(codes.notADate, place, { found: source, suggestion: dateHint(source) })
      : diagnose(codes.quoteNeeded, place, { source });
  }
  const colon = wants === 'fields' ? colonFault(place, String(value)) : undefined;
  const all = fieldsOf(schema, inner);
  const optional = all.filter((key) => isOptional(schemaAt(schema, [...inner, key])));
  const fields = all.filter((key) => !optional.includes(key));
  return colon ?? diagnose(codes.wrongType, place, { expected: wants, found: holds, fields, optional });
}

/** A field whose colon YAML did not take for one: the whole line has become a text. */
function colonFault(place: Place, value: string): Diagnostic | undefined {
  const colon = /^[\w-]+ ?([：:])/.exec(value)?.[1];
  if (!colon) return undefined;
  return colon === '：'
    ? diagnose(fullWidth, place, { character: colon, write: ': ' })
    : diagnose(syntax, place, { problem: 'NO_SPACE' });
}

function formatFault(where: Where, inner: Path, issue: z.core.$ZodIssueInvalidStringFormat, found: string): Diagnostic {
  const place = where.yaml.locate([...where.base, ...inner]);
  if (issue.format === 'date') return diagnose(codes.notADate, place, { found, suggestion: dateHint(found) });
  if (found.trim() === '') return diagnose(codes.blank, place, {});
  return wrongForm(where, inner, found, issue.pattern);
}

function wrongForm(where: Where, inner: Path, found: string, pattern = ''): Diagnostic {
  const schema = schemaAt(where.schema, inner);
  const text = schema && named(schema);
  const form = formOfPattern(pattern);
  return diagnose(codes.wrongForm, where.yaml.locate([...where.base, ...inner]), {
    found,
    description: text?.en[1] ?? '',
    descriptionJa: text?.ja[1] ?? '',
    form: form?.en ?? '',
    formJa: form?.ja ?? '',
    suggestion: form?.meant(found) ?? '',
  });
}
