import path from 'node:path';
import { sections } from '../../schemas/proposal/index.js';
import type { Files } from '../core/attachment-facts.js';
import { callOverridden, callUnknown } from '../core/call-codes.js';
import type { LoadedCall } from '../core/call-facts.js';
import { type Diagnostic, diagnose } from '../core/diagnostic.js';
import { didYouMean } from '../core/did-you-mean.js';
import { type Evaluation, evaluate, refused } from '../core/evaluate.js';
import type { Locate } from '../core/locate.js';
import { readSection } from '../core/parse-proposal.js';
import type { HousePolicy } from '../core/policy.js';
import { NO_POLICY, type Policy } from '../core/policy.js';
import { readYaml, type YamlFile } from '../core/read-yaml.js';
import { evidenceWanted, type WantedDetail } from '../domain/evidence-wanted.js';
import { inspectAttachments } from '../files/inspect-attachments.js';
import { sha256 } from '../files/sha256.js';
import { type Cache, type Host, NO_CACHE, remembering } from '../host.js';
import { RULES } from '../rules/index.js';
import type { Settings } from '../settings.js';
import { VERSION } from '../version.js';
import { type CallStore, callStore } from './call-store.js';
import { type Overlays, overlaid, overlayFiles, overlaysAsked } from './overlays.js';
import { type PolicyOf, policyReader } from './policy-of.js';

/** A draft to check: the name that reports show, its bytes, and the folder in which its attachments are looked for. */
export interface DraftFile {
  readonly name: string;
  readonly folder: string;
  readonly bytes: Uint8Array;
  /** Its own name in that folder; undefined where nobody knows it, and then no waivers are looked for beside it. */
  readonly file?: string;
}

export interface CheckSettings {
  readonly asOf: string;
  readonly instant: number | null;
  /** Overrides the call that the draft names. */
  readonly call: LoadedCall | undefined;
  readonly store: CallStore;
  /** What an office adds to calls, for every draft of such a call. */
  readonly overlays?: Overlays;
  /** The levels that the settings give to rules; here for what drafts say of each other. */
  readonly levels?: HousePolicy['levels'];
  /** Where facts on attachments are kept. */
  readonly cache: Cache;
  /** What was decided on rules and on findings of this draft. */
  readonly policyOf: PolicyOf;
}

/** By what the command line says drafts are to be judged. */
export async function checkSettings(settings: Settings, host: Host): Promise<CheckSettings> {
  const { asOf, instant, text, on, off } = settings;
  const store = callStore(host, text('calls'), overlayFiles(settings));
  const overlays = await overlaysAsked(settings, store);
  const named = text('call');
  return {
    asOf,
    instant,
    store,
    overlays,
    levels: settings.house.levels,
    policyOf: policyReader(settings, host),
    // What is kept of attachments tells what stands in them.
    cache: remembering(off('cache') || on('redact') ? NO_CACHE : host.cache),
    call: named === undefined ? undefined : overlaid(await store.named(named), overlays),
  };
}

/** A draft that was judged, with the way from a path to its place, and what was looked for beside the draft. */
export interface JudgedDraft {
  readonly evaluation: Evaluation;
  /** Null where the draft could not be read as YAML. */
  readonly locate: Locate | null;
  readonly asked: AskedOfFiles | null;
  /** What was decided on rules and on findings of it. */
  readonly policy: Policy;
}

/** What a draft makes the tool look for: the same question to the same files has the same answer. Plain JSON. */
export interface AskedOfFiles {
  readonly attachments: readonly { readonly path: string }[];
  readonly wanted: ReadonlyArray<readonly WantedDetail[]>;
}

/** Reads, looks at the files, and evaluates one draft. */
export const checkDraft = async (draft: DraftFile, settings: CheckSettings, host: Host): Promise<Evaluation> =>
  (await judgeDraft(draft, settings, host)).evaluation;

