import type { Call, Locator } from '../../schemas/call.js';
import { oncePer } from '../domain/once-per.js';
import type { Citation, Path, Place } from './diagnostic.js';
import { entriesIn } from './values.js';

/** A call definition with the places of its facts, so that a finding can point at the line it rests on. Plain JSON. */
export interface LoadedCall {
  readonly call: Call;
  /** Of the bytes of the definition. */
  readonly sha256: string;
  /** The call that this one adds to, where it is the overlay of an office. */
  readonly base: { readonly id: string; readonly sha256: string } | null;
  /** The place of every fact, in the order in which `locators` meets them. */
  readonly places: readonly Place[];
}

/** Every locator in a call with the path at which it stands, in the order of the definition. */
export function locators(value: unknown, path: Path = []): { readonly at: Locator; readonly path: Path }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('source' in value && 'words' in value) return [{ at: value as Locator, path }];
  return entriesIn(value).flatMap(([key, item]) => locators(item, [...path, key]));
}

const citations = oncePer((_call: Call) => new Map<Locator, Citation>());

export function citationOf(call: Call, at: Locator): Citation {
  const ofCall = citations(call);
  const citation = ofCall.get(at) ?? newCitation(call, at);
  ofCall.set(at, citation);
  return citation;
}

function newCitation(call: Call, at: Locator): Citation {
  const source = call.sources.find(({ id }) => id === at.source);
  return {
    source: source?.title ?? at.source,
    url: source?.url ?? '',
    date: source?.date ?? null,
    heading: at.heading,
    item: at.item ?? null,
    words: at.words,
    preliminary: at.preliminary ?? false,
    kind: source?.kind ?? 'original',
    summarised: at.summarised ?? false,
    reading: at.reading ?? null,
  };
}

/** The line of the call definition on which a fact stands. */
export const placeOfFact = (call: LoadedCall, at: Locator): Place | undefined => placesByFact(call).get(at);

const placesByFact = oncePer(({ call, places }: LoadedCall): ReadonlyMap<Locator, Place> => {
  const found = new Map<Locator, Place>();
  for (const [index, { at }] of locators(call).entries()) {
    const place = places[index];
    if (place && !found.has(at)) found.set(at, place);
  }
  return found;
});
