/** Figures and characters as every sentence writes them, in any language. */

/** 100000001 as 100,000,001. */
export const grouped = (amount: bigint | number): string => String(amount).replace(/\B(?=(\d{3})+$)/g, ',');

/** U+200B, for characters that cannot be shown. */
export const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
