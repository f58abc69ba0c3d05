import fs from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { DAY, packing } from '../support/packing.js';

/** An attachment by way of a link that leads elsewhere by the time the draft is judged. */

const { folder, run, left } = packing();
const pack = () => run('pack', 'proposal.yaml', ...DAY, '-o', 'b.zip');
const at = (name: string): string => path.join(folder(), name);
const leadTo = (name: string): void => {
  fs.rmSync(at('attachments/research-plan.pdf'), { force: true });
  fs.symlinkSync(at(name), at('attachments/research-plan.pdf'));
};
afterEach(() => vi.restoreAllMocks());

function prepare(): void {
  fs.mkdirSync(at('versions'));
  for (const name of ['versions/one.pdf', 'versions/two.pdf'])
    fs.copyFileSync(at('attachments/research-plan.pdf'), at(name));
  leadTo('versions/one.pdf');
}

test('one that stays where it leads is packed', async () => {
  prepare();
  expect(await pack()).toMatchObject({ code: 0 });
});

test('one that leads elsewhere once it was hashed is refused, though both files are good', async () => {
  prepare();
  const { openSync } = fs;
  let hashed = false;
  vi.spyOn(fs, 'openSync').mockImplementation((...given) => {
    const fd = openSync(...given);
    // Only who hashes opens it without following links.
    const isHashing =
      given[0] === fs.realpathSync(at('versions/one.pdf')) && Number(given[1]) & fs.constants.O_NOFOLLOW;
    if (isHashing && !hashed) {
      hashed = true;
      leadTo('versions/two.pdf');
    }
    return fd;
  });
  const { code, err } = await pack();
  expect(hashed).toBe(true);
  expect({ code, err }).toEqual({ code: 3, err: expect.stringContaining('changed while they were being checked') });
  expect(left()).toEqual([]);
});
