import zlib from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Archive, bagFiles, bundleOf, partsOf, type ZipPart, zipOf } from '../support/make-bundle.js';
import { codesOf, readBytes } from '../support/read-bytes.js';

/** Zips that are wrong in one way each, and what is said of them. */

const FILES = bagFiles();
const PARTS = partsOf(FILES);
const GOOD = zipOf(PARTS);
const DRAFT = 'b/data/proposal/proposal.yaml';
const LONG = 'b/data/proposal/a.txt';

/** The good zip with one part changed. */
const spoiled = (name: string, change: Partial<ZipPart>, archive: Archive = {}): Buffer =>
  zipOf(
    PARTS.map((part) => (part.name === name ? { ...part, ...change } : part)),
    archive,
  );
/** The good zip with an entry more, in its place. */
const added = (part: ZipPart): Buffer => {
  const raw = (each: ZipPart) => Buffer.from(each.name as string);
  return zipOf([...PARTS, part].sort((a, b) => Buffer.compare(raw(a), raw(b))));
};
const named = (name: string | Buffer): Buffer => added({ name, bytes: Buffer.from('x'), stored: true });
const edited = (change: (record: Buffer) => void): Buffer =>
  zipOf(PARTS, {
    end: (record) => {
      change(record);
      return record;
    },
  });
const text = Buffer.from('text\n');
const packedLong = zlib.deflateRawSync(FILES.get('data/proposal/a.txt') ?? '', { level: 6 });
/** Blocks of deflate that hold nothing, 34 MB of them. */
const EMPTY_BLOCKS = Buffer.alloc(34_000_000, Buffer.from([0, 0, 0, 0xff, 0xff]));
const zip64Field = Buffer.from([1, 0, 8, 0, 1, 0, 0, 0, 0, 0, 0, 0]);

describe('the whole', () => {
  test.each<[string, Buffer, string]>([
    ['an empty file', Buffer.alloc(0), 'not-a-zip'],
    ['a text', Buffer.from('This is no zip at all, but long enough to be one.'), 'not-a-zip'],
    ['a PDF', Buffer.from(`%PDF-1.7\n${'x'.repeat(100)}\n%%EOF\n`), 'not-a-zip'],
    ['a gzip', zlib.gzipSync(GOOD), 'not-a-zip'],
    ['four bytes of a zip', GOOD.subarray(0, 4), 'truncated'],
    ['half a zip', GOOD.subarray(0, GOOD.length / 2), 'truncated'],
    ['a zip without its last byte', GOOD.subarray(0, -1), 'truncated'],
    ['an empty zip', zipOf([]), 'no-entries'],
    ['bytes before', Buffer.concat([Buffer.from('MZ self-extracting'), GOOD]), 'data-before'],
    ['bytes before, offsets adjusted', zipOf(PARTS, { before: text }), 'data-before'],
    ['a zero after', Buffer.concat([GOOD, Buffer.from([0])]), 'data-after'],
    ['a line after', Buffer.concat([GOOD, Buffer.from('\r\n')]), 'data-after'],
    ['a second zip after, which is another bundle', Buffer.concat([GOOD, zipOf(partsOf(FILES))]), 'data-before'],
    ['a comment', zipOf(PARTS, { comment: text }), 'archive-comment'],
    ['a comment that holds an end record', zipOf(PARTS, { comment: Buffer.concat([zipOf([]), text]) }), 'data-after'],
    ['a comment that is an empty zip', zipOf(PARTS, { comment: zipOf([]) }), 'data-before'],
    ['bytes before the table of contents', zipOf(PARTS, { betweenFilesAndDirectory: text }), 'hidden-data'],
    ['too few counted', edited((end) => void end.writeUInt32LE(0x000a000a, 8)), 'directory-damaged'],
    ['too many counted', edited((end) => void end.writeUInt32LE(0x000c000c, 8)), 'directory-damaged'],
    ['counts that differ', edited((end) => void end.writeUInt16LE(1, 8)), 'not-as-written'],
    ['part of several disks', edited((end) => void end.writeUInt16LE(1, 4)), 'not-as-written'],
    ['a table of contents on another disk', edited((end) => void end.writeUInt16LE(1, 6)), 'not-as-written'],
    ['a table of contents elsewhere', edited((end) => void end.writeUInt32LE(5, 16)), 'data-before'],
    ['a table of contents of another size', edited((end) => void end.writeUInt32LE(50, 12)), 'directory-damaged'],
    ['a count of zip64', edited((end) => void end.writeUInt32LE(0xffffffff, 8)), 'zip64'],
    ['an offset of zip64', edited((end) => void end.writeUInt32LE(0xffffffff, 16)), 'zip64'],
    [
      'a locator of zip64',
      zipOf(PARTS, { end: (end) => Buffer.concat([Buffer.from('PK\x06\x07'.padEnd(20, '\0'), 'latin1'), end]) }),
      'zip64',
    ],
    [
      'a table of contents that is not sorted',
      zipOf(PARTS, { order: [1, 0, 2, 3, 4, 5, 6, 7, 8, 9, 10] }),
      'not-as-written',
    ],
    ['files that are not sorted', zipOf([...PARTS].reverse()), 'not-as-written'],
    [
      'a file named twice in the table of contents',
      zipOf(PARTS, { order: [0, 0, 2, 3, 4, 5, 6, 7, 8, 9, 10] }),
      'duplicate',
    ],
    ['two folders', named('c/x.txt'), 'several-folders'],
    ['a file beside the folder', named('readme.txt'), 'several-folders'],
    ['no folder', zipOf(PARTS.map((part) => ({ ...part, name: String(part.name).slice(2) }))), 'several-folders'],
    ['another zip', zipOf([{ name: 'b/readme.txt', bytes: text, stored: true }]), 'not-a-bundle'],
  ])('%s', async (_, bytes, code) => {
    expect(await codesOf(bytes)).toContain(code);
  });
});

