import type { Localized } from '../../schemas/field.js';
import type { Brief } from '../core/brief.js';
import { VERDICT_WORDS, WORDS } from './words.js';

/** So many codes are named; the others are counted. */
const MOST_NAMED = 20;

/**
 * What was not judged of a draft, in one sentence, for formats that show findings only: nobody may take silence for
 * "passed". Null where everything that applies was judged.
 */
export function uncheckedText({ verdict, notRead }: Pick<Brief, 'verdict' | 'notRead'>): Localized | null {
  if (notRead.length === 0) {
    return verdict === 'could-not-check' ? joined(VERDICT_WORDS[verdict], WORDS.noRuleRan) : null;
  }
  const more = notRead.length - MOST_NAMED;
  const named = notRead.slice(0, MOST_NAMED).join(', ');
  const left = more > 0 ? { en: `, and ${more} more`, ja: ` ほか ${more} 件` } : { en: '', ja: '' };
  const list = {
    en: `Not checked, as something they read is not there or has faults of form (${notRead.length}): ${named}${left.en}`,
    ja: `読み取る内容の欠落や形式の誤りのため、確認していない規則（${notRead.length} 件）：${named}${left.ja}`,
  };
  return verdict === 'could-not-check' ? joined(VERDICT_WORDS[verdict], list) : list;
}

const joined = (first: Localized, second: Localized): Localized => ({
  en: `${first.en}. ${second.en}`,
  ja: `${first.ja}。${second.ja}`,
});
