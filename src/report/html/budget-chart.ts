import type { Localized } from '../../../schemas/field.js';
import { grouped } from '../../domain/written-forms.js';
import { budgetYear } from '../../text/amounts.js';
import { drawnWords, localized } from './bilingual.js';
import type { BudgetPicture, DrawnYear } from './budget-picture.js';
import { type Markup, markup } from './markup.js';
import { PAGE_WORDS } from './page-words.js';

/** Heights in pixels; widths are shares of the page, so that the words keep their size on a phone and on paper. */
const LABEL_ROW = 20;
const YEAR_ROW = 46;
const NOTE_ROW = 20;
const BAR = 12;

/** A bar for each fiscal year, with the cap and the floor of the tier as dashed lines across them. */
export function budgetChart(picture: BudgetPicture, id: string): Markup {
  const { years, limit } = picture;
  const ends = [
    { amount: limit?.max, label: PAGE_WORDS.cap, kind: 'cap' },
    { amount: limit?.min, label: PAGE_WORDS.floor, kind: 'floor' },
  ].flatMap(({ amount, label, kind }) => (amount === undefined ? [] : [{ amount: BigInt(amount), label, kind }]));
  const top = ends.length * LABEL_ROW + 8;
  const places = placed(years, top);
  const height = top + years.reduce((sum, year) => sum + rowHeight(year), 0);
  const full = fullWidth([...years.map(({ amount }) => amount), ...ends.map(({ amount }) => amount)]);
  const rows = places.map(({ year, y }) => yearRow(year, y, full, limit?.max));
  const lines = ends.map((end, index) => limitLine(end, index * LABEL_ROW, height, full));
  const labels = ends.map((end, index) => limitLabel(end, index * LABEL_ROW + 14, full));
  return markup`<svg class="chart" role="img" aria-labelledby="${id}" width="100%" height="${height}">
<title>${PAGE_WORDS.budget.en} / ${PAGE_WORDS.budget.ja}</title>
<desc>${PAGE_WORDS.sameFigures.en} / ${PAGE_WORDS.sameFigures.ja}</desc>
${rows}${lines}${places.map(({ year, y }) => yearWords(year, y))}${labels}</svg>`;
}

/** A year outside the limits says so on a line of its own, so that no words run into each other on a phone. */
const isNoted = ({ state }: DrawnYear): boolean => state === 'over' || state === 'below';

const rowHeight = (year: DrawnYear): number => YEAR_ROW + (isNoted(year) ? NOTE_ROW : 0);

const placed = (years: readonly DrawnYear[], top: number): { year: DrawnYear; y: number }[] =>
  years.map((year, index) => ({ year, y: years.slice(0, index).reduce((sum, each) => sum + rowHeight(each), top) }));

/** The amount at the right edge: the largest one and some room, so that a limit never lies on the edge. */
function fullWidth(amounts: readonly bigint[]): bigint {
  const largest = amounts.reduce((most, amount) => (amount > most ? amount : most), 1n);
  return (largest * 115n) / 100n + 1n;
}

/** A share of the width, to a hundredth of a per cent. */
const share = (amount: bigint, full: bigint): string => `${Number((amount * 10_000n) / full) / 100}%`;

function yearRow({ amount, state }: DrawnYear, y: number, full: bigint, max: number | undefined): Markup {
  const cap = max === undefined ? amount : BigInt(max);
  const within = amount < cap ? amount : cap;
  const bar = (kind: string, from: bigint, to: bigint) =>
    markup`<rect class="${kind}" x="${share(from, full)}" y="${y + 24}" width="${share(to - from, full)}" height="${BAR}"/>`;
  return markup`${bar('track', 0n, full)}${bar(`bar ${state}`, 0n, within)}${amount > cap ? bar('excess', cap, amount) : null}
`;
}

function yearWords(year: DrawnYear, y: number): Markup {
  const name = drawnWords(localized((language) => budgetYear(year.year, language)));
  const note = markup`<text class="state ${year.state}" x="0" y="${y + 52}">${drawnWords(year.words)}</text>`;
  return markup`<text class="name" x="0" y="${y + 16}">${name}</text><text class="name" x="100%" y="${y + 16}" text-anchor="end">${grouped(year.amount)}</text>${isNoted(year) ? note : null}
`;
}

interface LimitEnd {
  readonly amount: bigint;
  readonly label: Localized;
  readonly kind: string;
}

function limitLine({ amount, kind }: LimitEnd, y: number, height: number, full: bigint): Markup {
  const x = share(amount, full);
  return markup`<line class="${kind}" x1="${x}" x2="${x}" y1="${y + 2}" y2="${height}"/>
`;
}

/** On the side of its line that has more room. */
function limitLabel({ amount, label, kind }: LimitEnd, y: number, full: bigint): Markup {
  const left = amount * 2n > full;
  return markup`<text class="${kind}" x="${share(amount, full)}" y="${y}" dx="${left ? -7 : 7}" text-anchor="${left ? 'end' : 'start'}">${drawnWords(label)} ${grouped(amount)}</text>
`;
}