describe('names', () => {
  test.each<[string, string | Buffer, string]>([
    ['a parent', 'b/../../etc/passwd', 'name-parent'],
    ['a parent at the start', '../b/x', 'name-parent'],
    ['a part that is a dot', 'b/./x', 'name-parent'],
    ['an absolute path', '/etc/passwd', 'name-absolute'],
    ['a network path', '//server/share/x', 'name-absolute'],
    ['a drive', 'C:/Windows/win.ini', 'name-drive'],
    ['a drive without a slash', 'c:x', 'name-drive'],
    ['backslashes', 'b\\data\\x', 'name-backslash'],
    ['a parent by backslashes', 'b/..\\..\\x', 'name-backslash'],
    ['NUL', 'b/data/proposal/x.pdf\0.exe', 'name-control'],
    ['a line break', 'b/data/proposal/x\n.pdf', 'name-control'],
    ['an escape', 'b/data/proposal/x\u001b[31m.pdf', 'name-control'],
    ['a line separator', 'b/data/proposal/x\u2028.pdf', 'name-control'],
    ['a device of Windows', 'b/data/proposal/con.txt', 'name-reserved'],
    ['a port of Windows', 'b/data/proposal/LPT1', 'name-reserved'],
    ['a space at the end', 'b/data/proposal/x.pdf ', 'name-edge'],
    ['a dot at the end', 'b/data/proposal/x.pdf.', 'name-edge'],
    ['a space at the start of a folder', 'b/data/ proposal/x', 'name-edge'],
    ['Shift_JIS', Buffer.from([0x62, 0x2f, 0x8c, 0x76, 0x89, 0xe6, 0x2e, 0x70, 0x64, 0x66]), 'name-not-utf-8'],
    ['overlong UTF-8', Buffer.from([0x62, 0x2f, 0xc0, 0xae, 0xc0, 0xae, 0x2f, 0x78]), 'name-not-utf-8'],
    ['NFD', 'b/data/proposal/カ\u3099イド.pdf', 'name-not-nfc'],
    ['a question mark', 'b/data/proposal/a?.pdf', 'name-character'],
    ['a stream of NTFS', 'b/data/proposal/a.pdf:x', 'name-character'],
    ['an empty part', 'b/data//x', 'name-character'],
    ['a percent sign, which lists of BagIt read otherwise', 'b/data/proposal/a%0Ab', 'name-character'],
    ['256 bytes in a part', `b/data/proposal/${'あ'.repeat(85)}x`, 'name-too-long'],
    ['60,000 bytes', `b/data/proposal/${'a/'.repeat(30_000)}x`, 'name-too-long'],
    ['a name twice', DRAFT, 'duplicate'],
    ['another case', 'b/data/proposal/PROPOSAL.yaml', 'names-collide'],
    ['another case of a folder', 'b/Data/proposal/proposal.yaml', 'names-collide'],
    ['a folder below a file', 'b/data/proposal/a.txt/x', 'name-file-and-folder'],
    ['a folder below a file, in another case', 'b/data/proposal/A.TXT/x', 'name-file-and-folder'],
  ])('%s', async (_, name, code) => {
    expect(await codesOf(named(name))).toContain(code);
  });
});

