import type { Call, CallDocument } from '../../schemas/call.js';
import { defineRule } from '../core/rule.js';
import { attachmentPath } from '../domain/attachment-fields.js';
import { documentNames, documentPlaces, documentsWhere, judgeEach } from '../domain/call-documents.js';
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

/** One sentence a fault: what the name has, and what is accepted. */
const EN = ({ length, maxLength, beyondAscii, forbidden }: Faults, who: string): readonly string[] => [
  ...(length > 0 ? [`has ${length} characters; ${who} allows at most ${maxLength}.`] : []),
  ...(beyondAscii.length > 0
    ? [`holds ${charactersInWords(beyondAscii, 'en')}; ${who} accepts only ASCII characters.`]
    : []),
  ...(forbidden.length > 0 ? [`holds ${charactersInWords(forbidden, 'en')}, which ${who} does not accept.`] : []),
];

const JA = ({ length, maxLength, beyondAscii, forbidden }: Faults, who: string): readonly string[] => [
  ...(length > 0 ? [`ファイル名は${length}文字ですが、${who}が定める上限は${maxLength}文字です。`] : []),
  ...(beyondAscii.length > 0
    ? [
        `ファイル名に${charactersInWords(beyondAscii, 'ja')}が含まれていますが、${who}が認めているのは半角英数記号だけです。`,
      ]
    : []),
  ...(forbidden.length > 0
    ? [`ファイル名に${charactersInWords(forbidden, 'ja')}が含まれていますが、${who}はこれを認めていません。`]
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
    judgeEach(attachments, asked, ({ index, attachment: { path }, document }) => {
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
      message: (d) => `${fileInWords(d.name, d.document, 'en')} ${EN(d, asker(d.office, 'en')).join(' It ')}`,
    },
    ja: {
      title: '認められていないファイル名',
      why: '定めに合わない名前のファイルは電子申請で受け付けられないか、名前を変えられてしまいます。',
      fix: 'ファイル名を変更し、path も直してください。',
      message: (d) => `${fileInWords(d.name, d.documentJa, 'ja')}の${JA(d, asker(d.office, 'ja')).join('また、')}`,
    },
  },
});
