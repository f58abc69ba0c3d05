import type * as z from 'zod/mini';
import { type Proposal, type SectionName, sections } from '../../schemas/proposal/index.js';
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

/** Parses section by section, so that a typo in one cannot hide a fault in another. */
export function parseProposal(yaml: YamlFile): ParsedProposal {
  const parsed: Record<string, unknown> = {};
  const unknown = Object.keys(yaml.value).filter((key) => !Object.hasOwn(sections, key));
  const diagnostics = unknown.slice(0, MOST_FAULTS).map((key) => unknownKey(yaml, [key], key, SECTION_NAMES));
  // A section under a misspelt name is not absent: nothing is known of it.
  const misspelt = new Set(diagnostics.map(({ data }) => data.suggestion));
  for (const name of SECTION_NAMES) {
    if (misspelt.has(name)) continue;
    const schema: z.ZodMiniType = sections[name];
    const value = yaml.value[name];
    if (value === null) {
      diagnostics.push(diagnose(emptyValue, yaml.locate([name], 'key'), { key: name }));
      continue;
    }
    const result = schema.safeParse(value);
    if (result.success) parsed[name] = result.data;
    else if (value === undefined) diagnostics.push(missing(yaml, [name], schema));
    else diagnostics.push(...schemaDiagnostics(yaml, [name], schema, result.error.issues));
  }
  return { sections: parsed as Partial<Proposal>, diagnostics };
}
