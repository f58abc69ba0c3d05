import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import canonicalize from 'canonicalize';
import type { BundleManifest } from '../../schemas/bundle-manifest.js';
import type { BundleReading } from '../../src/bundle/bundle-reading.js';
import { callStore } from '../../src/commands/call-store.js';
import { checkDraft } from '../../src/commands/check-draft.js';
import { bundleHost } from '../../src/commands/verify-host.js';
import { metadataTexts } from '../../src/core/bundle-metadata.js';
import { catalogueOf } from '../../src/core/catalogue.js';
import type { Diagnostic } from '../../src/core/diagnostic.js';
import type { Evaluation } from '../../src/core/evaluate.js';
import { NO_POLICY } from '../../src/core/policy.js';
import { readYaml } from '../../src/core/read-yaml.js';
import { writtenDigest, ZERO_DIGEST } from '../../src/domain/bundle-digest.js';
import { NO_CACHE, realHost } from '../../src/host.js';
import { REPORT_FORMATS } from '../../src/report/index.js';
import { NO_PAINT } from '../../src/report/report.js';
import { RULES } from '../../src/rules/index.js';
import { VERSION } from '../../src/version.js';
import { AWARD, GOOD } from './memory-host.js';

/** A bundle as reading it would give it, made without any zip: what `verify` makes of it is tested apart from reading. */

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const callBytes = (id: string): Uint8Array => readFileSync(new URL(`../../calls/${id}.yaml`, import.meta.url));

export interface Made {
  readonly draft?: string;
  readonly attachments?: Readonly<Record<string, string | Uint8Array>>;
  readonly asOf?: string;
  readonly asOfTime?: string | null;
  readonly version?: string;
  /** The definition by which it is judged, in place of the one that the draft names. */
  readonly call?: { readonly id: string; readonly text: string };
  /** Whether the reports are inside. */
  readonly report?: boolean;
  readonly manifest?: Partial<BundleManifest>;
  readonly faults?: readonly Diagnostic[];
  readonly kind?: 'zip' | 'folder';
  /** Changes made to the files after everything was made, as somebody does who then writes all hashes anew. */
  readonly change?: (files: Map<string, Uint8Array>) => void;
}

