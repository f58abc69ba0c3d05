import type { Localized } from '../../../schemas/field.js';
import type { Verdict } from '../../core/evaluate.js';
import type { LanguageChoice } from '../report.js';
import type { Roll } from '../roll.js';
import { amountCell, type Cell, inLanguage, sentences, type Tone } from './cell.js';
import { type DraftRow, yearKey } from './rows.js';
import type { Column, Kind } from './table.js';
import { CELLS, fiscalYearHead, HEADS, projectYearHead } from './words.js';

/** Columns for the years of budgets, as long as there are few. */
const MOST_YEARS = 12;

const VERDICT_TONES: Readonly<Record<Verdict, Tone>> = {
  ready: 'good',
  'not-ready': 'bad',
  'could-not-check': 'warn',
};

/** The years of all budgets in yen, in order: fiscal years, then years of projects; none where they are too many. */
export function yearKeys(roll: Pick<Roll, 'briefs'>): string[] {
  const found = new Set<string>();
  for (const { budget } of roll.briefs()) {
    if (budget?.currency !== 'JPY') continue;
    for (const year of budget.years) found.add(yearKey(year) ?? '');
  }
  found.delete('');
  if (found.size > MOST_YEARS) return [];
  const rank = (key: string) => (key.startsWith('#') ? 10_000 + Number(key.slice(1)) : Number(key));
  return [...found].sort((a, b) => rank(a) - rank(b));
}

/** The columns of the list of drafts, for a workbook and for CSV alike. */
export function draftColumns(roll: Roll, language: LanguageChoice): readonly Column<DraftRow>[] {
  const { totals } = roll;
  const words = (text: Localized | null | undefined): Cell => (text ? inLanguage(text, language) : null);
  const lines = (text: Localized | null | undefined): Cell => (text ? sentences(text, language) : null);
  const column = (head: Localized, kind: Kind, widest: number, of: (row: DraftRow) => Cell): Column<DraftRow> => ({
    head: inLanguage(head, language),
    kind,
    widest,
    of,
  });
  const day = (iso: string | null | undefined): Cell => (iso ? { day: iso } : null);
  return [
    column(HEADS.file, 'id', 32, ({ file }) => file),
    column(HEADS.id, 'id', 20, ({ id }) => id),
    column(HEADS.title, 'text', 40, ({ title }) => lines(title)),
    column(HEADS.leader, 'text', 22, ({ leader }) => words(leader)),
    column(HEADS.institution, 'text', 26, ({ institution }) => lines(institution)),
    column(HEADS.call, 'id', 24, ({ call }) => call),
    column(HEADS.tier, 'text', 18, ({ tier }) => words(tier)),
    column(HEADS.phase, 'text', 18, ({ phase }) => words(phase)),
    column(HEADS.start, 'date', 12, ({ period }) => day(period?.start)),
    column(HEADS.end, 'date', 12, ({ period }) => day(period?.end)),
    column(HEADS.firstYear, 'year', 8, ({ fiscalYears }) => fiscalYears[0] ?? null),
    column(HEADS.lastYear, 'year', 8, ({ fiscalYears }) => fiscalYears.at(-1) ?? null),
    column(HEADS.years, 'number', 8, ({ fiscalYears }) => fiscalYears.length || null),
    column(HEADS.total, 'money', 20, (row) => totalIn(row, true)),
    column(HEADS.otherTotal, 'money', 20, (row) => totalIn(row, false)),
    column(HEADS.currency, 'id', 10, ({ currency }) => currency),
    column(HEADS.verdict, 'text', 24, ({ verdict, verdictWords }) => ({
      text: inLanguage(verdictWords, language),
      tone: VERDICT_TONES[verdict],
    })),
    column(HEADS.must, 'number', 8, ({ counts }) => counts.must),
    column(HEADS.should, 'number', 8, ({ counts }) => counts.should),
    column(HEADS.notice, 'number', 8, ({ counts }) => counts.notice),
    column(HEADS.waived, 'number', 10, ({ waived }) => waived),
    column(HEADS.notChecked, 'number', 10, ({ notChecked }) =>
      notChecked === 'all' ? words(CELLS.allRules) : notChecked,
    ),
    column(HEADS.firstStep, 'text', 60, ({ firstStep }) => firstStep && stepText(firstStep, language)),
    column(HEADS.who, 'text', 18, ({ firstStep }) => words(firstStep?.who)),
    column(HEADS.deadline, 'date', 12, ({ deadline }) => day(deadline?.day)),
    column(HEADS.deadlineNote, 'text', 36, ({ deadline }) => lines(deadline?.note)),
    column(HEADS.daysLeft, 'number', 8, ({ deadline }) => deadline?.left ?? null),
    column(HEADS.digest, 'id', 34, ({ digest }) => words(digest)),
    ...(totals.turns
      ? [
          column(HEADS.ownCall, 'id', 26, ({ before }) => before?.call ?? null),
          column(HEADS.ownVerdict, 'text', 24, ({ before }) => words(before?.verdict)),
        ]
      : []),
    ...yearKeys(roll).map((key) => column(yearHead(key), 'money', 20, (row) => yearIn(row, key))),
  ];
}

const yearHead = (key: string): Localized =>
  key.startsWith('#') ? projectYearHead(Number(key.slice(1))) : fiscalYearHead(Number(key));

function totalIn({ currency, total }: DraftRow, inYen: boolean): Cell {
  return total === null || (currency === 'JPY') !== inYen ? null : amountCell(total);
}

function yearIn({ currency, byYear }: DraftRow, key: string): Cell {
  const amount = currency === 'JPY' ? byYear.get(key) : undefined;
  return amount === undefined ? null : amountCell(String(amount));
}

/** What is there, and under it what to do. */
function stepText({ message, fix }: NonNullable<DraftRow['firstStep']>, language: LanguageChoice): string {
  const step = { en: `${message.en}\n→ ${fix.en}`, ja: `${message.ja}\n→ ${fix.ja}` };
  return sentences(step, language);
}