describe('entries', () => {
  test.each<[string, Buffer, string]>([
    ['encrypted', spoiled(DRAFT, { flags: 1 }), 'encrypted'],
    ['strongly encrypted', spoiled(DRAFT, { flags: 0x41 }), 'encrypted'],
    ['encrypted headers', spoiled(DRAFT, { flags: 0x2041 }), 'encrypted'],
    ['a symbolic link', spoiled(DRAFT, { external: 0xa1ff0000 }), 'link'],
    ['a device', spoiled(DRAFT, { external: 0x61a40000 }), 'link'],
    ['a pipe', spoiled(DRAFT, { external: 0x11a40000 }), 'link'],
    ['a socket', spoiled(DRAFT, { external: 0xc1a40000 }), 'link'],
    ['a folder that is a file', spoiled(DRAFT, { external: 0x41ed0010 }), 'link'],
    ['an executable', spoiled(DRAFT, { external: 0x81ed0020 }), 'not-as-written'],
    ['no mode', spoiled(DRAFT, { external: 0 }), 'not-as-written'],
    ['made on DOS', spoiled(DRAFT, { madeBy: 20 }), 'not-as-written'],
    ['another version needed', spoiled(DRAFT, { version: 45 }), 'not-as-written'],
    ['a date', spoiled(DRAFT, { date: 0x58a10000 }), 'not-as-written'],
    ['a comment', spoiled(DRAFT, { comment: text }), 'not-as-written'],
    ['an additional field', spoiled(DRAFT, { extra: Buffer.from([0x55, 0x54, 1, 0, 3]) }), 'not-as-written'],
    [
      'another name in an additional field',
      spoiled(DRAFT, { extra: Buffer.from([0x75, 0x70, 5, 0, 1, 0, 0, 0, 0]) }),
      'not-as-written',
    ],
    [
      'an additional field that is cut off',
      spoiled(DRAFT, { extra: Buffer.from([0x55, 0x54, 99, 0]) }),
      'directory-damaged',
    ],
    [
      'an additional field before the content only',
      spoiled(DRAFT, { local: { extra: Buffer.from([0x55, 0x54, 1, 0, 3]) } }),
      'not-as-written',
    ],
    ['sizes of zip64', spoiled(DRAFT, { extra: zip64Field }), 'zip64'],
    ['another disk', spoiled(DRAFT, { disk: 1 }), 'not-as-written'],
    ['marked as text', spoiled(DRAFT, { internal: 1 }), 'not-as-written'],
    ['a UTF-8 flag without need', spoiled(DRAFT, { flags: 0x800 }), 'not-as-written'],
    ['a level of deflate in the flags', spoiled(LONG, { flags: 0xa }), 'not-as-written'],
    ['a patch', spoiled(DRAFT, { flags: 0x20 }), 'not-as-written'],
    ['a stored file with its sizes behind it', spoiled(DRAFT, { flags: 8, version: 20 }), 'not-as-written'],
    ['a deflated file with its sizes before it', spoiled(LONG, { flags: 0 }), 'not-as-written'],
    [
      'sizes both before and behind',
      spoiled(LONG, { local: { crc: zlib.crc32(FILES.get('data/proposal/a.txt') ?? '') } }),
      'not-as-written',
    ],
    ['sizes behind without a signature', spoiled(LONG, { trailer: trailerOf(LONG).subarray(4) }), 'not-as-written'],
    [
      'other sizes behind',
      spoiled(LONG, { trailer: Buffer.concat([trailerOf(LONG).subarray(0, 8), Buffer.alloc(8)]) }),
      'headers-differ',
    ],
    ['nothing behind', spoiled(LONG, { trailer: Buffer.alloc(0) }), 'headers-differ'],
    ['unknown compression', spoiled(DRAFT, { method: 93 }), 'method-unknown'],
    ['deflate64', spoiled(LONG, { method: 9 }), 'method-unknown'],
    ['no entry where one should be', spoiled(DRAFT, { offset: 3 }), 'headers-differ'],
    ['an entry beyond the end', spoiled(DRAFT, { offset: 0x7fffffff }), 'overlap'],
    [
      'another name before the content',
      spoiled(DRAFT, { local: { name: 'b/data/proposal/proposal.exe' } }),
      'headers-differ',
    ],
    ['another method before the content', spoiled(DRAFT, { local: { method: 8 } }), 'headers-differ'],
    ['other flags before the content', spoiled(DRAFT, { local: { flags: 0x800 } }), 'headers-differ'],
    ['another date before the content', spoiled(DRAFT, { local: { date: 1 } }), 'headers-differ'],
    ['another version before the content', spoiled(DRAFT, { local: { version: 20 } }), 'headers-differ'],
    ['another checksum before the content', spoiled(DRAFT, { local: { crc: 1 } }), 'headers-differ'],
    ['another size before the content', spoiled(DRAFT, { local: { size: 5 } }), 'headers-differ'],
    ['bytes between entries', spoiled(DRAFT, { before: text }), 'hidden-data'],
    ['an entry that starts inside another', spoiled('b/manifest.json', { offset: 0 }), 'headers-differ'],
    ['an entry twice over the same bytes', zipOf(PARTS, { order: [0, 1, 2, 3, 3, 5, 6, 7, 8, 9, 10] }), 'overlap'],
    ['packed data that reach into the next', spoiled(LONG, { packedSize: packedLong.length + 40 }), 'overlap'],
    ['a wrong checksum', spoiled(DRAFT, { crc: 1 }), 'checksum-differs'],
    ['other content', spoiled(DRAFT, { packed: Buffer.from('id: x\n') }), 'checksum-differs'],
    ['a wrong size, stored', spoiled(DRAFT, { size: 5 }), 'size-differs'],
    ['too small a size, deflated', spoiled(LONG, { size: 5 }), 'size-differs'],
    ['too large a size, deflated', spoiled(LONG, { size: 500 }), 'size-differs'],
    ['no size, deflated', spoiled(LONG, { size: 0 }), 'size-differs'],
    [
      'deflated data that are none',
      spoiled(LONG, { packed: Buffer.from('\xff\xff\xff\xff', 'latin1') }),
      'content-damaged',
    ],
    ['deflated data that are cut off', spoiled(LONG, { packed: packedLong.subarray(0, -1) }), 'content-damaged'],
    ['deflated data with nothing', spoiled(LONG, { packed: Buffer.alloc(0) }), 'content-damaged'],
    ['something behind deflated data', spoiled(LONG, { packed: Buffer.concat([packedLong, text]) }), 'content-goes-on'],
    [
      'a zero behind deflated data',
      spoiled(LONG, { packed: Buffer.concat([packedLong, Buffer.alloc(1)]) }),
      'content-goes-on',
    ],
    ['a second stream behind', spoiled(LONG, { packed: Buffer.concat([packedLong, packedLong]) }), 'content-goes-on'],
    [
      'more deflated data than any content has, so that nobody would unpack them',
      spoiled(LONG, { packed: Buffer.concat([EMPTY_BLOCKS, packedLong]) }),
      'content-goes-on',
    ],
    [
      'an entry for a folder',
      added({ name: 'b/data/', bytes: Buffer.alloc(0), external: 0x41ed0010 }),
      'not-as-written',
    ],
    [
      'an entry for a folder with content',
      added({ name: 'b/data/', bytes: text, external: 0x41ed0010 }),
      'size-differs',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await codesOf(bytes)).toContain(code);
  });

  /** The record behind the content of a good part. */
  function trailerOf(name: string): Buffer {
    const bytes = FILES.get(name.slice(2)) ?? Buffer.alloc(0);
    const record = Buffer.alloc(16);
    record.write('PK\x07\x08', 'latin1');
    record.writeUInt32LE(zlib.crc32(bytes), 4);
    record.writeUInt32LE(zlib.deflateRawSync(bytes, { level: 6 }).length, 8);
    record.writeUInt32LE(bytes.length, 12);
    return record;
  }
});

