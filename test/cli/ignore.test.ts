import { describe, expect, test } from 'vitest';
import type { FileError } from '../../src/core/errors.js';
import { realFolder } from '../support/find.js';

const FILES = {
  'a.yaml': '',
  'old/b.yaml': '',
  'old/keep/c.yaml': '',
  'sub/d.yaml': '',
  'sub/e.yaml': '',
  'sub/tmp/f.yaml': '',
  'sub/[x]/g.yaml': '',
  'sub/[x]/h.yaml': '',
};
const ALL = Object.keys(FILES);

const faultOf = (found: Promise<unknown>): Promise<FileError> =>
  found.then(
    () => expect.unreachable('something was found'),
    (error: unknown) => error as FileError,
  );

describe('.gitignore, in a repository', () => {
  const { put, find, git } = realFolder();
  put(FILES);
  git('init', '-q');

  /** Files that are left out by these rules, as we and as git see them. */
  const left = async (rules: Readonly<Record<string, string>>) => {
    const none = { '.gitignore': '', 'sub/.gitignore': '', 'sub/[x]/.gitignore': '', 'old/keep/.gitignore': '' };
    put({ ...none, ...rules });
    const { names, ignored } = await find(['.'], { allowEmpty: true });
    const byPattern = await find(['**/*.yaml'], { allowEmpty: true });
    expect([...byPattern.names].sort()).toEqual([...names].sort());
    const seenByGit = git('ls-files', '-z', '-o', '-i', '--exclude-standard')
      .split('\0')
      .filter((each) => ALL.includes(each));
    const ours = ALL.filter((each) => !names.includes(each));
    expect([ours.sort(), ignored, byPattern.ignored]).toEqual([seenByGit.sort(), ours.length, ours.length]);
    return ours;
  };

  test.each<[string, Record<string, string>, number]>([
    ['a name at any depth', { '.gitignore': 'd.yaml\nc.yaml\n' }, 2],
    ['a folder', { '.gitignore': 'old/\n' }, 2],
    ['no file is a folder', { '.gitignore': 'a.yaml/\n' }, 0],
    ['from the top only', { '.gitignore': '/d.yaml\n/a.yaml\n' }, 1],
    ['a file of its own further down', { 'sub/.gitignore': 'd.yaml\n' }, 1],
    ['that counts only there', { 'sub/.gitignore': 'a.yaml\n/b.yaml\n' }, 0],
    ['seen from there', { 'sub/.gitignore': 'tmp/f.yaml\n/e.yaml\n' }, 2],
    ['the nearer one wins', { '.gitignore': '*.yaml\n', 'sub/.gitignore': '!d.yaml\n' }, 7],
    ['also for a folder that comes back', { '.gitignore': 't*\n', 'sub/.gitignore': '!tmp\n' }, 0],
    ['nothing comes back out of a folder that is gone', { '.gitignore': 'old\n!old/keep/c.yaml\n' }, 2],
    ['but out of what is in it', { '.gitignore': 'old/*\n!old/keep\n' }, 1],
    ['capitals count', { '.gitignore': 'A.YAML\n' }, 0],
    [
      'comments, spaces at the end, CRLF, byte order mark',
      { '.gitignore': '\ufeffa.yaml\r\n# b.yaml\r\nsub/d.yaml  \r\n' },
      2,
    ],
    ['a folder with signs in its name', { 'sub/[x]/.gitignore': '/g.yaml\n' }, 1],
    ['and names further down', { 'sub/[x]/.gitignore': 'h.yaml\n!g.yaml\n' }, 1],
    ['two stars', { '.gitignore': 'sub/**/*.yaml\n!**/g.yaml\n' }, 4],
  ])('%s', async (_, rules, count) => {
    expect(await left(rules)).toHaveLength(count);
  });

  test('a file that is named is always checked', async () => {
    put({ '.gitignore': '*\n' });
    expect(await find(['a.yaml'])).toMatchObject({ names: ['a.yaml'], ignored: 0 });
    expect(await find(['a.yaml', '.'])).toMatchObject({ names: ['a.yaml'], ignored: 7 });
  });

  test.each([[['.']], [['**/*.yaml']], [['old', 'sub']]])('all are left out, and that is said: %j', async (words) => {
    put({ '.gitignore': '*\n' });
    const { text } = await faultOf(find(words));
    expect(text.en).toMatch(/[78] drafts were left out by \.gitignore\. --no-ignore checks them too/);
    expect(text.ja).toMatch(/[78] 件は、\.gitignore により除外/);
    expect(await find(words, { allowEmpty: true })).toMatchObject({ names: [] });
    expect((await find(words, { ignore: false })).ignored).toBe(0);
  });

  test('a folder inside one that is left out', async () => {
    put({ '.gitignore': 'old/\n' });
    expect((await faultOf(find(['old/keep']))).text.en).toMatch('1 draft was left out');
  });

  test('another repository inside knows nothing of the rules outside', async () => {
    put({ '.gitignore': 'd.yaml\n', 'sub/.gitignore': '', 'sub/.git/HEAD': '' });
    expect((await find(['.'])).names).toContain('sub/d.yaml');
  });
});

describe('outside a repository', () => {
  const { put, find } = realFolder('office/drafts');
  put({ ...FILES, '.gitignore': '*\n', '../.grantlintignore': '*\n' });

  test('.gitignore has no say, nor what lies above the working folder', async () => {
    expect((await find(['.'])).names).toHaveLength(ALL.length);
  });

  test('.grantlintignore has, from the working folder downwards', async () => {
    put({ '.grantlintignore': 'old/\n', 'sub/.grantlintignore': '/d.yaml\n' });
    expect(await find(['.'])).toMatchObject({ ignored: 3 });
    expect((await find(['sub'])).names).not.toContain('sub/d.yaml');
    expect((await find(['sub/*.yaml'])).names).toEqual(['sub/e.yaml']);
    expect((await faultOf(find(['old/keep']))).text.en).toMatch('1 draft was left out by .grantlintignore');
  });

  test('--no-ignore turns it off', async () => {
    expect(await find(['.'], { ignore: false })).toMatchObject({
      names: expect.objectContaining({ length: 8 }),
      ignored: 0,
    });
  });
});

test('in a repository, .grantlintignore counts from its top, and beside .gitignore', async () => {
  const { put, find, git } = realFolder('repository/drafts');
  put({ ...FILES, '../.grantlintignore': 'd.yaml\n', '../.gitignore': 'e.yaml\n' });
  git('init', '-q', '..');
  expect(await find(['.'])).toMatchObject({ ignored: 2 });
  const { text } = await faultOf(find(['sub/d.yaml', 'sub', '!sub']));
  expect(text.en).toMatch('left out by .gitignore and .grantlintignore');
});
