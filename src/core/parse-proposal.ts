import type * as z from 'zod/mini';
import { type Proposal, type SectionName, sections } from '../../schemas/proposal/index.js';
import { FAULTY, type QuickReader, quickReader } from '../../schemas/quick-reader.js';
import { oncePer } from '../domain/once-per.js';
import { type Diagnostic, diagnose } from './diagnostic.js';
import type { YamlFile } from './read-yaml.js';
import { emptyValue } from './schema-codes.js';
import { MOST_FAULTS, missing, schemaDiagnostics, unknownKey } from './schema-issues.js';

export interface ParsedProposal {
  /** The sections that parsed; a section that is optional and absent is there as undefined. */
  readonly sections: Partial<Proposal>;
  readonly diagnostics: readonly Diagnostic[];
}

export const SECTION_NAMES = Object.keys(sections) as readonly SectionName[];

/** A section of a draft, or what is wrong with its form. */
type ReadSection<T> = { readonly data: T } | { readonly data?: never; readonly issues: readonly Issue[] };
type Issue = z.core.$ZodIssue;

const readBefore = oncePer((_root: YamlFile['value']) => new Map<SectionName, ReadSection<unknown>>());

/** Reads a section once, however many ask for it. */
export function readSection<N extends SectionName>(yaml: Pick<YamlFile, 'value'>, name: N): ReadSection<Proposal[N]> {
  const known = readBefore(yaml.value);
  const read = known.get(name) ?? readAnew(name, yaml.value[name]);
  known.set(name, read);
  return read as ReadSection<Proposal[N]>;
}

const readers = new Map<SectionName, QuickReader>();

function readAnew(name: SectionName, value: unknown): ReadSection<unknown> {
  const schema: z.ZodMiniType = sections[name];
  const reader = readers.get(name) ?? quickReader(schema);
  readers.set(name, reader);
  const data = reader(value);
  if (data !== FAULTY) return { data };
  const result = schema.safeParse(value);
  return result.success ? { data: result.data } : { issues: result.error.issues };
}

/** Parses section by section, so that a typo in one cannot hide a fault in another. */
export function parseProposal(yaml: YamlFile): ParsedProposal {
  const parsed: Record<string, unknown> = {};
  const unknown = Object.keys(yaml.value).filter((key) => !Object.hasOwn(sections, key));
  const diagnostics = unknown.slice(0, MOST_FAULTS).map((key) => unknownKey(yaml, [key], key, SECTION_NAMES));
  // A section under a misspelt name is not absent: nothing is known of it.
  const misspelt = new Set(diagnostics.map(({ data }) => data.suggestion));
  for (const name of SECTION_NAMES) {
    if (misspelt.has(name)) continue;
    const value = yaml.value[name];
    if (value === null) {
      diagnostics.push(diagnose(emptyValue, yaml.locate([name], 'key'), { key: name }));
      continue;
    }
    const read = readSection(yaml, name);
    if (!('issues' in read)) parsed[name] = read.data;
    else if (value === undefined) diagnostics.push(missing(yaml, [name], sections[name]));
    else diagnostics.push(...schemaDiagnostics(yaml, [name], sections[name], read.issues));
  }
  return { sections: parsed as Partial<Proposal>, diagnostics };
}
