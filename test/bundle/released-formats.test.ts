import { describe, expect, test } from 'vitest';
import { readBundle } from '../../src/bundle/read-bundle.js';
import { realHost } from '../../src/host.js';
import { main } from '../../src/main.js';

/**
 * One bundle of each format that was ever released. None of these files is changed or made anew after its release: what
 * somebody packed with an old version has to be read by every later one.
 */
const RELEASED = [
  ['format-1.zip', 1, 'V8N74-GTEDH-ZNVW3-J20M6-PVAMX'],
  ['format-2.zip', 2, 'NGZRG-NPE2D-MN2WT-A94JH-NEFFB'],
] as const;

describe.each(RELEASED)('%s', (name, format, digest) => {
  const file = `test/bundle/fixtures/${name}`;

  test('is read without a fault, and has the digest that it had', async () => {
    const reading = await readBundle(file);
    reading.close();
    expect(reading.faults).toEqual([]);
    expect(reading.manifest?.bundleFormat).toBe(format);
    expect(reading.digest).toBe(digest);
  });

  test('is judged, whatever rules came since', async () => {
    let out = '';
    const stdout = (text: string) => {
      out += text;
    };
    const host = { ...realHost(), callsFolder: `${process.cwd()}/calls/`, stdout };
    await main(['verify', file, '--digest', digest, '--format', 'json'], host);
    const [bundle] = JSON.parse(out).verifications;
    expect(bundle.state).toBe('sound');
    expect(bundle.recheck.verdict).toMatch(/^(?:ready|not-ready)$/);
  });
});
