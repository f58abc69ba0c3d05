import type { Diagnostic, Place } from '../diagnostic.js';
import type { DraftTokens } from './draft-tokens.js';
import { redactedWaiver } from './policy.js';
import { redactedData } from './token.js';

/** The name under which a redacted finding holds the token of what it flags, for its sentence. */
export const FLAGGED = 'redacted';

/**
 * A finding without anything that a draft says. Code, level, line and column stay, and what it cites: that is public.
 * `definition` is the file of the call, whose own keys are public too.
 */
export function redactedFinding<D extends Diagnostic>(finding: D, tokens: DraftTokens, definition: string | null): D {
  const { place, data, related, waived } = finding;
  const shown = (each: Place): Place =>
    each.file === definition && each.file !== place.file ? each : { ...each, path: tokens.path(each.path) };
  return {
    ...finding,
    place: { ...place, path: tokens.path(place.path) },
    data: { ...redactedData(data, tokens.tokenOf), [FLAGGED]: tokens.at(place.path) },
    related: related.map(shown),
    waived: waived && redactedWaiver(waived, place.file, tokens.hash),
  };
}
