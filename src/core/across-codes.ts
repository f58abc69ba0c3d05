import { draftRepeated, titleAlike } from './across/draft-codes.js';
import { awardInSeveralDrafts, evidenceInSeveralDrafts } from './across/grant-codes.js';
import { applicantLimitExceeded, effortSumOver100, principalInvestigatorRepeated } from './across/person-codes.js';

/** What drafts say of each other; the rules stand beside the codes, in `across/`. */
export const ACROSS_CODES = [
  applicantLimitExceeded,
  principalInvestigatorRepeated,
  effortSumOver100,
  evidenceInSeveralDrafts,
  awardInSeveralDrafts,
  titleAlike,
  draftRepeated,
];

export { applicantLimitExceeded };
