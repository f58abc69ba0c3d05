import { defineRule } from '../core/rule.js';
import { attachmentsWhere } from '../domain/attachment-fields.js';
import { MOST_PATH_CHARACTERS, MOST_SEGMENT_BYTES, type NameFaultKind, nameFault } from '../domain/file-names.js';
import { codePoint } from '../text/code-points.js';

type Say = (segment: string, character: string) => string;
const FAULTS: Readonly<Record<NameFaultKind, readonly [en: Say, ja: Say]>> = {
  'empty-segment': [() => 'has an empty part beside a /', () => '/ の前後に空の部分があります'],
  'dot-segment': [(s) => `has the part "${s}"`, (s) => `「${s}」という部分があります`],
  invisible: [(_, c) => `holds the invisible character ${c}`, (_, c) => `見えない文字 ${c} が含まれています`],
  character: [(_, c) => `holds the character ${c}`, (_, c) => `文字 ${c} が含まれています`],
  'outer-space': [(s) => `has a space at an edge of "${s}"`, (s) => `「${s}」の先頭または末尾に空白があります`],
  'trailing-dot': [(s) => `has a dot at the end of "${s}"`, (s) => `「${s}」の末尾にピリオドがあります`],
  'leading-sign': [(s, c) => `has ${c} at the start of "${s}"`, (s, c) => `「${s}」が ${c} で始まっています`],
  reserved: [(s) => `has "${s}", a device name of Windows`, (s) => `「${s}」は Windows の予約名です`],
  'segment-too-long': [
    () => `has a name of more than ${MOST_SEGMENT_BYTES} bytes (a Japanese character counts 3)`,
    () => `名前が ${MOST_SEGMENT_BYTES} バイト（和文は1文字3バイト）を超えています`,
  ],
  'path-too-long': [
    () => `has more than ${MOST_PATH_CHARACTERS} characters`,
    () => `${MOST_PATH_CHARACTERS}文字を超えています`,
  ],
};

interface Unsafe {
  readonly kind: NameFaultKind;
  readonly segment: string;
  readonly character: string;
}
const fault = ({ kind, segment, character }: Unsafe, language: 0 | 1): string => {
  const shown = kind === 'invisible' ? codePoint(character) : character;
  return FAULTS[kind][language](segment, shown);
};

export const attachmentNameUnsafe = defineRule({
  code: 'attachment-name-unsafe',
  level: 'must',
  who: 'researcher',
  needs: ['files'],
  check: ({ files }) =>
    // A path that leaves the folder has to be written anew anyway.
    attachmentsWhere(files, ({ state, way }) => state !== 'outside' || way === 'link').flatMap(({ fact, field }) => {
      const { kind, segment, character = '' } = nameFault(fact.path) ?? {};
      return kind && segment !== undefined
        ? [{ path: field, data: { path: fact.path, kind, segment, character } }]
        : [];
    }),
  example: `
attachments:
  - id: award
    path: attachments\\award.pdf # expect: attachment-name-unsafe
    kind: funding-evidence
    title: Award notice
    language: en
`,
  text: {
    en: {
      title: 'File name that some systems refuse',
      why: 'Windows or a program that unpacks the bundle would refuse or change the name, and the reader would miss the document. The call is silent on such names.',
      fix: (d) =>
        d.character === '\\'
          ? 'Write / between folders and file name.'
          : 'Rename the file, and write the new path here; letters, digits, - and _ are safe everywhere.',
      message: (d) => `"${d.path}" ${fault(d, 0)}; a name has to work on every system.`,
    },
    ja: {
      title: '一部の環境で使えないファイル名',
      why: 'Windows や展開ソフトが受け付けないか、別の名前に変えるため、書類が相手に届かないおそれがあります。公募に記載はありませんが、確認しています。',
      fix: (d) =>
        d.character === '\\'
          ? 'フォルダとファイル名の区切りには / を使ってください。'
          : 'ファイル名を変更し、path も書き直してください。英数字、-、_ はどの環境でも使えます。',
      message: (d) => `「${d.path}」：${fault(d, 1)}。どの環境でも使える名前にする必要があります。`,
    },
  },
});
