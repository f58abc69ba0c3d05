/** What a scalar without quotation marks stands for in YAML 1.2, core schema; the same forms as in the `yaml` package. */
export function plainValue(source: string): unknown {
  const first = source.charCodeAt(0);
  // + - . and the digits
  if (first <= 0x39) return first >= 0x2b ? numberOr(source) : source;
  return source.length <= 5 && WORDS.has(source) ? WORDS.get(source) : source;
}

const WORDS: ReadonlyMap<string, boolean | null> = new Map([
  ...['~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

const INTEGER = /^[-+]?[0-9]+$/;
const DECIMAL = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const OTHER = /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

function numberOr(source: string): number | string {
  if (INTEGER.test(source)) return Number.parseInt(source, 10);
  if (DECIMAL.test(source)) return Number.parseFloat(source);
  return OTHER.test(source) ? otherNumber(source) : source;
}

function otherNumber(source: string): number {
  if (source.startsWith('0o')) return Number.parseInt(source.slice(2), 8);
  if (source.startsWith('0x')) return Number.parseInt(source.slice(2), 16);
  if (/n$/i.test(source)) return Number.NaN;
  return source.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
