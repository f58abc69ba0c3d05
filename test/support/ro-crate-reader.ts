import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * Reads a folder as an RO-Crate, from the text of the specification 1.1 (w3id.org/ro/crate/1.1) alone. Faults begin
 * with the chapter whose rule is broken; a crate without faults has all that the specification demands, and some of
 * what it recommends: contextual entities are connected, sizes are right, people and organizations have names.
 */
export function crateFaults(folder: string): string[] {
  const file = path.join(folder, NAME);
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return [`structure: ${NAME} is missing`];
  const read = jsonOf(readFileSync(file));
  if (typeof read === 'string') return [read];
  const graph = read['@graph'];
  if (!Array.isArray(graph) || !graph.every(isEntity))
    return ['metadata: @graph is not a list of entities with @id and @type'];
  const entities: readonly Entity[] = graph;
  const byId = new Map(entities.map((each) => [each['@id'], each]));
  const crate: Crate = { folder, entities, byId };
  return [
    ...contextFaults(read['@context']),
    ...(byId.size === entities.length ? [] : ['contextual entities: two entities have the same @id']),
    ...entities.flatMap(flatnessFaults),
    ...descriptorFaults(crate),
    ...rootFaults(crate),
    ...dataFaults(crate),
    ...referenceFaults(crate),
    ...entities.flatMap((each) => namedFaults(crate, each)),
    ...connectionFaults(crate),
  ];
}

const NAME = 'ro-crate-metadata.json';
const VERSION = 'https://w3id.org/ro/crate/1.1';

type Entity = Readonly<Record<string, unknown>> & {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
};

interface Crate {
  readonly folder: string;
  readonly entities: readonly Entity[];
  readonly byId: ReadonlyMap<string, Entity>;
}

