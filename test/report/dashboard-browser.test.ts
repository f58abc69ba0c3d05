import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Brief } from '../../src/core/brief.js';
import { dashboard } from '../../src/report/dashboard/dashboard.js';
import { BRIEFS, manyBriefs, rollOf } from './dashboard-samples.js';
import { brief } from './office-samples.js';
import { accepted, LANGUAGE_CHOICES, OPTIONS } from './samples.js';

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

/** The hostile draft among others, so that they differ and still hold every kind. */
const IN_DOLLARS: Brief = {
  // Something of it was accepted on record.
  ...brief(accepted()),
  budget: { currency: 'USD', years: [{ fiscalYear: null, projectYear: 1, total: '5' }], total: '5' },
};
const MIXED: readonly Brief[] = [...manyBriefs(23), IN_DOLLARS, ...BRIEFS];
const LARGE = manyBriefs(5000);

describe.skipIf(CHROMIUM === undefined)('in a browser', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'grantlint-dashboard-'));
  const mixed = path.join(folder, 'mixed.html');
  const large = path.join(folder, 'large.html');
  let browser: Browser;

  beforeAll(async () => {
    const written = (briefs: readonly Brief[]) =>
      [...(dashboard.parts(rollOf(briefs), { ...OPTIONS, asOf: '2023-05-20' }) as Iterable<string>)].join('');
    writeFileSync(mixed, written(MIXED));
    writeFileSync(large, written(LARGE));
    browser = await chromium.launch({ executablePath: CHROMIUM ?? '', args: ARGS });
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** The page with what the browser had to complain of: a breach of the policy is told on the console. */
  async function opened(file = mixed, look: BrowserContextOptions = {}): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...look });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    await page.goto(pathToFileURL(file).href);
    return { page, complaints };
  }

  const choose = (page: Page, language: string) => page.locator(`label[for="language-${language}"]`).click();
  const sortBy = (page: Page, key: string) => page.locator(`button[data-sort="${key}"]`).click();
  const shown = (page: Page) => page.locator('#list tbody tr:visible');
  const numbers = async (page: Page) => (await shown(page).locator('.knumber').allTextContents()).map(Number);
  const status = (page: Page) => page.locator('#status').innerText();
  const textsOf = async (page: Page, key: string, language: string) =>
    await page
      .locator(`#list .k${key}`)
      .evaluateAll((all, lang) => all.map((each) => each.querySelector(`[lang=${lang}]`)?.textContent ?? ''), language);

  const looks = (['light', 'dark'] as const).flatMap((colorScheme) =>
    LANGUAGE_CHOICES.map((language) => ({ colorScheme, language })),
  );

  test.each(looks)('$colorScheme, $language: nothing for axe to report', async ({ colorScheme, language }) => {
    const { page } = await opened(mixed, { colorScheme, bypassCSP: true });
    await choose(page, language);
    await sortBy(page, 'title');
    await page.locator('details').evaluateAll((all) => {
      for (const each of all) each.setAttribute('open', '');
    });
    // What is out of sight has no colours to look at.
    await page.addStyleTag({ content: '#list tbody tr, .draft { content-visibility: visible !important }' });
    await page.evaluate(AXE);
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: {
          run: () => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
        };
      };
      const result = await axe.run();
      return result.violations.flatMap(({ id, nodes }) =>
        nodes.map((node) => `${id}: ${node.html.slice(0, 300)} ${node.failureSummary}`),
      );
    });
    await page.close();
    expect(violations.slice(0, 5)).toEqual([]);
  });

  test('one language is seen at a time, or both', async () => {
    const { page } = await opened();
    const seen = async (language: string) =>
      await page
        .locator(`main [lang=${language}]`)
        .evaluateAll(
          (all) => all.filter((each) => (each as unknown as { checkVisibility(): boolean }).checkVisibility()).length,
        );
    await choose(page, 'en');
    expect([await seen('en'), await seen('ja')]).toEqual([expect.any(Number), 0]);
    expect(await seen('en')).toBeGreaterThan(300);
    await choose(page, 'ja');
    expect([await seen('en'), await seen('ja')]).toEqual([0, expect.any(Number)]);
    await choose(page, 'both');
    expect(await seen('en')).toBe(await seen('ja'));
    expect(await seen('en')).toBeGreaterThan(300);
    await page.close();
  });

  test('breaks its own policy nowhere', async () => {
    const { page, complaints } = await opened();
    await sortBy(page, 'file');
    await page.locator('#find').fill('retina');
    // Rows are hidden in the next frame; one that is about to be cannot be clicked.
    await expect.poll(() => status(page)).not.toContain(`${MIXED.length} of ${MIXED.length} drafts`);
    await page.locator('.ktitle:visible').first().click();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('sorts by what is clicked, there and back, and says so', async () => {
    const { page } = await opened();
    await sortBy(page, 'must');
    const counts = (await page.locator('#list .kmust').allTextContents()).map(Number);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect(new Set(counts).size).toBeGreaterThan(1);
    expect(await page.locator('#list th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    expect(await status(page)).toBe('32 of 32 drafts · Sorted by must (ascending)');
    await sortBy(page, 'must');
    expect((await page.locator('#list .kmust').allTextContents()).map(Number)).toEqual(counts.reverse());
    expect(await page.locator('#list th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    await sortBy(page, 'number');
    expect(await numbers(page)).toEqual(MIXED.map((_, index) => index + 1));
    expect(await page.locator('#list th[aria-sort]').count()).toBe(1);
    await page.close();
  });

  test('sorts and filters by what was accepted on record', async () => {
    const { page } = await opened();
    const at = MIXED.indexOf(IN_DOLLARS) + 1;
    await sortBy(page, 'waived');
    expect((await numbers(page))[0]).toBe(at);
    expect(await status(page)).toBe('32 of 32 drafts · Sorted by waived (ascending)');
    await page.locator('select[data-filter="waived"]').selectOption('yes');
    await expect.poll(() => numbers(page)).toEqual([at]);
    await page.locator('select[data-filter="waived"]').selectOption('no');
    await expect.poll(() => status(page)).toContain('31 of 32 drafts');
    await page.close();
  });

  test('sorts figures as numbers, other currencies apart, and what is unknown last both ways', async () => {
    const { page } = await opened();
    const totals = async () =>
      await page
        .locator('#list tbody tr')
        .evaluateAll((all) => all.map((row) => row.querySelector('.ktotal')?.textContent ?? ''));
    for (const direction of [1, -1]) {
      await sortBy(page, 'total');
      const cells = await totals();
      const yen = cells.filter((text) => /^[\d,]+$/.test(text)).map((text) => Number(text.replaceAll(',', '')));
      expect(yen).toEqual([...yen].sort((a, b) => direction * (a - b)));
      expect(cells.slice(0, yen.length).every((text) => text !== '')).toBe(true);
      expect(cells[yen.length]).toBe('5 USD');
      expect(cells.length).toBeGreaterThan(yen.length + 1);
      expect(cells.slice(yen.length + 1).every((text) => text === '')).toBe(true);
    }
    await page.close();
  });

  test('sorts names by their reading in Japanese, and by letters in English', async () => {
    const { page } = await opened();
    await sortBy(page, 'leader');
    const english = await textsOf(page, 'leader', 'en');
    expect(english).toEqual([...english].sort((a, b) => a.localeCompare(b, 'ja')));
    await choose(page, 'ja');
    await sortBy(page, 'number');
    await sortBy(page, 'leader');
    const readings = (
      await page.locator('#list .kleader').evaluateAll((all) => all.map((each) => each.getAttribute('data-s') ?? ''))
    ).filter(Boolean);
    expect(readings).toEqual([...readings].sort((a, b) => a.localeCompare(b, 'ja')));
    expect(new Set(readings).size).toBeGreaterThan(3);
    expect(await status(page)).toBe('32 件中 32 件を表示 · 並べ替え： 研究開発代表者 (昇順)');
    await page.close();
  });

  test('finds text in either language and in any width, and counts what is shown', async () => {
    const { page } = await opened();
    const wanted = MIXED.flatMap(({ title }, index) => (title?.ja.includes('網膜') ? [index + 1] : []));
    expect(wanted.length).toBeGreaterThan(0);
    await page.locator('#find').fill('網膜');
    await page
      .locator('#status .shown', { hasText: new RegExp(`^${wanted.length}$`) })
      .first()
      .waitFor();
    expect(await numbers(page)).toEqual(wanted);
    await page.locator('#find').fill('ＲＥＴＩＮＡ');
    await expect.poll(() => numbers(page)).toEqual(wanted);
    await page.locator('#find').fill('no such draft');
    await expect.poll(() => status(page)).toBe('0 of 32 drafts');
    await page.locator('#clear').click();
    expect(await status(page)).toBe('32 of 32 drafts');
    await page.close();
  });

  test.each([
    ['verdict', 'ready', (brief: Brief) => brief.verdict === 'ready'],
    ['call', 'nih-r01-modular', (brief: Brief) => brief.call?.id === 'nih-r01-modular'],
    [
      'tier',
      'amed-aspire-fy2023-pre/tier-1',
      (brief: Brief) => brief.call?.id === 'amed-aspire-fy2023-pre' && brief.tier === 'tier-1',
    ],
    [
      'who',
      'researcher',
      (brief: Brief) => brief.findings.some(({ who, level }) => who === 'researcher' && level !== 'notice'),
    ],
  ] as const)('filters by %s', async (name, value, fits) => {
    const { page } = await opened();
    const wanted = MIXED.flatMap((brief, index) => (fits(brief) ? [index + 1] : []));
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.length).toBeLessThan(MIXED.length);
    await page.locator(`select[data-filter="${name}"]`).selectOption(value);
    await expect.poll(() => numbers(page)).toEqual(wanted);
    await page.close();
  });

  test('choices of the lists speak the language of the page', async () => {
    const { page } = await opened();
    const first = page.locator('select[data-filter="verdict"] option').nth(1);
    expect(await first.textContent()).toBe('ready');
    await choose(page, 'ja');
    expect(await first.textContent()).toBe('提出可');
    await choose(page, 'both');
    expect(await first.textContent()).toBe('ready / 提出可');
    await page.close();
  });

  test('a draft opens its report, and the number in it leads back, even to a row that is filtered out', async () => {
    const { page } = await opened();
    await page.locator('.ktitle').nth(1).click();
    const report = page.locator('#d2');
    expect(await report.isVisible()).toBe(true);
    expect(await report.innerText()).toContain('Lower FY2024 by at least 17,000,000 yen.');
    await page.locator('select[data-filter="verdict"]').selectOption('ready');
    await expect.poll(() => page.locator('#t2').isVisible()).toBe(false);
    await report.locator('a[href="#t2"]').click();
    expect(await page.locator('#t2').isVisible()).toBe(true);
    await page.close();
  });

  test('the keyboard alone sorts, filters and opens', async () => {
    const { page } = await opened();
    await page.locator('button[data-sort="title"]').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#list th[aria-sort]').count()).toBe(1);
    expect(await page.evaluate('document.activeElement.dataset.sort')).toBe('title');
    await page.locator('a[href="#d3"]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#d3').isVisible()).toBe(true);
    await page.close();
  });

  test.each([
    ['few drafts', () => mixed, MIXED.length],
    ['a large run', () => large, LARGE.length],
  ])('without a script, %s: all is there, and a link opens a report', async (_, file, drafts) => {
    const { page, complaints } = await opened(file(), { javaScriptEnabled: false });
    expect(await page.locator('#list tbody tr').count()).toBe(drafts);
    expect(await page.locator('#controls').isVisible()).toBe(false);
    expect(await page.locator('#status').isVisible()).toBe(false);
    expect(await page.locator('#list button').count()).toBe(0);
    await page.locator('a[href="#d2"]').click();
    await expect.poll(() => page.locator('#d2').innerText()).toContain('Lower FY2024 by at least 17,000,000 yen.');
    expect(complaints.filter((text) => !/script/i.test(text))).toEqual([]);
    await page.close();
  });

  test('nothing but tables that scroll is wider than a phone', async () => {
    const { page } = await opened(mixed, { viewport: { width: 390, height: 844 } });
    for (const language of LANGUAGE_CHOICES) {
      await choose(page, language);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
      expect(await page.evaluate('document.querySelector("#list").scrollWidth')).toBeLessThanOrEqual(390);
    }
    await page.close();
  });

  test.each([1024, 1250, 1280])('at %i pixels every table shows all of its columns', async (width) => {
    const { page } = await opened(mixed, { viewport: { width, height: 1400 } });
    for (const language of LANGUAGE_CHOICES) {
      await choose(page, language);
      const tables = await page
        .locator('.wide')
        .evaluateAll((all) => all.map((each) => ({ room: each.clientWidth, width: each.scrollWidth })));
      expect(tables.length).toBeGreaterThan(5);
      expect(tables.filter(({ room, width: needed }) => needed > room)).toEqual([]);
    }
    await page.close();
  });

  test('prints on A4 across, without its controls', async () => {
    const { page } = await opened();
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([842, 595]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#controls').isVisible()).toBe(false);
    expect(await page.locator('#list tbody tr').first().isVisible()).toBe(true);
    expect(await page.locator('.draft').first().isVisible()).toBe(false);
    await page.close();
  });

  test('5,000 drafts: under 6,000 bytes each, found while typing, sorted, opened', async () => {
    expect(statSync(large).size / LARGE.length).toBeLessThan(6000);
    const { page, complaints } = await opened(large);
    const wanted = LARGE.filter(({ title }) => title?.en.includes('retina') && title.en.endsWith('7')).length;
    expect(wanted).toBeGreaterThan(0);
    await page.locator('#find').pressSequentially('retina');
    await page.locator('#find').fill('retina');
    const retina = LARGE.filter(({ title }) => title?.en.includes('retina')).length;
    await expect.poll(() => status(page), { timeout: 30_000 }).toBe(`${retina} of 5000 drafts`);
    await page.locator('#clear').click();
    await sortBy(page, 'must');
    await sortBy(page, 'must');
    const most = Math.max(...LARGE.map(({ findings }) => findings.filter(({ level }) => level === 'must').length));
    expect(await page.locator('#list .kmust').first().textContent()).toBe(String(most));
    await page.locator('a[href="#d2500"]').click();
    await expect.poll(() => page.locator('#d2500').innerText()).toContain('p-2500');
    expect(complaints).toEqual([]);
    await page.close();
  });
});
