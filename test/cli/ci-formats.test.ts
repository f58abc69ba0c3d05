import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { FileError } from '../../src/core/errors.js';
import { cutMarkdown } from '../../src/report/cut-markdown.js';
import { FAULTY } from '../report/samples.js';
import { GOOD, GOOD_FILES, run } from '../support/memory-host.js';
import { runIn } from '../support/real-run.js';
import { commandsIn } from '../support/runner.js';

const files = { ...GOOD_FILES, 'faulty.yaml': FAULTY, 'other.yaml': FAULTY.replace('id: known-good', 'id: other') };
const SUMMARY = '/work-of-a-researcher/summary.md';
const GITHUB = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: SUMMARY };
const GITLAB = { GITLAB_CI: 'true' };
const REPORT = 'gl-code-quality-report.json';

describe('where no format was asked for', () => {
  test('GitHub Actions gets annotations, and the report for people in the summary of the job', async () => {
    const { code, stdout, files: left } = await run(['check', 'faulty.yaml'], { files, env: GITHUB });
    expect(code).toBe(1);
    expect(commandsIn(stdout).map(({ name }) => name)).toContain('error');
    const alone = await run(['check', 'faulty.yaml', '-f', 'markdown'], { files });
    expect(left['summary.md']).toBe(alone.stdout);
  });

  test('GitLab gets its report in a file, said on standard error, and people theirs', async () => {
    const { stdout, stderr, files: left } = await run(['check', 'faulty.yaml'], { files, env: GITLAB });
    expect(stdout).toBe((await run(['check', 'faulty.yaml'], { files })).stdout);
    expect(stderr).toContain(REPORT);
    expect(JSON.parse(left[REPORT] ?? '').length).toBeGreaterThan(0);
    const quiet = await run(['check', 'faulty.yaml', '-q'], { files, env: GITLAB });
    expect([quiet.stderr, typeof quiet.files[REPORT]]).toEqual(['', 'string']);
  });

  test.each([
    ['a flag', ['-f', 'plain'], {}, {}],
    ['the environment', [], { GRANTLINT_FORMAT: 'plain' }, {}],
    ['the settings file', [], {}, { 'grantlint.yaml': 'format: plain\n' }],
  ])('%s decides otherwise', async (_, flags, env, more) => {
    const world = { files: { ...files, ...more } };
    const plain = (await run(['check', 'faulty.yaml', '-f', 'plain'], { files })).stdout;
    for (const engine of [GITHUB, GITLAB]) {
      const { stdout, files: left } = await run(['check', 'faulty.yaml', ...flags], {
        ...world,
        env: { ...engine, ...env },
      });
      expect(stdout).toBe(plain);
      expect(Object.keys(left).filter((name) => name === REPORT || name === 'summary.md')).toEqual([]);
    }
  });

  test('other engines and other commands get what they always get', async () => {
    for (const env of [{ CI: 'true' }, { GITHUB_ACTIONS: 'false' }]) {
      const { stdout } = await run(['check', 'faulty.yaml'], { files, env });
      expect(stdout).toBe((await run(['check', 'faulty.yaml'], { files })).stdout);
    }
    const { stdout, files: left } = await run(['explain', 'budget-over-cap'], { files, env: { ...GITHUB, ...GITLAB } });
    expect(stdout).toBe((await run(['explain', 'budget-over-cap'], { files })).stdout);
    expect(left[REPORT]).toBeUndefined();
  });
});

