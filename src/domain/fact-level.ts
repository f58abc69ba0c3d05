import type { FactLevel } from '../../schemas/call.js';
import type { Level } from '../core/diagnostic.js';

/** How a breach of a fact is told: what an office asks of its own accord never blocks. */
export const levelOf = (level: FactLevel): Level => (level === 'house' ? 'should' : level);