describe('limits', () => {
  const zeros = Buffer.alloc(2_000_000);

  test('a small file that would grow beyond belief is not unpacked', async () => {
    const tiny = zlib.deflateRawSync(zeros);
    const bytes = spoiled(LONG, { packed: tiny.subarray(0, 100), size: 30_000_000 });
    expect(await codesOf(bytes)).toContain('bomb');
  });

  test('the ratio can be set', async () => {
    const bytes = spoiled(LONG, { bytes: zeros });
    expect(await codesOf(bytes)).not.toContain('bomb');
    expect(await codesOf(bytes, { ratio: 100 })).toEqual(['over-your-limits']);
    // Lists that were not read for it are not called missing.
    expect(new Set(await codesOf(GOOD, { ratio: 1 }))).toEqual(new Set(['over-your-limits']));
  });

  test('the total is counted before anything is unpacked', async () => {
    expect(await codesOf(GOOD, { bytes: 3400 })).toEqual([]);
    expect(await codesOf(GOOD, { bytes: 100 })).toEqual(['over-your-limits']);
    expect(await codesOf(spoiled(LONG, { size: 0xfffffffe }))).toEqual(['too-large']);
  });

  test('the number of entries can be set', async () => {
    expect(await codesOf(GOOD, { entries: 11 })).toEqual([]);
    expect(await codesOf(GOOD, { entries: 10 })).toEqual(['over-your-limits']);
  });

  test('70,000 entries are refused by their count, or by their number where the count lies', async () => {
    const part = { name: 'b/x', bytes: Buffer.alloc(0), stored: true };
    const many = zipOf(Array.from({ length: 70_000 }, (_, index) => ({ ...part, name: `b/${index}` })));
    expect(many.readUInt16LE(many.length - 12)).toBe(70_000 % 65_536);
    expect(await codesOf(many)).toEqual(['directory-damaged']);
    many.writeUInt32LE(0xfffefffe, many.length - 14);
    expect(await codesOf(many)).toEqual(['too-many-entries']);
  });

  test('a hundred files over one content are not unpacked a hundred times', async () => {
    const parts = [...PARTS, { name: 'b/x', bytes: zeros }];
    const bytes = zipOf(parts, { order: Array.from({ length: 100 }, () => PARTS.length) });
    const { faults, files } = await readBytes(bytes);
    expect(faults.length).toBeLessThanOrEqual(102);
    expect([...files]).toEqual([['x', zeros.length]]);
    expect(await codesOf(bytes, { bytes: 99 * zeros.length })).toEqual(['over-your-limits']);
    expect(await codesOf(zipOf(parts, { order: [...PARTS.keys(), 11, 11] }))).toEqual(
      expect.arrayContaining(['duplicate', 'overlap', 'file-extra']),
    );
  });

  test('many files that each unpack to just what is allowed', async () => {
    const large = Buffer.alloc(32 * 1024 * 1024);
    const packed = zlib.deflateRawSync(large);
    const bytes = zipOf(
      Array.from({ length: 20 }, (_, index) => ({ name: `b/${index}`, bytes: large, packed, crc: 1 })),
    );
    expect(await codesOf(bytes)).toEqual(['too-dense']);
  });

  test.each([
    ['deep lists', '['.repeat(7_000_000)],
    ['deep fields', '{"a":'.repeat(1_500_000)],
    ['millions of files', `{"bundleFormat":1,"files":[${'{},'.repeat(2_000_000)}{}]}`],
    ['millions of numbers', `{"bundleFormat":1,"files":[${'0,'.repeat(3_000_000)}0]}`],
    ['one that is too large', `"${'a'.repeat(9_000_000)}"`],
  ])('a manifest of %s', async (_, manifest) => {
    const [code] = await codesOf(bundleOf({ manifestText: () => manifest }));
    expect(code).toMatch(/^(?:manifest-invalid|list-missing)$/);
  });

  test.each([
    ['empty lines', '\n'.repeat(7_000_000)],
    ['one long line', 'a'.repeat(7_000_000)],
    ['spaces', `${'0'.repeat(64)}  a${' '.repeat(7_000_000)}\n`],
  ])('a list of %s', async (_, list) => {
    const bytes = bundleOf({ beforeTags: (files) => void files.set('manifest-sha256.txt', Buffer.from(list)) });
    expect(await codesOf(bytes)).toEqual(['list-malformed']);
  });

  test('what cannot be read is not read, also where it is not listed any more', async () => {
    const parts = Array.from({ length: 200 }, (_, index) => ({
      name: `b/${index}`,
      bytes: text,
      stored: true,
      method: 93,
    }));
    const { files, readHead } = await readBytes(zipOf(parts));
    expect(files.size).toBe(200);
    for (const name of files.keys()) expect(() => readHead(name, 5)).toThrow(/cannot be read/);
  });

  test('no more than a hundred faults are listed, and the rest is counted', async () => {
    const bytes = zipOf(
      Array.from({ length: 300 }, (_, index) => ({ name: `../${index}`, bytes: text, stored: true })),
    );
    const { faults } = await readBytes(bytes);
    expect(faults.length).toBeLessThanOrEqual(102);
    expect(faults.at(-1)).toMatchObject({ code: 'bundle/more-faults', data: { count: 201 } });
  });
});
