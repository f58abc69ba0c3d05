import type * as z from 'zod/mini';
import type { Localized } from '../../../schemas/field.js';
import { waiverList, waiversFile } from '../../../schemas/waivers.js';
import type { AnyCoded, Diagnostic, Path } from '../diagnostic.js';
import type { Waiver } from '../policy.js';
import { readYaml, type YamlFile } from '../read-yaml.js';
import { SCHEMA_CODES } from '../schema-codes.js';
import { schemaDiagnostics } from '../schema-issues.js';
import { valueAt } from '../values.js';
import { YAML_CODES } from '../yaml-codes.js';
import { saysNothing } from './says-nothing.js';

/** Waivers as a file states them. */
export interface WaiverList {
  readonly waivers: readonly Waiver[];
  /** Where one is unreadable, none of the list counts. */
  readonly faults: readonly WaiverFault[];
  /** Every entry with its three marks, also one that does not count. */
  readonly written: readonly WrittenWaiver[];
}

export type WaiverFault =
  | (WrittenWaiver & { readonly kind: 'incomplete'; readonly lacking: readonly string[] })
  | { readonly kind: 'unreadable'; readonly line: number; readonly reason: Localized };

/** What an entry names, empty where it does not say, and its line, from 1. */
export interface WrittenWaiver {
  readonly draft: string | null;
  readonly rule: string;
  readonly pointer: string;
  readonly value: string;
  readonly line: number;
}

const NONE: WaiverList = { waivers: [], faults: [], written: [] };
const FIELDS = ['rule', 'path', 'value', 'reason', 'by', 'until'] as const;
/** Nobody mends more at a time. */
const MOST_FAULTS = 20;

/** The list at a path of a settings file. `file` is the name by which waivers say where they stand. */
export const readWaiverList = (yaml: YamlFile, path: Path, file: string): WaiverList =>
  read({ yaml, base: path, schema: waiverList, list: path, file, origin: 'settings' });

/** `waivers.yaml`, whose name in reports is `file`. Never throws. */
export function readWaiversFile(file: string, bytes: Uint8Array): WaiverList {
  const found = readYaml(file, bytes);
  if ('yaml' in found) {
    return read({ yaml: found.yaml, base: [], schema: waiversFile, list: ['waivers'], file, origin: 'file' });
  }
  return found.refused[0]?.code === 'yaml/empty' ? NONE : { ...NONE, faults: unreadable(found.refused) };
}

interface Source {
  readonly yaml: YamlFile;
  readonly base: Path;
  readonly schema: z.core.$ZodType & {
    readonly safeParse: (value: unknown) => {
      readonly error?: { readonly issues: readonly z.core.$ZodIssue[] } | undefined;
    };
  };
  readonly list: Path;
  readonly file: string;
  readonly origin: 'file' | 'settings';
}

function read({ yaml, base, schema, list, file, origin }: Source): WaiverList {
  const found = valueAt(yaml.value, base);
  if (found === undefined || found === null) return NONE;
  const { error } = schema.safeParse(found);
  const issues = (error?.issues ?? []).map((issue) => ({ issue, path: [...base, ...(issue.path as Path)] }));
  const others = issues.filter(({ path }) => !isLeftOpen(yaml, path, list));
  if (others.length > 0) {
    const diagnostics = schemaDiagnostics(
      yaml,
      base,
      schema,
      others.map(({ issue }) => issue),
    );
    return { ...NONE, faults: unreadable(diagnostics) };
  }
  const entries = (valueAt(yaml.value, list) ?? []) as readonly (Entry | null)[];
  const all = entries.map((entry, index) => ({ entry, line: yaml.locate([...list, index]).start.line }));
  return {
    written: all.map(({ entry, line }) => writtenOf(entry, line)),
    waivers: all.flatMap(({ entry, line }) => (isWhole(entry) ? [waiverOf(entry, { file, line, origin })] : [])),
    faults: all.flatMap(({ entry, line }) =>
      isWhole(entry) ? [] : [{ kind: 'incomplete', ...writtenOf(entry, line), lacking: lackingIn(entry) }],
    ),
  };
}

type Field = (typeof FIELDS)[number];
type Entry = Readonly<Partial<Record<Field, string | null>>> & { readonly draft?: string };
type Whole = Readonly<Record<Field, string>> & Pick<Entry, 'draft'>;

const isWhole = (entry: Entry | null): entry is Whole => lackingIn(entry).length === 0;

const lackingIn = (entry: Entry | null): readonly string[] => FIELDS.filter((name) => isBlank(name, entry?.[name]));

/** The empty pointer leads to the whole draft. */
const isBlank = (name: string, value: unknown): boolean =>
  value === undefined || value === null || (name !== 'path' && typeof value === 'string' && saysNothing(value));

/** The list, an entry, or one of the six that is not filled in: no fault of form. */
function isLeftOpen(yaml: YamlFile, path: Path, list: Path): boolean {
  const value = valueAt(yaml.value, path);
  const inList = path.slice(list.length);
  if (inList.length < 2) return value === null;
  const [, name] = inList;
  return inList.length === 2 && FIELDS.some((each) => each === name) && isBlank(String(name), value);
}

const writtenOf = (entry: Entry | null, line: number): WrittenWaiver => ({
  draft: entry?.draft ?? null,
  rule: entry?.rule ?? '',
  pointer: entry?.path ?? '',
  value: entry?.value ?? '',
  line,
});

const waiverOf = (
  { rule, path, value, reason, by, until, draft }: Whole,
  { file, line, origin }: Pick<Source, 'file' | 'origin'> & { readonly line: number },
): Waiver => ({
  rule,
  draft: draft ?? null,
  on: { pointer: path, value },
  waived: { reason: reason.trim(), by: by.trim(), until, origin, file, line },
});

const CODES: ReadonlyMap<string, AnyCoded> = new Map(
  [...SCHEMA_CODES, ...YAML_CODES].map((coded): [string, AnyCoded] => [coded.code, coded]),
);

function unreadable(diagnostics: readonly Diagnostic[]): WaiverFault[] {
  return diagnostics.slice(0, MOST_FAULTS).map(({ code, data, place }) => {
    const text = CODES.get(code)?.text;
    const reason = { en: text?.en.message(data) ?? code, ja: text?.ja.message(data) ?? code };
    return { kind: 'unreadable', line: place.start.line, reason };
  });
}
