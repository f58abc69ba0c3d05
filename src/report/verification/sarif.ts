import { couldNotCheck, findingsOf, verifyExitCode } from '../../core/verification.js';
import { sarifLog } from '../sarif-log.js';
import type { RenderVerifications } from './index.js';
import { notCheckedWords, verdictWords } from './words.js';

/** Bundles as SARIF 2.1.0. What lies in a zip is an artifact inside the zip. */
export const sarif: RenderVerifications = (verifications, options) => {
  const { failOn = 'must', maxWarnings } = options.threshold ?? {};
  const subjects = verifications.map((each) => ({
    file: each.file,
    sha256: null,
    diagnostics: findingsOf(each),
    rules: each.recheck?.rules ?? [],
    stopped: couldNotCheck(each) || !each.recheck ? verdictWords(each) : null,
    notChecked: each.notChecked.map((what) => notCheckedWords(what, each)),
  }));
  return sarifLog(subjects, verifyExitCode(verifications, failOn, maxWarnings), options);
};
