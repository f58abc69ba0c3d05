import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { settingsForEditors } from '../../scripts/generate/settings.js';
import { withSettings } from '../../scripts/generate/settings-page.js';
import { HOUSE_KEYS, settingsKnown } from '../../src/config/read-config.js';
import { readYaml } from '../../src/core/read-yaml.js';
import { CHECK, COMMON } from '../../src/options/index.js';
import { settle } from '../../src/settings.js';
import { realFolder } from '../support/find.js';

const PAGES = [
  ['docs/settings.md', 'en'],
  ['docs/settings.ja.md', 'ja'],
] as const;
const exampleIn = (file: string): string => /```yaml\n(.*?)```/s.exec(readFileSync(file, 'utf8'))?.[1] ?? '';

describe.each(PAGES)('%s', (file, language) => {
  test('lists every setting as it is now', () => {
    const page = readFileSync(file, 'utf8');
    expect(withSettings(page, language)).toBe(page);
    for (const key of HOUSE_KEYS) expect(page).toContain(`\n| \`${key}\` |`);
  });

  test('its example is one: for the tool and for editors', async () => {
    const folder = realFolder();
    folder.put({ 'grantlint.yaml': exampleIn(file) });
    const settings = await settle([...CHECK, ...COMMON], {}, folder.host());
    expect([settings.house.levels.size, settings.house.waivers.length]).toEqual([2, 1]);
    const read = readYaml('x', new TextEncoder().encode(exampleIn(file)));
    expect(settingsForEditors().safeParse('yaml' in read ? read.yaml.value : null).error).toBeUndefined();
  });
});

test('editors know the keys that the tool knows', async () => {
  const known = [...(await settingsKnown([])).map(({ name }) => name), ...HOUSE_KEYS];
  expect(Object.keys(settingsForEditors().def.shape).sort()).toEqual([...new Set(known)].sort());
});

test.each([
  [{ langg: 'ja' }, false],
  [{ quiet: 'yes' }, false],
  [{ lang: 'fr' }, false],
  [{ rules: { 'title-alike': 'off' } }, true],
  [{ rules: { 'title-alikes': 'off' } }, false],
  [{ rules: { 'title-alike': 'no' } }, false],
  [{ ignore: false, format: 'json', overlay: ['a', 'b'], maxWarnings: 3 }, true],
])('editors: %j', (value, isRight) => {
  expect(settingsForEditors().safeParse(value).success).toBe(isRight);
});
