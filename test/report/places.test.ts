import { describe, expect, test } from 'vitest';
import { GOOD, GOOD_FILES, run } from '../support/memory-host.js';
import { readXml } from '../support/read-xml.js';
import { commandsIn } from '../support/runner.js';
import { validSarif } from '../support/sarif-schema.js';

/** A draft whose faults follow Japanese text and a sign of two UTF-16 units on the same line. */
const LINE =
  'project: { id: known-good, title: { ja: "加齢脳🧠のグリア地図", en: "Maps 👩‍🔬" }, tier: tier-9, tierr: 2,';
const DRAFT = GOOD.replace(/^project:\n(?: {2}.*\n)*/m, () => {
  const period = /^ {2}period: (.*)$/m.exec(GOOD)?.[1] ?? '';
  return `${LINE} call: amed-aspire-fy2023-pre, phase: basic, period: ${period} }\n`;
});
const column = (words: string): number => LINE.indexOf(words) + 1;
const line = DRAFT.split('\n').findIndex((each) => each.startsWith('project: {')) + 1;
const FILE = '提案 書/第1回 #1,a:b%20.yaml';
const ENCODED = FILE.split('/').map(encodeURIComponent).join('/');

const WAYS = [
  ['as it is', DRAFT],
  ['with CRLF', DRAFT.replaceAll('\n', '\r\n')],
  ['with a byte order mark', `\ufeff${DRAFT}`],
  ['with both', `\ufeff${DRAFT.replaceAll('\n', '\r\n')}`],
] as const;
const render = async (draft: string, format: string): Promise<string> =>
  (await run(['check', FILE, '-f', format], { files: { ...GOOD_FILES, [FILE]: draft } })).stdout;

test('the line is as wished', () => {
  expect(line).toBeGreaterThan(1);
  expect(DRAFT).toContain('amed-aspire');
});

describe.each(WAYS)('a draft %s', (_, draft) => {
  test('SARIF: columns in UTF-16 units, and a name that is percent-encoded', async () => {
    const log = JSON.parse(await render(draft, 'sarif'));
    validSarif(log);
    expect(validSarif.errors).toBeNull();
    const [{ results, columnKind }] = log.runs;
    expect(columnKind).toBe('utf16CodeUnits');
    const at = (code: string) =>
      results.find(({ ruleId }: { ruleId: string }) => ruleId === code)?.locations[0].physicalLocation;
    expect(at('schema/unknown-key')).toEqual({
      artifactLocation: { uri: ENCODED, index: 0 },
      region: { startLine: line, startColumn: column('tierr'), endLine: line, endColumn: column('tierr') + 5 },
    });
    expect(LINE.slice(column('tierr') - 1)).toMatch(/^tierr/);
  });

  test('GitHub: the same place in an annotation', async () => {
    const told = commandsIn(await render(draft, 'github')).find(({ data }) => data.includes('schema/unknown-key'));
    expect(told?.properties).toMatchObject({
      file: FILE,
      line: String(line),
      col: String(column('tierr')),
      endColumn: String(column('tierr') + 5),
    });
    expect(told?.data).toContain(`${FILE}:${line}:${column('tierr')} `);
  });

  test('GitLab: the same line, the name as it is', async () => {
    const entries = JSON.parse(await render(draft, 'gitlab'));
    const entry = entries.find(({ check_name }: { check_name: string }) => check_name === 'schema/unknown-key');
    expect(entry.location).toEqual({ path: FILE, lines: { begin: line, end: line } });
  });

  test('JUnit: the file on its suite, the place in the failure', async () => {
    const [suite] = readXml(await render(draft, 'junit')).children;
    expect(suite?.attributes.file).toBe(FILE);
    const found = suite?.children.find(({ attributes }) => attributes.name === 'schema/unknown-key');
    expect(found?.children[0]?.text).toContain(`${FILE}:${line}:${column('tierr')}: `);
  });
});

describe.each(['sarif', 'junit', 'github', 'gitlab'])('%s of several drafts', (format) => {
  const files = { ...GOOD_FILES, [FILE]: DRAFT, 'b.yaml': GOOD, 'c.yaml': DRAFT.replace('known-good', 'other') };
  const words = ['check', FILE, 'b.yaml', 'c.yaml', 'proposal.yaml', '-f', format];

  test('is the same for one thread and two, and from kept results', async () => {
    const one = await run([...words, '--workers', '1'], { files });
    expect(one.stdout).toContain('unknown-key');
    expect((await run([...words, '--workers', '1'], { files })).stdout).toBe(one.stdout);
    expect((await run(words, { files })).stdout).toBe(one.stdout);
  });
});

test('the schema for SARIF bites on a name that is not encoded', async () => {
  const log = JSON.parse(await render(DRAFT, 'sarif'));
  log.runs[0].artifacts[0].location.uri = FILE;
  expect(validSarif(log)).toBe(false);
});
