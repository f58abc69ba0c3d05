import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { html } from '../../src/report/html/html.js';
import { accepted, faulty, good, hostile, LANGUAGE_CHOICES, OPTIONS, secondTier, unreadable } from './samples.js';

const CHROMIUM = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (file) => file !== undefined && existsSync(file),
);
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SAMPLES = { faulty, good, secondTier, hostile, unreadable, accepted };
const NAMES = Object.keys(SAMPLES) as readonly (keyof typeof SAMPLES)[];

describe.skipIf(CHROMIUM === undefined)('in a browser', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'grantlint-html-'));
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ARGS });
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function opened(
    name: keyof typeof SAMPLES,
    look: { colorScheme?: 'light' | 'dark'; width?: number } = {},
  ): Promise<Page> {
    const file = path.join(folder, `${name}.html`);
    writeFileSync(file, html.render(SAMPLES[name](), OPTIONS));
    const { colorScheme = 'light', width = 1280 } = look;
    // The page itself forbids scripts; only axe may run here.
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    await page.goto(pathToFileURL(file).href);
    return page;
  }

  const choose = (page: Page, language: string) => page.locator(`label[for="language-${language}"]`).click();

  // In both languages everything is in sight; each by itself is looked at for one draft.
  const looks = NAMES.flatMap((name) =>
    (['light', 'dark'] as const).flatMap((colorScheme) =>
      (name === 'faulty' ? LANGUAGE_CHOICES : (['both'] as const)).map((language) => ({ name, colorScheme, language })),
    ),
  );

  test.each(looks)(
    '$name, $colorScheme, $language: nothing for axe to report',
    async ({ name, colorScheme, language }) => {
      const page = await opened(name, { colorScheme });
      await choose(page, language);
      await page.locator('details').evaluateAll((all) => {
        for (const each of all) each.setAttribute('open', '');
      });
      await page.evaluate(AXE);
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: {
            run: () => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
          };
        };
        const result = await axe.run();
        return result.violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`),
        );
      });
      await page.close();
      expect(violations).toEqual([]);
    },
    60_000,
  );

  test('one language is seen at a time, or both', async () => {
    const page = await opened('faulty');
    const seen = async () => ({
      en: await page.getByText('Not ready', { exact: true }).first().isVisible(),
      ja: await page.getByText('修正が必要です', { exact: true }).first().isVisible(),
    });
    expect(await seen()).toEqual({ en: true, ja: false });
    await choose(page, 'ja');
    expect(await seen()).toEqual({ en: false, ja: true });
    await choose(page, 'both');
    expect(await seen()).toEqual({ en: true, ja: true });
    await page.close();
  });

  test('the keyboard alone reaches the languages and the boxes', async () => {
    const page = await opened('faulty');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#language-ja').isChecked()).toBe(true);
    await page.locator('#e1-q1').focus();
    await page.keyboard.press('Space');
    expect(await page.locator('#e1-q1').isChecked()).toBe(true);
    await page.close();
  });

  test('nothing is wider than a phone', async () => {
    for (const name of NAMES) {
      const page = await opened(name, { width: 390 });
      await choose(page, 'both');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      await page.close();
    }
  });

  test('prints on A4', async () => {
    const page = await opened('secondTier');
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    await page.close();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
  });
});
