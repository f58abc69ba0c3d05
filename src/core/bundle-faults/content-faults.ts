import { grouped } from '../../domain/written-forms.js';
import { type Entry, fault, PACK_AGAIN, PACK_AGAIN_JA, SEND_AGAIN, SEND_AGAIN_JA } from './define-fault.js';

/** Faults of what an entry of the zip unpacks to, before it is compared with any list. */

export const methodUnknown = fault<Entry & { method: number }>(
  'method-unknown',
  { entry: 'aspire-2023/data/proposal/plan.pdf', method: 93 },
  {
    title: 'Unknown compression',
    why: 'Not every system can unpack it, so its content was not checked.',
    fix: PACK_AGAIN,
    message: (d) => `"${d.entry}" is compressed by method ${d.method}; a bundle uses 0 (stored) and 8 (deflate) only.`,
  },
  {
    title: '未対応の圧縮方式',
    why: '展開できない環境があり、内容は確認していません。',
    fix: PACK_AGAIN_JA,
    message: (d) =>
      `「${d.entry}」の圧縮方式は ${d.method} です。提出用 zip では 0（無圧縮）と 8（deflate）だけを使います。`,
  },
);

export const bomb = fault<Entry & { packed: number; unpacked: number; limit: number }>(
  'bomb',
  { entry: 'aspire-2023/data/proposal/plan.pdf', packed: 1000, unpacked: 10000000, limit: 1100 },
  {
    title: 'Compression bomb',
    why: 'Honest compression of a file cannot reach this. The limit protects this machine, and can be changed with --max-ratio.',
    fix: SEND_AGAIN,
    message: (d) =>
      `"${d.entry}" would grow from ${grouped(d.packed)} to ${grouped(d.unpacked)} bytes, more than ${grouped(d.limit)} times; it was not unpacked.`,
  },
  {
    title: '圧縮爆弾',
    why: '通常の圧縮では到達しない比率です。上限はこの端末を守るためのもので、--max-ratio で変更できます。',
    fix: SEND_AGAIN_JA,
    message: (d) =>
      `「${d.entry}」を展開すると ${grouped(d.packed)} バイトから ${grouped(d.unpacked)} バイトになり、${grouped(d.limit)} 倍を超えます。展開していません。`,
  },
);

export const sizeDiffers = fault<Entry & { stated: number }>(
  'size-differs',
  { entry: 'aspire-2023/data/proposal/plan.pdf', stated: 48213 },
  {
    title: 'Size does not fit',
    why: 'The content is not the one that was packed.',
    fix: SEND_AGAIN,
    message: (d) => `"${d.entry}" does not have the ${grouped(d.stated)} bytes that the zip states for it.`,
  },
  {
    title: 'サイズの不一致',
    why: '内容が、作成時のものではありません。',
    fix: SEND_AGAIN_JA,
    message: (d) => `「${d.entry}」の大きさが、zip に記録された ${grouped(d.stated)} バイトと一致しません。`,
  },
);

export const checksumDiffers = fault<Entry>(
  'checksum-differs',
  { entry: 'aspire-2023/data/proposal/plan.pdf' },
  {
    title: 'Checksum of the zip does not fit',
    why: 'The content was damaged or changed after it was packed.',
    fix: SEND_AGAIN,
    message: (d) => `The content of "${d.entry}" does not have the checksum (CRC-32) that the zip states for it.`,
  },
  {
    title: 'zip のチェックサムの不一致',
    why: '作成後に、内容が壊れたか変更されました。',
    fix: SEND_AGAIN_JA,
    message: (d) => `「${d.entry}」の内容が、zip に記録されたチェックサム（CRC-32）と一致しません。`,
  },
);

export const contentDamaged = fault<Entry>(
  'content-damaged',
  { entry: 'aspire-2023/data/proposal/plan.pdf' },
  {
    title: 'Compressed data damaged',
    why: 'The content cannot be restored from what is there.',
    fix: SEND_AGAIN,
    message: (d) => `"${d.entry}" cannot be unpacked: its compressed data are damaged or cut off.`,
  },
  {
    title: '圧縮データの破損',
    why: '残っているデータからは、内容を復元できません。',
    fix: SEND_AGAIN_JA,
    message: (d) => `「${d.entry}」を展開できません。圧縮データが壊れているか、途中で切れています。`,
  },
);

export const contentGoesOn = fault<Entry>(
  'content-goes-on',
  { entry: 'aspire-2023/data/proposal/plan.pdf' },
  {
    title: 'Idle bits in the compressed data',
    why: 'What says nothing can be changed without changing what is unpacked; no honest packing leaves any.',
    fix: SEND_AGAIN,
    message: (d) =>
      `"${d.entry}" unpacks, but its compressed data go on after their end, or a bit was changed that does not show.`,
  },
  {
    title: '圧縮データの中の無意味なビット',
    why: '展開結果に影響しない部分は、気付かれずに変更できます。通常の圧縮では残りません。',
    fix: SEND_AGAIN_JA,
    message: (d) =>
      `「${d.entry}」は展開できますが、圧縮データが終わりの後にも続いているか、結果に現れないビットが変更されています。`,
  },
);

export const CONTENT_FAULTS = [methodUnknown, bomb, sizeDiffers, checksumDiffers, contentDamaged, contentGoesOn];
