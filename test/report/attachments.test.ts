import { describe, expect, test } from 'vitest';
import { report } from '../../schemas/report.js';
import { AWARD, GOOD_FILES, run } from '../support/memory-host.js';

/** What reports tell of what was seen in the attachments. */

const check = (argv: readonly string[], files: Readonly<Record<string, string | Uint8Array>> = GOOD_FILES) =>
  run(['check', 'proposal.yaml', '--as-of', '2023-07-01', ...argv], { files });

const { 'attachments/award.pdf': letter } = AWARD;

test('JSON: every fact, in the order of the draft', async () => {
  const { stdout } = await check(['--format', 'json']);
  const { evaluations } = report.parse(JSON.parse(stdout));
  expect(evaluations[0]?.attachments).toMatchObject([
    {
      path: 'attachments/award.pdf',
      state: 'file',
      size: letter.length,
      type: 'pdf',
      document: { pages: 1, why: null, pdf: { papers: [{ width: 210, height: 297 }] }, text: { japanese: 0 } },
      evidence: ['funder', 'award-number', 'amount', 'period'].map((detail) => ({
        grant: '/partners/0/funding/0',
        detail,
        answer: 'found',
        page: 1,
      })),
    },
  ]);
});

test('JSON: a draft whose list cannot be read has none', async () => {
  const { stdout } = await check(['--format', 'json'], { 'proposal.yaml': 'format: 1\nattachments: 7\n' });
  expect(report.parse(JSON.parse(stdout)).evaluations[0]?.attachments).toBeNull();
});

test('Japanese is counted in characters: how it is cut into words depends on the machine', async () => {
  const { GOOD } = await import('../support/memory-host.js');
  const files = {
    'proposal.yaml': GOOD.replace('attachments/award.pdf', 'attachments/plan.txt'),
    'attachments/plan.txt': '研究開発代表者は、研究開発計画に基づいて研究を実施します。',
  };
  const { stdout } = await check(['--format', 'json'], files);
  const [fact] = report.parse(JSON.parse(stdout)).evaluations[0]?.attachments ?? [];
  expect(fact?.document).toMatchObject({ words: null, characters: 29, text: { japanese: 100 } });
  expect((await check(['-v', '--lang', 'en'], files)).stdout).toContain('29 characters · language 100 % Japanese');
});

describe('for people', () => {
  test('the terminal shows it when asked for everything', async () => {
    expect((await check(['--lang', 'en'])).stdout).not.toContain('What was seen');
    const { stdout } = await check(['--lang', 'en', '-v']);
    expect(stdout).toContain('What was seen in the attachments (1)');
    expect(stdout).toMatch(/PDF 1\.7, \d+ B · 1 page, \d+ words · paper A4 · language not Japanese/);
    expect(stdout).toContain('✔ award number 12345: found (page 1)');
    expect((await check(['--lang', 'ja', '-v'])).stdout).toContain('✔ 課題番号 12345：記載あり（1ページ）');
  });

  test.each(['markdown', 'html'])('%s always does', async (format) => {
    const { stdout } = await check(['--lang', 'both', '--format', format]);
    expect(stdout).toContain('What was seen in the attachments');
    expect(stdout).toContain('添付書類の内容');
    expect(stdout).toMatch(/found \\?\(page 1\\?\)/);
  });

  test('what is not known is said', async () => {
    const missing = { 'proposal.yaml': GOOD_FILES['proposal.yaml'] };
    expect((await check(['--lang', 'en', '-v'], missing)).stdout).toMatch(
      /attachments\/award\.pdf\n {4}no such file\n/,
    );
    const damaged = { ...GOOD_FILES, 'attachments/award.pdf': '%PDF-1.7 and no more' };
    const { stdout } = await check(['--lang', 'en', '-v'], damaged);
    expect(stdout).toContain('PDF, 20 B · damaged · language not known');
    expect(stdout).toContain('? funder Sample Research Council: text cannot be read');
  });
});

test('a text in another encoding is not called damaged', async () => {
  const { GOOD } = await import('../support/memory-host.js');
  const files = {
    'proposal.yaml': GOOD.replace('attachments/award.pdf', 'attachments/plan.txt'),
    'attachments/plan.txt': Buffer.from('8cf695e5', 'hex'),
  };
  const { stdout } = await check(['-v', '--lang', 'en'], files);
  expect(stdout).toContain('4 B · not in UTF-8: its text was not read');
  expect(stdout).not.toContain('attachment-damaged');
});

test('with and without what was kept, the reports are the same to the byte', async () => {
  for (const format of ['json', 'html', 'markdown']) {
    const kept = await check(['--format', format, '--lang', 'both']);
    const anew = await check(['--format', format, '--lang', 'both', '--no-cache']);
    expect(anew.stdout).toBe(kept.stdout);
  }
});
