import type { AnyCoded } from './diagnostic.js';
import { callUnusable, callVersionDiffers, rulesFromBundle } from './verify-call-codes.js';
import {
  bundleUnreadable,
  digestDiffers,
  signatureBad,
  signatureMissing,
  signatureUnknown,
} from './verify-origin-codes.js';
import { PAYLOAD_CODES } from './verify-payload-codes.js';
import { POLICY_CODES } from './verify-policy-codes.js';
import { checkDiffers, headerDiffers, reportDiffers, reportUnsure, toolVersionDiffers } from './verify-report-codes.js';

/** Faults of a bundle as a whole: what is told beside its structure, its hashes and its draft. */
export const VERIFY_CODES: readonly AnyCoded[] = [
  bundleUnreadable,
  digestDiffers,
  signatureMissing,
  signatureBad,
  signatureUnknown,
  headerDiffers,
  reportDiffers,
  reportUnsure,
  callVersionDiffers,
  toolVersionDiffers,
  rulesFromBundle,
  callUnusable,
  checkDiffers,
  ...PAYLOAD_CODES,
  ...POLICY_CODES,
];
