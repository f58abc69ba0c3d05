import { expect, test } from 'vitest';
import { GOOD, GOOD_FILES, ROOT } from '../support/memory-host.js';
import { CLIMBS, PREFIXES, SEPARATORS, TAILS } from './support/paths.js';
import { isSound, quickRun } from './support/quick-run.js';
import { expectRow } from './support/tally.js';

/** What a draft names is looked for below its own folder, however the path is written. */

const SECRET = 'the-content-of-a-file-elsewhere';
const OUTSIDE = { '../secret.txt': SECRET, '../../secret.txt': SECRET, '../../etc/passwd': SECRET };
const here = (file: string): boolean => file === ROOT || file.startsWith(`${ROOT}/d/`);

const TARGETS = ['secret.txt', 'etc/passwd'];
const PATHS = ['', ...PREFIXES]
  .flatMap((prefix) =>
    CLIMBS.flatMap((climb) =>
      SEPARATORS.map((separator, index) => {
        const target = (TARGETS[index % 2] ?? '').replaceAll('/', separator);
        return `${prefix}${climb}${separator}${climb}${separator}${target}${TAILS[index % TAILS.length]}`;
      }),
    ),
  )
  .filter((_, index) => index % 3 === 0);

test('paths of attachments', { timeout: 120_000 }, async () => {
  const written = [...PATHS, '/etc/passwd', '../secret.txt', '..', '.', '/', '\\', 'C:', '~', ''];
  const [head = '', tail = ''] = GOOD.split('attachments/award.pdf');
  for (const path of written) {
    const reads: string[] = [];
    const files = {
      'd/proposal.yaml': `${head}${JSON.stringify(path)}${tail}`,
      'd/attachments/award.pdf': GOOD_FILES['attachments/award.pdf'],
      ...OUTSIDE,
    };
    const argv = ['check', 'd/proposal.yaml', '-f', 'json', '--lang', 'en'];
    const outcome = await quickRun(argv, { files, onRead: (file) => void reads.push(file) });
    expect(isSound(outcome), path).toBeNull();
    expect(outcome.code, path).not.toBe(0);
    expect(
      reads.filter((file) => !here(file)),
      path,
    ).toEqual([]);
    expect(outcome.stdout.includes(SECRET), path).toBe(false);
  }
  expectRow({
    inputs: {
      en: 'Paths of attachments that lead out of the folder, by every kind of separator',
      ja: 'フォルダの外を指す添付書類のパス（各種の区切り文字）',
    },
    cases: written.length,
    outcome: { en: 'all told, nothing outside read', ja: 'すべて指摘。フォルダの外の読み取りなし' },
  });
});
