import type { Localized } from '../../../schemas/field.js';
import { UsageError } from '../../core/errors.js';
import { type AddedWaivers, addWaivers, type NewWaiver } from '../../core/waivers/add-waivers.js';
import { listFaultText } from '../../core/waivers/list-faults.js';
import type { Host } from '../../host.js';
import type { Settings } from '../../settings.js';
import { visible } from '../../text/visible.js';
import { isOurs, LOOKS_LIKE_DRAFT } from '../find/what-is-a-draft.js';
import type { ToWaive } from './to-waive.js';
import { type WaiversBeside, waiversBeside } from './waivers-beside.js';

/**
 * Adds what was found to the waivers file beside each draft. All files are read before one is written, so that nothing is
 * written where one cannot be. Throws UsageError for a file that cannot be read, FileError where one cannot be written.
 */
export function writeWaivers(drafts: readonly ToWaive[], settings: Settings, host: Host): void {
  const folders = new Map<string, ToWaive[]>();
  for (const draft of drafts) folders.set(draft.folder, [...(folders.get(draft.folder) ?? []), draft]);
  const planned = [...folders.values()].map((beside) => planFor(beside, settings, host));
  for (const { there, plan } of planned) if (plan.added.length > 0) host.write(there.file, plan.text);
  for (const each of planned) tell(each, settings, host);
}

interface Planned {
  readonly there: WaiversBeside;
  readonly plan: AddedWaivers;
}

function planFor(drafts: readonly ToWaive[], settings: Settings, host: Host): Planned {
  const [first] = drafts;
  const there = first && waiversBeside(first, host);
  if (!there) throw new Error('a draft without a folder has no waivers');
  const unreadable = there.faults.find(({ kind }) => kind === 'unreadable');
  if (unreadable) throw refused(listFaultText(unreadable, there.name));
  const isAlone = host.list(first.folder).filter((name) => LOOKS_LIKE_DRAFT.test(name) && !isOurs(name)).length < 2;
  const wanted = drafts.flatMap(({ file, findings }) =>
    findings.map((each): NewWaiver => ({ ...entryOf(each, settings), draft: isAlone ? null : file })),
  );
  const plan = addWaivers(there.name, there.bytes, wanted);
  if ('faults' in plan) throw refused(listFaultText(plan.faults[0] ?? NOTHING, there.name));
  return { there, plan };
}

const NOTHING = { kind: 'unreadable', line: 1, reason: { en: '', ja: '' } } as const;

const entryOf = (
  { rule, pointer, value }: ToWaive['findings'][number],
  { text }: Pick<Settings, 'text'>,
): Omit<NewWaiver, 'draft'> => ({
  ...{ rule, path: pointer, value },
  reason: text('reason') ?? null,
  by: text('by') ?? null,
  until: text('until') ?? null,
});

const refused = ({ en, ja }: Localized): UsageError =>
  new UsageError({
    en: `--write-waivers: nothing was written. ${en}`,
    ja: `--write-waivers：何も書き込んでいません。${ja}`,
  });

function tell({ there, plan }: Planned, settings: Settings, host: Host): void {
  const language = settings.lang === 'ja' ? 'ja' : 'en';
  const { added, outdated } = plan;
  const lacking = (['reason', 'by', 'until'] as const).filter((name) => (settings.text(name) ?? '').trim() === '');
  const lines = [
    WORDS.added[language](there.name, added.length),
    ...(added.length > 0 && lacking.length > 0 ? [WORDS.lacking[language](lacking)] : []),
    ...outdated.map(({ line, rule }) => WORDS.outdated[language](`${there.name}:${line}`, rule)),
  ];
  host.stderr(`${visible(lines.join('\n'))}\n`);
}

const WORDS = {
  added: {
    en: (file: string, count: number) =>
      count === 0 ? `${file}: nothing to add` : `${file}: ${count} ${count === 1 ? 'waiver' : 'waivers'} added`,
    ja: (file: string, count: number) =>
      count === 0 ? `${file}：追記する指摘はありません` : `${file}：承認記録 ${count} 件を追記しました`,
  },
  lacking: {
    en: (names: readonly string[]) => `  They count once these are filled in: ${names.join(', ')}.`,
    ja: (names: readonly string[]) => `  ${names.join('、')} を記入すると有効になります。`,
  },
  outdated: {
    en: (place: string, rule: string) => `  ${place}: an earlier waiver of ${rule} holds for another value; remove it.`,
    ja: (place: string, rule: string) =>
      `  ${place}：${rule} の以前の承認記録は、別の値に対するものです。削除してください。`,
  },
} as const;
