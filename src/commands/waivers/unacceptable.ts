import type { Localized } from '../../../schemas/field.js';
import { type Catalogue, isWaivable } from '../../core/diagnostic.js';
import { didYouMean } from '../../core/did-you-mean.js';

/** Why findings of this code cannot be accepted, as a sentence; null where they can. */
export function unacceptable(code: string, catalogue: Catalogue): Localized | null {
  const coded = catalogue.get(code);
  if (coded && isWaivable(coded)) return null;
  if (coded) {
    return {
      en: `${code} cannot be waived: other checks rest on it.`,
      ja: `${code} は、ほかの確認の前提となるため、承認の対象になりません。`,
    };
  }
  const waivable = [...catalogue].flatMap(([each, one]) => (isWaivable(one) ? [each] : []));
  const meant = didYouMean(code, waivable);
  const [en, ja] = meant === '' ? ['', ''] : [` Did you mean "${meant}"?`, `「${meant}」のことではありませんか。`];
  return { en: `there is no rule "${code}".${en}`, ja: `「${code}」という規則はありません。${ja}` };
}
