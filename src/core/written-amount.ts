/**
 * Reads an amount as people write it, in order to say what to write instead. Never used as a value.
 * `yen` is set when a unit was named (3,000万円 → 30000000); `number` when the text is a bare number (１００ → 100).
 */
export type WrittenAmount = { readonly yen: bigint } | { readonly number: bigint } | { readonly percent: bigint };

const UNITS: ReadonlyArray<readonly [RegExp, bigint]> = [
  [/^(?:億円|億)$/, 100_000_000n],
  [/^(?:千万円|千万)$/, 10_000_000n],
  [/^(?:百万円|百万|million yen|m yen|million jpy)$/, 1_000_000n],
  [/^(?:万円|万)$/, 10_000n],
  [/^(?:千円|thousand yen|k yen)$/, 1_000n],
  [/^(?:円|yen|jpy)$/, 1n],
];

/** Longer than any amount; reading the parts takes time that grows with the square of the length. */
const LONGEST = 60;

export function readWrittenAmount(text: string): WrittenAmount | undefined {
  // Superscripts, fractions and circled numbers would fold into digits: 7,500² is a footnote, not 75,002.
  if (text.length > LONGEST || /\p{No}/u.test(text)) return undefined;
  const plain = text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/^[¥￥]\s*/, '¥');
  const percent = /^(\d+)\s*%$/.exec(plain);
  if (percent?.[1]) return { percent: BigInt(percent[1]) };
  const bare = integer(plain);
  if (bare !== undefined) return { number: bare };
  if (plain.startsWith('¥')) {
    const amount = integer(plain.slice(1));
    return amount === undefined ? undefined : { yen: amount };
  }
  return readUnits(plain);
}

/** One or more parts such as `1億2,000万円`, each smaller in unit than the one before. */
function readUnits(text: string): WrittenAmount | undefined {
  const parts = [...text.matchAll(/(\d[\d,_ ]*(?:\.\d+)?)\s*([^\d.,_]+)/gu)];
  if (parts.length === 0 || parts.map((part) => part[0]).join('') !== text) return undefined;
  let sum = 0n;
  let last: bigint | undefined;
  for (const [, digits, unit] of parts) {
    const factor = UNITS.find(([pattern]) => pattern.test((unit ?? '').trim()))?.[1];
    const amount = factor && scaled((digits ?? '').trim(), factor);
    if (factor === undefined || amount === undefined || (last !== undefined && factor >= last)) return undefined;
    sum += amount;
    last = factor;
  }
  return { yen: sum };
}

/** Digits with separators in their right places, or none. */
function integer(text: string): bigint | undefined {
  return /^\d+$|^\d{1,3}(?:[, ]\d{3})+$|^\d+(?:_\d+)+$/.test(text) ? BigInt(text.replace(/[,_ ]/g, '')) : undefined;
}

/** 1.5 × 億 is exact when the unit has room for the decimals; otherwise nothing is guessed. */
function scaled(digits: string, factor: bigint): bigint | undefined {
  const [whole = '', decimals = ''] = digits.split('.');
  const base = integer(whole);
  if (base === undefined) return undefined;
  const power = 10n ** BigInt(decimals.length);
  if (factor % power !== 0n) return undefined;
  return base * factor + (decimals ? BigInt(decimals) * (factor / power) : 0n);
}
