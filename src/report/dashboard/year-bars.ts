import { grouped } from '../../domain/written-forms.js';
import { budgetYear } from '../../text/amounts.js';
import { drawnWords, localized } from '../html/bilingual.js';
import { type Markup, markup } from '../html/markup.js';
import { PAGE_WORDS } from '../html/page-words.js';
import type { CurrencySum, TierSum } from './budget-sums.js';

/** Heights in pixels; widths are shares of the page, so that words keep their size on a phone and on paper. */
const ROW = 58;
const BAR = 24;
/** A narrower piece has no room for its letter; the table below has it. */
const ROOM_FOR_LETTER = 5;

/** As many tiers are told apart in the chart; all others together are its last piece. */
const LETTERS = [...'ABCDEFGH'];

export const letterOf = (index: number): string => LETTERS[index] ?? '…';
export const pieceOf = (index: number): string => `s${Math.min(index, LETTERS.length) + 1}`;

/** A bar for each year, with a piece for each tier. The letters of the pieces are those of the table below. */
export function yearBars({ years, tiers }: CurrencySum, id: string): Markup {
  const sums = years.map((year) => tiers.reduce((sum, tier) => sum + amountIn(tier, year), 0n));
  const full = sums.reduce((most, sum) => (sum > most ? sum : most), 1n);
  const rows = years.map((year, index) => yearRow(year, sums[index] ?? 0n, index * ROW, full, tiers));
  return markup`<svg class="chart bars" role="img" aria-labelledby="${id}" width="100%" height="${years.length * ROW - 8}">
<desc>${PAGE_WORDS.sameFigures.en} / ${PAGE_WORDS.sameFigures.ja}</desc>
${rows}</svg>
`;
}

const amountIn = ({ years }: TierSum, year: number): bigint => years.get(year) ?? 0n;

/** Per cent to two places. */
const share = (amount: bigint, full: bigint): number => Number((amount * 10_000n) / full) / 100;

function yearRow(year: number, sum: bigint, y: number, full: bigint, tiers: readonly TierSum[]): Markup {
  let from = 0n;
  const pieces = stacked(tiers, year).map(({ amount, index }) => {
    const [x, width] = [share(from, full), share(amount, full)];
    from += amount;
    const letter =
      width >= ROOM_FOR_LETTER
        ? markup`<text class="letter" x="${x + width / 2}%" y="${y + 41}" text-anchor="middle">${letterOf(index)}</text>`
        : null;
    return markup`<rect class="piece ${pieceOf(index)}" x="${x}%" y="${y + 24}" width="${width}%" height="${BAR}"/>${letter}`;
  });
  const name = drawnWords(localized((language) => budgetYear(year, language)));
  return markup`<text class="name" x="0" y="${y + 16}">${name}</text><text class="name" x="100%" y="${y + 16}" text-anchor="end">${grouped(sum)}</text><rect class="track" x="0" y="${y + 24}" width="100%" height="${BAR}"/>${pieces}
`;
}

function stacked(tiers: readonly TierSum[], year: number) {
  const own = tiers.slice(0, LETTERS.length).map((tier, index) => ({ amount: amountIn(tier, year), index }));
  const rest = tiers.slice(LETTERS.length).reduce((sum, tier) => sum + amountIn(tier, year), 0n);
  return [...own, { amount: rest, index: LETTERS.length }].filter(({ amount }) => amount > 0n);
}
