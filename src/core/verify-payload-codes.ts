import { grouped } from '../domain/written-forms.js';
import type { AnyCoded } from './diagnostic.js';
import { code, listed } from './verify-code.js';

/** What lies in a bundle though it must not, does not though it has to, or is not what the rest of it gives. */

export const payloadForeign = code<{ entries: readonly string[] }>(
  'payload-foreign',
  ['must', 'office'],
  { entries: ['data/proposal/plan-2.pdf', 'data/setup.exe'] },
  {
    title: 'Files that belong to no bundle',
    why: 'No rule looks at a file that the draft does not list, and whoever opens the bundle could take it for a part of the proposal. "grantlint pack" puts none in.',
    fix: 'Open none of them. Ask the sender what they are, and have the proposal packed again without them.',
    message: (d) =>
      `${d.entries.length === 1 ? '1 file' : `${grouped(d.entries.length)} files`} under data/ beside the draft, the attachments that it lists, the call, the reports and the metadata: ${listed(d.entries)}.`,
  },
  {
    title: '提出用 zip に属さないファイル',
    why: '提案書に記載のないファイルは確認の対象になりませんが、開いた人は提案書の一部と受け取るおそれがあります。grantlint pack がこのようなファイルを入れることはありません。',
    fix: '開かずに送付元に確認し、これらを除いて作成し直した zip を受け取ってください。',
    message: (d) =>
      `data/ に、提案書、提案書に記載された添付書類、公募の定義、報告、メタデータのいずれでもないファイルが ${grouped(d.entries.length)} 個あります：${listed(d.entries)}`,
  },
);

export const payloadMissing = code<{ entries: readonly string[] }>(
  'payload-missing',
  ['must', 'office'],
  { entries: ['data/ro-crate-metadata.json'] },
  {
    title: 'Files that every bundle has',
    why: '"grantlint pack" always writes the metadata, and either all three reports or none. Where one is left out, even with fitting lists, the bundle was changed.',
    fix: 'Do not accept this bundle. Ask the sender to pack the draft again.',
    message: (d) => `Neither there nor listed: ${listed(d.entries)}.`,
  },
  {
    title: '必ずあるはずのファイルの欠落',
    why: 'grantlint pack は、メタデータを必ず書き出し、報告は三つとも入れるか一つも入れないかのどちらかです。一覧と矛盾がなくても、欠けている場合は後から変更されています。',
    fix: 'この提出用 zip は受理しないでください。送付元に再作成を依頼してください。',
    message: (d) => `ファイルがなく、一覧にも挙げられていません：${listed(d.entries)}`,
  },
);

export const metadataDiffers = code<{ files: readonly string[] }>(
  'metadata-differs',
  ['must', 'office'],
  { files: ['data/ro-crate-metadata.json'] },
  {
    title: 'The metadata are not what the bundle gives',
    why: 'Repositories and readers of bags show them. They follow from the draft, the call and the list of files to the byte, so those that differ were changed.',
    fix: 'Do not accept this bundle. Ask the sender to pack the draft again.',
    message: (d) => `Not what follows from the draft, the call and the files of this bundle: ${d.files.join(', ')}.`,
  },
  {
    title: 'メタデータの相違',
    why: 'リポジトリなどのソフトウェアが表示する内容です。提案書、公募の定義、ファイルの一覧からバイト単位で決まるため、異なる場合は後から変更されています。',
    fix: 'この提出用 zip は受理しないでください。送付元に再作成を依頼してください。',
    message: (d) => `提案書、公募の定義、ファイルの一覧から決まる内容と一致しません：${d.files.join('、')}`,
  },
);

export const callLookalike = code<{ id: string; known: string }>(
  'call-lookalike',
  ['must', 'office'],
  { id: 'AMED-aspire-fy2023-pre', known: 'amed-aspire-fy2023-pre' },
  {
    title: 'Call whose name only looks like yours',
    why: 'Whoever reads the report would take it for the call that you have, while other rules judged. Such a definition is not used.',
    fix: 'Do not accept this bundle. Ask the sender to pack the draft under the call that is meant.',
    message: (d) =>
      `The bundle brings a definition of the call ${d.id}, which differs from your ${d.known} by capitals alone.`,
  },
  {
    title: '紛らわしい公募名',
    why: '報告を読む人は、お手元にある公募による判定と受け取りますが、実際には別の定義による判定になります。そのため、このような定義は使用しません。',
    fix: 'この提出用 zip は受理しないでください。送付元に、正しい公募を指定したうえでの再作成を依頼してください。',
    message: (d) =>
      `同梱されているのは公募 ${d.id} の定義ですが、お手元の ${d.known} とは大文字・小文字だけが異なります。`,
  },
);

export const otherTool = code<{ name: string; version: string; own: string }>(
  'other-tool',
  ['should', 'office'],
  { name: 'grantpack', version: '2.1', own: 'grantlint' },
  {
    title: 'Made by another tool',
    why: 'What another program calls a check need not be one. Only what was checked here counts.',
    fix: 'Ask the sender what the bundle was made with. Go by the check made here, not by the reports inside.',
    message: (d) => `The bundle says that ${d.name} ${d.version} made it; ${d.own} did not.`,
  },
  {
    title: '別のツールによる作成',
    why: 'ほかのプログラムの「確認」が同じ内容とは限りません。有効なのは、ここで確認した内容だけです。',
    fix: '何で作成したかを送付元に確認してください。同梱の報告ではなく、今回の確認結果によって判断してください。',
    message: (d) => `${d.name} ${d.version} で作成されたと記録されています。${d.own} が作成したものではありません。`,
  },
);

export const PAYLOAD_CODES: readonly AnyCoded[] = [
  payloadForeign,
  payloadMissing,
  metadataDiffers,
  callLookalike,
  otherTool,
];
