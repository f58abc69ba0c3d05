import { describe, expect, test } from 'vitest';
import { markdown } from '../../src/report/markdown.js';
import { markdownFence, markdownLink, markdownText } from '../../src/text/markdown-escape.js';
import { faulty, hostile, OPTIONS, unreadable } from './samples.js';

const text = markdown.render(faulty(), OPTIONS);

describe('escaping', () => {
  test('takes the meaning from every sign', () => {
    for (const sign of '\\`*_{}[]()<>#+-!|~&$') expect(markdownText(sign)).toBe(`\\${sign}`);
  });

  test('links no address and notifies nobody', () => {
    expect(markdownText('https://a.example www.b.example')).toBe('https\\://a.example www\\.b.example');
    expect(markdownText('@octocat')).toBe('\\@<!-- -->octocat');
  });

  test('stays on one line and starts no list', () => {
    expect(markdownText('1. a\n# b')).toBe('1\\. a \\# b');
  });

  test('fences longer than any run of backticks inside', () => {
    expect(markdownFence('a ```` b', 'text')).toBe('`````text\na ```` b\n`````');
  });

  test('links only to the web', () => {
    expect(markdownLink('a]', 'javascript:b')).toBe('a\\]');
    expect(markdownLink('a]', 'https://a.example/?b=<c>&d')).toBe('[a\\]](<https://a.example/?b=%3Cc%3E&amp;d>)');
  });
});

test('hostile text of a draft opens nothing outside a fence', () => {
  const outside = markdown
    .render(hostile(), { ...OPTIONS, language: 'both' })
    .replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '')
    .replaceAll(/<br>|<\/?sub>|<!-- -->|\]\(<https:[^>]+>\)/g, '');
  expect(outside).not.toMatch(/(?<!\\)</);
  expect(outside).not.toMatch(/(?<!\\)@/);
  expect(outside).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
});

test('every row of a table has the cells of its heading', () => {
  const tables = markdown.render(hostile(), { ...OPTIONS, language: 'both' }).match(/(?:^\|.*\|\n)+/gm) ?? [];
  const widths = tables.map((table) =>
    table
      .trim()
      .split('\n')
      .map((row) => row.match(/(?<!\\)\|/g)?.length),
  );
  expect(widths.map(([first]) => first)).toEqual([5, 7]);
  expect(widths.map((each) => new Set(each).size)).toEqual([1, 1]);
  expect(widths[0]?.length).toBeGreaterThan(3);
});

test('verdict, frame, citation and fix', () => {
  expect(text).toContain('**✖ Not ready**');
  expect(text).toContain('> 40 |       total: 117000000\n     |              ^^^^^^^^^');
  expect(text).toContain('“No more than 100 million yen per year including direct and indirect costs”');
  expect(text).toContain('- **fix**: Lower FY2024 by at least 17,000,000 yen');
});

test('checklist, what the call does not say and what was not checked', () => {
  expect(text.match(/^- \[ \] /gm)).toHaveLength(faulty().checklist.questions.length);
  expect(text).toContain('## The call does not say');
  expect(text).toContain('- rate of indirect costs');
  expect(text).toContain('## Not checked');
});

test('both languages, English first', () => {
  const both = markdown.render(faulty(), { ...OPTIONS, language: 'both' });
  expect(both.indexOf('FY2024 asks for')).toBeLessThan(both.indexOf('2024年度の申請額（直接経費と間接経費の合計）は'));
  expect(markdown.render(faulty(), { ...OPTIONS, language: 'ja' })).not.toContain('asks for');
});

test('an unreadable draft', () => {
  expect(markdown.render(unreadable(), OPTIONS)).toContain('No rule was checked');
});

test('says the same every time', () => {
  expect(markdown.render(faulty(), OPTIONS)).toBe(text);
});
