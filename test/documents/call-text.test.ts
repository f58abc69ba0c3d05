import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CallText } from '../../src/documents/call-text.js';
import { findWords } from '../../src/documents/find-words.js';
import { readCallText } from '../../src/documents/read-call-text.js';
import { pdfWithContents, pdfWithText, SCAN } from './make-pdf.js';

const read = (text: string, name = 'call.txt'): Promise<CallText> => readCallText(Buffer.from(text), name);
const sentences = (text: CallText): string[] => text.sentences.map((each) => each.text);
const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** Invented, but built as the announcement is that the first definition cites: labels before their values, and so on. */
const CALL = `Calls for Proposals FY 2030


Status of Calls Announcement
R&D phase Basic Study, Applied Study
Key Fields Clinical Research Centre
Start Date Early June, 2030 (Preliminary)
Example Agency (EXA) Division of Research
E-mail: calls"AT"example
Inquiries by email are welcome.

What is offered

Support is as follows. It may change.

  1. No more than 100 million yen per year.
  2. 20 million yen to 30 million yen per year.

Open Call
Teams in Japan may apply, e.g. universities. They need a partner.

Summary

  •  The programme funds joint work. Young researchers are exchanged.
  • Proposals are reviewed by the agency.

Solicitation Period

Early June, 2030 - Early August, 2030 (Preliminary)


Last updated 04/27/30
`;

describe('plain text', () => {
  test('headings, rows, items and sentences', async () => {
    const text = await read(CALL);
    expect(text.sentences.map((each) => [each.line, each.heading, each.text])).toMatchObject([
      [1, null, 'Calls for Proposals FY 2030'],
      [4, 'Calls for Proposals FY 2030', 'Status of Calls Announcement'],
      [5, 'Status of Calls Announcement', 'R&D phase Basic Study, Applied Study'],
      [6, 'Status of Calls Announcement', 'Key Fields Clinical Research Centre'],
      [7, 'Status of Calls Announcement', 'Start Date Early June, 2030 (Preliminary)'],
      [8, 'Status of Calls Announcement', 'Example Agency (EXA) Division of Research'],
      [9, 'Status of Calls Announcement', 'E-mail: calls"AT"example'],
      [10, 'Status of Calls Announcement', 'Inquiries by email are welcome.'],
      [12, 'Status of Calls Announcement', 'What is offered'],
      [14, 'What is offered', 'Support is as follows.'],
      [14, 'What is offered', 'It may change.'],
      [16, 'What is offered', '1. No more than 100 million yen per year.'],
      [17, 'What is offered', '2. 20 million yen to 30 million yen per year.'],
      [19, 'What is offered', 'Open Call'],
      [20, 'Open Call', 'Teams in Japan may apply, e.g. universities.'],
      [20, 'Open Call', 'They need a partner.'],
      [22, 'Open Call', 'Summary'],
      [24, 'Summary', '• The programme funds joint work.'],
      [24, 'Summary', 'Young researchers are exchanged.'],
      [25, 'Summary', '• Proposals are reviewed by the agency.'],
      [27, 'Summary', 'Solicitation Period'],
      [29, 'Solicitation Period', 'Early June, 2030 - Early August, 2030 (Preliminary)'],
      [32, expect.anything(), 'Last updated 04/27/30'],
    ]);
  });

  test('lines that were broken by force are joined, and the line of each sentence is known', async () => {
    const wrapped = `Research teams in Japan may apply together with foreign partners. The
partners need funding of their own, which has been received already or
will be received from an agency. Agencies of either
Japan or elsewhere count.
`;
    expect((await read(wrapped)).sentences.map(({ line, text }) => [line, text])).toEqual([
      [1, 'Research teams in Japan may apply together with foreign partners.'],
      [
        1,
        'The partners need funding of their own, which has been received already or will be received from an agency.',
      ],
      [3, 'Agencies of either'],
      [4, 'Japan or elsewhere count.'],
    ]);
  });

  test('Japanese sentences, also across lines', async () => {
    const width =
      '研究開発代表者は、国内の研究機関に所属していること。締切は二〇三〇年六月末日の正午とする。期間は五年以内で';
    const text = await read(`応募資格\n\n${width}\nある。一・間接経費は直接経費の三割を上限とする。\n`);
    expect(sentences(text)).toEqual([
      '応募資格',
      '研究開発代表者は、国内の研究機関に所属していること。',
      '締切は二〇三〇年六月末日の正午とする。',
      '期間は五年以内である。',
      '一・間接経費は直接経費の三割を上限とする。',
    ]);
  });

  test('nothing is lost and nothing is told twice', async () => {
    const piece = fc.constantFrom(
      'A call. ',
      '研究。',
      '\n',
      '\n\n',
      '  1. ',
      '• ',
      'e.g. ',
      '100',
      ' ',
      'B',
      'No. ',
      '\u3000',
      '\f',
      '(a) ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), async (pieces) => {
        const text = `x ${pieces.join('').replaceAll('\0', '').replaceAll('\u001b', '')}`;
        expect(squeezed(sentences(await read(text)).join(''))).toBe(squeezed(text));
      }),
      { numRuns: 300 },
    );
  });
});

