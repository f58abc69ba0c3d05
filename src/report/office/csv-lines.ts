import { stringify } from 'csv-stringify/sync';

/** What a value is in CSV: a number stands as it is, text is kept from being taken for a formula. */
export type CsvValue = string | number | null;

/**
 * One line of CSV as spreadsheets read it: RFC 4180, CRLF, and an apostrophe before text that begins like a formula.
 * The library sees line by line, so that a run of any size passes through.
 */
export const csvLine = (values: readonly CsvValue[]): string =>
  stringify([values.map(asText)], { record_delimiter: '\r\n', quote_record_delimiter: true, escape_formulas: true });

/** Some spreadsheets pass over blanks and line ends before the sign; the library looks at the first character only. */
const asText = (value: CsvValue): CsvValue =>
  typeof value === 'string' && /^\s+[=+\-@＝＋－＠]/.test(value) ? `'${value}` : value;
