import type { CallDocument, Option } from '../../../schemas/call.js';
import { isGeneral } from '../../domain/call-documents.js';
import { findOption, spellings } from '../../domain/call-options.js';
import { officesOf } from '../../domain/fact-level.js';
import { documentsAlike, idNotFileName, idRepeated, spellingShared } from '../call-faults/name-faults.js';
import { type Diagnostic, diagnose, type Path } from '../diagnostic.js';
import { type Definition, inWords, namedLists } from './definition.js';

/** What the definition and its entries are called. */
export const nameFaults = (definition: Definition): Diagnostic[] => [
  ...fileName(definition),
  ...repeatedIds(definition),
  ...sharedSpellings(definition),
  ...alikeDocuments(definition),
];

function fileName({ yaml, own }: Definition): Diagnostic[] {
  const name = /(?<![^/\\])([^/\\]+)\.ya?ml$/i.exec(yaml.file)?.[1];
  return name === undefined || name === own.id
    ? []
    : [diagnose(idNotFileName, yaml.locate(['id']), { id: own.id, name })];
}

const CHOICES = ['tiers', 'phases', 'areas', 'fields.covered'];

/** In one list an id has to be unique. Across the lists that drafts choose from, readers would mix them up. */
function repeatedIds({ yaml, own }: Definition): Diagnostic[] {
  const seen = new Map<string, { readonly list: string; readonly path: Path }[]>();
  return namedLists(own).flatMap(({ path, entries }) => {
    const list = inWords(path);
    return entries.flatMap(({ id }, index) => {
      const at = [...path, index, 'id'];
      const earlier = seen.get(id) ?? [];
      seen.set(id, [...earlier, { list, path: at }]);
      const same = earlier.find((each) => each.list === list);
      const alike = CHOICES.includes(list) ? earlier.find((each) => CHOICES.includes(each.list)) : undefined;
      const first = same ?? alike;
      if (!first) return [];
      const more = { level: same ? ('must' as const) : ('should' as const), related: [yaml.locate(first.path)] };
      return [diagnose(idRepeated, yaml.locate(at), { id, list, other: first.list }, more)];
    });
  });
}

function sharedSpellings({ yaml, own }: Definition): Diagnostic[] {
  const lists: readonly (readonly [Path, readonly Option[]])[] = [
    [['tiers'], own.tiers ?? []],
    [['phases'], own.phases ?? []],
    [['areas'], own.areas ?? []],
    [['fields', 'covered'], own.fields?.covered ?? []],
  ];
  return lists.flatMap(([path, options]) =>
    options.flatMap((option, index) => {
      const shared = spellings(option).flatMap((spelling) => {
        // Equal ids are told as such.
        const first = findOption(spelling, options.slice(0, index));
        return first && first.id !== option.id ? [{ spelling, first }] : [];
      });
      const [found] = shared;
      if (!found) return [];
      const place = yaml.locate([...path, index, ...spellingPath(option, found.spelling)]);
      return [diagnose(spellingShared, place, { spelling: found.spelling, first: found.first.id, second: option.id })];
    }),
  );
}

function spellingPath({ id, label, aliases = [] }: Option, spelling: string): Path {
  if (spelling === label.en) return ['label', 'en'];
  if (spelling === label.ja) return ['label', 'ja'];
  return spelling === id ? ['id'] : ['aliases', aliases.indexOf(spelling)];
}

/** An office's document may be of the kind of a funder's: both are asked of the same attachment. */
function alikeDocuments({ yaml, own, whole }: Definition): Diagnostic[] {
  const offices = officesOf(whole.sources);
  const sort = ({ kind, at }: CallDocument) => `${kind} ${offices.includes(at.source)}`;
  const documents = own.documents ?? [];
  return documents.flatMap((document, index) => {
    const first = documents.slice(0, index).find((each) => sort(each) === sort(document));
    if (!first || first.id === document.id || isGeneral(document)) return [];
    const data = { first: first.id, second: document.id, kind: document.kind };
    return [diagnose(documentsAlike, yaml.locate(['documents', index, 'kind']), data)];
  });
}
