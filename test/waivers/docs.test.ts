import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { realFolder } from '../support/find.js';
import { runIn } from '../support/real-run.js';

/** What the page on waivers shows is what the tool says. */

const EXAMPLE = 'examples/amed-aspire-fy2024-3rd/ready';

async function said(lang: string): Promise<string> {
  const { at } = realFolder();
  cpSync(EXAMPLE, at, { recursive: true });
  const change = (name: string, from: string, to: string) => {
    const file = path.join(at, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  };
  const check = async (...words: string[]) => {
    const { out, err } = await runIn(at, ['check', '--as-of', '2024-05-20', '--lang', lang, ...words]);
    return out + err;
  };
  change('proposal.yaml', 'end: 2029-09-30', 'end: 2029-10-31');
  const written = await check('--write-waivers', '--by', 'Office of Research', '--until', '2024-06-30');
  change('waivers.yaml', 'reason:', 'reason: AMED agreed by mail on 13 May to one month more');
  const file = readFileSync(path.join(at, 'waivers.yaml'), 'utf8');
  const ready = await check();
  change('proposal.yaml', 'end: 2029-10-31', 'end: 2029-11-30');
  return written + file + ready + (await check());
}

test.each([
  ['en', 'docs/waivers.md'],
  ['ja', 'docs/waivers.ja.md'],
])('%s: %s', async (lang, page) => {
  const all = await said(lang);
  const blocks = [...readFileSync(page, 'utf8').matchAll(/^```(text|yaml)\n([\s\S]*?)^```/gm)]
    .map(([, , block = '']) => block)
    .filter((block) => !block.startsWith('period:'));
  expect(blocks).toHaveLength(5);
  for (const block of blocks) expect(all).toContain(block.trimEnd());
});

test.each(['docs/waivers.md', 'docs/waivers.ja.md'])('%s: the comment that it shows is understood', async (page) => {
  const [, comment = ''] = /^ +(# grantlint-ignore-next-line .*)$/m.exec(readFileSync(page, 'utf8')) ?? [];
  const { at } = realFolder();
  cpSync(EXAMPLE, at, { recursive: true });
  const file = path.join(at, 'proposal.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('    end: 2029-09-30', `    ${comment}\n    end: 2029-10-31`));
  const { code, out } = await runIn(at, ['check', '--as-of', '2024-05-20', '--lang', 'en']);
  expect(code).toBe(0);
  expect(out).toContain('Ready, 1 finding waived');
  expect(out).toMatch(/until +2024-06-30/);
});
