import { chmodSync, existsSync, readdirSync, renameSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findDrafts } from '../../src/commands/find-drafts.js';
import type { FileError } from '../../src/core/errors.js';
import { UsageError } from '../../src/core/errors.js';
import { CHECK, COMMON } from '../../src/options/index.js';
import { settle } from '../../src/settings.js';
import { realFolder } from '../support/find.js';

const FILES = {
  'a/proposal.yaml': 'a',
  'a/attachments/letter.pdf': 'letter',
  'a/attachments/deep/down/plan.docx': 'plan',
  'a/inner/proposal.yaml': 'inner',
  'a/inner/cv.pdf': 'cv',
  'b/proposal.yaml': 'b',
  'flat/one.yaml': '1',
  'flat/two.yaml': '2',
  'flat/attachments/shared.pdf': 'shared',
  '申請 書/提案\n二.yaml': 'j',
  'README.md': 'readme',
};
const DRAFTS = Object.keys(FILES).filter((name) => name.endsWith('.yaml'));

function repository(inside = '.') {
  const folder = realFolder(inside);
  folder.put(FILES);
  folder.git('init', '-q', '-b', 'main');
  folder.git('add', '.');
  folder.git('commit', '-q', '-m', 'first');
  const changed = async (flags: Record<string, string | boolean> = { changed: true }, words = ['.']) =>
    (await folder.find(words, { allowEmpty: true, ...flags })).names;
  const gone = (name: string) => rmSync(path.join(folder.at, name));
  return { ...folder, changed, gone };
}

const faultOf = (found: Promise<unknown>): Promise<FileError> =>
  found.then(
    () => expect.unreachable('nothing was wrong'),
    (error: unknown) => error as FileError,
  );

