import type { Locator } from '../../../schemas/call.js';
import { documentCountOpen, houseLevelOfFunder } from '../call-faults/weight-faults.js';
import { type Diagnostic, diagnose } from '../diagnostic.js';
import { type Definition, nodesOf } from './definition.js';

/** How much a fact weighs: whether a document is required, and whose demand it is. */
export const weightFaults = (definition: Definition): Diagnostic[] => [
  ...openCounts(definition),
  ...houseLevels(definition),
];

/** A document that is not wanted (`max: 0`) is not required either, and `any` stands for no document of its own. */
function openCounts({ yaml, own }: Definition): Diagnostic[] {
  return (own.documents ?? []).flatMap(({ id, kind, min, max }, index) =>
    kind === 'any' || min !== undefined || max === 0
      ? []
      : [diagnose(documentCountOpen, yaml.locate(['documents', index, 'id']), { id })],
  );
}

const LEVELS = ['level', 'lengthLevel'] as const;

function houseLevels({ yaml, own, whole }: Definition): Diagnostic[] {
  const kinds = new Map(whole.sources.map(({ id, kind }) => [id, kind]));
  return nodesOf(own).flatMap(({ path, value }) => {
    const fact = value as { readonly at?: Locator; readonly level?: string; readonly lengthLevel?: string } | null;
    const source = fact?.at?.source;
    const kind = source === undefined ? undefined : kinds.get(source);
    if (source === undefined || kind === undefined || kind === 'office') return [];
    return LEVELS.filter((key) => fact?.[key] === 'house').map((key) =>
      diagnose(houseLevelOfFunder, yaml.locate([...path, key]), { key, source, kind }),
    );
  });
}
