import type { AnyRule } from '../core/rule.js';
import { agencyNotListed } from './agency-not-listed.js';
import { agencyParticipationMismatch } from './agency-participation-mismatch.js';
import { areaNotListed } from './area-not-listed.js';
import { attachmentActiveContent } from './attachment-active-content.js';
import { attachmentChangesLeft } from './attachment-changes-left.js';
import { attachmentDamaged } from './attachment-damaged.js';
import { attachmentEmbedsFiles } from './attachment-embeds-files.js';
import { attachmentEmpty } from './attachment-empty.js';
import { attachmentEncrypted } from './attachment-encrypted.js';
import { attachmentFontMissing } from './attachment-font-missing.js';
import { attachmentFormOpen } from './attachment-form-open.js';
import { attachmentIdRepeated } from './attachment-id-repeated.js';
import { attachmentIdUnknown } from './attachment-id-unknown.js';
import { attachmentIdentical } from './attachment-identical.js';
import { attachmentImageCoarse } from './attachment-image-coarse.js';
import { attachmentIsFolder } from './attachment-is-folder.js';
import { attachmentLanguageDiffers } from './attachment-language-differs.js';
import { attachmentMissing } from './attachment-missing.js';
import { attachmentNameCollision } from './attachment-name-collision.js';
import { attachmentNameUnsafe } from './attachment-name-unsafe.js';
import { attachmentNotExamined } from './attachment-not-examined.js';
import { attachmentOutsideFolder } from './attachment-outside-folder.js';
import { attachmentPageWithoutText } from './attachment-page-without-text.js';
import { attachmentPaperSize } from './attachment-paper-size.js';
import { attachmentRestricted } from './attachment-restricted.js';
import { attachmentSecret } from './attachment-secret.js';
import { attachmentTemplateText } from './attachment-template-text.js';
import { attachmentTypeMismatch } from './attachment-type-mismatch.js';
import { attachmentUnlisted } from './attachment-unlisted.js';
import { attachmentUnreadable } from './attachment-unreadable.js';
import { awardNumberDoubtful } from './award-number-doubtful.js';
import { budgetAllZero } from './budget-all-zero.js';
import { budgetBelowFloor } from './budget-below-floor.js';
import { budgetCurrencyMismatch } from './budget-currency-mismatch.js';
import { budgetModulesVary } from './budget-modules-vary.js';
import { budgetNotComparable } from './budget-not-comparable.js';
import { budgetNotInModules } from './budget-not-in-modules.js';
import { budgetOutsidePeriod } from './budget-outside-period.js';
import { budgetOverCap } from './budget-over-cap.js';
import { budgetOverProratedCap } from './budget-over-prorated-cap.js';
import { budgetSumMismatch } from './budget-sum-mismatch.js';
import { budgetUnitDoubtful } from './budget-unit-doubtful.js';
import { budgetUnitUnclear } from './budget-unit-unclear.js';
import { budgetYearMissing } from './budget-year-missing.js';
import { budgetYearRepeated } from './budget-year-repeated.js';
import { budgetYearUnclear } from './budget-year-unclear.js';
import { choiceMissing } from './choice-missing.js';
import { coInvestigatorOutsideCountry } from './co-investigator-outside-country.js';
import { compositionNotMet } from './composition-not-met.js';
import { countryCodeUnknown } from './country-code-unknown.js';
import { crossrefFunderIdInvalid } from './crossref-funder-id-invalid.js';
import { currencyCodeUnknown } from './currency-code-unknown.js';
import { deadlineDayUnknown } from './deadline-day-unknown.js';
import { deadlineNear } from './deadline-near.js';
import { deadlinePassed } from './deadline-passed.js';
import { deadlineToday } from './deadline-today.js';
import { deadlineZoneUnknown } from './deadline-zone-unknown.js';
import { declarationMissing } from './declaration-missing.js';
import { declarationNotMade } from './declaration-not-made.js';
import { documentLanguageContradicted } from './document-language-contradicted.js';
import { documentLanguageNotAccepted } from './document-language-not-accepted.js';
import { documentLengthUnknown } from './document-length-unknown.js';
import { documentMissing } from './document-missing.js';
import { documentNameNotAccepted } from './document-name-not-accepted.js';
import { documentNotNamed } from './document-not-named.js';
import { documentTooLarge } from './document-too-large.js';
import { documentTooLong } from './document-too-long.js';
import { documentTooMany } from './document-too-many.js';
import { documentTooShort } from './document-too-short.js';
import { documentTypeNotAccepted } from './document-type-not-accepted.js';
import { documentUnknown } from './document-unknown.js';
import { durationTooLong } from './duration-too-long.js';
import { durationTooShort } from './duration-too-short.js';
import { earlyCareerExchangeAbsent } from './early-career-exchange-absent.js';
import { effortOver100 } from './effort-over-100.js';
import { effortZero } from './effort-zero.js';
import { eradNumberInvalid } from './erad-number-invalid.js';
import { eradNumberShared } from './erad-number-shared.js';
import { evidenceDetailNotFound } from './evidence-detail-not-found.js';
import { evidenceKindNotAccepted } from './evidence-kind-not-accepted.js';
import { evidenceNotReadable } from './evidence-not-readable.js';
import { evidenceSharedBetweenPartners } from './evidence-shared-between-partners.js';
import { evidenceUnreferenced } from './evidence-unreferenced.js';
import { fieldNotCovered } from './field-not-covered.js';
import { foreignPartnerMissing } from './foreign-partner-missing.js';
import { funderOutsidePartnerCountry } from './funder-outside-partner-country.js';
import { fundingAmountZero } from './funding-amount-zero.js';
import { fundingEndedBeforeStart } from './funding-ended-before-start.js';
import { fundingEvidenceMissing } from './funding-evidence-missing.js';
import { fundingExpectedDateMissing } from './funding-expected-date-missing.js';
import { fundingExpectedDatePast } from './funding-expected-date-past.js';
import { fundingHolderMismatch } from './funding-holder-mismatch.js';
import { fundingPeriodMissing } from './funding-period-missing.js';
import { fundingSectorMissing } from './funding-sector-missing.js';
import { fundingSectorNotAccepted } from './funding-sector-not-accepted.js';
import { fundingStatusContradicted } from './funding-status-contradicted.js';
import { fundingStatusNotAccepted } from './funding-status-not-accepted.js';
import { hiddenCharacter } from './hidden-character.js';
import { indirectOverRate } from './indirect-over-rate.js';
import { leadTimeShort } from './lead-time-short.js';
import { orcidInvalid } from './orcid-invalid.js';
import { orcidShared } from './orcid-shared.js';
import { partnerCountOverMaximum } from './partner-count-over-maximum.js';
import { partnerCountryContradicted } from './partner-country-contradicted.js';
import { partnerCountryNotListed } from './partner-country-not-listed.js';
import { partnerFundingMissing } from './partner-funding-missing.js';
import { partnerInApplicantCountry } from './partner-in-applicant-country.js';
import { partnerRequestMissing } from './partner-request-missing.js';
import { partnerRequestNotComparable } from './partner-request-not-comparable.js';
import { partnerRequestOutOfLimits } from './partner-request-out-of-limits.js';
import { partnerRequestSumMismatch } from './partner-request-sum-mismatch.js';
import { partnerRequestsOverCap } from './partner-requests-over-cap.js';
import { partnerSameAsTeam } from './partner-same-as-team.js';
import { periodOutsideCall } from './period-outside-call.js';
import { periodReversed } from './period-reversed.js';
import { phaseNotOffered } from './phase-not-offered.js';
import { principalInvestigatorOutsideCountry } from './principal-investigator-outside-country.js';
import { projectAlreadyOver } from './project-already-over.js';
import { projectIdReserved } from './project-id-reserved.js';
import { projectStartsInPast } from './project-starts-in-past.js';
import { rorInvalid } from './ror-invalid.js';
import { shareExceeded } from './share-exceeded.js';
import { shareNotComparable } from './share-not-comparable.js';
import { solicitationClosing } from './solicitation-closing.js';
import { solicitationNotOpenYet } from './solicitation-not-open-yet.js';
import { solicitationWindowPassed } from './solicitation-window-passed.js';
import { templateTextLeft } from './template-text-left.js';
import { textTooLong } from './text-too-long.js';
import { tierNotOffered } from './tier-not-offered.js';
import { tierOverlap } from './tier-overlap.js';
import { yamlReadsDifferently } from './yaml-reads-differently.js';

