import { readFileSync } from 'node:fs';
import { catalogueOf } from '../../src/core/catalogue.js';
import type { Place, Waived } from '../../src/core/diagnostic.js';
import type { Evaluation } from '../../src/core/evaluate.js';
import { NO_PAINT, type ReportOptions } from '../../src/report/report.js';
import { RULES } from '../../src/rules/index.js';
import { checkText } from '../support/fixture.js';
import { BY_OFFICE, checkAccepted, IN_DRAFT, THREE_FAULTS } from '../support/waived-draft.js';

export const OPTIONS: ReportOptions = {
  language: 'en',
  paint: NO_PAINT,
  width: 100,
  detail: 'normal',
  tool: { name: 'grantlint', version: '0.1.0' },
  asOf: '2023-07-01',
  asOfTime: null,
  repeat: '',
  bundleDigest: null,
  catalogue: catalogueOf(RULES),
};

export const GOOD = readFileSync(new URL('../support/known-good.yaml', import.meta.url), 'utf8');

const changed = (text: string, changes: readonly (readonly [from: string, to: string])[]): string =>
  changes.reduce((result, [from, to]) => {
    if (!result.includes(from)) throw new Error(`not in the draft: ${from}`);
    return result.replace(from, () => to);
  }, text);

/** Over the cap in one year, with a typo in another section, so that rules go unread. */
export const FAULTY = changed(GOOD, [
  [
    'direct: { goods: 20000000, travel: 5000000, personnel: 10000000, other: 5000000, total: 40000000 }\n      indirect: 12000000\n      total: 52000000',
    'direct: { goods: 70000000, travel: 5000000, personnel: 10000000, other: 5000000, total: 90000000 }\n      indirect: 27000000\n      total: 117000000',
  ],
  [
    'total: { direct: 80000000, indirect: 24000000, total: 104000000 }',
    'total: { direct: 130000000, indirect: 39000000, total: 169000000 }',
  ],
  ['sent: {', 'sentt: {'],
  ['effort: 30', 'effort: thirty'],
]);

/** Below the floor of the second tier, which has a cap and a floor. */
export const SECOND_TIER = changed(GOOD, [
  ['tier: tier-1', 'tier: "2"'],
  ['indirect: 12000000\n      total: 52000000', 'indirect: 12000000\n      total: 19999999'],
]);

export const HOSTILE_TITLE = `<script>alert(1)</script>"><img src=x onerror=alert(1)> '&amp; \u202Egnp.exe`;

/** Text that tries to leave its place, in a title, in a key and in a value that is quoted back. */
export const HOSTILE = changed(GOOD, [
  ['title: { en: Glial maps of the ageing brain', `title: { en: ${JSON.stringify(HOSTILE_TITLE)}`],
  ['tier: tier-1', `tier: ${JSON.stringify('</code></pre><script>x</script> | `` ``` @octocat [a](javascript:b)')}`],
  ['exchange:', 'exchange:\n  "<b onclick=x>\\u202e|*key*": 1'],
]);

/** The same draft under another name. */
function named(file: string, text: string): Evaluation {
  const evaluation = checkText(text);
  const moved = (place: Place): Place => (place.file === evaluation.file ? { ...place, file } : place);
  const diagnostics = evaluation.diagnostics.map((each) => ({
    ...each,
    place: moved(each.place),
    related: each.related.map(moved),
  }));
  return { ...evaluation, file, diagnostics };
}

export const faulty = (): Evaluation => checkText(FAULTY);
export const good = (): Evaluation => named('drafts/good.yaml', GOOD);
export const secondTier = (): Evaluation => named('drafts/second-tier.yaml', SECOND_TIER);
export const hostile = (): Evaluation => named('drafts/<i>hostile.yaml', HOSTILE);
export const unreadable = (): Evaluation => named('drafts/unreadable.yaml', 'title: [never closed');

/** Ready, because a must was accepted on record; a should beside it too, and another stands. One rule is switched off. */
export const accepted = (byOffice: Waived = BY_OFFICE, inDraft: Waived = IN_DRAFT): Evaluation =>
  checkAccepted(
    THREE_FAULTS(GOOD),
    [
      ['budget-over-cap', byOffice],
      ['funding-evidence-missing', inDraft],
    ],
    [SWITCHED_OFF],
  );
export const SWITCHED_OFF = 'early-career-exchange-absent';

export const LANGUAGE_CHOICES = ['en', 'ja', 'both'] as const;