export async function bundleInMemory(made: Made = {}): Promise<BundleReading> {
  const { draft = GOOD, attachments = AWARD, asOf = '2023-07-01', asOfTime = null, version = VERSION } = made;
  const id = made.call?.id ?? /^call: (\S+)/m.exec(draft)?.[1] ?? '';
  const definition = made.call ? bytesOf(made.call.text) : callBytes(id);
  const inside = Object.entries(attachments).map(([name, text]) => [`data/proposal/${name}`, bytesOf(text)] as const);
  const files = new Map<string, Uint8Array>([
    ['bagit.txt', bytesOf('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    [`data/call/${id}.yaml`, definition],
    ...inside,
    ['data/proposal/proposal.yaml', bytesOf(draft)],
  ]);
  const options = { asOf, asOfTime, version };
  const { evaluation, reports } = await reportsOf(files, made, options);
  if (made.report !== false) for (const [name, text] of reports) files.set(name, bytesOf(text));
  const manifestNow = (): BundleManifest => ({
    bundleFormat: 1,
    tool: { name: 'grantlint', version },
    proposal: { ...headerOf(draft), sha256: sha256(bytesOf(draft)) },
    call: { id, sha256: sha256(definition), base: null },
    asOf,
    asOfTime,
    verdict: 'ready',
    files: [...files].map(([path, bytes]) => ({ path, size: bytes.length, sha256: sha256(bytes) })),
    ...made.manifest,
  });
  setMetadata(files, ['data/ro-crate-metadata.json', 'bag-info.txt'], manifestNow(), evaluation);
  const info = files.get('bag-info.txt');
  made.change?.(files);
  // It tells the total of the files.
  if (files.get('bag-info.txt') === info) setMetadata(files, ['bag-info.txt'], manifestNow(), evaluation);
  const manifest = manifestNow();
  const digest = writtenDigest(sha256(bytesOf(canonicalize(manifest) ?? '')));
  for (const [name, bytes] of files) {
    if (name.startsWith('data/report/') || name === 'bag-info.txt') {
      files.set(name, bytesOf(new TextDecoder().decode(bytes).replaceAll(ZERO_DIGEST, digest)));
    }
  }
  return { ...reading(files, made), manifest, digest };
}

function setMetadata(
  files: Map<string, Uint8Array>,
  names: readonly string[],
  manifest: BundleManifest,
  { call, sections }: Evaluation,
): void {
  const texts = call && metadataTexts(manifest, sections, call);
  for (const name of names) files.set(name, bytesOf(texts?.get(name) ?? '{}'));
}

/** Nothing is known of a draft that cannot be read. */
function headerOf(draft: string): { id: string; title: { en: string; ja: string } } {
  const read = readYaml('proposal.yaml', bytesOf(draft));
  const project =
    'yaml' in read ? (read.yaml.value.project as { id: string; title: { en: string; ja?: string } }) : null;
  return {
    id: project?.id ?? '',
    title: { en: project?.title.en ?? '', ja: project?.title.ja ?? project?.title.en ?? '' },
  };
}

function reading(
  files: ReadonlyMap<string, Uint8Array>,
  { faults = [], kind = 'zip' }: Made,
): Omit<BundleReading, 'manifest' | 'digest'> {
  const bytes = (name: string): Uint8Array => {
    const found = files.get(name);
    if (!found) throw new Error(`not in the bundle: ${name}`);
    return found;
  };
  return {
    kind,
    faults,
    files: new Map([...files].map(([name, content]) => [name, content.length])),
    readHead: (name, length) => bytes(name).subarray(0, length),
    readTail: (name, length) => bytes(name).subarray(-length),
    close: () => {},
  };
}

/** What the packer judges, and the reports as it puts them in: with zeros where the digest will stand. */
async function reportsOf(
  files: ReadonlyMap<string, Uint8Array>,
  made: Made,
  { asOf, asOfTime, version }: { asOf: string; asOfTime: string | null; version: string },
): Promise<{ evaluation: Evaluation; reports: [name: string, text: string][] }> {
  const real = {
    ...realHost(),
    cache: NO_CACHE,
    callsFolder: new URL('../../calls/', import.meta.url).pathname,
    compiledCall: () => undefined,
  };
  const host = bundleHost({ ...reading(files, made), manifest: null, digest: null }, '/b', real);
  const whose = made.call ? { ...host, callsFolder: '/b/data/call' } : real;
  const instant = asOfTime === null ? null : Date.parse(`${asOf}T${asOfTime}+09:00`);
  const draft = {
    name: 'proposal.yaml',
    folder: '/b/data/proposal',
    bytes: files.get('data/proposal/proposal.yaml') ?? new Uint8Array(),
  };
  const store = callStore(whose);
  const call = made.call ? await store.byId(made.call.id) : undefined;
  const evaluation = await checkDraft(
    draft,
    { asOf, instant, call, store, cache: host.cache, policyOf: () => NO_POLICY },
    host,
  );
  const options = {
    language: 'both',
    paint: NO_PAINT,
    width: 80,
    detail: 'normal',
    tool: { name: 'grantlint', version },
    asOf,
    asOfTime,
    repeat: '',
    catalogue: catalogueOf(RULES),
    bundleDigest: ZERO_DIGEST,
  } as const;
  const all: [string, string][] = [];
  for (const name of ['html', 'json', 'markdown'] as const) {
    const format = await REPORT_FORMATS[name]();
    all.push([`data/report/report.${format.extension}`, format.render(evaluation, options)]);
  }
  return { evaluation, reports: all };
}
