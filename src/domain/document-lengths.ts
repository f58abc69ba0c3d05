import type { CallDocument } from '../../schemas/call.js';
import type { Level } from '../core/diagnostic.js';
import { levelOf } from './fact-level.js';

/** In what a call limits the length of a document. */
export const MEASURES = ['pages', 'words', 'characters'] as const;
export type Measure = (typeof MEASURES)[number];

/** The most and the fewest of each that a call allows; undefined where it does not say. */
export const mostOf = ({ maxPages, maxWords, maxCharacters }: CallDocument) => ({
  pages: maxPages,
  words: maxWords,
  characters: maxCharacters,
});
const fewestOf = ({ minPages }: CallDocument) => ({ pages: minPages, words: undefined, characters: undefined });

export const isLimited = (document: CallDocument, measure: Measure): boolean =>
  (mostOf(document)[measure] ?? fewestOf(document)[measure]) !== undefined;

export const hasLength = (document: CallDocument): boolean => MEASURES.some((each) => isLimited(document, each));

/** How a breach of its limits on length is told. */
export const lengthLevelOf = ({ level, lengthLevel }: CallDocument): Level => levelOf(lengthLevel ?? level);
