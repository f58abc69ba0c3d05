import type { AnyCoded } from '../../src/core/diagnostic.js';

/** Every code with its titles: what completion suggests, without loading the rules. */
export function codeTitles(catalogue: readonly AnyCoded[]): string {
  const entries = catalogue.map(({ code, text }) => [code, { en: text.en.title, ja: text.ja.title }]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
