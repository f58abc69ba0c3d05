import type { Locator, Region } from '../../schemas/call.js';
import type { Localized } from '../../schemas/field.js';
import { countryInWords, isCountryOrRegion, isRegion } from './countries.js';

type Regions = readonly Region[] | undefined;
export type Membership = 'inside' | 'outside' | 'unknown';

/**
 * Whether a country of a draft (an ISO code, or EU) is one of the places that a call names (ISO codes, EU, or ids of
 * its regions). Unknown where a place might hold it: a region that is not listed whole or that the call does not
 * define, and the EU, whose countries are not written here. What is no code is unknown too.
 */
export function membership(country: string, places: readonly string[], regions: Regions): Membership {
  const named = places.map((place) => regions?.find(({ id }) => id === place) ?? place);
  const holds = (place: string | Region) =>
    typeof place === 'string' ? place === country : place.countries.includes(country);
  if (named.some(holds)) return 'inside';
  const open = (place: string | Region) =>
    typeof place === 'string' ? isRegion(place) || !isCountryOrRegion(place) : !place.complete;
  return !isCountryOrRegion(country) || isRegion(country) || named.some(open) ? 'unknown' : 'outside';
}

/** Where the call says which countries the regions of a list hold. */
export const placesOfRegions = (places: readonly string[], regions: Regions): readonly Locator[] =>
  (regions ?? []).filter(({ id }) => places.includes(id)).map(({ at }) => at);

/** Each place as a sentence shows it: the label of a region, the name of a country. */
export const placesInWords = (places: readonly string[], regions: Regions): readonly Localized[] =>
  places.map(
    (place) =>
      regions?.find(({ id }) => id === place)?.label ?? {
        en: countryInWords(place, 'en'),
        ja: countryInWords(place, 'ja'),
      },
  );
