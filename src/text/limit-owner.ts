import type { Localized } from '../../schemas/field.js';

/** Whose a limit is, for sentences: the label of a tier, or the call as a whole. */
export const limitOwner = (tier: { readonly label: Localized } | null) => ({
  tier: tier?.label.en ?? 'the call',
  tierJa: tier?.label.ja ?? '公募',
});