export async function judgeDraft(draft: DraftFile, settings: CheckSettings, host: Host): Promise<JudgedDraft> {
  const { asOf, instant } = settings;
  const identity = { file: draft.name, sha256: sha256(draft.bytes), asOf };
  const read = readYaml(draft.name, draft.bytes);
  if ('refused' in read) {
    return { evaluation: refused(identity, read.refused, read.text), locate: null, asked: null, policy: NO_POLICY };
  }
  const { yaml } = read;
  const called = await callFor(yaml, settings);
  const asked = askedOfFiles(yaml, called.call);
  const isUnseen = host.seesDraftFolder === false && (asked?.attachments.length ?? 0) > 0;
  const files = isUnseen ? null : asked && (await lookAtFiles(asked, draft.folder, settings.cache, host));
  const policy = settings.policyOf(draft, yaml);
  const evaluation = evaluate({ ...identity, instant, yaml, files, policy, ...called }, RULES);
  return { evaluation, locate: yaml.locate, asked, policy };
}

/** Null where the list of attachments has faults of form: then nobody knows which files are meant. */
function askedOfFiles(yaml: YamlFile, call: LoadedCall | null): AskedOfFiles | null {
  const listed = readSection(yaml, 'attachments');
  if ('issues' in listed) return null;
  const attachments = listed.data ?? [];
  if (attachments.length === 0) return { attachments: [], wanted: [] };
  const partners = readSection(yaml, 'partners');
  const given = 'issues' in partners ? [] : (partners.data ?? []);
  const wanted = evidenceWanted(given, attachments, call?.call.agencies?.listed ?? []);
  return { attachments: attachments.map(({ path: written }) => ({ path: written })), wanted };
}

/** Into every attachment, and in those that grants name as evidence for what the draft says of the grants. */
export const lookAtFiles = (
  { attachments, wanted }: AskedOfFiles,
  folder: string,
  cache: Cache,
  host: Host,
): Promise<Files> => inspectAttachments(attachments, folder, host, { wanted, cache, version: VERSION });

async function callFor(
  yaml: YamlFile,
  settings: CheckSettings,
): Promise<{ call: LoadedCall | null; callFault?: Diagnostic }> {
  const { call, store } = settings;
  const named = sections.call.safeParse(yaml.value.call);
  if (call) return { call, ...overridden(call, named.data, yaml) };
  // A missing or malformed id is already a fault of form.
  if (!named.success) return { call: null };
  const id = named.data;
  const found = await callById(id, settings);
  if (found) return { call: found };
  const known = store.ids();
  const data = { found: id, known, suggestion: didYouMean(id, known) };
  return { call: null, callFault: diagnose(callUnknown, yaml.locate(['call']), data) };
}

/** The call of that id, with what an office adds to it. */
export async function callById(
  id: string,
  { store, overlays = new Map() }: Pick<CheckSettings, 'store' | 'overlays'>,
): Promise<LoadedCall | undefined> {
  const found = await store.byId(id);
  return found && overlaid(found, overlays);
}

/** A check against another call than the draft names is allowed, and said; what an office adds to it is no other call. */
function overridden({ call, base }: LoadedCall, named: string | undefined, yaml: YamlFile): { callFault?: Diagnostic } {
  if (named === undefined || named === call.id || named === base?.id) return {};
  return { callFault: diagnose(callOverridden, yaml.locate(['call']), { named, used: call.id }) };
}

/** The draft that a path names, or the one on standard input for `-`. */
export function readDraft(name: string, host: Host, stdinName: string | undefined): DraftFile {
  if (name === '-') {
    const folder = path.dirname(path.resolve(host.cwd, stdinName ?? 'stdin'));
    const own = stdinName === undefined ? {} : { file: path.basename(stdinName) };
    return { name: stdinName ?? '<stdin>', folder, bytes: host.readStdin(), ...own };
  }
  const file = path.resolve(host.cwd, name);
  const bytes = host.read(file);
  // Attachments lie beside the draft itself, also when a link leads to it from elsewhere.
  const real = host.realPath(file);
  return { name, folder: path.dirname(real), bytes, file: path.basename(real) };
}
