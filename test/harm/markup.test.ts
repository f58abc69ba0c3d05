import { describe, expect, test } from 'vitest';
import { FORMAT_NAMES } from '../../src/report/index.js';
import { readBook, readCsv } from '../report/office-reader.js';
import { GOOD, GOOD_FILES, type Outcome } from '../support/memory-host.js';
import { readXml } from '../support/read-xml.js';
import { draftWith, PLACE_NAMES } from './support/hostile-drafts.js';
import { ALL_TEXTS, COMMANDS, FORMULAS, MARKUP } from './support/hostile-texts.js';
import { isSound, quickRun } from './support/quick-run.js';
import { beyond, htmlShapes, markdownShapes } from './support/report-shapes.js';
import { expectRow } from './support/tally.js';
import { wildIn } from './support/tame.js';

/** Text of a draft is text in every report: it makes no element, link, formula, cell or command. */

const counts = { html: 0, markdown: 0, xml: 0, sheets: 0, commands: 0, json: 0 };

/** Two drafts, so that lists and tables are made too; the second is always the same. */
async function reportOf(format: string, text: string, place: string, many: boolean): Promise<Outcome> {
  const files = { ...GOOD_FILES, 'proposal.yaml': draftWith(text, place), 'b/proposal.yaml': GOOD };
  const argv = [
    'check',
    'proposal.yaml',
    ...(many ? ['b/proposal.yaml'] : []),
    '-f',
    `${format}=out`,
    '--lang',
    'both',
  ];
  const outcome = await quickRun([...argv, '-v'], { files });
  const fault = isSound(outcome);
  if (fault !== null) throw new Error(`${format}, ${place}, ${JSON.stringify(text)}: ${fault} ${outcome.stderr}`);
  return outcome;
}

const outOf = async (format: string, text: string, place: string, many: boolean): Promise<string> =>
  (await reportOf(format, text, place, many)).files.out ?? '';

/** Where hostile text goes once for each place, and each text once for each place that shows it as it is. */
const PAIRS: readonly (readonly [text: string, place: string])[] = [
  ...PLACE_NAMES.flatMap((place, index) =>
    Array.from({ length: 6 }, (_, step) => [MARKUP[(index * 6 + step * 5) % MARKUP.length] ?? '', place] as const),
  ),
  ...MARKUP.map((text) => [text, 'title'] as const),
];

/** What the reports of harmless drafts of the same kinds are made of. */
async function harmless(format: string, many: boolean, shapes: (text: string) => ReadonlySet<string>) {
  const known = new Set<string>();
  for (const place of PLACE_NAMES) {
    for (const text of ['word', 'two words', 'longer '.repeat(30)]) {
      for (const each of shapes(await outOf(format, text, place, many))) known.add(each);
    }
  }
  return known;
}

describe.each([
  ['html', htmlShapes],
  ['markdown', markdownShapes],
] as const)('%s', (format, shapes) => {
  test.each([
    ['of one draft', false],
    ['of several', true],
  ])('%s is made of what it is made of without them', async (_, many) => {
    const known = await harmless(format, many, shapes);
    expect(known.size).toBeGreaterThan(format === 'html' ? 30 : 0);
    for (const [text, place] of PAIRS) {
      counts[format] += 1;
      expect(beyond(shapes(await outOf(format, text, place, many)), known), `${place}: ${text}`).toEqual([]);
    }
  });
});

test('XML is well-formed, and holds what was written', async () => {
  for (const [index, text] of ALL_TEXTS.entries()) {
    for (const place of ['title', 'tier', 'key', PLACE_NAMES[index % PLACE_NAMES.length] ?? '']) {
      counts.xml += 1;
      const { name, children } = readXml(await outOf('junit', text, place, index % 2 === 0));
      expect([name, children.length > 0]).toEqual(['testsuites', true]);
    }
  }
});

const BEGINS_FORMULA = /^\s*[=+\-@＝＋－＠\t\r]/;

test('no cell of a table begins a formula', async () => {
  const texts = [...FORMULAS, ...MARKUP.slice(0, 4)];
  for (const [index, text] of texts.entries()) {
    for (const place of ['title', 'id', 'institution', 'key', PLACE_NAMES[index % PLACE_NAMES.length] ?? '']) {
      counts.sheets += 1;
      const records = readCsv(await outOf('csv', text, place, true));
      expect(new Set(records.map(({ length }) => length)).size).toBe(1);
      const wrong = records.flat().filter((cell) => BEGINS_FORMULA.test(cell) && !/^-?\d+$|^[-–—]$/.test(cell));
      expect(wrong, `${place}: ${text}`).toEqual([]);
    }
  }
});

