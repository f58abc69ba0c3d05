import { expect, test } from 'vitest';
import { bagFiles, bundleOf, PAYLOAD, partsOf, zipOf } from '../support/make-bundle.js';
import { codesOf } from '../support/read-bytes.js';
import { chance, mutated } from './support/chance.js';
import { CLIMBS, PREFIXES, SEPARATORS, TAILS } from './support/paths.js';
import { expectRow } from './support/tally.js';

/** Whatever happens to a bundle is told, and no name in it leads anywhere. */

const LARGE = { ...PAYLOAD, 'data/proposal/text.txt': 'A text that pays to deflate. '.repeat(400) };
const BUNDLES = [bundleOf(), bundleOf({ payload: LARGE })];
const TIMES = 600;

test('bundles changed at random', { timeout: 120_000 }, async () => {
  for (const bundle of BUNDLES) expect(await codesOf(bundle)).toEqual([]);
  const luck = chance(4);
  let same = 0;
  const unseen: number[] = [];
  for (let at = 0; at < TIMES; at++) {
    const sound = luck.pick(BUNDLES);
    const bytes = mutated(sound, luck);
    if (bytes.equals(sound)) same += 1;
    else if ((await codesOf(bytes)).length === 0) unseen.push(at);
  }
  expect(unseen).toEqual([]);
  expect(same).toBeLessThan(TIMES / 10);
  expectRow({
    inputs: { en: 'Bundles (zips) changed at random', ja: '無作為に壊した提出用 zip' },
    cases: TIMES,
    outcome: {
      en: `every change told; ${same} came out unchanged and passed`,
      ja: `変化はすべて検出（結果として変化のなかった ${same} 件は合格）`,
    },
  });
});

test('names in a bundle that lead out of it', { timeout: 120_000 }, async () => {
  const parts = partsOf(bagFiles());
  let cases = 0;
  for (const prefix of ['', 'b/', 'b/data/proposal/', ...PREFIXES.slice(0, 6)]) {
    for (const climb of CLIMBS) {
      for (const separator of SEPARATORS) {
        const tail = TAILS[cases % TAILS.length] ?? '';
        const name = `${prefix}${climb}${separator}${climb}${separator}etc${separator}passwd${tail}`;
        cases += 1;
        const bytes = zipOf([...parts, { name, bytes: Buffer.from('x'), stored: true }]);
        expect(await codesOf(bytes), JSON.stringify(name)).not.toEqual([]);
      }
    }
  }
  expectRow({
    inputs: { en: 'Names in bundles that lead out of them', ja: '提出用 zip の外を指すファイル名' },
    cases,
    outcome: { en: 'all refused', ja: 'すべて拒否' },
  });
});
