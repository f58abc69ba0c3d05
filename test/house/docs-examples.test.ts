import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkCall } from '../../src/core/check-call.js';
import { readYaml } from '../../src/core/read-yaml.js';
import { RULES } from '../../src/rules/index.js';
import { loadCall } from '../support/fixture.js';

/** What the page on call definitions shows is a sound definition, and a sound overlay. */
const PAGES = ['docs/call-format.md', 'docs/call-format.ja.md'];

const blocksOf = (page: string): string[] =>
  [...readFileSync(page, 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```/gm)].map(([, block = '']) => block);

function faultsOf(text: string): string[] {
  const id = /^id: (.+)$/m.exec(text)?.[1] ?? '';
  const { diagnostics } = checkCall(
    `${id}.yaml`,
    readYaml(`${id}.yaml`, new TextEncoder().encode(text)),
    '0'.repeat(64),
    {
      baseOf: loadCall,
      rules: RULES,
    },
  );
  return diagnostics.map(({ place, code }) => `${place.start.line} ${code}`);
}

test.each(PAGES)('%s: the blocks of the first steps make one definition', (page) => {
  const blocks = blocksOf(page).filter((block) => !block.includes('extends:'));
  expect(blocks.length).toBeGreaterThan(4);
  expect(faultsOf(blocks.join('\n'))).toEqual([]);
});

test.each(PAGES)('%s: the overlay adds to a call that comes with the tool', (page) => {
  const [overlay = ''] = blocksOf(page).filter((block) => block.includes('extends:'));
  expect(faultsOf(overlay)).toEqual([]);
});
