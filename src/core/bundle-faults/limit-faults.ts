import { fault, SEND_AGAIN, SEND_AGAIN_JA } from './define-fault.js';

/** Limits that protect the machine on which a bundle is read, and the person who reads what was found. */

export const tooManyEntries = fault<{ count: number; limit: number }>(
  'too-many-entries',
  { count: 70000, limit: 10000 },
  {
    title: 'Too many files',
    why: 'A bundle never holds as many. The limit protects this machine, and can be raised with --max-entries.',
    fix: 'Check that this is the file that was sent, and ask the sender if in doubt.',
    message: (d) => `The bundle announces ${d.count} files; at most ${d.limit} are read.`,
  },
  {
    title: 'ファイル数の上限超過',
    why: '提出用 zip がこれほど多くなることはありません。上限はこの端末を守るためのもので、--max-entries で変更できます。',
    fix: '送付されたファイルかどうかを確認し、疑わしい場合は送付元に問い合わせてください。',
    message: (d) => `ファイルが ${d.count} 個あるとされています。読み取りの上限は ${d.limit} 個です。`,
  },
);

export const tooLarge = fault<{ bytes: number; limit: number }>(
  'too-large',
  { bytes: 8589934592, limit: 4294967295 },
  {
    title: 'Too large when unpacked',
    why: 'A bundle never grows as large. The limit protects this machine, and can be changed with --max-size.',
    fix: 'Check that this is the file that was sent, and ask the sender if in doubt.',
    message: (d) => `Unpacked, the bundle would have ${d.bytes} bytes or more; at most ${d.limit} are read.`,
  },
  {
    title: '展開後の大きさの上限超過',
    why: '提出用 zip がこれほど大きくなることはありません。上限はこの端末を守るためのもので、--max-size で変更できます。',
    fix: '送付されたファイルかどうかを確認し、疑わしい場合は送付元に問い合わせてください。',
    message: (d) => `展開すると ${d.bytes} バイト以上になります。読み取りの上限は ${d.limit} バイトです。`,
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
      `The zip would grow from ${d.packed} to ${d.unpacked} bytes, more than ${d.limit} times; nothing was unpacked.`,
  },
  {
    title: '分割された圧縮爆弾',
    why: '通常のファイルでは、全体でこの比率になることはありません。上限はこの端末を守るためのもので、--max-ratio の 10 分の 1 です。',
    fix: '送付されたファイルかどうかを確認し、疑わしい場合は送付元に問い合わせてください。',
    message: (d) =>
      `zip を展開すると ${d.packed} バイトから ${d.unpacked} バイトになり、${d.limit} 倍を超えます。何も展開していません。`,
  },
);

export const moreFaults = fault<{ count: number }>(
  'more-faults',
  { count: 350 },
  {
    title: 'More faults',
    why: 'A list of all would be too long to help; the first ones show what happened.',
    fix: SEND_AGAIN,
    message: (d) => `${d.count} more faults were found and are not listed.`,
  },
  {
    title: '残りの問題',
    why: '多すぎるため、最初のものだけを示しています。',
    fix: SEND_AGAIN_JA,
    message: (d) => `ほかに ${d.count} 件の問題があります（一覧には示していません）。`,
  },
);

export const LIMIT_FAULTS = [tooManyEntries, tooLarge, tooDense, moreFaults];
