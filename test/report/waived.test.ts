import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';
import { brief as briefSchema } from '../../schemas/brief.js';
import type { Brief } from '../../src/core/brief.js';
import { standing, waivedOf } from '../../src/core/diagnostic.js';
import type { Evaluation } from '../../src/core/evaluate.js';
import { html } from '../../src/report/html/html.js';
import { PIECE_FORMATS, ROLL_FORMATS } from '../../src/report/index.js';
import { json } from '../../src/report/json.js';
import { markdown } from '../../src/report/markdown.js';
import { plain } from '../../src/report/plain.js';
import { pretty } from '../../src/report/pretty.js';
import type { LanguageChoice, ReportOptions } from '../../src/report/report.js';
import { withWaived } from '../../src/report/words.js';
import { ofSeveral } from '../support/of-several.js';
import { BY_OFFICE, checkAccepted, IN_DRAFT, THREE_FAULTS } from '../support/waived-draft.js';
import { readBook, readCsv } from './office-reader.js';
import { brief, rollOf } from './office-samples.js';
import { accepted, GOOD, good, LANGUAGE_CHOICES, OPTIONS, SWITCHED_OFF } from './samples.js';

const ACCEPTED = accepted();
const RUN: readonly Evaluation[] = [ACCEPTED, good()];

/** Everything that a reader sees, in one text: without the backslashes of Markdown, the tags of HTML, and line breaks. */
const flat = (text: string): string => text.replaceAll(/\\(?=[^\w\s])/g, '').replaceAll(/\s+/g, ' ');
const shown = (page: string): string => {
  const within = (node: object): string =>
    'value' in node
      ? String(node.value)
      : 'childNodes' in node
        ? (node.childNodes as object[]).map(within).join('')
        : '';
  return flat(within(parse(page, { scriptingEnabled: false })));
};

async function rolled(name: 'markdown' | 'html' | 'csv' | 'xlsx' | 'pretty', options: ReportOptions, run = RUN) {
  const format = await ROLL_FORMATS[name]();
  const briefs = run.map((each) => brief(each));
  const parts: Buffer[] = [];
  for await (const part of format.parts(rollOf(briefs, run), options)) parts.push(Buffer.from(part as string));
  return Buffer.concat(parts);
}

/** Days as a spreadsheet shows them: it counts them from 1899-12-30. */
const inCell = ({ value, format }: { readonly value: string; readonly format: string }): string =>
  format === 'yyyy-mm-dd' && /^\d+$/.test(value)
    ? new Date((Number(value) - 25_569) * 86_400_000).toISOString().slice(0, 10)
    : value;

type Show = (options: ReportOptions) => string | Promise<string>;

/** Every format for people that shows findings, as a reader sees it. */
const FORMATS: Readonly<Record<string, Show>> = {
  pretty: (options) => flat(pretty.render(ACCEPTED, options)),
  'pretty, verbose': (options) => flat(pretty.render(ACCEPTED, { ...options, detail: 'verbose' })),
  plain: (options) => flat(plain.render(ACCEPTED, options)),
  markdown: (options) => flat(markdown.render(ACCEPTED, options)),
  html: (options) => shown(html.render(ACCEPTED, options)),
  list: async (options) => flat(ofSeveral(await PIECE_FORMATS.list(), RUN, options)),
  'list of briefs': async (options) => flat((await rolled('pretty', options)).toString()),
  summary: async (options) => flat((await rolled('markdown', options)).toString()),
  dashboard: async (options) => shown((await rolled('html', options)).toString()),
  xlsx: async (options) => {
    const { sheets } = readBook(await rolled('xlsx', options));
    return flat(sheets.flatMap(({ cells }) => Object.values(cells).map(inCell)).join(' '));
  },
};
const CASES = Object.keys(FORMATS).flatMap((name) => LANGUAGE_CHOICES.map((language) => [name, language] as const));
const show = (name: string, language: LanguageChoice, more: Partial<ReportOptions> = {}) =>
  FORMATS[name]?.({ ...OPTIONS, language, width: 500, ...more }) ?? '';

test('the draft is what the tests below take it for', () => {
  expect(ACCEPTED.verdict).toBe('ready');
  expect(waivedOf(ACCEPTED.diagnostics).map(({ code, level }) => `${level} ${code}`)).toEqual([
    'should funding-evidence-missing',
    'must budget-over-cap',
  ]);
  expect(standing(ACCEPTED.diagnostics).map(({ code, level }) => `${level} ${code}`)).toEqual(['should effort-zero']);
  expect(ACCEPTED.rules.find(({ code }) => code === SWITCHED_OFF)?.state).toBe('off');
});

