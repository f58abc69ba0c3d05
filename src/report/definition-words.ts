import { call, overlay } from '../../schemas/call.js';
import type { Localized } from '../../schemas/field.js';
import type { Path } from '../core/diagnostic.js';
import { fieldInWords } from '../core/field-in-words.js';

/** What a place in the definition of a call is called: "Deadlines → Deadline 2 → Time zone". */
export function definitionField(path: Path, value: unknown): Localized {
  if (path.length === 0) return { en: 'Call definition', ja: '公募の定義' };
  const isOverlay = typeof value === 'object' && value !== null && 'extends' in value;
  return fieldInWords(path, value, isOverlay ? overlay : call);
}
