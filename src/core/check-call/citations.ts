import type { Locator } from '../../../schemas/call.js';
import { locators } from '../call-facts.js';
import * as faults from '../call-faults/citation-faults.js';
import { type Diagnostic, diagnose, type Path } from '../diagnostic.js';
import { isStatement, type Readers } from '../fact-readers.js';
import { valueAt } from '../values.js';
import type { Definition } from './definition.js';

/** A quotation of more is no longer "the few words that carry the fact". */
const MOST_WORDS = 25;
const MOST_CHARACTERS = 200;

/** What the definition rests on, and whether anything is done with its facts. */
export const citationFaults = (definition: Definition, readers: Readers): Diagnostic[] => [
  ...unusedSources(definition),
  ...missingTimes(definition),
  ...longQuotes(definition),
  ...unreadFacts(definition, readers),
];

function unusedSources({ yaml, own }: Definition): Diagnostic[] {
  const cited = new Set(locators(own).map(({ at }) => at.source));
  return own.sources.flatMap(({ id }, index) =>
    cited.has(id) ? [] : [diagnose(faults.sourceUnused, yaml.locate(['sources', index, 'id']), { id })],
  );
}

function missingTimes({ yaml, own }: Definition): Diagnostic[] {
  const { status, deadlines = [], solicitation } = own;
  if ((status !== 'open' && status !== 'closed') || deadlines.length > 0 || solicitation) return [];
  return [diagnose(faults.timesMissing, yaml.locate(['status']), { status })];
}

/** Words of our own quote nothing. */
function longQuotes({ yaml, own }: Definition): Diagnostic[] {
  return locators(own).flatMap(({ at, path }) => {
    const words = at.words.split(/\s+/).filter((word) => word !== '').length;
    const characters = [...at.words].length;
    if (at.summarised || (words <= MOST_WORDS && characters <= MOST_CHARACTERS)) return [];
    const data = { words, characters, mostWords: MOST_WORDS, mostCharacters: MOST_CHARACTERS };
    return [diagnose(faults.quoteLong, yaml.locate([...path, 'words']), data)];
  });
}

function unreadFacts({ yaml, own, whole }: Definition, readers: Readers): Diagnostic[] {
  return locators(own).flatMap(({ path }) => {
    const at = valueAt(whole, pathInWhole(path, own, whole)) as Locator;
    const isRead = isStatement(path) || (readers.get(at)?.length ?? 0) > 0;
    return isRead ? [] : [diagnose(faults.factUnread, yaml.locate(path.slice(0, -1), 'key'), {})];
  });
}

/** The lists of an overlay stand behind those of its base. */
function pathInWhole([key = '', index, ...rest]: Path, own: Definition['own'], whole: Definition['whole']): Path {
  const length = (root: unknown) => (valueAt(root, [key]) as readonly unknown[]).length;
  if (typeof index !== 'number') return index === undefined ? [key] : [key, index, ...rest];
  return [key, index + length(whole) - length(own), ...rest];
}