test('a workbook holds no formula and no link', async () => {
  for (const text of FORMULAS) {
    const parts: Uint8Array[] = [];
    const files = {
      ...GOOD_FILES,
      'proposal.yaml': draftWith(text, 'title'),
      'b/proposal.yaml': draftWith(text, 'key'),
    };
    const writeParts = async (_: string, given: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>) => {
      for await (const part of given) parts.push(typeof part === 'string' ? Buffer.from(part) : part);
    };
    await quickRun(['check', '.', '-f', 'xlsx=out.xlsx', '--lang', 'both'], { files, host: { writeParts } });
    counts.sheets += 1;
    const book = readBook(Buffer.concat(parts));
    expect(book.sheets.map(({ formulas }) => formulas)).toEqual(book.sheets.map(() => 0));
    expect(book.parts.filter((name) => /externalLink|macro|vba|hyperlink/i.test(name))).toEqual([]);
  }
});

test('JSON of every kind can be read', async () => {
  const formats = ['json', 'sarif', 'gitlab'].filter((each) => (FORMAT_NAMES as readonly string[]).includes(each));
  for (const format of formats) {
    for (const [index, text] of ALL_TEXTS.entries()) {
      counts.json += 1;
      const place = PLACE_NAMES[index % PLACE_NAMES.length] ?? '';
      const read: unknown = JSON.parse(await outOf(format, text, place, index % 2 === 0));
      expect(typeof read).toBe('object');
    }
  }
});

/** The commands of `github` are ours: each begins a line, and what follows holds no line end and no second one. */
const OWN_COMMAND =
  /^::(?:error|warning|notice|group|endgroup|debug|stop-commands)(?: [a-zA-Z]+=[^,:\n]*(?:,[a-zA-Z]+=[^,:\n]*)*)?::/;

test('what goes to the log of a runner holds no command of a draft', async () => {
  const formats = ['pretty', 'plain', 'github'].filter((each) => (FORMAT_NAMES as readonly string[]).includes(each));
  for (const format of formats) {
    for (const text of COMMANDS) {
      for (const place of ['title', 'id', 'tier', 'key', 'institution', 'attachment', 'call']) {
        counts.commands += 1;
        const out = await outOf(format, text, place, place === 'id');
        const lines = format === 'github' ? out.split('\n').map((line) => line.replace(OWN_COMMAND, '')) : [out];
        expect(
          lines.map(wildIn).filter((each) => each !== null),
          `${format} ${place}: ${text}`,
        ).toEqual([]);
      }
    }
  }
});

test('the rows of the table', () => {
  expectRow({
    inputs: {
      en: 'Markup in drafts, to HTML (read by parse5)',
      ja: '提案書中のマークアップ（HTML。parse5 で読み取り）',
    },
    cases: counts.html,
    outcome: { en: 'no element, attribute or address from a draft', ja: '提案書に由来する要素、属性、リンク先なし' },
  });
  expectRow({
    inputs: {
      en: 'Markup in drafts, to Markdown (read by markdown-it)',
      ja: '提案書中のマークアップ（Markdown。markdown-it で読み取り）',
    },
    cases: counts.markdown,
    outcome: {
      en: 'no link, image, HTML or mention from a draft',
      ja: '提案書に由来するリンク、画像、HTML、メンションなし',
    },
  });
  expectRow({
    inputs: { en: 'Markup and control characters, to XML', ja: 'マークアップと制御文字（XML）' },
    cases: counts.xml,
    outcome: { en: 'well-formed', ja: 'すべて整形式' },
  });
  expectRow({
    inputs: { en: 'Formulas, to CSV and XLSX', ja: '数式（CSV、XLSX）' },
    cases: counts.sheets,
    outcome: { en: 'all text, no formula', ja: 'すべて文字列。数式なし' },
  });
  expectRow({
    inputs: { en: 'All of these, to JSON formats', ja: '上記すべて（JSON の各形式）' },
    cases: counts.json,
    outcome: { en: 'all read back', ja: 'すべて読み取り可能' },
  });
  expectRow({
    inputs: { en: 'Runner commands, to formats that go to a log', ja: 'CI のコマンド（ログに出す形式）' },
    cases: counts.commands,
    outcome: { en: 'none obeyed', ja: 'すべて無効' },
  });
});