test('Markdown', async () => {
  const text = await read(
    `# Call\n\nIntro *one*\ntwo. More.\n\n## Money\n\n- **No more** than 5 M\n- Less\n\n| Tier | Cap |\n|---|---|\n| A | 10 M |\n\n<p hidden>secret</p>\n\n### Dates\n\nSoon ![in June](x.png)`,
    'call.md',
  );
  expect(text.sentences.map((each) => [each.line, each.heading, each.text])).toEqual([
    [1, null, 'Call'],
    [3, 'Call', 'Intro one two.'],
    [4, 'Call', 'More.'],
    [6, 'Call', 'Money'],
    [8, 'Money', 'No more than 5 M'],
    [9, 'Money', 'Less'],
    [11, 'Money', 'Tier Cap'],
    [13, 'Money', 'A 10 M'],
    [17, 'Money', 'Dates'],
    [19, 'Dates', 'Soon in June'],
  ]);
  expect(text.blocks.at(-1)?.under).toEqual(['Call', 'Money', 'Dates']);
});

test('a web page', async () => {
  const page = `<!DOCTYPE html>
<title>Not shown</title><style>p { color: red }</style>
<nav><a href="/">Home</a></nav>
<h1>Call</h1>
<p>First <b>sen</b>tence
goes on. Second.<br>Own line</p>
<table><tr><th>R&amp;D phase<td>Basic</tr></table>
<script>var hidden = 1;</script><p style="display: none">no</p><template><p>no</p></template><div hidden>no</div>
<h2>Dates</h2><ul><li>June<li>July</ul>`;
  const text = await read(page, 'saved');
  expect(text.sentences.map((each) => [each.line, each.heading, each.text])).toEqual([
    [3, null, 'Home'],
    [4, null, 'Call'],
    [5, 'Call', 'First sentence goes on.'],
    [6, 'Call', 'Second.'],
    [6, 'Call', 'Own line'],
    [7, 'Call', 'R&D phase Basic'],
    [9, 'Call', 'Dates'],
    [9, 'Dates', 'June'],
    [9, 'Dates', 'July'],
  ]);
});

test('a page nested a hundred thousand deep', async () => {
  expect(sentences(await read(`<html>${'<div>'.repeat(100_000)}deep`))).toEqual(['deep']);
});

test('a page in an older encoding', async () => {
  const bytes = Buffer.concat([Buffer.from('<html><meta charset="Shift_JIS"><p>'), Buffer.from('8cf695e5', 'hex')]);
  expect(sentences(await readCallText(bytes, 'call.html'))).toEqual(['公募']);
});

test('a PDF, whatever its name', async () => {
  const text = await readCallText(pdfWithText(['Deadline', '', 'Noon on 5 June. Late ones', 'are refused.']), 'call');
  expect(sentences(text)).toContain('Noon on 5 June.');
  expect(findWords(text, 'Late ones are refused', 'Deadline')).toMatchObject({ state: 'found' });
});

test.each([
  ['a scan', pdfWithContents([SCAN]), /no readable text/],
  ['a damaged PDF', Buffer.from('%PDF-1.7 and no more'), /cannot be read/],
  ['no text', Buffer.from([0xff, 0x00, 0xfe, 0x80, 0x81]), /encoding/],
])('%s is refused, and it is said why', async (_, bytes, why) => {
  await expect(readCallText(bytes, 'call.pdf')).rejects.toThrow(why);
});