describe('the summary of the job', () => {
  test('is added to what stands there, of several drafts too, and only beside github', async () => {
    const before = { ...files, 'summary.md': 'before\n' };
    const words = ['check', 'faulty.yaml', 'other.yaml'];
    const { files: left } = await run([...words, '-f', 'github=notes.txt', '-f', 'plain'], {
      files: before,
      env: GITHUB,
    });
    const table = (await run([...words, '-f', 'markdown'], { files })).stdout;
    expect(left['summary.md']).toBe(`before\n${table}`);
    const { files: without } = await run([...words, '-f', 'plain'], { files: before, env: GITHUB });
    expect(without['summary.md']).toBe('before\n');
  });

  test('is not written twice where it was asked for by name', async () => {
    const { files: left } = await run(['check', 'faulty.yaml', '-f', 'github', '-f', `markdown=${SUMMARY}`], {
      files,
      env: GITHUB,
    });
    expect(left['summary.md']).toBe((await run(['check', 'faulty.yaml', '-f', 'markdown'], { files })).stdout);
  });

  test('that cannot be written is told, and the check stays what it is', async () => {
    const append = () => {
      throw new FileError({ en: 'the disk is full', ja: 'ディスクに空きがありません' });
    };
    const { code, stdout, stderr } = await run(['check', 'faulty.yaml'], { files, env: GITHUB, host: { append } });
    expect([code, commandsIn(stdout).length > 0]).toEqual([1, true]);
    expect(stderr).toMatch(/^note: the report for the pipeline could not be written \(the disk is full\)/);
  });

  test('never takes the place of a draft', async () => {
    const env = { ...GITHUB, GITHUB_STEP_SUMMARY: '/work-of-a-researcher/faulty.yaml' };
    const { code, files: left } = await run(['check', 'faulty.yaml'], { files, env });
    expect([code, left['faulty.yaml']]).toEqual([2, FAULTY]);
  });

  test('stays below what GitHub takes, and says that it is cut', async () => {
    const before = { ...files, 'summary.md': 'x'.repeat(1024 * 1024 - 3000) };
    const { files: left, stderr } = await run(['check', 'faulty.yaml'], { files: before, env: GITHUB });
    const added = (left['summary.md'] ?? '').slice(1024 * 1024 - 3000);
    expect(stderr).toBe('');
    expect(Buffer.byteLength(added)).toBeLessThanOrEqual(3000);
    expect(added).toMatch(/The report is cut here/);
    const full = { ...files, 'summary.md': 'x'.repeat(1024 * 1024) };
    expect((await run(['check', 'faulty.yaml'], { files: full, env: GITHUB })).files['summary.md']).toBe(
      full['summary.md'],
    );
  });
});

test('Markdown is cut behind a row or a paragraph, never inside a fence', () => {
  const text = `# 提案\n\n| a |\n|---|\n${'| 行 |\n'.repeat(5)}\n\`\`\`\`text\n\`\`\`\n| b |\n\n\`\`\`\`\n\nend\n`;
  const whole = Buffer.byteLength(text);
  expect(cutMarkdown(text, whole, 'CUT')).toBe(text);
  for (let room = 0; room < whole; room++) {
    const cut = cutMarkdown(text, room, 'CUT');
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(room);
    if (room < 3) expect(cut).toBe('');
    else {
      const kept = cut.slice(0, -3);
      expect([text.startsWith(kept), cut.endsWith('CUT')]).toEqual([true, true]);
      expect(kept).toMatch(/^$|\n$/);
      expect((kept.match(/^````/gm) ?? []).length % 2).toBe(0);
    }
  }
});

test('merge takes github and gitlab, and a part of a run does not', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'grantlint-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), content, 'latin1');
      if (name.endsWith('.yaml')) writeFileSync(path.join(folder, name), content);
    }
    const words = ['check', 'faulty.yaml', 'other.yaml', '--as-of', '2023-07-01'];
    await runIn(folder, [...words, '--shard', '1/1', '-f', 'json=p.json']);
    for (const format of ['github', 'gitlab']) {
      const merged = await runIn(folder, ['merge', 'p.json', '-f', format]);
      const whole = await runIn(folder, [...words, '-f', format]);
      expect(whole.out).toContain('budget-over-cap');
      expect([merged.out, merged.code]).toEqual([whole.out, whole.code]);
      const refused = await runIn(folder, [...words, '--shard', '1/1', '-f', 'json=p.json', '-f', `${format}=x`]);
      expect(refused.code).toBe(2);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a part of a run says so in SARIF and JUnit', async () => {
  const words = ['check', 'faulty.yaml', 'other.yaml', '--as-of', '2023-07-01', '--shard', '1/1', '-f', 'json=p.json'];
  const { files: left } = await run([...words, '-f', 'sarif=s.sarif', '-f', 'junit=j.xml'], { files });
  const [log] = JSON.parse(left['s.sarif'] ?? '').runs;
  expect(log.automationDetails.id).toBe('grantlint/part-1-of-1/');
  expect(log.invocations[0].toolExecutionNotifications[0].message.text).toMatch(
    /^Part 1 of 1: 2 of 2 drafts\. .*provisional/,
  );
  expect(left['j.xml']).toMatch(/<skipped message="Part 1 of 1: 2 of 2 drafts\./);
  const whole = await run(['check', 'faulty.yaml', '-f', 'sarif'], { files: { ...files, 'proposal.yaml': GOOD } });
  expect(JSON.parse(whole.stdout).runs[0].automationDetails).toBeUndefined();
});
