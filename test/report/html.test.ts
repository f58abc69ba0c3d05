import { describe, expect, test } from 'vitest';
import { html } from '../../src/report/html/html.js';
import { markup, webLink } from '../../src/report/html/markup.js';
import { checkFixture } from '../support/fixture.js';
import { faulty, good, hostile, LANGUAGE_CHOICES, OPTIONS, secondTier, unreadable } from './samples.js';

const page = html.render(faulty(), OPTIONS);

describe('markup', () => {
  test('escapes every value for text and for attributes', () => {
    const text = `<b> & "quoted" 'text'`;
    expect(String(markup`<p title="${text}">${[text, 1n]}</p>`)).toBe(
      '<p title="&lt;b&gt; &amp; &quot;quoted&quot; &#39;text&#39;">&lt;b&gt; &amp; &quot;quoted&quot; &#39;text&#39;1</p>',
    );
  });

  test('lets markup stand and leaves out null', () => {
    expect(String(markup`<p>${markup`<b>${'<'}</b>`}${null}</p>`)).toBe('<p><b>&lt;</b></p>');
  });

  test('does not take an object that looks like markup', () => {
    const fake = { toString: () => '<script>' } as unknown as string;
    expect(() => String(markup`<p>${fake}</p>`)).toThrow();
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', ' https://a.example', 'https://a b'])(
    'does not link %s',
    (address) => expect(String(webLink(address, 'name'))).toBe('name'),
  );
});

describe('hostile text of a draft', () => {
  const hostilePage = html.render(hostile(), { ...OPTIONS, language: 'both' });

  test('opens no element', () => {
    expect(hostilePage).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&gt;&lt;img src=x onerror=alert(1)&gt;');
    expect(hostilePage).not.toMatch(/<(script|img|b|i)\b/);
  });

  test('turns no text around', () => {
    expect(hostilePage).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(hostilePage).toContain('\\u{202e}gnp.exe');
  });
});

test('runs no script and loads nothing', () => {
  expect(page).toContain('content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;;');
  expect(page).not.toMatch(/<(script|link|iframe|object|embed|form)\b| on[a-z]+=|url\(|@import/);
});

test('says the same to the byte every time', () => {
  expect(html.render(faulty(), OPTIONS)).toBe(page);
});

describe('languages', () => {
  test.each(LANGUAGE_CHOICES)('starts in %s', (language) => {
    const text = html.render(faulty(), { ...OPTIONS, language });
    expect(text.match(/ checked>/g)).toHaveLength(1);
    expect(text).toContain(`id="language-${language}" checked>`);
    expect(text).toContain(`<html lang="${language === 'ja' ? 'ja' : 'en'}">`);
  });

  test('holds both, whatever it starts in', () => {
    expect(page).toContain('FY2024 asks for 117,000,000 yen');
    expect(page).toContain('2024年度の申請額（直接経費と間接経費の合計）は117,000,000円です');
  });
});

test.each([faulty, good, secondTier, hostile, unreadable])(
  'every link inside the page leads somewhere, and no id stands twice: $name',
  (sample) => {
    const shown = html.render(sample(), OPTIONS);
    const ids = [...shown.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    const aims = [...shown.matchAll(/ (?:href="#|for="|aria-labelledby=")([^"]+)"/g)].flatMap(([, aim]) =>
      aim?.split(' '),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(aims.length).toBeGreaterThan(0);
    expect(aims.filter((aim) => !ids.includes(aim))).toEqual([]);
  },
);

describe('contents', () => {
  test('marks the faulty span', () => {
    expect(page).toContain('<mark><bdi>117000000</bdi></mark>');
  });

  test('cites the call with a link', () => {
    expect(page).toContain('<q>No more than 100 million yen per year including direct and indirect costs</q>');
    expect(page).toContain(
      '<a href="https://www.amed.go.jp/en/news/program/0301A_00031.html" rel="noopener noreferrer">',
    );
  });

  test('has a box for each question to people', () => {
    const boxes = page.match(/<input type="checkbox" id="[^"]+"><div><label for=/g);
    expect(boxes).toHaveLength(faulty().checklist.questions.length);
    expect(page).toContain('1,200,000 AUD, Sample Research Council');
  });

  test('says what the call does not state', () => {
    expect(page).toContain('The call does not say (not checked; check the call text)');
    expect(page).toContain('rate of indirect costs');
  });

  test('says which rules did not run, and when all did', () => {
    const unread = faulty().rules.filter(({ state }) => state === 'not-read');
    expect(unread.length).toBeGreaterThan(0);
    for (const { code } of unread) expect(page).toContain(`<code>${code}</code>`);
    expect(page).not.toContain('Every rule that applies to this call was checked.');
    expect(html.render(good(), OPTIONS)).toContain('Every rule that applies to this call was checked.');
  });

  test('draws the budget and gives the same figures as a table', () => {
    expect(page).toContain('<rect class="excess"');
    expect(page).toContain('<td class="figure">117,000,000</td>');
    expect(page).toContain('17,000,000 yen over');
    expect(html.render(secondTier(), OPTIONS)).toContain('<line class="floor"');
  });

  test('says so where nothing could be read', () => {
    const text = html.render(unreadable(), OPTIONS);
    expect(text).toContain('Could not check');
    expect(text).toContain('Not drawn: the budget could not be read.');
    expect(text).toContain('No rule was checked');
  });

  test('calls the verdict provisional for a pre-announcement', () => {
    expect(page).toContain('this verdict is provisional');
  });
});

test('a limit on the full cost stands beside the full cost, not beside the request', () => {
  const { evaluation } = checkFixture(`
# with: {tiers: [], budgetLimits: [{id: whole, min: 500000000, currency: JPY, costs: full-cost, per: project}]}
budget:
  fullCost: 499999999
`);
  const shown = html.render(evaluation, OPTIONS);
  expect(shown).toContain('<td class="figure">499,999,999</td>');
  expect(shown).not.toContain('<td class="figure">104,000,000</td>');
  expect(shown).toContain('1 yen below');
});
