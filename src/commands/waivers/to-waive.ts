import { catalogueOf } from '../../core/catalogue.js';
import { isWaivable, pointer, standing } from '../../core/diagnostic.js';
import { reaches, type Threshold } from '../../core/exit-code.js';
import { flaggedHash } from '../../core/waivers/flagged-hash.js';
import { isDay } from '../../domain/days.js';
import { sha256 } from '../../files/sha256.js';
import { usage } from '../../given-options.js';
import { RULES } from '../../rules/index.js';
import type { Settings } from '../../settings.js';
import type { JudgedName } from '../judge-named.js';
import { unacceptable } from './unacceptable.js';

/** What `--write-waivers` asks for. */
export interface Waiving {
  /** Only these codes, whatever their level; null for every finding that reaches the threshold. */
  readonly codes: readonly string[] | null;
  readonly failOn: Threshold;
}

/** The findings of a draft that are to be accepted. Plain JSON. */
export interface ToWaive {
  /** As reports name it. */
  readonly name: string;
  readonly folder: string;
  /** Its own name in that folder. */
  readonly file: string;
  readonly findings: readonly FindingMarks[];
}

/** By what a waiver knows a finding. */
export interface FindingMarks {
  readonly rule: string;
  readonly pointer: string;
  readonly value: string;
}

/** What stands of a draft, can be waived, and was asked for. */
export function toWaive({ name, folder, file, evaluation }: JudgedName, { codes, failOn }: Waiving): ToWaive | null {
  if (file === undefined) return null;
  const catalogue = catalogueOf(RULES);
  const meant = standing(evaluation.diagnostics).filter(({ code, level }) => {
    const coded = catalogue.get(code);
    return coded && isWaivable(coded) && (codes ? codes.includes(code) : reaches(level, failOn));
  });
  const findings = meant.map((each) => ({
    rule: each.code,
    pointer: pointer(each.place.path),
    value: flaggedHash(each, evaluation, { sha256 }, catalogue),
  }));
  return { name, folder, file, findings };
}

/** Null where no waivers are to be written. Throws UsageError where what was asked for makes no sense. */
export function waivingOf(settings: Settings): Waiving | null {
  const { given, failOn, list, asOf, text } = settings;
  if (!settings.on('writeWaivers')) {
    const alone = ['waive', 'reason', 'by', 'until'].find((name) => given.has(name));
    if (alone === undefined) return null;
    throw usage(`--${alone}: give --write-waivers too.`, `--${alone}：--write-waivers も指定してください。`);
  }
  const until = text('until');
  if (until !== undefined) refuseUntil(until, asOf);
  const codes = list('waive');
  for (const code of codes) refuseCode(code);
  return { codes: codes.length > 0 ? codes : null, failOn };
}

function refuseUntil(until: string, asOf: string): void {
  if (!isDay(until)) {
    throw usage(
      `--until: "${until}" is not a day (YYYY-MM-DD).`,
      `--until：「${until}」は日付（YYYY-MM-DD）ではありません。`,
    );
  }
  if (until < asOf) {
    throw usage(
      `--until: ${until} is before the day of the check (${asOf}), so nothing would be accepted.`,
      `--until：${until} は確認の基準日（${asOf}）より前のため、何も承認されません。`,
    );
  }
}

function refuseCode(code: string): void {
  const why = unacceptable(code, catalogueOf(RULES));
  if (why) throw usage(`--waive: ${why.en}`, `--waive：${why.ja}`);
}

/** Before anything is checked. Throws UsageError. */
export function refuseWaiving(names: readonly string[], settings: Settings): void {
  if (!settings.on('writeWaivers')) return;
  const whose = settings.text('acceptWaivers') ?? 'all';
  if (names.includes('-')) {
    throw usage(
      '--write-waivers: a draft on standard input has no folder for waivers.yaml.',
      '--write-waivers：標準入力の提案書には、waivers.yaml を置くフォルダがありません。',
    );
  }
  if (settings.text('shard') !== undefined) {
    throw usage(
      '--write-waivers: parts of a run (--shard) may lie on several machines; write waivers in a run of its own.',
      '--write-waivers：--shard の各部分は別の環境で動くことがあるため、併用できません。単独で実行してください。',
    );
  }
  if (settings.on('redact')) {
    throw usage(
      '--write-waivers: waivers.yaml names places of the draft, which --redact hides.',
      '--write-waivers：waivers.yaml には提案書の箇所を記すため、--redact とは併用できません。',
    );
  }
  if (whose !== 'all') {
    throw usage(
      `--write-waivers: with --accept-waivers ${whose} what is accepted already would be written again.`,
      `--write-waivers：--accept-waivers ${whose} では承認済みの指摘も再び書き込まれるため、併用できません。`,
    );
  }
}
