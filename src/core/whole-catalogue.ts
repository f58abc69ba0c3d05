import { BUNDLE_CODES } from './bundle-codes.js';
import { CALL_FAULTS } from './call-faults.js';
import { catalogueOf } from './catalogue.js';
import type { AnyCoded, Catalogue } from './diagnostic.js';
import { VERIFY_CODES } from './verify-codes.js';

/** Every code there is, in one id space: of drafts, of call definitions and of bundles. */
export function wholeCatalogue(rules: readonly AnyCoded[]): Catalogue {
  const more: readonly AnyCoded[] = [...CALL_FAULTS, ...BUNDLE_CODES, ...VERIFY_CODES];
  return new Map([...catalogueOf(rules), ...more.map((coded) => [coded.code, coded] as const)]);
}
