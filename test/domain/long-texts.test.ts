import { expect, test } from 'vitest';
import { collisionKey, isJunk, nameFault } from '../../src/domain/file-names.js';
import { extensionOf } from '../../src/domain/file-types.js';
import { olderReading } from '../../src/domain/older-yaml.js';
import { namesAgree } from '../../src/domain/person-names.js';
import { templateWords } from '../../src/domain/template-words.js';

/** A draft may be 256 KB long, and all of it one scalar that somebody made to stop the check. */
const MOST = 256 * 1024;
const texts = [
  'a',
  '.',
  ' ',
  '/',
  '/.',
  '/._',
  '~$',
  '1:',
  '1_',
  '0',
  'X',
  'Ｘ',
  '○',
  '【',
  'を記入',
  '【を記入',
  'delete this ',
  '47,',
  'dr. ',
  '氏',
  '教授 ',
  'w (XXX',
]
  .map((part) => part.repeat(MOST / part.length))
  .flatMap((text) => [text, `【${text}`, `${text}a`]);

test.each([
  ['nameFault', nameFault],
  ['collisionKey', collisionKey],
  ['isJunk', isJunk],
  ['extensionOf', extensionOf],
  ['olderReading', olderReading],
  ['templateWords', templateWords],
  ['namesAgree', (text: string) => namesAgree({ en: text, ja: `${text} b` }, { en: `c ${text}`, ja: text.slice(1) })],
])('%s takes no time that grows out of hand', (_, read) => {
  for (const text of texts) {
    const started = process.cpuUsage();
    read(text);
    expect(process.cpuUsage(started).user / 1000, text.slice(0, 10)).toBeLessThan(500);
  }
});
