import { expect, test } from 'vitest';
import { ownFiles } from '../../src/commands/definition-files.js';
import { FileError } from '../../src/core/errors.js';
import { INVENTED, INVENTED_TEXT } from '../support/invented-call.js';
import { run } from '../support/memory-host.js';

const OVERLAY = `callFormat: 1
id: office
title: { en: Office, ja: 事務 }
extends: ./lost.yaml
`;
const cover = (file: string, text: string, ...argv: string[]) =>
  run(['calls', 'coverage', 'invented.yaml', '--source', file, '--lang', 'en', ...argv], {
    files: { 'invented.yaml': INVENTED, [file]: text },
  });

test('a copy without any text covers nothing, and that is no success', async () => {
  const twoSources = INVENTED.replace('sources:\n', 'sources:\n  - { id: faq, kind: original, title: FAQ }\n');
  const files = { 'invented.yaml': twoSources, 'empty.txt': ' \n' };
  const argv = ['calls', 'coverage', 'invented.yaml', '--source', 'empty.txt', '--source-id', 'faq', '--lang', 'en'];
  const { code, stderr } = await run(argv, { files });
  expect(code).toBe(3);
  expect(stderr).toContain('empty.txt: it holds no text');
});

test('marks of footnotes, readings and words broken at the end of a line hide no words', async () => {
  const page = INVENTED_TEXT.split('\n')
    .filter((line) => line !== '')
    .map((line) => (/[.]$/.test(line) ? `<p>${line}</p>` : `<h2>${line}</h2>`))
    .join('')
    .replace('ten pages', 'ten pages<sup>1</sup>')
    .replace('two to five years', 'two to five <ruby>years<rp>(</rp><rt>yiərz</rt><rp>)</rp></ruby>');
  expect(await cover('call.html', page)).toMatchObject({ code: 0 });
  expect(await cover('call.txt', INVENTED_TEXT.replace('Nordic countries', 'Nor-\ndic countries'))).toMatchObject({
    code: 0,
  });
});

test('a further digit is no footnote: "ten" of a code, a number in a number', async () => {
  expect((await cover('call.txt', INVENTED_TEXT.replace('ten pages', 'ten pages100'))).code).toBe(1);
  expect((await cover('call.txt', INVENTED_TEXT.replace('12:00 in', '12:001 in'))).code).toBe(1);
});

test('the base of an overlay is named as seen from where the command runs', async () => {
  const files = { 'own/a.yaml': OVERLAY.replace('lost', 'b'), 'own/b.yaml': OVERLAY.replace('office', 'other') };
  const { code, stderr } = await run(['calls', 'show', 'own/a.yaml', '--lang', 'en'], { files });
  expect(code).toBe(2);
  expect(stderr).toContain('own/b.yaml:1:1');
});

test('a link in a circle among the definitions hides none of the others; a folder is none', () => {
  const stat = (file: string) => {
    if (file.endsWith('circle.yaml')) throw new FileError({ en: 'a circle', ja: '循環' });
    const isFile = file.endsWith('/good.yaml');
    return { kind: isFile ? ('file' as const) : ('folder' as const), size: 1 };
  };
  const list = () => ['circle.yaml', 'folder.yaml', 'good.yaml', 'readme.txt'];
  const host = { cwd: '/there', callsFolder: '/calls', list, stat, read: () => new Uint8Array() };
  expect(ownFiles(host, 'own').map(({ file }) => file)).toEqual(['own/circle.yaml', 'own/good.yaml']);
});

test('init replaces no schema of somebody else unasked', async () => {
  const files = { 'new/proposal.schema.json': 'mine' };
  const argv = ['init', 'new', '--call', 'eig-concert-japan', '--lang', 'en'];
  const refused = await run(argv, { files });
  expect(refused.code).toBe(3);
  expect(refused.files['new/proposal.schema.json']).toBe('mine');
  const forced = await run([...argv, '--force'], { files });
  expect(forced.code).toBe(0);
  expect(forced.files['new/proposal.schema.json']).not.toBe('mine');
});
