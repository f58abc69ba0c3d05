import type { Proposal } from '../../schemas/proposal/index.js';
import { crateGrants, cratePeople, type Entity, entityIds, reference } from './bundle-crate-people.js';
import { DRAFT, PAYLOAD, POLICY, RO_CRATE } from './bundle-layout.js';
import type { LoadedCall } from './call-facts.js';
import type { PlanHeader } from './plan-bundle.js';

/** `ro-crate-metadata.json` as RO-Crate 1.1 wants it. The crate is the folder `data/`. */

const SPECIFICATION = 'https://w3id.org/ro/crate/1.1';
/** RO-Crate 1.1 has no word for a hash; later versions and workflow crates name it so. */
const CONTEXT = [`${SPECIFICATION}/context`, { sha256: 'http://schema.org/sha256' }] as const;

interface Packed {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

export interface CrateContents {
  readonly header: PlanHeader;
  readonly sections: Partial<Proposal>;
  readonly call: LoadedCall;
  /** The draft, its attachments, the definitions and what was decided on the draft. */
  readonly files: readonly Packed[];
  /** Paths of the reports. No hash of theirs can stand here: they show the digest, which rests on this file. */
  readonly reports: readonly string[];
  /** Path in the bundle of each entry of the attachments section, in its order. */
  readonly attached: readonly string[];
}

export function crateText(contents: CrateContents): string {
  const { header, sections, call, files, reports } = contents;
  const ids = entityIds();
  const people = cratePeople(sections, ids);
  const grants = crateGrants(sections, ids);
  const parts = [...files.map(({ path }) => path), ...reports].map((path) => reference(idOf(path)));
  const funder = { '@id': '#funder', '@type': 'Organization', name: call.call.funder.en };
  const root = {
    '@id': './',
    '@type': 'Dataset',
    name: header.proposal.title.en,
    description: sections.project?.summary.en ?? header.proposal.title.en,
    identifier: header.proposal.id,
    datePublished: header.asOf,
    license: reference(LICENSE['@id']),
    author: people.applicants,
    contributor: people.partners,
    funder: reference(funder['@id']),
    keywords: sections.project?.keywords?.join(', '),
    mentions: [reference('#check'), ...grants.ids],
    hasPart: parts,
  };
  const graph: readonly Entity[] = [
    { '@id': nameIn(RO_CRATE), '@type': 'CreativeWork', conformsTo: reference(SPECIFICATION), about: reference('./') },
    root,
    ...files.map((file) => fileEntity(file, contents, grants.evidence)),
    ...reports.map(reportEntity),
    LICENSE,
    funder,
    ...sourceEntity(call),
    ...people.entities,
    ...grants.entities,
    ...run(contents),
  ];
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': once(graph).map(tidy) }, null, 2)}\n`;
}

/** An institution may also be an agency that gives grants. */
const once = (graph: readonly Entity[]): Entity[] =>
  [...new Map([...graph].reverse().map((entity) => [entity['@id'], entity])).values()].reverse();

const LICENSE = {
  '@id': '#confidential',
  '@type': 'CreativeWork',
  name: 'Confidential proposal',
  description:
    'A research proposal handed in confidence to the funder and to those who review and administer it. It is not licensed for publication, redistribution or any other use.',
} as const;

const nameIn = (path: string): string => path.slice(PAYLOAD.length);
/** A relative address; `encodeURI` leaves these three as they are, and they would end the path. */
const idOf = (path: string): string =>
  encodeURI(nameIn(path)).replace(/[#?[\]]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

function fileEntity(
  { path, size, sha256 }: Packed,
  { header, sections, call, attached }: CrateContents,
  evidence: ReadonlyMap<string, readonly string[]>,
): Entity {
  const common = {
    '@id': idOf(path),
    '@type': 'File',
    contentSize: String(size),
    sha256,
    encodingFormat: typeOf(path),
  };
  if (path === DRAFT) return { ...common, name: `Proposal draft ${header.proposal.id}` };
  if (path === POLICY) return { ...common, name: 'Decisions on rules and findings' };
  const attachment = sections.attachments?.[attached.indexOf(path)];
  if (!attachment) return { ...common, name: `Definition of the call ${nameOf(path)}`, isBasedOn: sourceOf(call) };
  const grants = evidence.get(attachment.id) ?? [];
  const about = grants.length > 0 ? grants.map(reference) : undefined;
  return { ...common, name: attachment.title, inLanguage: attachment.language, keywords: attachment.kind, about };
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');

const reportEntity = (path: string): Entity => ({
  '@id': idOf(path),
  '@type': 'File',
  name: 'Report of the check',
  encodingFormat: typeOf(path),
});

function sourceOf({ call }: LoadedCall): Entity | undefined {
  const url = call.sources[0]?.url;
  return url === undefined ? undefined : reference(url);
}

const sourceEntity = ({ call }: LoadedCall): Entity[] => {
  const [source] = call.sources;
  return source?.url ? [{ '@id': source.url, '@type': 'CreativeWork', name: source.title }] : [];
};

const waivedWords = ({ waived = 0 }: PlanHeader): string =>
  waived === 0 ? '' : `, ${waived} ${waived === 1 ? 'finding' : 'findings'} waived`;

/** The check as an action of the tool on the draft. */
function run({ header, files, reports }: CrateContents): Entity[] {
  const { tool, asOf, asOfTime } = header;
  const software = `#${tool.name}`;
  return [
    {
      '@id': '#check',
      '@type': 'CreateAction',
      name: `Check of the draft against the call ${header.call.id}`,
      description: `Verdict: ready${waivedWords(header)}. Judged as of ${asOf}.`,
      instrument: reference(software),
      object: files.map(({ path }) => reference(idOf(path))),
      result: reports.map((path) => reference(idOf(path))),
      endTime: asOfTime === null ? asOf : `${asOf}T${asOfTime}:00+09:00`,
    },
    {
      '@id': software,
      '@type': 'SoftwareApplication',
      name: tool.name,
      version: tool.version,
      softwareVersion: tool.version,
    },
  ];
}

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  odt: 'application/vnd.oasis.opendocument.text',
  yaml: 'application/yaml',
  yml: 'application/yaml',
  json: 'application/json',
  html: 'text/html',
  md: 'text/markdown',
  txt: 'text/plain',
  csv: 'text/csv',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  zip: 'application/zip',
};

/** By the ending of the name, as the draft was judged; nothing where the ending says nothing. */
const typeOf = (path: string): string | undefined => TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];

/** What is not known is left out: JSON-LD has no empty values. */
const tidy = (entity: Entity): Entity =>
  Object.fromEntries(
    Object.entries(entity).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0)),
  );
