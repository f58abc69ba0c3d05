import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

/** The same draft and the same day give the same bytes and the same digest, wherever and by whomever they are packed. */

const base = mkdtempSync(path.join(os.tmpdir(), 'grantlint-determinism-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const CLI = path.resolve(process.env.GRANTLINT_CLI ?? 'dist/grantlint.js');
const WORDS = "'pack' 'proposal.yaml' '--as-of' '2023-07-01' '-o' 'out/b.zip'";

interface Place {
  readonly node?: string;
  readonly zone?: string;
  readonly umask?: string;
  readonly locale?: string;
  readonly folder?: string;
  /** Seconds since 1970 that every file gets as its time. */
  readonly time?: number;
  readonly cache?: boolean;
}

let count = 0;

/** SHA-256 of the zip, and the digest that the receipt shows. */
function packedIn(place: Place): { zip: string; digest: string | undefined } {
  const folder = path.join(base, String(count++), place.folder ?? 'draft');
  cpSync(path.join(process.cwd(), 'examples/amed-aspire-fy2023/ready'), folder, { recursive: true });
  mkdirSync(path.join(folder, 'out'));
  // One that deflates, one that does not, one that is large enough to be stored without a look at it.
  const extra = {
    'words.txt': 'words that deflate '.repeat(9000),
    'noise.bin': noise(300_000),
    'large.bin': noise(33 * 1024 * 1024),
  };
  const entries = Object.entries(extra).map(([name, content], at) => {
    writeFileSync(path.join(folder, 'attachments', name), content);
    return `  - { id: extra-${at}, path: attachments/${name}, kind: other, title: Extra ${at}, language: en }\n`;
  });
  const draft = path.join(folder, 'proposal.yaml');
  writeFileSync(
    draft,
    readFileSync(draft, 'utf8').replace(/^attachments:\n/m, (line) => line + entries.join('')),
  );
  if (place.time !== undefined)
    for (const name of ['proposal.yaml', 'attachments/words.txt', 'attachments/noise.bin'])
      utimesSync(path.join(folder, name), place.time, place.time);
  const locale = place.locale ?? 'C';
  const done = spawnSync(
    'sh',
    ['-c', `umask ${place.umask ?? '022'}; exec '${place.node ?? process.execPath}' '${CLI}' ${WORDS}`],
    {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        TZ: place.zone ?? 'UTC',
        LANG: locale,
        LC_ALL: locale,
        XDG_CACHE_HOME: path.join(base, 'cache'),
        ...(place.cache ? {} : { GRANTLINT_NO_CACHE: '1' }),
      },
    },
  );
  expect(done).toMatchObject({ status: 0 });
  const zip = createHash('sha256')
    .update(readFileSync(path.join(folder, 'out/b.zip')))
    .digest('hex');
  rmSync(folder, { recursive: true });
  return { zip, digest: /^\s*([0-9A-Z]{5}(?:-[0-9A-Z]{5}){4})$/m.exec(done.stdout)?.[1] };
}

let kept = Buffer.alloc(0);
/** The same bytes every time, which nothing can make smaller. */
function noise(length: number): Uint8Array {
  if (kept.length >= length) return kept.subarray(0, length);
  const blocks: Buffer[] = [];
  for (let at = 0; at * 64 < length; at++) blocks.push(createHash('sha512').update(String(at)).digest());
  kept = Buffer.concat(blocks);
  return kept.subarray(0, length);
}

const built = existsSync(CLI);
if (!built) console.warn('skipped: the tool is not built');

describe.skipIf(!built)('the same bytes and the same digest', () => {
  const first = built ? packedIn({}) : { zip: '', digest: '' };

  test('there is a digest', () => {
    expect(first.digest).toMatch(/^([0-9A-Z]{5}-){4}[0-9A-Z]{5}$/);
  });

  test.each<[string, Place]>([
    ['a second time', {}],
    ['in Tokyo, for nobody else to read', { zone: 'Asia/Tokyo', umask: '077' }],
    ['in New York, in Japanese', { zone: 'America/New_York', locale: 'ja_JP.UTF-8' }],
    [
      'at the date line, in a folder with another name',
      { zone: 'Pacific/Kiritimati', folder: '二つ目 の場所', locale: 'C.UTF-8' },
    ],
    ['from files of 1970', { time: 0, umask: '077' }],
    ['from files of 2100, in Turkish', { time: 4_102_444_800, locale: 'tr_TR.UTF-8', zone: 'Asia/Kathmandu' }],
    ['with what is known of the documents, not yet written', { cache: true }],
    ['with what is known of the documents, read again', { cache: true, zone: 'Asia/Tokyo', locale: 'ja_JP.UTF-8' }],
  ])(
    '%s',
    (_, place) => {
      expect(packedIn(place)).toEqual(first);
    },
    60_000,
  );

  const other = process.env.GRANTLINT_OTHER_NODE;
  if (!other) console.warn('GRANTLINT_OTHER_NODE is not set: bytes were not compared with those of another Node');
  test.skipIf(!other)(
    'on another Node',
    () => {
      const versionOf = (node: string) => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout;
      expect(versionOf(other ?? '')).not.toBe(versionOf(process.execPath));
      expect(packedIn({ node: other ?? '', zone: 'Asia/Tokyo' })).toEqual(first);
    },
    60_000,
  );
});
