/** What a YAML 1.1 reader makes of an unquoted scalar; forms per the type repository of YAML 1.1 (bool, int, float). */
export type OlderReading =
  | { readonly kind: 'true-false'; readonly value: 'true' | 'false' }
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'text'; readonly value: string };

const TRUE = /^(?:y|Y|yes|Yes|YES|on|On|ON)$/;
const FALSE = /^(?:n|N|no|No|NO|off|Off|OFF)$/;
const OCTAL = /^([-+]?)0([0-7_]+)$/;
const BINARY = /^([-+]?)0b([01_]+)$/;
const SEXAGESIMAL = /^([-+]?)([1-9][\d_]*(?::[0-5]?\d)+)$/;
const UNDERSCORES = /^[-+]?(?:[1-9][\d_]*|\d[\d_]*\.[\d_]*)$/;
/** Numbers for YAML 1.2 and text for 1.1: leading zeros that are not octal, 0o17, exponents without point or sign. */
const NOW_NUMBERS = /^(?:[-+]?0\d+|0o[0-7]+|[-+]?\d+[eE][-+]?\d+|[-+]?\d*\.\d*[eE]\d+)$/;

/** Where every form above begins, and what it holds: most scalars are words, days and amounts, and have none of it. */
const MAY_DIFFER = /^(?:[yYnNoO].{0,2}$|[-+]?0|[-+.\d].*[:_eE])/;

/** A quick look: where it says no, both versions agree. */
export const mayReadOtherwise = (source: string): boolean => MAY_DIFFER.test(source);

const LONGEST = 60;

/** The other reading, or undefined where both versions agree. Days such as 2024-04-01 are left alone. */
export function olderReading(source: string): OlderReading | undefined {
  if (source.length > LONGEST) return undefined;
  if (TRUE.test(source)) return { kind: 'true-false', value: 'true' };
  if (FALSE.test(source)) return { kind: 'true-false', value: 'false' };
  const value = olderNumber(source);
  if (value !== undefined) return { kind: 'number', value };
  return NOW_NUMBERS.test(source) ? { kind: 'text', value: source } : undefined;
}

function olderNumber(source: string): string | undefined {
  const octal = inBase(OCTAL, '0o', source) ?? inBase(BINARY, '0b', source);
  if (octal !== undefined) return octal;
  const [, sign = '', parts] = SEXAGESIMAL.exec(source) ?? [];
  if (parts) {
    const sum = parts.split(':').reduce((total, part) => total * 60n + BigInt(part.replaceAll('_', '')), 0n);
    return withSign(sign, sum);
  }
  return source.includes('_') && UNDERSCORES.test(source) ? source.replaceAll('_', '').replace(/^\+/, '') : undefined;
}

function inBase(form: RegExp, prefix: '0o' | '0b', source: string): string | undefined {
  const [, sign = '', written] = form.exec(source) ?? [];
  const digits = written?.replaceAll('_', '');
  return digits ? withSign(sign, BigInt(prefix + digits)) : undefined;
}

const withSign = (sign: string, value: bigint): string => String(sign === '-' ? -value : value);
