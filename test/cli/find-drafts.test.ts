import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findDrafts } from '../../src/commands/find-drafts.js';
import { FileError, UsageError } from '../../src/core/errors.js';
import type { Host } from '../../src/host.js';
import { CHECK, COMMON } from '../../src/options/index.js';
import { settle } from '../../src/settings.js';
import { realFolder } from '../support/find.js';

const { at, put, find, host } = realFolder('here');
put({
  'b.yaml': '',
  'a.yml': '',
  'a/z.yaml': '',
  'sub/c.YAML': '',
  'sub/old/d.yaml': '',
  'sub/notes.txt': '',
  'sub/waivers.yaml': '',
  'sub/.grantlint.yaml': '',
  'grantlint.yaml': '',
  '.hidden/e.yaml': '',
  '.hidden.yaml': '',
  'node_modules/f.yaml': '',
  '[x].yaml': '',
  '-x.yaml': '',
  'sub/x.draft': '',
  'mine/call.yaml': '',
  '../beside/g.yaml': '',
});
mkdirSync(path.join(at, 'empty'));
symlinkSync('..', path.join(at, 'sub/up'));
symlinkSync('gone', path.join(at, 'sub/broken.yaml'));
symlinkSync('../b.yaml', path.join(at, 'sub/link.yaml'));
symlinkSync('sub', path.join(at, 'way'));

const names = async (...given: Parameters<typeof find>) => (await find(...given)).names;
const fault = (...given: Parameters<typeof find>) =>
  find(...given).then(
    () => expect.unreachable('nothing was wrong'),
    (error: unknown) => error,
  );

describe('words', () => {
  test.each<[string[], string[]]>([
    [['sub'], ['sub/c.YAML', 'sub/link.yaml', 'sub/old/d.yaml']],
    [['./sub/'], ['sub/c.YAML', 'sub/link.yaml', 'sub/old/d.yaml']],
    [['way'], ['way/c.YAML', 'way/link.yaml', 'way/old/d.yaml']],
    [['../beside'], ['../beside/g.yaml']],
    [['../*/g.yaml'], ['../beside/g.yaml']],
    [['*.{yaml,yml}'], ['-x.yaml', '[x].yaml', 'a.yml', 'b.yaml']],
    [['sub/*'], ['sub/c.YAML', 'sub/link.yaml']],
    [['sub/**'], ['sub/c.YAML', 'sub/link.yaml', 'sub/old/d.yaml']],
    [['sub/*.draft'], ['sub/x.draft']],
    [['[x].yaml'], ['[x].yaml']],
    [['-x.yaml'], ['-x.yaml']],
    [
      ['b.yaml', 'sub/../b.yaml', 'a.yml'],
      ['b.yaml', 'a.yml'],
    ],
    [
      ['b.yaml', '*.y?ml'],
      ['b.yaml', '-x.yaml', '[x].yaml'],
    ],
    [
      ['grantlint.yaml', 'sub/waivers.yaml', '.hidden/e.yaml'],
      ['grantlint.yaml', '.hidden/e.yaml'],
    ],
    [
      ['sub', '!sub/old'],
      ['sub/c.YAML', 'sub/link.yaml'],
    ],
    [
      ['sub', '!**/*.YAML', 'sub/c.YAML'],
      ['sub/link.yaml', 'sub/old/d.yaml', 'sub/c.YAML'],
    ],
    [
      ['sub', '!sub/o*'],
      ['sub/c.YAML', 'sub/link.yaml'],
    ],
    [
      ['-', 'b.yaml'],
      ['-', 'b.yaml'],
    ],
  ])('%j', async (words, found) => {
    expect(await names(words)).toEqual(found);
  });

  test('by code point over whole paths, whatever the order of the system', async () => {
    const order = ['-x.yaml', '[x].yaml', 'a.yml', 'a/z.yaml', 'b.yaml', 'mine/call.yaml'];
    expect((await names(['.'])).slice(0, 6)).toEqual(order);
    const settings = await settle([...CHECK, ...COMMON], {}, host());
    const turned = host({ entries: (folder) => [...host().entries(folder)].reverse() });
    for (const words of [['.'], ['**/*.yaml']])
      expect(await findDrafts(words, settings, turned)).toEqual(await findDrafts(words, settings, host()));
  });

  test('beyond U+FFFF', async () => {
    put({ 'signs/\u{1f600}.yaml': '', 'signs/\uff5e.yaml': '', 'signs/a.yaml': '' });
    expect(await names(['signs'])).toEqual(['signs/a.yaml', 'signs/\uff5e.yaml', 'signs/\u{1f600}.yaml']);
  });

  test('call definitions and settings of the run are no drafts', async () => {
    expect(await names(['.'])).toContain('mine/call.yaml');
    expect(await names(['.'], { calls: 'mine' })).not.toContain('mine/call.yaml');
    expect(await names(['**/*.yaml'], { call: './mine/call.yaml' })).not.toContain('mine/call.yaml');
    expect(await names(['mine/call.yaml'], { calls: 'mine' })).toEqual(['mine/call.yaml']);
  });

  test('a folder that cannot be read stands among the drafts', async () => {
    const settings = await settle([...CHECK, ...COMMON], {}, host());
    const locked: Partial<Host> = {
      entries: (folder) => {
        if (folder.endsWith('old')) throw new FileError({ en: 'locked', ja: 'locked' });
        return host().entries(folder);
      },
    };
    for (const word of ['sub', 'sub/**/*.yaml'])
      expect((await findDrafts([word], settings, host(locked))).names).toContain('sub/old');
  });

  test.each([['empty'], ['*.nope'], ['nope.yaml'], ['nope/'], ['nope/**/*.yaml']])('nothing: %s', async (word) => {
    const error = await fault([word]);
    expect(error).toBeInstanceOf(FileError);
    expect((error as FileError).text.en).toContain(word);
    expect((error as FileError).text.ja).toContain(word);
  });

  test('nothing, and that is allowed; a path that is not there is still wrong', async () => {
    const nothing = { names: [], ignored: 0, unchanged: 0 };
    expect(await find(['empty'], { allowEmpty: true })).toEqual(nothing);
    expect(await find(['*.nope'], { allowEmpty: true })).toEqual(nothing);
    expect(await fault(['nope.yaml'], { allowEmpty: true })).toBeInstanceOf(FileError);
    expect(await fault(['b.yaml', '!b.yaml'])).toBeInstanceOf(FileError);
  });

  test('none at all', async () => {
    expect(await fault([])).toBeInstanceOf(UsageError);
    put({ 'proposal.yaml': '' });
    expect(await names([])).toEqual(['proposal.yaml']);
  });
});