function jsonOf(bytes: Uint8Array): Record<string, unknown> | string {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
    return isRecord(value) ? value : 'metadata: it is not a JSON object';
  } catch {
    return 'metadata: it is not JSON in UTF-8';
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';
const listOf = (value: unknown): readonly unknown[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];
const isEntity = (value: unknown): value is Entity =>
  isRecord(value) && isText(value['@id']) && listOf(value['@type']).length > 0 && listOf(value['@type']).every(isText);
const isA = (entity: Entity | undefined, type: string): boolean => listOf(entity?.['@type']).includes(type);
const isAbsolute = (id: string): boolean => /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(id);

/** Ids that a property points at. */
const idsIn = (value: unknown): string[] =>
  listOf(value).flatMap((each) => (isRecord(each) && typeof each['@id'] === 'string' ? [each['@id']] : []));

/** By reference, alone or with terms of one's own. */
const contextFaults = (context: unknown): string[] =>
  listOf(context).includes(`${VERSION}/context`) ? [] : [`metadata: @context is not that of ${VERSION}`];

/** Flattened and compacted: a value is text, a number, true or false, or nothing but a reference. */
function flatnessFaults(entity: Entity): string[] {
  const fault = (text: string): string => `metadata: ${entity['@id']}: ${text}`;
  return Object.entries(entity).flatMap(([key, value]) => {
    if (key === '@id' || key === '@type') return [];
    if (key.startsWith('@') || !/^[A-Za-z][A-Za-z0-9]*$/.test(key)) return [fault(`"${key}" is not a term`)];
    if (value === null || (Array.isArray(value) && value.length === 0)) return [fault(`"${key}" is empty`)];
    const bad = listOf(value).some((each) =>
      isRecord(each)
        ? Object.keys(each).join() !== '@id' || !isText(each['@id'])
        : !['string', 'number', 'boolean'].includes(typeof each),
    );
    return bad ? [fault(`"${key}" holds more than a reference`)] : [];
  });
}

function descriptorFaults({ byId }: Crate): string[] {
  const descriptor = byId.get(NAME);
  if (!descriptor) return ['root data entity: the crate does not describe its own metadata file'];
  const faults: string[] = [];
  if (!isA(descriptor, 'CreativeWork')) faults.push('root data entity: the descriptor is not a CreativeWork');
  if (!idsIn(descriptor.conformsTo).includes(VERSION))
    faults.push(`root data entity: the descriptor does not conform to ${VERSION}`);
  if (idsIn(descriptor.about).join() !== './') faults.push('root data entity: the descriptor is not about ./');
  return faults;
}

function rootFaults({ byId }: Crate): string[] {
  const root = byId.get('./');
  if (!isA(root, 'Dataset')) return ['root data entity: there is no Dataset ./'];
  const missing = ['name', 'description', 'datePublished'].filter((key) => !isText(root?.[key]));
  const faults = missing.map((key) => `root data entity: ./ has no ${key}`);
  const published = String(root?.datePublished);
  if (
    !/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/.test(published) ||
    Number.isNaN(Date.parse(published))
  )
    faults.push(`root data entity: datePublished "${published}" is no day`);
  const licences = idsIn(root?.license);
  const described = licences.every((id) => isText(byId.get(id)?.name) && isText(byId.get(id)?.description));
  if (!(licences.length > 0 && described) && !isText(root?.license))
    faults.push('root data entity: ./ has no license that says how it may be used');
  return faults;
}

/** Every file or folder that is described hangs on the root by hasPart, and is there. */
function dataFaults(crate: Crate): string[] {
  const { byId, entities } = crate;
  const reached = new Set<string>();
  const visit = (id: string): void => {
    if (reached.has(id)) return;
    reached.add(id);
    idsIn(byId.get(id)?.hasPart).forEach(visit);
  };
  visit('./');
  const data = entities.filter((each) => isA(each, 'File') || (isA(each, 'Dataset') && each['@id'] !== './'));
  return [
    ...data.filter((each) => !reached.has(each['@id'])).map((each) => `data entities: ${each['@id']} is no part of ./`),
    ...[...reached].filter((id) => id !== './').flatMap((id) => partFaults(crate, id)),
  ];
}

function partFaults({ folder, byId }: Crate, id: string): string[] {
  const fault = (text: string): string[] => [`data entities: ${id}: ${text}`];
  const entity = byId.get(id);
  if (!entity) return fault('is a part that is not described');
  if (isAbsolute(id)) return [];
  const local = pathOf(id);
  if (local === undefined) return fault('is not a relative URI path');
  const found = statSync(path.join(folder, local), { throwIfNoEntry: false });
  if (isA(entity, 'File') ? !found?.isFile() : !found?.isDirectory())
    return fault('is not there, or not what @type says');
  const size = entity.contentSize;
  if (isA(entity, 'File') && size !== undefined && size !== String(found?.size))
    return fault(`contentSize is ${JSON.stringify(size)}, the file has ${found?.size}`);
  return isText(entity.name) || isText(entity.description) ? [] : fault('has no name');
}

/** The path that an @id stands for. Letters beyond ASCII may stand as they are. */
function pathOf(id: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  if (/[\s\u0000-\u0020"<>\\^`{|}?#]|^\/|(?:^|\/)\.\.?(?:\/|$)/.test(id)) return undefined;
  try {
    const decoded = decodeURIComponent(id);
    return /(?:^|\/)\.\.(?:\/|$)/.test(decoded) ? undefined : decoded;
  } catch {
    return undefined;
  }
}

/** What is pointed at is described, or stands elsewhere under a full address. */
const referenceFaults = ({ entities, byId }: Crate): string[] =>
  entities.flatMap((each) =>
    Object.values(each)
      .flatMap(idsIn)
      .filter((id) => !byId.has(id) && !isAbsolute(id))
      .map((id) => `metadata: ${each['@id']} points at ${id}, which is nowhere`),
  );

/** What is pointed at by these must be one of those. */
const POINTED: readonly (readonly [keys: readonly string[], types: readonly string[]])[] = [
  [
    ['author', 'creator', 'contributor', 'editor', 'agent'],
    ['Person', 'Organization', 'SoftwareApplication'],
  ],
  [
    ['affiliation', 'publisher', 'funder'],
    ['Person', 'Organization'],
  ],
];
const NAMED = ['Person', 'Organization', 'Grant', 'SoftwareApplication'];

function namedFaults({ byId }: Crate, entity: Entity): string[] {
  const id = entity['@id'];
  const is = (...types: string[]): boolean => types.some((type) => isA(entity, type));
  const wrong: readonly (readonly [boolean, string])[] = [
    [id.startsWith('https://orcid.org/') && !is('Person'), 'is not a Person'],
    [id.startsWith('https://ror.org/') && !is('Organization'), 'is not an Organization'],
    [is(...NAMED) && !isText(entity.name), 'has no name'],
    [is('CreateAction') && idsIn(entity.instrument).length === 0, 'has no instrument'],
    [!isAbsolute(id) && !id.startsWith('#') && !isDataOrSelf(entity), 'is neither a file nor #something'],
    ...POINTED.flatMap(([keys, types]) =>
      keys
        .flatMap((key) => idsIn(entity[key]))
        .map((other) => [!types.some((type) => isA(byId.get(other), type)), `${other} is no ${types[0]}`] as const),
    ),
  ];
  return wrong.filter(([is]) => is).map(([, text]) => `contextual entities: ${id}: ${text}`);
}

const isDataOrSelf = (entity: Entity): boolean =>
  entity['@id'] === NAME || entity['@id'].startsWith('_:') || isA(entity, 'File') || isA(entity, 'Dataset');

/** Nothing stands by itself: each entity is pointed at, or (an action) points at data. */
function connectionFaults({ entities }: Crate): string[] {
  const aimed = new Set(entities.flatMap((each) => Object.values(each).flatMap(idsIn)));
  return entities
    .filter((each) => each['@id'] !== NAME && !aimed.has(each['@id']) && !isA(each, 'CreateAction'))
    .map((each) => `contextual entities: nothing points at ${each['@id']}`);
}
