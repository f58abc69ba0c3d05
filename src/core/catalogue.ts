import { ACROSS_CODES } from './across-codes.js';
import { CALL_CODES } from './call-codes.js';
import type { AnyCoded, Catalogue } from './diagnostic.js';
import { FILE_CODES } from './file-codes.js';
import { SCHEMA_CODES } from './schema-codes.js';
import { WAIVER_CODES } from './waiver-codes.js';
import { YAML_CODES } from './yaml-codes.js';

/** Every code that the check of a draft can give: the rules given, and the fixed ones. All codes: `wholeCatalogue`. */
export function catalogueOf(rules: readonly AnyCoded[]): Catalogue {
  const all = [
    ...rules,
    ...SCHEMA_CODES,
    ...YAML_CODES,
    ...CALL_CODES,
    ...ACROSS_CODES,
    ...FILE_CODES,
    ...WAIVER_CODES,
  ];
  return new Map(all.map((coded) => [coded.code, coded]));
}