describe('--file-list', () => {
  const list = async (content: string | Uint8Array, words: string[] = []) => {
    put({ '../list.txt': content });
    return names(words, { fileList: '../list.txt' });
  };
  const refused = async (content: Uint8Array) => {
    put({ '../list.txt': content });
    return (await fault([], { fileList: '../list.txt' })) as FileError;
  };

  test('one path a line: byte order mark, CRLF and blank lines; a line may begin with # or be -', async () => {
    expect(await list('\ufeffb.yaml\r\n\r\n#1.yaml\n  \nwith space.yaml\n-\ngone.yaml')).toEqual([
      'b.yaml',
      '#1.yaml',
      'with space.yaml',
      './-',
      'gone.yaml',
    ]);
  });

  test('ended by NUL: a name may hold line ends', async () => {
    expect(await list('b.yaml\0two\nlines.yaml\0申請.yaml\0')).toEqual(['b.yaml', 'two\nlines.yaml', '申請.yaml']);
    expect(await list('b.yaml\0')).toEqual(['b.yaml']);
  });

  test('together with words, each once, and taken back', async () => {
    expect(await list('b.yaml\n', ['a.yml', './b.yaml'])).toEqual(['b.yaml', 'a.yml']);
    expect(await list('b.yaml\na.yml\n', ['!b*'])).toEqual(['a.yml']);
  });

  test('from standard input, where that is not the draft', async () => {
    const settings = await settle([...CHECK, ...COMMON], { fileList: '-' }, host());
    const piped = host({ readStdin: () => new TextEncoder().encode('a.yml\n') });
    expect((await findDrafts(['b.yaml'], settings, piped)).names).toEqual(['a.yml', 'b.yaml']);
    await expect(findDrafts(['-'], settings, piped)).rejects.toBeInstanceOf(UsageError);
  });

  test.each([
    ['UTF-16', new Uint8Array([0xff, 0xfe, 0x61, 0, 0x2e, 0])],
    ['UTF-16', new Uint8Array([0x61, 0, 0x2e, 0, 0x79, 0])],
    ['Shift_JIS', new Uint8Array([0x90, 0x5c, 0x90, 0xbf, 0x8f, 0x91, 0x82, 0xcc, 0x0a])],
  ])('other encodings are named: %s', async (encoding, bytes) => {
    const { text } = await refused(bytes);
    expect(text.en).toContain(encoding);
    expect(text.ja).toContain(encoding);
  });

  test('an empty one', async () => {
    expect((await refused(new Uint8Array())).text.en).toContain('../list.txt');
    expect(await names([], { fileList: '../list.txt', allowEmpty: true })).toEqual([]);
  });
});