describe('since the last commit', () => {
  type Repository = ReturnType<typeof repository>;
  test.each<[string, (repository: Repository) => void, string[]]>([
    ['nothing', () => {}, []],
    ['only touched', ({ at }) => utimesSync(path.join(at, 'b/proposal.yaml'), 1, 1), []],
    ['what belongs to no draft', ({ put }) => put({ 'README.md': 'x' }), []],
    ['a draft', ({ put }) => put({ 'b/proposal.yaml': 'x' }), ['b/proposal.yaml']],
    ['a staged draft', ({ put, git }) => [put({ 'b/proposal.yaml': 'x' }), git('add', '.')], ['b/proposal.yaml']],
    ['one of several in a folder', ({ put }) => put({ 'flat/two.yaml': 'x' }), ['flat/two.yaml']],
    ['a new draft', ({ put }) => put({ 'flat/new.yaml': 'x' }), ['flat/new.yaml']],
    ['a name that needs care', ({ put }) => put({ '申請 書/提案\n二.yaml': 'x' }), ['申請 書/提案\n二.yaml']],
    ['an attachment', ({ put }) => put({ 'a/attachments/letter.pdf': 'x' }), ['a/proposal.yaml']],
    ['one far down', ({ put }) => put({ 'a/attachments/deep/down/plan.docx': 'x' }), ['a/proposal.yaml']],
    ['a new one', ({ put }) => put({ 'a/attachments/more/new.pdf': 'x' }), ['a/proposal.yaml']],
    ['a deleted one', ({ gone }) => gone('a/attachments/letter.pdf'), ['a/proposal.yaml']],
    [
      'one that a draft further up may list as well',
      ({ put }) => put({ 'a/inner/cv.pdf': 'x' }),
      ['a/inner/proposal.yaml', 'a/proposal.yaml'],
    ],
    [
      'one of several drafts',
      ({ put }) => put({ 'flat/attachments/shared.pdf': 'x' }),
      ['flat/one.yaml', 'flat/two.yaml'],
    ],
    ['a deleted draft', ({ gone }) => gone('flat/one.yaml'), []],
    [
      'an attachment that went from one draft to another',
      ({ at, git }) => [
        renameSync(path.join(at, 'a/attachments/letter.pdf'), path.join(at, 'b/letter.pdf')),
        git('add', '-A'),
      ],
      ['a/proposal.yaml', 'b/proposal.yaml'],
    ],
    [
      'a document that git is told to pass over',
      ({ put, git }) => {
        put({ '.gitignore': '*.pdf\n*.log\n', 'b/letter.pdf': 'x', 'flat/x.log': 'x' });
        git('add', '.gitignore');
        git('commit', '-q', '-m', 'ignore');
      },
      ['b/proposal.yaml'],
    ],
    [
      'a draft that git is told not to look at',
      ({ git }) => git('update-index', '--assume-unchanged', 'b/proposal.yaml'),
      ['b/proposal.yaml'],
    ],
  ])('%s', async (_, change, expected) => {
    const made = repository();
    change(made);
    expect(await made.changed()).toEqual(expected);
  });

  test('how many have not changed is told', async () => {
    const { find, put } = repository();
    put({ 'b/proposal.yaml': 'x' });
    expect(await find(['.'], { changed: true })).toMatchObject({
      names: ['b/proposal.yaml'],
      unchanged: DRAFTS.length - 1,
    });
    expect(await find([], { changed: true })).toMatchObject({ names: ['b/proposal.yaml'] });
  });

  test('none has: an error that says so, unless that is allowed', async () => {
    const { find } = repository();
    const { text } = await faultOf(find(['.'], { changed: true }));
    expect(text.en).toMatch(`None of the ${DRAFTS.length} drafts has changed since the last commit`);
    expect(await find(['.'], { changed: true, allowEmpty: true })).toMatchObject({
      names: [],
      unchanged: DRAFTS.length,
    });
  });

  test('before the first commit everything has', async () => {
    const { put, git, find } = realFolder();
    put(FILES);
    git('init', '-q');
    expect(await find(['.'], { changed: true })).toMatchObject({ unchanged: 0 });
  });

  test('what the settings and calls say decides on all drafts', async () => {
    const { put, git, changed } = repository();
    put({ 'grantlint.yaml': 'lang: en\n', 'own/call.yaml': 'x: 1\n' });
    expect(await changed({ changed: true }, DRAFTS)).toHaveLength(DRAFTS.length);
    git('add', '.');
    git('commit', '-q', '-m', 'settings');
    expect(await changed({ changed: true, calls: 'own' }, ['a'])).toEqual([]);
    put({ 'own/call.yaml': 'x: 2\n' });
    expect(await changed({ changed: true, calls: 'own' }, ['a'])).toHaveLength(2);
    expect(await changed({ changed: true, call: 'own/call.yaml' }, ['a'])).toHaveLength(2);
    expect(await changed({ changed: true, config: false }, ['a'])).toEqual([]);
  });

  test('from a folder inside, and for drafts outside the repository', async () => {
    const { put, host, changed } = repository('repository');
    put({ 'b/proposal.yaml': 'x', '../outside.yaml': '' });
    expect(await changed({ changed: true }, ['../outside.yaml', 'b'])).toEqual(['../outside.yaml', 'b/proposal.yaml']);
    const inner = host({ cwd: path.join(host().cwd, 'a') });
    const settings = await settle([...CHECK, ...COMMON], { changed: true, allowEmpty: true }, inner);
    expect((await findDrafts(['.', '../b'], settings, inner)).names).toEqual(['../b/proposal.yaml']);
  });

  test('a draft that is a link: git sees only the link', async () => {
    const { at, git, changed } = repository();
    symlinkSync('../b/proposal.yaml', path.join(at, 'flat/link.yaml'));
    git('add', '.');
    git('commit', '-q', '-m', 'link');
    expect(await changed()).toEqual(['flat/link.yaml']);
  });
});

