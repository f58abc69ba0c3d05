/**
 * What is used of csv-stringify, for tsconfig.pure.json: the types of the package bring in those of Node, and with them
 * everything that the pure rooms may not use would compile.
 */
export interface Options {
  readonly record_delimiter?: string;
  readonly quote_record_delimiter?: boolean;
  readonly escape_formulas?: boolean;
}
export function stringify(input: readonly unknown[], options?: Options): string;
