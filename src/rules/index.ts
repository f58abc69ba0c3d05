import type { AnyRule } from '../core/rule.js';
import { budgetOverCap } from './budget-over-cap.js';

/** Every rule there is, in the order in which documentation lists them. */
export const RULES: readonly AnyRule[] = [budgetOverCap];