describe.each(CASES)('%s in %s', (name, language) => {
  test('shows what was accepted, why, by whom, until when and where that stands', async () => {
    const text = await show(name, language);
    for (const code of ['budget-over-cap', 'funding-evidence-missing']) expect(text).toContain(code);
    for (const fact of [BY_OFFICE.reason, 'Office of Research', '2023-12-31', 'drafts/waivers.yaml:3']) {
      expect(text).toContain(fact);
    }
    for (const fact of [IN_DRAFT.reason, 'fixture.yaml:32']) expect(text).toContain(fact);
    if (language !== 'ja') expect(text).toMatch(/not stated.*no end/);
    if (language !== 'en') expect(text).toMatch(/記載なし.*期限なし/);
  });

  test('says it beside the verdict or the counts, and counts none of it', async () => {
    const text = await show(name, language);
    if (language !== 'ja') expect(text).toMatch(/ready(?: \(provisional\))?, 2 findings waived|; 2 waived/i);
    if (language !== 'en') expect(text).toMatch(/[（、]承認済みの指摘 2 件）|、承認済み 2 件/);
    expect(text).not.toMatch(/[1-9] must|必須 [1-9]/);
  });

  test('says which rule the settings switched off, and where', async () => {
    const text = await show(name, language);
    expect(text).toContain(SWITCHED_OFF);
    if (language !== 'ja') expect(text).toContain('Switched off by the settings (grantlint.yaml:4); not checked.');
    if (language !== 'en') expect(text).toContain('設定（grantlint.yaml:4）で無効にされているため、確認していません。');
  });
});

describe('a single draft', () => {
  const nth = (text: string, part: string): number => {
    const at = text.indexOf(part);
    if (at < 0) throw new Error(`not there: ${part}`);
    return at;
  };

  test.each(['pretty', 'plain', 'markdown', 'html'])('%s shows it after what stands', async (name) => {
    const text = await show(name, 'en');
    expect(nth(text, 'effort-zero')).toBeLessThan(nth(text, 'The funder agreed by mail'));
    expect(text).not.toContain('Every rule that applies');
  });

  test.each(['pretty', 'plain', 'markdown', 'html'])('%s leaves none of it out for --max-findings', async (name) => {
    const text = await show(name, 'en', { maxFindings: 0 });
    expect(text).toContain('1 more finding is not shown here');
    expect(text).toContain(BY_OFFICE.reason);
    expect(text).toContain(IN_DRAFT.reason);
  });

  test('quiet: the number with the verdict, and no more', () => {
    const options = { ...OPTIONS, detail: 'quiet' } as const;
    for (const text of [pretty.render(ACCEPTED, options), plain.render(ACCEPTED, options)]) {
      expect(text).toContain('Ready, 2 findings waived');
      expect(text).not.toContain(BY_OFFICE.reason);
    }
  });

  test('plain: a waived finding begins otherwise than one that stands', () => {
    const lines = plain.render(ACCEPTED, OPTIONS).split('\n');
    expect(lines.filter((line) => /^fixture\.yaml:\d+:\d+: (?:must|should|notice) /.test(line))).toHaveLength(1);
    expect(lines.filter((line) => /^fixture\.yaml:\d+:\d+: waived \((?:must|should)\) /.test(line))).toHaveLength(2);
  });

  test('pretty: only verbose draws what was accepted', () => {
    expect(pretty.render(ACCEPTED, OPTIONS)).not.toContain('152000000');
    expect(pretty.render(ACCEPTED, { ...OPTIONS, detail: 'verbose' })).toContain('total: 152000000');
  });

  test('where all of it was accepted, no report says that nothing was found', () => {
    const text = THREE_FAULTS(GOOD).replace('effort: 0', 'effort: 30');
    const all = checkAccepted(text, [
      ['budget-over-cap', BY_OFFICE],
      ['funding-evidence-missing', IN_DRAFT],
    ]);
    for (const { render } of [markdown, html]) {
      const report = flat(render(all, OPTIONS));
      expect(report).toContain('No findings but those that are accepted on record');
      expect(report).not.toContain('No findings.');
    }
  });

  test('one that is not ready says what was accepted besides', () => {
    const one = checkAccepted(THREE_FAULTS(GOOD), [['funding-evidence-missing', IN_DRAFT]]);
    expect(pretty.render(one, OPTIONS)).toContain('✖ Not ready, 1 finding waived  1 must, 1 should, 0 notice');
    expect(pretty.render(one, { ...OPTIONS, language: 'ja' })).toContain('修正が必要です（承認済みの指摘 1 件）');
  });
});

