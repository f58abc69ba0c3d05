import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogueOf } from '../../src/core/catalogue.js';
import type { Citation } from '../../src/core/diagnostic.js';
import { finding } from '../../src/report/pretty-finding.js';
import { NO_PAINT } from '../../src/report/report.js';
import { RULES } from '../../src/rules/index.js';
import { checkText } from '../support/fixture.js';

/** The lines below the frame of one finding, whose citation is of a source of this kind. */
function lines(kind: Citation['kind'], language: 'en' | 'ja'): string[] {
  const good = readFileSync(new URL('../support/known-good.yaml', import.meta.url), 'utf8');
  const { diagnostics, text } = checkText(good.replaceAll('52000000', '150000000'));
  const found = diagnostics.find(({ citation }) => citation !== null);
  if (!found?.citation) throw new Error('no finding with a citation');
  const shown = finding(
    { ...found, citation: { ...found.citation, kind } },
    { text, field: () => ({ en: 'Field', ja: '項目' }) },
    {
      language,
      paint: NO_PAINT,
      width: 100,
      detail: 'normal',
      tool: { name: 'grantlint', version: '0' },
      asOf: '2023-07-01',
      asOfTime: null,
      bundleDigest: null,
      repeat: '',
      catalogue: catalogueOf(RULES),
    },
  );
  return shown.split('\n');
}

test('a demand of the office does not stand as one of the call', () => {
  const has = (kind: Citation['kind'], language: 'en' | 'ja', label: string) =>
    lines(kind, language).some((line) => line.startsWith(`  ${label}  `));
  expect(has('original', 'en', 'call')).toBe(true);
  expect(has('office', 'en', 'office')).toBe(true);
  expect(has('office', 'en', 'call')).toBe(false);
  expect(has('original', 'ja', '公募')).toBe(true);
  expect(has('office', 'ja', '所属機関')).toBe(true);
  expect(has('office', 'ja', '公募')).toBe(false);
});
