import { grouped } from '../../domain/written-forms.js';
import { fault, SEND_AGAIN, SEND_AGAIN_JA } from './define-fault.js';

/** Limits that protect the machine on which a bundle is read, and the person who reads what was found. */

export const tooManyEntries = fault<{ count: number; limit: number }>(
  'too-many-entries',
  { count: 70000, limit: 10000 },
  {
    title: 'Too many files',
    why: 'A bundle never holds as many. The limit protects this machine, and can be raised with --max-entries.',
    fix: 'Check that this is the file that was sent, and ask the sender if in doubt.',
    message: (d) => `The bundle announces ${grouped(d.count)} files; at most ${grouped(d.limit)} are read.`,
  },
  {
    title: 'ファイル数の上限超過',
    why: '提出用 zip がこれほど多くなることはありません。上限はこの端末を守るためのもので、--max-entries で変更できます。',
    fix: '送付されたファイルかどうかを確認し、疑わしい場合は送付元に問い合わせてください。',
    message: (d) =>
      `ファイルが ${grouped(d.count)} 個あるとされています。読み取りの上限は ${grouped(d.limit)} 個です。`,
  },
);

export const tooLarge = fault<{ bytes: number; limit: number }>(
  'too-large',
  { bytes: 8589934592, limit: 4294967295 },
  {
    title: 'Too large when unpacked',
    why: 'A bundle never grows as large. The limit protects this machine, and can be changed with --max-size.',
    fix: 'Check that this is the file that was sent, and ask the sender if in doubt.',
    message: (d) =>
      `Unpacked, the bundle would have ${grouped(d.bytes)} bytes or more; at most ${grouped(d.limit)} are read.`,
  },
  {
    title: '展開後の大きさの上限超過',
    why: '提出用 zip がこれほど大きくなることはありません。上限はこの端末を守るためのもので、--max-size で変更できます。',
    fix: '送付されたファイルかどうかを確認し、疑わしい場合は送付元に問い合わせてください。',
    message: (d) =>
      `展開すると ${grouped(d.bytes)} バイト以上になります。読み取りの上限は ${grouped(d.limit)} バイトです。`,
  },
);

export const tooDense = fault<{ packed: number; unpacked: number; limit: number }>(
  'too-dense',
  { packed: 2000000, unpacked: 4000000000, limit: 110 },
  {
    title: 'Compression bomb in parts',
    why: 'Honest files do not shrink as much all together. The limit protects this machine: a tenth of --max-ratio.',
    fix: 'Check that this is the file that was sent, and ask the sender if in doubt.',
    message: (d) =>
      `The zip would grow from ${grouped(d.packed)} to ${grouped(d.unpacked)} bytes, more than ${grouped(d.limit)} times; nothing was unpacked.`,
  },
  {
    title: '分割された圧縮爆弾',
    why: '通常のファイルでは、全体でこの比率になることはありません。上限はこの端末を守るためのもので、--max-ratio の 10 分の 1 です。',
    fix: '送付されたファイルかどうかを確認し、疑わしい場合は送付元に問い合わせてください。',
    message: (d) =>
      `zip を展開すると ${grouped(d.packed)} バイトから ${grouped(d.unpacked)} バイトになり、${grouped(d.limit)} 倍を超えます。何も展開していません。`,
  },
);

const LIMITS = {
  entries: { flag: '--max-entries', en: 'files', ja: 'ファイル数' },
  bytes: { flag: '--max-size', en: 'bytes when unpacked', ja: '展開後のバイト数' },
  ratio: {
    flag: '--max-ratio',
    en: 'bytes for one packed byte, in one file',
    ja: '一つのファイルの、圧縮データ 1 バイトあたりの展開後のバイト数',
  },
  // A tenth of what one file may have.
  together: {
    flag: '--max-ratio',
    en: 'bytes for one packed byte, all in all',
    ja: '全体での、圧縮データ 1 バイトあたりの展開後のバイト数',
  },
} as const;

/** The receiver asked for less than a bundle may have, so this says nothing against the bundle. */
export const overLimits = fault<{ what: keyof typeof LIMITS; found: number; limit: number }>(
  'over-your-limits',
  { what: 'bytes', found: 734003200, limit: 524288000 },
  {
    title: 'Over your limits',
    why: 'The bundle keeps to what bundles may have, but not to the limit that you set. What is over it was not read, so nothing is known of the bundle.',
    fix: (d) => `Verify it again with a greater ${LIMITS[d.what].flag}, or without.`,
    message: (d) =>
      `The bundle has ${grouped(d.found)} ${LIMITS[d.what].en}; ${LIMITS[d.what].flag} allows ${grouped(d.limit)}.`,
  },
  {
    title: '指定された上限の超過',
    why: '提出用 zip として認められる範囲内ですが、指定された上限を超えています。超えた部分を読み取っていないため、この提出用 zip については何も判断できません。',
    fix: (d) => `${LIMITS[d.what].flag} の値を大きくするか、指定せずに、もう一度確認してください。`,
    message: (d) =>
      `${LIMITS[d.what].ja}は ${grouped(d.found)} です。${LIMITS[d.what].flag} で指定された上限は ${grouped(d.limit)} です。`,
  },
);

export const moreFaults = fault<{ count: number }>(
  'more-faults',
  { count: 350 },
  {
    title: 'More faults',
    why: 'A list of all would be too long to help; the first ones show what happened.',
    fix: SEND_AGAIN,
    message: (d) => `${grouped(d.count)} more faults were found and are not listed.`,
  },
  {
    title: '残りの問題',
    why: '多すぎるため、最初のものだけを示しています。',
    fix: SEND_AGAIN_JA,
    message: (d) => `ほかに ${grouped(d.count)} 件の問題があります（一覧には示していません）。`,
  },
);

export const LIMIT_FAULTS = [tooManyEntries, tooLarge, tooDense, overLimits, moreFaults];