describe('width and kinds of dash make no difference', () => {
  const cases = [
    ['2020-2025', '2020–2025'],
    ['2020−2025', '2020－2025'],
    ['Japan — UK', 'Japan - UK'],
    ['pre–clinical work', 'pre-clinical work'],
    ['２０ pages', '20 pages'],
    ['50％ of costs', '50% of costs'],
    ['公募（予告）', '公募(予告)'],
    ['公募 (予告) の内容', '公募（予告）の内容'],
    ['３～５年', '3〜5年'],
    ['Ａ：Ｂ', 'A:B'],
  ] as const;

  test.each([...cases, ...cases.map(([a, b]) => [b, a] as const)])('%s holds %s', async (text, words) => {
    expect(findWords(await read(text), words, 'x')).toMatchObject({ state: 'found' });
  });

  test.each([
    ['コーヒー', 'コ-ヒ-'],
    ['120 million', '20 million'],
    ['１２０ million', '20 million'],
    ['20 million', '200 million'],
  ])('%s does not hold %s', async (text, words) => {
    expect(findWords(await read(text), words, 'x')).toEqual({ state: 'missing' });
  });
});

describe('words of a citation', () => {
  const found = async (words: string, heading = 'What is offered') => findWords(await read(CALL), words, heading);

  test.each([
    ['R&D phase', 'Basic Study'],
    ['Key Fields', 'Clinical Research Centre'],
    ['Start Date', 'Early June, 2030 (Preliminary)'],
    ['E-mail', 'Inquiries by email are welcome'],
    ['What is offered', 'No more than 100 million yen'],
    ['What is offered', '20 million yen to 30 million yen'],
    ['Open Call', 'Teams in Japan'],
    ['Summary', 'Young researchers'],
    ['Solicitation Period', 'Early June, 2030 - Early August, 2030 (Preliminary)'],
  ])('under %s: %s', async (heading, words) => {
    expect(await found(words, heading)).toMatchObject({ state: 'found', underHeading: true });
  });

  test.each([
    ['R&D phase', 'Clinical Research Centre'],
    ['R&D phase', 'Early June, 2030 (Preliminary)'],
    ['Open Call', 'Young researchers'],
    ['What is offered', 'Teams in Japan'],
    ['No such heading', 'Teams in Japan'],
  ])('not under %s: %s', async (heading, words) => {
    expect(await found(words, heading)).toMatchObject({ state: 'found', underHeading: false });
  });

  test('words that run through two sentences name both', async () => {
    const text = await read(CALL);
    const { sentences: indexes } = { sentences: [], ...findWords(text, 'is as follows. It may', 'What is offered') };
    expect(indexes.map((index) => text.sentences[index]?.text)).toEqual(['Support is as follows.', 'It may change.']);
  });

  test.each([
    ['No more than 101 million yen', 'another digit'],
    ['00 million yen per year', 'the tail of a number'],
    ['20 million yen to 3', 'the head of a number'],
    ['million yen per yea', 'the head of a word'],
    ['20 million yen – 30', 'another dash'],
    ['no more than 100', 'another case'],
    ['', 'nothing'],
    [' \n ', 'blank'],
  ])('missing: %s (%s)', async (words) => {
    expect(await found(words)).toEqual({ state: 'missing' });
  });

  test.each([
    ['says “up  to\u00a0100 M”', 'says "up to 100 M"'],
    ['a col\u00adlab\u00adoration', 'a collaboration'],
    ['the agency’s\nown', "the agency's own"],
    ['研究\n開発 代表者', '研究開発代表者'],
    ['caf\u0065\u0301', 'caf\u00e9'],
  ])('%j holds %j', async (text, words) => {
    expect(findWords(await read(text), words, 'x')).toMatchObject({ state: 'found' });
  });

  test.each([
    ['up to 1,100 million', '100 million'],
    ['up to 100,000 yen', 'up to 100'],
    ['up to 2.5 million', '5 million'],
    ['上限は十五億円', '五億円'],
    ['上限は１５億円', '５億円'],
    ['teamwork', 'team'],
  ])('%s does not hold %s', async (text, words) => {
    expect(findWords(await read(text), words, 'x')).toEqual({ state: 'missing' });
  });
});
