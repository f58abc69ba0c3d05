import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../../src/core/catalogue.js';
import { RULES } from '../../src/rules/index.js';
import { say } from '../../src/text/say.js';
import { checkFixture } from '../support/fixture.js';

/** What fixtures cannot show of the rules on what attachments hold: the words, the levels and the places that belong to them. */

const CATALOGUE = catalogueOf(RULES);
const ENTRY = 'attachments:\n  - { id: award, path: attachments/award.pdf, kind: funding-evidence }\n';

const findings = (source: string) => checkFixture(source).evaluation.diagnostics;
const told = (source: string) =>
  findings(source).map((each) => [
    `${each.code} ${each.level}`,
    say(each, 'en', CATALOGUE).message,
    say(each, 'ja', CATALOGUE).message,
  ]);
const of = (fact: string) => `# fact: {path: attachments/award.pdf, ${fact}}\n${ENTRY}`;

describe('the words', () => {
  test('pages are listed in short', () => {
    expect(told(of('document: {pages: 9, pdf: {pagesWithoutText: [7, 1, 2, 3]}}'))).toEqual([
      [
        'attachment-page-without-text notice',
        '"attachments/award.pdf" holds no readable text on pages 1-3, 7, as in a scan; what stands there was not checked.',
        '「attachments/award.pdf」の1～3、7ページには、スキャンした画像のように文字情報がありません。そこに書かれている内容は確認していません。',
      ],
    ]);
  });

  test('a text with gaps is no scan', () => {
    expect(told(of('document: {why: no-text, pages: 3, text: {letters: 900, japanese: 0, kana: 0}}'))).toEqual([
      [
        'attachment-page-without-text notice',
        'Many letters of "attachments/award.pdf" cannot be read as text, so part of what it says was not checked.',
        '「attachments/award.pdf」には文字情報のない文字が多くあり、内容の一部を確認していません。',
      ],
    ]);
    const [[, silent = ''] = []] = told(of('document: {why: no-text, pages: 3, text: null}'));
    expect(silent).toContain('holds no readable text, as in a scan;');
  });

  test('one word of a template on several pages is told once', () => {
    const template = '[{words: （記載例）, page: 4}, {words: Lorem ipsum, page: 2}, {words: （記載例）, page: 5}]';
    expect(told(of(`document: {text: {template: ${template}}}`))).toEqual([
      [
        'attachment-template-text should',
        '"attachments/award.pdf" still holds "（記載例）" (pages 4-5) and "Lorem ipsum" (page 2), which looks left over from a template.',
        '「attachments/award.pdf」に、ひな形の文言と思われる「（記載例）」（4～5ページ）、「Lorem ipsum」（2ページ）が残っています。',
      ],
    ]);
  });

  test('names of embedded files and fonts are cut, and the rest is counted', () => {
    const files = told(of('document: {pdf: {files: [a, b, c, d, e, f, ""]}}'))[0];
    expect(files?.[1]).toContain('has 7 files inside it ("a", "b", "c", "d", "e" and 2 more);');
    expect(files?.[2]).toContain('7個のファイルが埋め込まれています（「a」、「b」、「c」、「d」、「e」、ほか2個）');
    const fonts = '[{name: "", page: 4}, {name: MS-Mincho, page: 3}, {name: MS-Mincho, page: 9}]';
    const missing = told(of(`document: {pdf: {fontsNotEmbedded: ${fonts}}}`))[0];
    expect(missing?.[1]).toContain('the glyphs of a font without a name and MS-Mincho (first on page 3)');
    expect(missing?.[2]).toContain('フォント（名前のないフォント、MS-Mincho）が埋め込まれていません（初出は3ページ）');
  });

  test('a signed form is not to be saved anew', () => {
    const [form] = findings(of('document: {pdf: {fields: 2, signatures: 1}}'));
    expect(form && say(form, 'en', CATALOGUE).fix).toMatch(/^Leave the file as it is/);
    const [unsigned] = findings(of('document: {pdf: {fields: 2}}'));
    expect(unsigned && say(unsigned, 'en', CATALOGUE).fix).toMatch(/^Print the form into a new PDF/);
  });
});

