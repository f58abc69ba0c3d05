import type { Call, CallDocument, FactLevel, TextLimit } from '../../../schemas/call.js';
import type { Language, Localized } from '../../../schemas/field.js';
import { grouped } from '../../domain/written-forms.js';
import { attachmentKind } from '../../text/attachment-kinds.js';
import { languageName } from '../../text/documents.js';
import { inARow } from '../../text/lists.js';
import { both, entry, labelled, levelWords, phrases, type Row, range } from './row.js';

/** What has to be handed in, and how long it may be. */
export function papers({ documents = [], texts = [], declarations = [] }: Call): Row[] {
  return [
    ...documents.map((each) => ({
      kind: 'documents',
      id: each.id,
      heading: { en: 'Document', ja: '提出書類' },
      text: both((language) =>
        entry(language, labelled(each, language), documentWords(each, language), [
          kindWords(each.kind)[language],
          levelWords(each.level, language),
        ]),
      ),
      at: each.at,
    })),
    ...texts.map((each) => ({
      kind: 'texts',
      id: each.id,
      heading: { en: 'Length of a text', ja: '字数・語数の制限' },
      text: both((language) => textWords(each, language)),
      at: each.at,
    })),
    ...declarations.map((each) => ({
      kind: 'declarations',
      id: each.id,
      heading: { en: 'Declaration', ja: '誓約' },
      text: both((language) =>
        entry(language, labelled(each, language), each.by ? BY[each.by][language] : '', [
          levelWords(each.level, language),
        ]),
      ),
      at: each.at,
    })),
  ];
}

/** The kind with the word that a proposal writes. */
const kindWords = (kind: CallDocument['kind']): Localized =>
  kind === 'any'
    ? { en: 'every attachment', ja: 'すべての添付書類' }
    : { en: attachmentKind(kind, 'en'), ja: attachmentKind(kind, 'ja') };

const BY = {
  'principal-investigator': { en: 'made by the principal investigator', ja: '研究開発代表者による誓約' },
  'every-member': { en: 'made by every member', ja: '参加者全員による誓約' },
} as const;

const PER = {
  proposal: { en: 'for the proposal', ja: '提案ごとに' },
  member: { en: 'for each member', ja: '参加者ごとに' },
  partner: { en: 'for each partner', ja: '相手国側研究者ごとに' },
} as const;

const PAGES = { en: 'page/pages', ja: 'ページ' } as const;
const FILES = { en: 'file/files', ja: '部' } as const;

/** Everything that the call limits of one document. */
function documentWords(document: CallDocument, language: Language): string {
  const { languages = [], types = [], minPages, maxPages, maxWords, maxCharacters, maxBytes } = document;
  const tongues = inARow(
    languages.map((each) => languageName(each, language)),
    language,
    'or',
  );
  const names = inARow(
    types.map((each) => each.replace(/^\./, '').toUpperCase()),
    language,
    'or',
  );
  return phrases(language, [
    countWords(document, language),
    tongues &&
      { en: `in ${tongues}`, ja: `言語は${languages.length > 1 ? tongues.replaceAll('、', 'または') : tongues}` }[
        language
      ],
    names && { en: `as ${names}`, ja: `ファイル形式は${names.replaceAll('、', 'または')}` }[language],
    range({ min: minPages, max: maxPages }, language, PAGES),
    range({ max: maxWords }, language, { en: 'word/words', ja: '語' }),
    range({ max: maxCharacters }, language, { en: 'character/characters', ja: '字' }),
    document.lengthLevel && lengthLevelWords(document.lengthLevel, language),
    maxBytes !== undefined && bytesWords(maxBytes, language),
    ...nameWords(document, language),
  ]);
}

const lengthLevelWords = (level: FactLevel, language: Language): string =>
  ({ en: `its length: ${levelWords(level, 'en')}`, ja: `長さについては${levelWords(level, 'ja')}` })[language];

/** Whether a document has to be there; silent where the fact is about every file. */
function needWords({ kind, min }: CallDocument, language: Language): string {
  if (kind === 'any' || (min ?? 0) > 0) return '';
  if (min === 0) return { en: 'optional', ja: '任意' }[language];
  return { en: 'whether it is required is not stated', ja: '提出の要否は記載なし' }[language];
}

function countWords(document: CallDocument, language: Language): string {
  const { per, min, max } = document;
  const number = min || max !== undefined ? range({ min: min || undefined, max }, language, FILES) : '';
  const each = per ? PER[per][language] : '';
  const counted = number && each ? { en: `${number} ${each}`, ja: `${each}${number}` }[language] : number || each;
  return phrases(language, [needWords(document, language), counted]);
}

/** Megabytes are shown only where they come out even: the number that counts is the exact one. */
function bytesWords(bytes: number, language: Language): string {
  const [size, unit] = bytes % 1_048_576 === 0 ? [bytes / 1_048_576, 'MiB'] : [bytes / 1_000_000, 'MB'];
  const exact = { en: `at most ${grouped(bytes)} bytes`, ja: `${grouped(bytes)}バイト以下` }[language];
  if (!Number.isInteger(size)) return exact;
  return { en: `${exact} (${grouped(size)} ${unit})`, ja: `${exact}（${grouped(size)} ${unit}）` }[language];
}

function nameWords({ fileName }: CallDocument, language: Language): (string | undefined)[] {
  const { maxLength, asciiOnly, forbidden } = fileName ?? {};
  const signs = forbidden && [...forbidden].join(' ');
  const long = maxLength && range({ max: maxLength }, language, { en: 'character/characters', ja: '字' });
  return [
    long ? { en: `file name of ${long}`, ja: `ファイル名は${long}` }[language] : undefined,
    asciiOnly ? { en: 'ASCII letters only in the file name', ja: 'ファイル名は半角英数記号のみ' }[language] : undefined,
    signs ? { en: `none of ${signs} in the file name`, ja: `ファイル名に ${signs} は使用不可` }[language] : undefined,
  ];
}

const FIELDS = {
  'project.title': { en: 'Title', ja: '課題名' },
  'project.summary': { en: 'Summary', ja: '概要' },
} as const;

function textWords({ field, language: tongue, unit, max, level }: TextLimit, language: Language): string {
  const name = languageName(tongue, language);
  const label = { en: `${FIELDS[field].en} in ${name}`, ja: `${FIELDS[field].ja}（${name}）` }[language];
  const units = unit === 'words' ? { en: 'word/words', ja: '語' } : { en: 'character/characters', ja: '字' };
  const spaces = unit === 'characters' && { en: 'spaces included', ja: '空白を含む' }[language];
  return entry(language, label, range({ max }, language, units), [spaces, levelWords(level, language)]);
}
