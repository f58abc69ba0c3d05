import { ACROSS_CODES } from './across-codes.js';
import { BUNDLE_CODES } from './bundle-codes.js';
import { CALL_CODES } from './call-codes.js';
import { CALL_FAULTS } from './call-faults.js';
import type { AnyCoded, Catalogue } from './diagnostic.js';
import { FILE_CODES } from './file-codes.js';
import { SCHEMA_CODES } from './schema-codes.js';
import { VERIFY_CODES } from './verify-codes.js';
import { YAML_CODES } from './yaml-codes.js';

/** Every code there is: the rules given and the fixed codes, in one id space. */
export function catalogueOf(rules: readonly AnyCoded[]): Catalogue {
  const all: readonly AnyCoded[] = [
    ...rules,
    ...SCHEMA_CODES,
    ...YAML_CODES,
    ...CALL_CODES,
    ...ACROSS_CODES,
    ...CALL_FAULTS,
    ...FILE_CODES,
    ...VERIFY_CODES,
    ...BUNDLE_CODES,
  ];
  return new Map(all.map((coded) => [coded.code, coded]));
}
