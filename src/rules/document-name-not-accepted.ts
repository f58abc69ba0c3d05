import type { Call, CallDocument } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { attachmentPath } from '../domain/attachment-fields.js';
import { answersTo, documentNames, documentPlaces, documentsWhere } from '../domain/call-documents.js';
import { levelOf } from '../domain/fact-level.js';
import { asker, charactersInWords, fileInWords } from '../text/documents.js';

const hasNameRule = ({ fileName }: CallDocument): boolean =>
  fileName !== undefined && Object.values(fileName).some((each) => each !== undefined && each !== false);

/** What of a name is not accepted. Lengths are in code points after NFC, because systems count those; 0 where it fits. */
function nameFaults(name: string, { maxLength, asciiOnly, forbidden = '' }: NonNullable<CallDocument['fileName']>) {
  const characters = [...name];
  const once = (list: readonly string[]) => [...new Set(list)];
  return {
    length: characters.length > (maxLength ?? characters.length) ? characters.length : 0,
    maxLength: maxLength ?? 0,
    beyondAscii: asciiOnly ? once(characters.filter((each) => each > '~')) : [],
    forbidden: once(characters.filter((each) => [...forbidden.normalize('NFC')].includes(each))),
  };
}

interface Faults {
  readonly length: number;
  readonly maxLength: number;
  readonly beyondAscii: readonly string[];
  readonly forbidden: readonly string[];
}

const EN = ({ length, maxLength, beyondAscii, forbidden }: Faults): [found: string, asked: string][] => [
  ...(length > 0 ? [[`has ${length} characters`, `at most ${maxLength}`] as [string, string]] : []),
  ...(beyondAscii.length > 0
    ? [[`holds ${charactersInWords(beyondAscii, 'en')}`, 'only ASCII characters'] as [string, string]]
    : []),
  ...(forbidden.length > 0
    ? [[`holds ${charactersInWords(forbidden, 'en')}`, 'a name without such characters'] as [string, string]]
    : []),
];

const JA = ({ length, maxLength, beyondAscii, forbidden }: Faults): [found: string, asked: string][] => [
  ...(length > 0 ? [[`長さが${length}文字`, `${maxLength}文字以内`] as [string, string]] : []),
  ...(beyondAscii.length > 0
    ? [[`${charactersInWords(beyondAscii, 'ja')}を使用`, '半角英数記号のみ'] as [string, string]]
    : []),
  ...(forbidden.length > 0
    ? [[`${charactersInWords(forbidden, 'ja')}を使用`, 'これらの文字を含まない名前'] as [string, string]]
    : []),
];

export const documentNameNotAccepted = defineRule({
  code: 'document-name-not-accepted',
  level: 'must',
  who: 'researcher',
  needs: ['attachments'],
  given: (call: Call) => documentsWhere(call, hasNameRule),
  facts: (call: Call) => documentPlaces(call, hasNameRule),
  check: ({ attachments }, asked) =>
    answersTo(attachments, asked).flatMap(({ index, attachment: { path }, document }) => {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const faults = nameFaults(name.normalize('NFC'), document.fileName ?? {});
      if (faults.length === 0 && faults.beyondAscii.length === 0 && faults.forbidden.length === 0) return [];
      const data = { name, ...faults, ...documentNames(document, asked) };
      return [{ path: attachmentPath(index), words: name, fact: document.at, level: levelOf(document.level), data }];
    }),
  example: `
# with: {documents: [{id: plan, label: {en: Research plan, ja: 研究開発計画書}, kind: research-plan, fileName: {asciiOnly: true}, level: must}]}
attachments:
  - { id: award, path: attachments/award.pdf, kind: funding-evidence }
  - id: plan
    path: attachments/étude.pdf # expect: document-name-not-accepted
    kind: research-plan
`,
  text: {
    en: {
      title: 'File name that is not accepted',
      why: 'Submission systems refuse a file whose name breaks their rules, or change the name.',
      fix: 'Rename the file and correct the path.',
      message: (d) => {
        const faults = EN(d);
        const found = faults.map(([each]) => each).join(' and ');
        return `${fileInWords(d.name, d.document, 'en')} ${found}; ${asker(d.office, 'en')} accepts ${faults.map(([, each]) => each).join(' and ')}.`;
      },
    },
    ja: {
      title: '認められていないファイル名',
      why: '定めに合わない名前のファイルは電子申請で受け付けられないか、名前を変えられてしまいます。',
      fix: 'ファイル名を変更し、path も直してください。',
      message: (d) => {
        const faults = JA(d);
        const found = faults.map(([each]) => each).join('、');
        return `${fileInWords(d.name, d.documentJa, 'ja')}のファイル名は、${found}となっています。${asker(d.office, 'ja')}の定めは${faults.map(([, each]) => each).join('、')}です。`;
      },
    },
  },
});
