import { GOOD } from '../../support/memory-host.js';

/** Places of the good draft into which text can be put: what is written there, and what it is there. */
const PLACES: readonly (readonly [name: string, written: string])[] = [
  ['title', 'en: Glial maps of the ageing brain'],
  ['Japanese title', 'ja: 加齢脳のグリア地図'],
  ['summary', 'en: We map glial cells.'],
  ['id', 'id: known-good'],
  ['tier', 'tier: tier-1'],
  ['phase', 'phase: basic'],
  ['field', 'field: healthcare'],
  ['name', 'en: Hanako Aomori'],
  ['number', 'eradNumber: "10000001"'],
  ['ORCID', 'orcid: 0000-0002-1825-0097'],
  ['institution', 'en: Sample Institute'],
  ['position', 'position: Professor'],
  ['funder', 'en: Sample Research Council'],
  ['award number', 'awardNumber: "12345"'],
  ['status', 'status: received'],
  ['holder', 'holder: Jane Doe'],
  ['evidence', 'evidence: [award]'],
  ['currency', 'currency: JPY'],
  ['amount', 'indirect: 12000000'],
  ['start', 'start: 2024-04-01'],
  ['attachment', 'path: attachments/award.pdf'],
  ['attachment title', 'title: Award notice'],
  ['kind', 'kind: funding-evidence'],
  ['call', 'call: amed-aspire-fy2023-pre'],
  ['country', 'country: AU\n    funding'],
];

export const PLACE_NAMES: readonly string[] = [...PLACES.map(([name]) => name), 'key', 'nested key', 'comment'];

/** JSON is YAML, so any text can be written; what YAML cannot hold at all is written by its escape. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The good draft with a text in that place. */
export function draftWith(text: string, place: string): string {
  if (place === 'key') return `${GOOD}${quoted(text)}: 1\n`;
  if (place === 'nested key') return GOOD.replace('exchange:', () => `exchange:\n  ${quoted(text)}: [1]`);
  if (place === 'comment') return GOOD.replace('format: 1', () => `format: 1 # ${text.replace(/[\r\n]/g, ' ')}`);
  const written = PLACES.find(([name]) => name === place)?.[1] ?? '';
  const [key = '', value = ''] = /^(\w+): (?:.*)$/s.exec(written)?.[0]?.split(/: (.*)/s) ?? [];
  if (!GOOD.includes(written)) throw new Error(`not in the draft: ${place}`);
  const rest = value.includes('\n') ? value.slice(value.indexOf('\n')) : '';
  return GOOD.replace(written, () => `${key}: ${value.startsWith('[') ? `[${quoted(text)}]` : quoted(text)}${rest}`);
}