/** Every rule there is, in the order in which documentation lists them. */
export const RULES: readonly AnyRule[] = [
  tierNotOffered,
  phaseNotOffered,
  fieldNotCovered,
  areaNotListed,
  choiceMissing,
  budgetOverCap,
  budgetOverProratedCap,
  budgetBelowFloor,
  budgetAllZero,
  budgetUnitUnclear,
  budgetUnitDoubtful,
  tierOverlap,
  budgetCurrencyMismatch,
  budgetNotComparable,
  budgetNotInModules,
  budgetModulesVary,
  indirectOverRate,
  shareExceeded,
  shareNotComparable,
  budgetSumMismatch,
  budgetYearMissing,
  budgetOutsidePeriod,
  budgetYearRepeated,
  budgetYearUnclear,
  periodReversed,
  durationTooLong,
  durationTooShort,
  periodOutsideCall,
  solicitationNotOpenYet,
  solicitationWindowPassed,
  solicitationClosing,
  deadlinePassed,
  deadlineToday,
  deadlineNear,
  deadlineDayUnknown,
  deadlineZoneUnknown,
  leadTimeShort,
  projectStartsInPast,
  projectAlreadyOver,
  projectIdReserved,
  textTooLong,
  attachmentMissing,
  attachmentEmpty,
  attachmentEncrypted,
  attachmentDamaged,
  attachmentNotExamined,
  attachmentIsFolder,
  attachmentOutsideFolder,
  attachmentUnreadable,
  attachmentNameUnsafe,
  attachmentNameCollision,
  attachmentTypeMismatch,
  attachmentUnlisted,
  attachmentIdentical,
  attachmentSecret,
  attachmentTemplateText,
  attachmentChangesLeft,
  attachmentLanguageDiffers,
  attachmentRestricted,
  attachmentActiveContent,
  attachmentEmbedsFiles,
  attachmentFormOpen,
  attachmentFontMissing,
  attachmentPaperSize,
  attachmentPageWithoutText,
  attachmentImageCoarse,
  documentMissing,
  documentTooMany,
  documentNotNamed,
  documentUnknown,
  documentTooLong,
  documentTooShort,
  documentLengthUnknown,
  documentTooLarge,
  documentTypeNotAccepted,
  documentNameNotAccepted,
  documentLanguageNotAccepted,
  documentLanguageContradicted,
  evidenceUnreferenced,
  templateTextLeft,
  yamlReadsDifferently,
  hiddenCharacter,
  principalInvestigatorOutsideCountry,
  coInvestigatorOutsideCountry,
  foreignPartnerMissing,
  partnerCountOverMaximum,
  compositionNotMet,
  partnerSameAsTeam,
  partnerInApplicantCountry,
  partnerCountryContradicted,
  partnerCountryNotListed,
  partnerRequestMissing,
  partnerRequestOutOfLimits,
  partnerRequestsOverCap,
  partnerRequestNotComparable,
  partnerRequestSumMismatch,
  partnerFundingMissing,
  fundingStatusNotAccepted,
  fundingSectorMissing,
  fundingSectorNotAccepted,
  fundingAmountZero,
  fundingEvidenceMissing,
  evidenceKindNotAccepted,
  fundingPeriodMissing,
  fundingEndedBeforeStart,
  fundingStatusContradicted,
  fundingExpectedDateMissing,
  fundingExpectedDatePast,
  fundingHolderMismatch,
  awardNumberDoubtful,
  funderOutsidePartnerCountry,
  agencyNotListed,
  agencyParticipationMismatch,
  evidenceSharedBetweenPartners,
  evidenceDetailNotFound,
  evidenceNotReadable,
  attachmentIdUnknown,
  attachmentIdRepeated,
  effortZero,
  effortOver100,
  eradNumberInvalid,
  eradNumberShared,
  orcidInvalid,
  orcidShared,
  rorInvalid,
  crossrefFunderIdInvalid,
  countryCodeUnknown,
  currencyCodeUnknown,
  earlyCareerExchangeAbsent,
  declarationMissing,
  declarationNotMade,
];
