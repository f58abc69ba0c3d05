import { wholeCatalogue } from '../../src/core/whole-catalogue.js';
import { RULES } from '../../src/rules/index.js';
import { say } from '../../src/text/say.js';
import { checkFixture } from '../../test/support/fixture.js';

export type SaidOfExamples = Readonly<Record<string, Readonly<Record<'message' | 'fix', { en: string; ja: string }>>>>;

/** What each rule says of its own example, by running it. */
export function explainExamples(): SaidOfExamples {
  const catalogue = wholeCatalogue(RULES);
  const entries = RULES.map(({ code, example }) => {
    const found = checkFixture(example).evaluation.diagnostics.find((diagnostic) => diagnostic.code === code);
    if (!found) throw new Error(`the example of ${code} does not show it`);
    const [en, ja] = [say(found, 'en', catalogue), say(found, 'ja', catalogue)];
    return [code, { message: { en: en.message, ja: ja.message }, fix: { en: en.fix, ja: ja.fix } }] as const;
  });
  return Object.fromEntries(entries);
}