test('a text in another encoding is no damaged file, and weighs like any length that was not counted', () => {
  const plan = (name: string, fact: string) =>
    told(`# with: {documents: [{id: plan, label: {en: Plan, ja: 計画書}, kind: research-plan, maxWords: 10, level: must}]}
# fact: {path: ${name}, document: {${fact}}}
${ENTRY}  - { id: plan, path: ${name}, kind: research-plan }\n`).find(([code]) => code?.startsWith('document-length'));
  expect(plan('plan.txt', 'why: unreadable')).toEqual([
    'document-length-unknown should',
    'The length of "plan.txt" (Plan) was not checked: its text is not in UTF-8; the call asks for at most 10 words.',
    '「plan.txt」（計画書）の分量は確認していません（文字コードが UTF-8 ではありません）。公募の定めは10語以内です。',
  ]);
  expect(plan('plan.pdf', 'why: unreadable')?.[0]).toBe('document-length-unknown must');
});

test('the content of a secret reaches no finding', () => {
  const found = findings(
    of('document: {text: {secrets: [{words: slack-token, page: 2}, {words: slack-token, page: 3}]}}'),
  );
  expect(found.map(({ data }) => data)).toEqual([
    { path: 'attachments/award.pdf', kinds: ['slack-token'], pages: ['2-3'] },
  ]);
});

test('the first of two equal files is named as belonging to it', () => {
  const same = ['a', 'b'].map((name) => `# fact: {path: ${name}.pdf, sha256: aa}\n`).join('');
  const [found] = findings(
    `${same}attachments:\n  - { id: award, path: a.pdf, kind: funding-evidence }\n  - { id: b, path: b.pdf, kind: letter }\n`,
  );
  expect(found?.place.path).toEqual(['attachments', 1, 'path']);
  expect(found?.related.map(({ path }) => path)).toEqual([['attachments', 0, 'path']]);
});

describe('evidence', () => {
  const answer = (detail: string, given: string, page: number | null = null) =>
    `{grant: [partners, 0, funding, 0], detail: ${detail}, wanted: "9", answer: ${given}, page: ${page}}`;
  const PARTNERS = `partners:
  - principalInvestigator: { name: { en: Jane Doe } }
    funding:
      - status: received
        period: { start: 2023-01-01, end: 2027-12-31 }
        evidence: [award]
`;
  const evidence = (...answers: readonly string[]) => `${of(`evidence: [${answers.join(', ')}]`)}${PARTNERS}`;

  test('three answers are three sentences', () => {
    const source = evidence(
      answer('funder', 'found', 1),
      answer('award-number', 'not-found'),
      answer('amount', 'not-readable'),
    );
    expect(told(source)).toEqual([
      [
        'evidence-detail-not-found notice',
        'The evidence for the funding of Jane Doe by Sample Research Council ("attachments/award.pdf") does not show the award number ("9"). Found: the funder (page 1). Not checked, as not every page can be read: the amount.',
        'Jane DoeがSample Research Councilから受ける研究費の証拠書類（「attachments/award.pdf」）に、課題番号（「9」）が見つかりません。助成機関名（1ページ）は記載されています。金額は、文字を読み取れない部分があるため確認していません。',
      ],
    ]);
  });

  test('what is not readable is never told as not found, and points at the grant and the file', () => {
    const [found] = findings(evidence(answer('funder', 'not-readable'), answer('amount', 'not-readable')));
    expect(found?.code).toBe('evidence-not-readable');
    expect(found?.data).toMatchObject({ missing: [], unreadable: ['funder', 'amount'] });
    expect(found?.place.path).toEqual(['partners', 0, 'funding', 0, 'evidence']);
    expect(found?.related.map(({ path }) => path)).toEqual([['attachments', 0, 'path']]);
  });
});
