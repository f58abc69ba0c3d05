import path from 'node:path';
import type { Call } from '../../schemas/call.js';
import type { Language } from '../../schemas/field.js';
import { type DraftStart, offeredTiers } from '../core/draft-start.js';
import { draftTemplate } from '../core/draft-template.js';
import { FileError } from '../core/errors.js';
import { findOption } from '../domain/call-options.js';
import { isDay } from '../domain/days.js';
import { usage } from '../given-options.js';
import type { Host } from '../host.js';
import { shellWord } from '../report/closing.js';
import type { Settings } from '../settings.js';
import type { GivenStart } from './ask.js';
import { type CallStore, callStore } from './call-store.js';
import { idFrom, isDraftId } from './draft-id.js';

/** `grantlint init [FOLDER]`: a new draft. Asks on a terminal, takes flags elsewhere. */
export async function init(words: readonly string[], settings: Settings, host: Host): Promise<number> {
  const [folder = '.'] = words;
  const target = path.resolve(host.cwd, folder, 'proposal.yaml');
  if (host.stat(target) && !settings.on('force')) throw exists(target);
  const language: Language = settings.lang === 'ja' ? 'ja' : 'en';
  const store = callStore(host, settings.text('calls'));
  const flags = await flagsOf(settings, store, folder);
  const asks = host.terminal.stdin && host.terminal.stdout && !host.env.CI;
  const start = asks ? await (await import('./ask.js')).ask(flags, store, language) : withCall(flags, store);
  if (!start) return 3;
  const text = draftTemplate(checked(start), language, `./${SCHEMA}`);
  const { proposalSchemaFor } = await import('../../schemas/json-schema.js');
  const schema = `${JSON.stringify(proposalSchemaFor(start.call), null, 2)}\n`;
  const beside = path.join(path.dirname(target), SCHEMA);
  if (!settings.on('force') && isOther(beside, schema, host)) throw exists(beside);
  host.makeFolder(path.join(path.dirname(target), 'attachments'));
  host.write(beside, schema);
  host.write(target, text);
  const shown = path.join(folder, 'proposal.yaml');
  const named = settings.text('call');
  const call = named === undefined || named === start.call.id ? '' : ` --call ${shellWord(named)}`;
  const own = settings.text('calls');
  const calls = own === undefined ? '' : ` --calls ${shellWord(own)}`;
  const next = `grantlint check ${shellWord(shown)}${call}${calls}`;
  host.stdout(
    {
      en: `Wrote ${shown}. Fill it in, put documents into ${path.join(folder, 'attachments')}, then run:\n  ${next}\n`,
      ja: `${shown} を作成しました。内容を記入し、書類を ${path.join(folder, 'attachments')} に置いてから実行してください：\n  ${next}\n`,
    }[language],
  );
  return 0;
}

/** What editors check the draft by while it is written. */
const SCHEMA = 'proposal.schema.json';

/** Whether something else than this text lies there: what a person wrote is never replaced unasked. */
const isOther = (file: string, text: string, host: Host): boolean =>
  host.stat(file) !== null && new TextDecoder().decode(host.read(file)) !== text;

/** What the flags say; the id falls back to the name of the folder. */
async function flagsOf(settings: Settings, store: CallStore, folder: string): Promise<GivenStart> {
  const { text } = settings;
  const named = text('call');
  return {
    call: named === undefined ? undefined : (await store.named(named)).call,
    id: text('id') ?? idFrom(folder),
    idGiven: text('id') !== undefined,
    title: text('title'),
    titleJa: text('titleJa'),
    tier: text('tier'),
    phase: text('phase'),
    start: text('start'),
    end: text('end'),
  };
}

function withCall({ call, ...flags }: GivenStart, store: CallStore): DraftStart {
  if (call) return { ...flags, call };
  const known = store.ids().join(', ');
  throw usage(
    `Say which call the draft is for: --call ID. Known: ${known}`,
    `公募を指定してください：--call ID。利用できる公募：${known}`,
  );
}

/** The ids of what was chosen, so that the draft holds values that the call knows. */
function checked(start: DraftStart): DraftStart {
  const { call } = start;
  if (start.start && start.end && start.end < start.start) {
    throw usage(
      `--end: ${start.end} is before the start, ${start.start}.`,
      `--end：${start.end} は開始日（${start.start}）より前です。`,
    );
  }
  if (!isDraftId(start.id)) {
    throw usage(
      `--id: "${start.id}" must be Latin letters, digits, - and _.`,
      `--id：「${start.id}」には英数字、-、_ だけを使ってください。`,
    );
  }
  const control = [start.title, start.titleJa].find((each) => each !== undefined && /\p{Cc}/u.test(each));
  if (control !== undefined) {
    throw usage(
      '--title, --title-ja: there are control characters in it.',
      '--title、--title-ja：制御文字が含まれています。',
    );
  }
  for (const [flag, day] of [
    ['--start', start.start],
    ['--end', start.end],
  ] as const) {
    if (day !== undefined && !isDay(day)) {
      throw usage(
        `${flag}: "${day}" is not a day written as YYYY-MM-DD.`,
        `${flag}：「${day}」は YYYY-MM-DD の形式の日付ではありません。`,
      );
    }
  }
  return {
    ...start,
    tier: chosen('--tier', start.tier, offeredTiers(call)),
    phase: chosen('--phase', start.phase, call.phases),
  };
}

function chosen(flag: string, written: string | undefined, options: Call['phases'] = []): string | undefined {
  if (written === undefined || options.length === 0) return written;
  const found = findOption(written, options);
  if (found) return found.id;
  // No guess: 臨床研究 is a letter away from 非臨床研究 and its opposite.
  const list = options.map(({ id }) => id).join(', ');
  throw usage(
    `${flag}: "${written}" is not one of ${list}.`,
    `${flag}：「${written}」は選択肢（${list}）にありません。`,
  );
}

function exists(target: string): FileError {
  return new FileError({
    en: `${target} already exists. Choose another folder, or replace it with --force.`,
    ja: `${target} はすでにあります。別のフォルダを指定するか、--force で置き換えてください。`,
  });
}
