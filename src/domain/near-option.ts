import type { Option } from '../../schemas/call.js';
import { didYouMean } from '../core/did-you-mean.js';
import { spellings } from './call-options.js';

/**
 * The one option that a word is near to. None where several are: `tier-3` is as near to `tier-1` as to `tier-2`, and
 * naming either would be a guess.
 */
export function nearOption<O extends Option>(written: string, options: readonly O[]): O | undefined {
  const near = options.filter((option) => didYouMean(written, spellings(option)) !== '');
  return near.length === 1 ? near[0] : undefined;
}
