import type { Localized } from '../../schemas/field.js';
import type { FUNDING_SECTORS } from '../../schemas/funding-evidence.js';

/** Public and private agencies as sentences call them. */
export const SECTOR: Readonly<Record<(typeof FUNDING_SECTORS)[number], Localized>> = {
  public: { en: 'a public agency', ja: '公的機関' },
  private: { en: 'a private agency', ja: '民間機関' },
};
