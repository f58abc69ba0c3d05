import fc from 'fast-check';
import { expect, test } from 'vitest';
import { UsageError } from '../../src/core/errors.js';
import { CHECK, COMMON } from '../../src/options/index.js';
import { settle } from '../../src/settings.js';
import { realFolder } from '../support/find.js';

const folder = realFolder('home/x');
const KEYS = [
  ...new Set([...CHECK, ...COMMON].map(({ name }) => name)),
  'rules',
  'waivers',
  'ignore',
  '__proto__',
  'x',
];

/** Whatever stands in a settings file, a run either has settings or says what is wrong with them, in both languages. */
async function settled(name: string, text: string | Uint8Array): Promise<'settled' | 'refused'> {
  folder.put({ '.git/HEAD': '', [name]: text });
  try {
    const { house } = await settle([...CHECK, ...COMMON], {}, folder.host());
    for (const [, { level }] of house.levels) expect(['must', 'should', 'notice', 'off']).toContain(level);
    return 'settled';
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    expect(error.text.en).not.toBe('');
    expect(error.text.ja).toMatch(/[ぁ-んァ-ン一-龯]/);
    return 'refused';
  } finally {
    folder.put({ [name]: name.endsWith('.json') ? '{}' : '' });
  }
}

const value = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom('off', 'must', 'json=a.json', '../..', '/etc/passwd', 'a.yaml', -1, 1e21),
  fc.dictionary(
    fc.constantFrom('title-alike', 'budget-over-cap', 'rule', 'path', 'value', '__proto__'),
    fc.jsonValue(),
  ),
  fc.array(fc.dictionary(fc.constantFrom('rule', 'path', 'value', 'reason', 'by', 'until', 'draft'), fc.jsonValue())),
);
const settings = fc.dictionary(fc.constantFrom(...KEYS), value, { maxKeys: 5 });
const outcomes = new Map<string, number>();
const counted = (outcome: string) => outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);

test('values of every kind under every key', async () => {
  await fc.assert(
    fc.asyncProperty(settings, async (each) => {
      counted(await settled('grantlint.yaml', JSON.stringify(each)));
    }),
    { numRuns: 300 },
  );
  // Both happen, so neither was tested in vain.
  expect(Math.min(outcomes.get('settled') ?? 0, outcomes.get('refused') ?? 0)).toBeGreaterThan(5);
});

test('text of every kind, and bytes', async () => {
  const pieces = fc.array(
    fc.constantFrom(...KEYS, ': ', '\n', '  ', '- ', '[', ']', '{', '}', '"', '*a', '&a ', '!x ', '<<: '),
    {
      maxLength: 25,
    },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        pieces.map((all) => all.join('')),
        fc.string({ unit: 'binary' }),
        fc.uint8Array(),
      ),
      async (text) => void (await settled('grantlint.yaml', text)),
    ),
    { numRuns: 300 },
  );
});

test('in package.json', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(settings, value), fc.jsonValue(), async (each, other) => {
      await settled('package.json', JSON.stringify({ name: other, grantlint: each }));
      await settled('package.json', `{"grantlint": ${JSON.stringify(other)}`);
    }),
    { numRuns: 100 },
  );
});
