import { callFault } from './define-fault.js';

/** Faults in what a definition and its entries are called. */

export const idRepeated = callFault<{ id: string; list: string; other: string }>(
  'id-repeated',
  'must',
  { id: 'application', list: 'deadlines', other: 'deadlines' },
  {
    title: 'ID used twice',
    why: 'Drafts, other facts and reports refer to an entry by its id; two entries of one id cannot be told apart.',
    fix: 'Give one of the two entries another id.',
    message: (d) =>
      `"${d.id}" in ${d.list} is already the id of an entry in ${d.other}; each entry has an id of its own.`,
  },
  {
    title: 'ID の重複',
    why: '提案書、ほかの事項、報告は、ID で項目を参照します。同じ ID の項目は区別できません。',
    fix: '一方の項目の ID を変更してください。',
    message: (d) =>
      `${d.list} の「${d.id}」は、${d.other} の項目ですでに使われています。ID は項目ごとに別のものにします。`,
  },
);

export const idNotFileName = callFault<{ id: string; name: string }>(
  'id-not-file-name',
  'should',
  { id: 'amed-aspire-fy2024', name: 'aspire-new' },
  {
    title: 'ID differs from the file name',
    why: 'A draft names its call by the id; in a folder of definitions people look for a file of that name.',
    fix: (d) => `Rename the file to ${d.id}.yaml, or write "id: ${d.name}".`,
    message: (d) => `The id is "${d.id}", and the file is called "${d.name}"; the two are expected to be the same.`,
  },
  {
    title: 'ID とファイル名の不一致',
    why: '提案書は ID で公募を指定します。定義を置いたフォルダでは、同じ名前のファイルが探されます。',
    fix: (d) => `ファイル名を ${d.id}.yaml に変更するか、「id: ${d.name}」と書いてください。`,
    message: (d) => `ID は「${d.id}」、ファイル名は「${d.name}」です。両者を一致させます。`,
  },
);

export const spellingShared = callFault<{ spelling: string; first: string; second: string }>(
  'spelling-shared',
  'must',
  { spelling: 'Clinical Study', first: 'clinical', second: 'nonclinical' },
  {
    title: 'Two options share a spelling',
    why: 'A draft may choose by any spelling. One that stands for two options would be taken for the first, whichever was meant. Width, case, spaces and hyphens make no difference.',
    fix: (d) => `Delete or change the spelling in one of the two, ${d.first} or ${d.second}.`,
    message: (d) =>
      `"${d.spelling}" stands for ${d.second} and for ${d.first}; each spelling has to stand for one option only.`,
  },
  {
    title: '選択肢どうしで同じ表記',
    why: '提案書では、どの表記で選ぶこともできます。二つの選択肢に同じ表記があると、意図にかかわらず先の選択肢とみなされます。全角・半角、大文字・小文字、空白、ハイフンの違いは区別しません。',
    fix: (d) => `${d.first} と ${d.second} のどちらかで、この表記を削除または変更してください。`,
    message: (d) =>
      `「${d.spelling}」は ${d.second} と ${d.first} の両方の表記です。一つの表記は一つの選択肢だけに使います。`,
  },
);

export const documentsAlike = callFault<{ first: string; second: string; kind: string }>(
  'documents-alike',
  'notice',
  { first: 'part-a', second: 'part-b', kind: 'research-plan' },
  {
    title: 'Two documents of one kind',
    why: 'By its kind alone an attachment does not tell which of the two it is.',
    fix: (d) => `Tell applicants to write "document: ${d.first}" or "document: ${d.second}" beside the attachment.`,
    message: (d) =>
      `${d.second} and ${d.first} are both of the kind "${d.kind}"; drafts have to name the document by its id.`,
  },
  {
    title: '同じ種類の書類',
    why: '添付書類の種類だけでは、どちらの書類か判別できません。',
    fix: (d) =>
      `添付書類に「document: ${d.first}」または「document: ${d.second}」と書くよう、応募者に案内してください。`,
    message: (d) =>
      `${d.second} と ${d.first} は、どちらも種類が「${d.kind}」です。提案書では ID で書類を指定する必要があります。`,
  },
);

export const NAME_FAULTS = [idRepeated, idNotFileName, spellingShared, documentsAlike];
