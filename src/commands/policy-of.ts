import path from 'node:path';
import { catalogueOf } from '../core/catalogue.js';
import { type Diagnostic, diagnose } from '../core/diagnostic.js';
import { type HousePolicy, NO_POLICY, type Policy, type Waiver } from '../core/policy.js';
import type { YamlFile } from '../core/read-yaml.js';
import { draftAbsent } from '../core/waiver-codes.js';
import { inlineWaivers } from '../core/waivers/inline-waivers.js';
import { listFault } from '../core/waivers/list-faults.js';
import type { WrittenWaiver } from '../core/waivers/read-waiver-list.js';
import { sha256 } from '../files/sha256.js';
import { usage } from '../given-options.js';
import type { Host } from '../host.js';
import { RULES } from '../rules/index.js';
import type { Settings } from '../settings.js';
import type { DraftFile } from './check-draft.js';
import { unacceptable } from './waivers/unacceptable.js';
import { rememberingLast, type WaiversBeside, waiversBeside } from './waivers/waivers-beside.js';

/** What was decided on rules, and on findings of one draft. */
export type PolicyOf = (draft: DraftFile, yaml: YamlFile) => Policy;

/** The settings decide for every draft of the run, `waivers.yaml` and comments for one. Throws UsageError. */
export function policyReader({ house, text }: Pick<Settings, 'house' | 'text'>, host: Host): PolicyOf {
  refuseMistaken(house);
  const whose = text('acceptWaivers') ?? 'all';
  const read = rememberingLast();
  return (draft, yaml) => {
    const beside = waiversBeside(draft, host, read);
    const inline = inlineWaivers(yaml);
    const own = [...inline.waivers, ...(beside?.waivers.filter((each) => isFor(each.draft, draft)) ?? [])];
    const settings = house.waivers.filter((each) => isNamedBy(each, draft, host));
    const counted = [...(whose === 'all' ? own : []), ...(whose === 'none' ? [] : settings)];
    const faults =
      whose === 'all' ? [...inline.faults, ...(beside ? faultsBeside(beside, draft, yaml, host) : [])] : [];
    const leftOut = own.length + settings.length - counted.length;
    const restsOn = beside?.mark ?? null;
    const isNothing = house.levels.size + counted.length + faults.length + leftOut === 0 && restsOn === null;
    return isNothing ? NO_POLICY : { levels: house.levels, waivers: counted, faults, sha256, restsOn, leftOut };
  };
}

/** A waiver that names no draft is for every draft beside it. */
const isFor = (named: string | null | undefined, { file }: DraftFile): boolean =>
  (named ?? null) === null || (file !== undefined && nameOf(named ?? '') === nameOf(file));

/** Disks differ in the Unicode form of names. */
const nameOf = (written: string): string => path.posix.normalize(written).normalize('NFC');

/** Settings name a draft by its path, seen from their own folder. */
function isNamedBy({ draft: named = null, waived }: Waiver, { folder, file }: DraftFile, { cwd }: Host): boolean {
  if (named === null) return true;
  const meant = path.resolve(cwd, path.dirname(waived.file), named);
  return file !== undefined && meant.normalize('NFC') === path.join(folder, file).normalize('NFC');
}

function faultsBeside(
  { faults, written, name }: WaiversBeside,
  draft: DraftFile,
  yaml: YamlFile,
  host: Host,
): readonly Diagnostic[] {
  const start = yaml.locate([]);
  const own = faults.filter((each) => each.kind === 'unreadable' || isFor(each.draft, draft));
  const absent = absentDrafts(written, draft, host).map(({ rule, line, draft: named }) =>
    diagnose(draftAbsent, start, { rule, file: name, line, draft: named ?? '' }),
  );
  return [...own.map((each) => listFault(each, name, start)), ...absent];
}

function absentDrafts(written: readonly WrittenWaiver[], draft: DraftFile, host: Host): readonly WrittenWaiver[] {
  const ofOthers = written.filter((each) => !isFor(each.draft, draft));
  if (ofOthers.length === 0) return [];
  const there = new Set(host.list(draft.folder).map(nameOf));
  return ofOthers.filter((each) => !there.has(nameOf(each.draft ?? '')));
}

/** What the settings say holds for every draft, so a mistake in it is told before any is judged. */
function refuseMistaken({ waivers }: HousePolicy): void {
  if (waivers.length === 0) return;
  const catalogue = catalogueOf(RULES);
  for (const { rule, waived } of waivers) {
    const why = unacceptable(rule, catalogue);
    if (!why) continue;
    const [at, isKnown] = [`${waived.file}:${waived.line}`, catalogue.has(rule)];
    throw usage(
      `${at}: waivers: ${why.en}${isKnown ? ' Remove the waiver.' : ''}`,
      `${at}：waivers：${why.ja}${isKnown ? '承認記録を削除してください。' : ''}`,
    );
  }
}
