import type { FormatRequest } from '../../format-requests.js';
import { usage } from '../../given-options.js';
import { isPieceName } from '../../report/index.js';
import type { LanguageChoice } from '../../report/report.js';
import type { ShardNumber } from './shard.js';

/** What is said of a part of a run. */

/** Throws UsageError for what a part cannot be asked for. */
export function refuseInShard(names: readonly string[], requests: readonly FormatRequest[]): void {
  if (names.includes('-')) {
    throw usage(
      '--shard: standard input (-) reaches one process only, so it cannot be spread over parts. Give files, folders or patterns.',
      '--shard：標準入力（-）は一つのプロセスにしか渡せないため、分割できません。ファイル、フォルダ、パターンを指定してください。',
    );
  }
  if (!requests.some(({ name }) => name === 'json')) {
    throw usage(
      '--shard: a part needs a json report, from which merge makes the report of the whole: --format json=part-3.json',
      '--shard：各部分には、merge でまとめるための json の報告が必要です：--format json=part-3.json',
    );
  }
  // What shows a run as a whole would look like all of it, and `merge` makes it.
  const whole = requests.find(({ name }) => !isPieceName(name));
  if (!whole) return;
  throw usage(
    `--format ${whole.name}: it shows a run as a whole, and a part knows only its own drafts. Ask merge for it: grantlint merge 'part-*.json' --format ${whole.name}=…`,
    `--format ${whole.name}：全体をまとめて示す形式のため、一部分からは作成できません。merge で指定してください：grantlint merge 'part-*.json' --format ${whole.name}=…`,
  );
}

interface Told extends ShardNumber {
  /** Drafts of this part, and of the run. */
  readonly drafts: number;
  readonly all: number;
}

const LINES = {
  en: ({ index, count, drafts, all }: Told) => `Part ${index} of ${count}: ${drafts} of ${all} drafts.`,
  ja: ({ index, count, drafts, all }: Told) => `${count} 分割の ${index} 番目（${all} 件中 ${drafts} 件）の確認です。`,
} as const;

const PROVISIONAL = {
  en: 'Verdicts are provisional: what drafts say of each other was not checked here. Join all parts with grantlint merge.',
  ja: '判定は暫定です。提案書どうしの照合は行っていません。すべての部分を grantlint merge でまとめてください。',
} as const;

/** For formats that tell it in their own way. */
export const partWords = (told: Told): { readonly id: string; readonly en: string; readonly ja: string } => ({
  id: `part-${told.index}-of-${told.count}`,
  en: `${LINES.en(told)} ${PROVISIONAL.en}`,
  ja: `${LINES.ja(told)}${PROVISIONAL.ja}`,
});

const said = (told: Told, lang: LanguageChoice): readonly string[] =>
  (lang === 'both' ? (['en', 'ja'] as const) : [lang]).map(
    (each) => `${LINES[each](told)}${each === 'en' ? ' ' : ''}${PROVISIONAL[each]}`,
  );

/** Stands above what a person reads of a part. */
export const shardLine = (told: Told, lang: LanguageChoice): string => `${said(told, lang).join('\n')}\n\n`;

/** For standard error. */
export const provisionalNote = (told: Told, lang: LanguageChoice): string => {
  const [note = ''] = said(told, lang === 'both' ? 'en' : lang);
  return `${lang === 'ja' ? '注意：' : 'note: '}${note}\n`;
};