describe('a run', () => {
  const options = { ...OPTIONS, language: 'en' } as const;
  const sheets = async () => readBook(await rolled('xlsx', options)).sheets;
  const sheet = async (name: string) => {
    const found = (await sheets()).find((each) => each.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };

  test('csv has a column beside the counts', async () => {
    const [head = [], row = [], other = []] = readCsv((await rolled('csv', options)).toString());
    const at = (name: string) => head.indexOf(name);
    expect(at('Waived')).toBe(at('Notice') + 1);
    expect(['Verdict', 'Must', 'Should', 'Notice', 'Waived'].map((name) => row[at(name)])).toEqual([
      'Ready (provisional), 2 findings waived',
      '0',
      '1',
      '0',
      '2',
    ]);
    expect(other[at('Waived')]).toBe('0');
    expect(Number(row[at('Rules not checked')])).toBe(1);
  });

  test('xlsx lists every decision on a sheet of its own, with real days', async () => {
    const { cells } = await sheet('Waived');
    const head = Object.entries(cells).filter(([at]) => /^[A-Z]1$/.test(at));
    const until = head.find(([, { value }]) => value === 'Until')?.[0].slice(0, 1) ?? '';
    const days = [cells[`${until}2`], cells[`${until}3`]];
    expect(days.map((cell) => cell?.value)).toContain('no end');
    // 2023-12-31, counted from 1899-12-30.
    expect(days).toContainEqual(expect.objectContaining({ type: 'n', value: '45291', format: 'yyyy-mm-dd' }));
  });

  test('xlsx says how many are ready with it', async () => {
    const { cells } = await sheet('About');
    const [at = ''] = Object.entries(cells).find(([, { value }]) => value === 'Ready, with waived findings') ?? [];
    expect(cells[at.replace('B', 'C')]?.value).toBe('1');
  });

  test('a report of a part carries it to another machine', () => {
    const carried = briefSchema.parse(JSON.parse(JSON.stringify(brief(ACCEPTED))));
    expect(carried.findings.map(({ waived }) => waived)).toEqual([null, IN_DRAFT, BY_OFFICE]);
    expect(carried.switchedOff.map(({ code }) => code)).toEqual([SWITCHED_OFF]);
  });

  test('xlsx has it on no other sheet', async () => {
    for (const name of ['To do', 'Rules', 'Findings']) {
      const values = Object.values((await sheet(name)).cells).map(({ value }) => value);
      expect(values.some((value) => value.includes('effort-zero') || value.includes('Effort'))).toBe(true);
      expect(values.join(' ')).not.toMatch(/budget-over-cap|funding-evidence-missing|over the cap/i);
    }
  });

  test('xlsx has no such sheet where nothing was accepted', async () => {
    const { sheets: plainSheets } = readBook(await rolled('xlsx', options, [good()]));
    expect(plainSheets.map(({ name }) => name)).not.toContain('Waived');
  });

  test('the dashboard filters and sorts by it, only where there is something', async () => {
    const page = (await rolled('html', options)).toString();
    expect(page).toContain('<select data-filter="waived">');
    expect(page).toContain('data-sort="waived" data-numeric');
    expect(page.match(/data-waived="(?:yes|no)"/g)).toEqual(['data-waived="yes"', 'data-waived="no"']);
    expect(shown(page)).toContain('1 of them with waived findings');
    expect((await rolled('html', options, [good()])).toString()).not.toMatch(/waived/i);
  });

  test('the dashboard and the summary ask nobody to mend it', async () => {
    const page = (await rolled('html', options)).toString();
    expect(page).not.toContain('id="r-budget-over-cap"');
    expect(page.match(/data-who="([^"]*)"/g)?.[0]).toBe('data-who="researcher"');
    const summary = (await rolled('markdown', options)).toString();
    expect(summary.split('## Findings by rule')[1]).not.toContain('budget-over-cap');
    expect(summary).toContain('| ✔&nbsp;ready, 2 findings waived \\* |');
    expect(summary).toContain('<details>\n<summary>Accepted on record (2)</summary>');
  });

  test('the list names a ready draft even when quiet, if something was accepted', async () => {
    const list = ofSeveral(await PIECE_FORMATS.list(), RUN, { ...OPTIONS, detail: 'quiet' });
    expect(list).toContain('✔ fixture.yaml');
    expect(list).not.toContain('drafts/good.yaml');
    expect(list).not.toContain(BY_OFFICE.reason);
  });
});

describe('words of a stranger in a decision', () => {
  const HOSTILE = '<script>alert(1)</script> | **x** @octocat\n=HYPERLINK("http://a.example") \u202Egnp \u001B[31m';
  const hostile = accepted(
    { ...BY_OFFICE, reason: HOSTILE, by: HOSTILE, file: '<i>\u202E.yaml' },
    { ...IN_DRAFT, reason: HOSTILE },
  );
  const run = [hostile, good()];
  const text = async (name: string): Promise<string> => {
    const options = { ...OPTIONS, language: 'both' } as const;
    const one = { pretty, plain, markdown, html }[name];
    if (one) return one.render(hostile, options);
    if (name === 'list') return ofSeveral(await PIECE_FORMATS.list(), run, options);
    return (
      await rolled(name === 'summary' ? 'markdown' : name === 'dashboard' ? 'html' : 'csv', options, run)
    ).toString();
  };

  test.each(['pretty', 'plain', 'markdown', 'html', 'list', 'summary', 'dashboard', 'csv'])('%s', async (name) => {
    const report = await text(name);
    expect(report).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(report).not.toContain('\u001B');
    if (name === 'html' || name === 'dashboard') {
      expect(report).not.toContain('<script>alert');
      expect(report).toContain('&lt;script&gt;alert(1)');
    }
    if (name === 'markdown' || name === 'summary') {
      expect(report).not.toMatch(/(?<!\\)<script|(?<!\\)@octocat/);
      const rows = report.split('\n').filter((line) => line.includes('alert'));
      expect(rows.length).toBeGreaterThan(1);
      expect(rows.map((row) => row.match(/(?<!\\)\|/g)?.length)).toEqual(rows.map(() => 8));
    }
    if (name === 'plain') {
      expect(
        report
          .split('\n')
          .filter((line) => line.includes('alert'))
          .every((line) => line.startsWith('fixture')),
      ).toBe(true);
    }
  });

  test('xlsx keeps it as text', async () => {
    const book = readBook(await rolled('xlsx', OPTIONS, run));
    const sheet = book.sheets.find(({ name }) => name === 'Waived');
    expect(sheet?.formulas).toBe(0);
    expect(Object.values(sheet?.cells ?? {}).filter(({ value }) => value.includes('alert(1)'))).toHaveLength(3);
  });
});

describe('under another call', () => {
  const [now, then] = [ACCEPTED, checkAccepted(THREE_FAULTS(GOOD), [['budget-over-cap', BY_OFFICE]])];
  const compared: Evaluation = {
    ...now,
    compared: {
      call: { id: 'an-older-call', sha256: '1'.repeat(64) },
      verdict: then.verdict,
      waived: waivedOf(then.diagnostics).length,
      added: now.diagnostics.filter(({ code }) => code === 'funding-evidence-missing'),
      gone: [],
      kept: 2,
    },
  };

  test.each(['pretty', 'plain', 'markdown', 'html'])('%s tells of both verdicts on what they rest', (name) => {
    const { render } = { pretty, plain, markdown, html }[name] ?? pretty;
    const report = name === 'html' ? shown(render(compared, OPTIONS)) : flat(render(compared, OPTIONS));
    expect(report).toContain('Ready, 1 finding waived → Ready, 2 findings waived');
    expect(report).toMatch(/Accepted on record\.|funding-evidence-missing \(32, waived\)/);
  });

  test('a brief keeps it for the dashboard', async () => {
    const page = shown((await rolled('html', OPTIONS, [compared, good()])).toString());
    expect(page).toContain('Ready, 1 finding waived → Ready, 2 findings waived');
  });
});

test('JSON keeps it with each finding', () => {
  const { evaluations } = JSON.parse(json.render(ACCEPTED, OPTIONS)) as {
    evaluations: { diagnostics: Brief['findings'] }[];
  };
  expect(evaluations[0]?.diagnostics.map(({ waived }) => waived)).toEqual([null, IN_DRAFT, BY_OFFICE]);
});

test('one is a finding, several are findings', () => {
  const ready = { en: 'Ready', ja: '提出できる状態です' };
  expect([0, 1, 2].map((count) => withWaived(ready, count))).toEqual([
    ready,
    { en: 'Ready, 1 finding waived', ja: '提出できる状態です（承認済みの指摘 1 件）' },
    { en: 'Ready, 2 findings waived', ja: '提出できる状態です（承認済みの指摘 2 件）' },
  ]);
});
