import { isCountryOrRegion, suggestCountry } from '../../domain/countries.js';
import { isCurrency, suggestCurrency } from '../../domain/currencies.js';
import { isZone } from '../../domain/zoned-time.js';
import * as faults from '../call-faults/reference-faults.js';
import type { Coded, Path } from '../diagnostic.js';
import { type Diagnostic, diagnose } from '../diagnostic.js';
import { didYouMean } from '../did-you-mean.js';
import { type Definition, type Node, nodesOf } from './definition.js';
import { isLanguage, suggestLanguage, suggestZone } from './standard-codes.js';

/** Codes of countries, currencies, languages and zones, and names of regions and deadlines. */
export const referenceFaults = (definition: Definition): Diagnostic[] => [
  ...nodesOf(definition.own).flatMap((node) => codes(node, definition)),
  ...leadTimes(definition),
];

/** Under these keys of a list stand countries and ids of regions; a list of agencies holds no texts. */
const PLACES = new Set(['countries', 'listed', 'in', 'outside']);

function codes({ path, key, value }: Node, definition: Definition): Diagnostic[] {
  if (typeof value !== 'string') return [];
  const unknown = unknownAt(path, value, definition.yaml.locate);
  const list = typeof key === 'number' ? String(path.at(-2)) : '';
  if (PLACES.has(list)) return place(path, value, definition);
  if (list === 'languages') return isLanguage(value) ? [] : unknown(faults.languageUnknown, suggestLanguage(value));
  if (key === 'country') return country(path, value, definition);
  if (key === 'currency') return isCurrency(value) ? [] : unknown(faults.currencyUnknown, nearCurrency(value));
  const isDeadlineZone = key === 'zone' && path[0] === 'deadlines' && value !== 'applicant-local';
  return isDeadlineZone && !isZone(value) ? unknown(faults.zoneUnknown, suggestZone(value)) : [];
}

const unknownAt =
  (path: Path, found: string, locate: Definition['yaml']['locate']) =>
  (coded: Coded<{ found: string; suggestion: string }>, suggestion: string): Diagnostic[] => [
    diagnose(coded, locate(path), { found, suggestion }),
  ];

const USUAL_CURRENCIES = ['JPY', 'USD', 'EUR', 'GBP', 'AUD', 'CAD', 'CHF', 'NZD', 'SEK', 'NOK', 'DKK'];
const nearCurrency = (value: string): string => suggestCurrency(value, '') || didYouMean(value, USUAL_CURRENCIES);

const country = (path: Path, value: string, { yaml }: Definition): Diagnostic[] =>
  isCountryOrRegion(value) ? [] : unknownAt(path, value, yaml.locate)(faults.countryUnknown, suggestCountry(value));

/** Capitals are a code; everything else is the name of a region of the definition. Regions themselves hold codes only. */
function place(path: Path, value: string, definition: Definition): Diagnostic[] {
  if (path[0] === 'regions' || /^[A-Z]{2}$/.test(value)) return country(path, value, definition);
  const known = (definition.whole.regions ?? []).map(({ id }) => id);
  if (known.includes(value)) return [];
  const suggestion = didYouMean(value, known) || suggestCountry(value);
  return [diagnose(faults.regionUnknown, definition.yaml.locate(path), { found: value, known, suggestion })];
}

function leadTimes({ yaml, own, whole }: Definition): Diagnostic[] {
  const known = (whole.deadlines ?? []).map(({ id }) => id);
  return (own.leadTimes ?? []).flatMap(({ before }, index) =>
    known.includes(before)
      ? []
      : [
          diagnose(faults.deadlineUnknown, yaml.locate(['leadTimes', index, 'before']), {
            found: before,
            known,
            suggestion: didYouMean(before, known),
          }),
        ],
  );
}