describe('--since', () => {
  test('the commit where the branches parted, and what is not committed', async () => {
    const { put, git, changed } = repository();
    git('checkout', '-q', '-b', 'mine');
    put({ 'b/proposal.yaml': 'mine' });
    git('commit', '-q', '-am', 'mine');
    git('checkout', '-q', 'main');
    put({ 'a/proposal.yaml': 'theirs' });
    git('commit', '-q', '-am', 'theirs');
    git('checkout', '-q', 'mine');
    expect(await changed({ since: 'main' })).toEqual(['b/proposal.yaml']);
    put({ 'flat/one.yaml': 'x' });
    expect(await changed({ since: 'main' })).toEqual(['b/proposal.yaml', 'flat/one.yaml']);
    expect(await changed()).toEqual(['flat/one.yaml']);
  });

  test.each([['nope'], ['--output=stolen'], ['-p'], [''], ['a\0b'], ['HEAD:a']])('no ref: %j', async (since) => {
    const { find, at } = repository();
    const error = await faultOf(find(['.'], { since }));
    expect(error).toBeInstanceOf(UsageError);
    expect(error.text.en).toContain(`"${since}"`);
    expect(existsSync(path.join(at, 'stolen'))).toBe(false);
  });

  test('no commit in common', async () => {
    const { git, find } = repository();
    git('checkout', '-q', '--orphan', 'other');
    git('commit', '-q', '-m', 'other');
    expect((await faultOf(find(['.'], { since: 'main' }))).text.en).toMatch('no commit in common');
  });
});

describe('where git cannot tell', () => {
  const { put, find, host } = realFolder();
  put(FILES);

  test('no repository', async () => {
    const { text } = await faultOf(find(['.'], { changed: true }));
    expect(text.en).toMatch(/not a git repository/);
    expect(text.ja).toMatch('git で調べます');
  });

  test('no git', async () => {
    const without = host({ env: { PATH: path.join(host().cwd, 'nowhere') } });
    const settings = await settle([...CHECK, ...COMMON], { changed: true }, without);
    expect((await faultOf(findDrafts(['.'], settings, without))).text.en).toMatch('git could not be started');
  });
});

test.skipIf(process.platform === 'win32')('nothing that a repository names is run', async () => {
  const { at, put, git, changed } = repository('repository');
  const marks = path.join(at, '../marks');
  const program = (name: string) => {
    put({ [`../bin/${name}`]: `#!/bin/sh\ntouch '${marks}'.${name}\ncat\n` });
    chmodSync(path.join(at, '../bin', name), 0o755);
    return path.join(at, '../bin', name);
  };
  put({ '.gitattributes': '*.yaml filter=a diff=b\n*.pdf filter=c=d\n' });
  git('add', '.');
  git('commit', '-q', '-m', 'attributes');
  for (const [key, name] of [
    ['core.fsmonitor', 'fsmonitor'],
    ['core.pager', 'pager'],
    ['diff.external', 'external'],
    ['diff.b.command', 'command'],
    ['diff.b.textconv', 'textconv'],
    ['filter.a.clean', 'clean'],
    ['filter.a.smudge', 'smudge'],
    ['filter.c=d.process', 'process'],
  ] as const)
    git('config', key, program(name));
  git('config', 'filter.a.required', 'true');
  for (const hook of ['post-index-change', 'pre-commit', 'reference-transaction']) {
    put({ [`.git/hooks/${hook}`]: `#!/bin/sh\ntouch '${marks}'.${hook}\n` });
    chmodSync(path.join(at, '.git/hooks', hook), 0o755);
  }
  put({ 'b/proposal.yaml': 'X', 'a/attachments/letter.pdf': 'LETTER' });
  utimesSync(path.join(at, 'flat/one.yaml'), 1, 1);
  for (const flags of [{ changed: true }, { since: 'main' }])
    expect(await changed(flags)).toEqual(['a/proposal.yaml', 'b/proposal.yaml']);
  const ran = () => readdirSync(path.join(at, '..')).filter((name) => name.startsWith('marks'));
  expect(ran()).toEqual([]);
  // The trap does catch who walks into it.
  git('status');
  expect(ran()).not.toEqual([]);
});
