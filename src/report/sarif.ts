import { exitCode } from '../core/exit-code.js';
import type { ReportFormat } from './report.js';
import { sarifLog } from './sarif-log.js';
import { VERDICT_WORDS } from './words.js';

/** Drafts as SARIF 2.1.0. */
export const sarif: ReportFormat = {
  name: 'sarif',
  extension: 'sarif',
  render: (evaluations, options) => {
    const subjects = evaluations.map(({ file, sha256, diagnostics, rules, verdict }) => ({
      file,
      sha256,
      diagnostics,
      rules,
      stopped: verdict === 'could-not-check' ? VERDICT_WORDS[verdict] : null,
      notChecked: [],
    }));
    const { failOn = 'must', maxWarnings } = options.threshold ?? {};
    return sarifLog(subjects, exitCode(evaluations, failOn, maxWarnings), options);
  },
};
