/** Figures and characters as every sentence writes them, in any language. */

/** 100000001 as 100,000,001. */
export const grouped = (amount: bigint | number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, ',');

/** U+200B, for characters that cannot be shown. */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** `1 day`, `3 days`: for nouns that take an s. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** An identifier as a keyboard writes it: half-width, every kind of dash a hyphen. */
export const halfWidth = (written: string): string =>
  written.normalize('NFKC').replace(/[\u2010-\u2015\u2212\u30fc]/g, '-');

const ERAS: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };

/** 令和6 as 2024, 令和元 as 2019; without an era the year as it is. */
export const westernYear = (era: string | undefined, year: string): number =>
  (ERAS[era ?? ''] ?? 0) + (year === '元' ? 1 : Number(year));
