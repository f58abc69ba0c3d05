import type { WrittenScalar } from '../core/read-yaml.js';
import { defineRule } from '../core/rule.js';
import { mayReadOtherwise, type OlderReading, olderReading } from '../domain/older-yaml.js';

/** Octal 007 is 7 in both versions, and what is text here is text there. */
const agrees = ({ value }: WrittenScalar, reading: OlderReading): boolean =>
  reading.kind === 'text' ? typeof value !== 'number' : reading.value === String(value) && typeof value === 'number';

const mayDiffer = ({ plain, source }: WrittenScalar): boolean => plain && mayReadOtherwise(source);

const AS: Readonly<Record<OlderReading['kind'], readonly [en: string, ja: string]>> = {
  'true-false': ['', '真偽値 '],
  number: ['the number ', '数値 '],
  text: ['the text ', '文字列 '],
};

export const yamlReadsDifferently = defineRule({
  code: 'yaml-reads-differently',
  level: 'should',
  who: 'researcher',
  needs: ['scalars'],
  check: ({ scalars }) =>
    scalars.filter(mayDiffer).flatMap((scalar) => {
      const { path, source, value } = scalar;
      const reading = olderReading(source);
      if (!reading || agrees(scalar, reading)) return [];
      const write = typeof value === 'number' ? String(value) : `"${source}"`;
      return [{ path, data: { source, kind: reading.kind, older: reading.value, write } }];
    }),
  example: `
attachments:
  - id: award
    path: attachments/tildelingsbrev.pdf
    kind: funding-evidence
    title: Tildelingsbrev
    language: no # expect: yaml-reads-differently
`,
  text: {
    en: {
      title: 'Value that another YAML reader takes differently',
      why: 'Many programs still follow YAML 1.1 and would take over another value than the one checked here. That is a property of the file format; the call does not deal with it.',
      fix: (d) => (d.write.startsWith('"') ? `Write ${d.write}, with the quotation marks.` : `Write ${d.write}.`),
      message: (d) =>
        `Unquoted ${d.source} is read here as ${d.write}, but by YAML 1.1 readers as ${AS[d.kind][0]}${d.older}; it has to mean the same to both.`,
    },
    ja: {
      title: 'YAML の版によって読み方が変わる値',
      why: 'YAML 1.1 に従うプログラムは今も多く、ここで確認した値とは別の値として取り込まれるおそれがあります。公募の定めではなく、ファイル形式の性質によるものです。',
      fix: (d) =>
        d.write.startsWith('"') ? `引用符を付けて${d.write}と書いてください。` : `${d.write}と書いてください。`,
      message: (d) =>
        `引用符のない${d.source}は、ここでは${d.write}と読みますが、YAML 1.1 では${AS[d.kind][1]}${d.older}と読まれます。どちらでも同じ値になる書き方が必要です。`,
    },
  },
});
