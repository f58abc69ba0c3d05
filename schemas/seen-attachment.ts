import * as z from 'zod/mini';

/** What is told of attachments, in reports and in what is kept between runs. Pages count from 1. */

const described = <S extends z.ZodMiniType>(schema: S, description: string): S => {
  const own = schema.clone() as S;
  z.globalRegistry.add(own, { description });
  return own;
};

const count = () => z.int().check(z.gte(0));
const page = () => z.int().check(z.gte(1));
const seenWords = z.strictObject({ words: z.string(), page: z.nullable(page()) });

const pdf = z.strictObject({
  version: described(z.string(), 'Such as 1.7.'),
  encrypted: described(z.boolean(), 'Encrypted, though it opens without a password.'),
  forbidden: z.array(z.enum(['print', 'copy', 'change', 'comment', 'fill', 'assemble'])),
  papers: described(
    z.array(z.strictObject({ width: count(), height: count(), pages: count(), first: page() })),
    'Each paper size as shown, in whole millimetres, with the first page that has it.',
  ),
  fontsNotEmbedded: z.array(z.strictObject({ name: z.string(), page: page() })),
  scripts: described(count(), 'JavaScript actions.'),
  files: described(z.array(z.string()), 'Names of the files inside it.'),
  fields: described(count(), 'Form fields that can still be filled in.'),
  notes: described(count(), 'Notes and marks of reviewers on its pages.'),
  signatures: count(),
  pagesWithoutText: described(z.array(page()), 'Pages that show something but hold no readable text.'),
});

/** The fact of src/core/attachment-facts.ts, as plain data. */
const documentShape = {
  pages: described(z.nullable(count()), 'Null where not known, or where the type has no fixed pages.'),
  words: z.nullable(count()),
  characters: z.nullable(count()),
  why: described(
    z.nullable(z.enum(['encrypted', 'unreadable', 'limit', 'no-text'])),
    'Why something is missing: a password, damage, a limit of size, time or memory, a page without readable text.',
  ),
  pdf: z.nullable(pdf),
  word: z.nullable(z.strictObject({ changes: count(), comments: count() })),
  image: described(z.nullable(z.strictObject({ width: count(), height: count() })), 'In pixels.'),
  text: z.nullable(
    z.strictObject({
      letters: count(),
      japanese: described(count(), 'How many in a hundred letters are kana or kanji.'),
      kana: described(count(), 'How many in a hundred letters are kana.'),
      template: described(z.array(seenWords), 'What templates leave behind.'),
      secrets: described(z.array(seenWords), 'Kinds of secrets, never the secret itself.'),
    }),
  ),
};

const documentFact = z.strictObject({ ...documentShape, wordsVary: z.optional(z.boolean()) });

/** What was found out of a file by its content and the extension of its name. */
export const contentFact = z.strictObject({ type: z.nullable(z.string()), document: z.nullable(documentFact) });

/** One answer for each detail that was looked for. */
export const answers = z.array(
  z.strictObject({ answer: z.enum(['found', 'not-found', 'not-readable']), page: z.nullable(page()) }),
);

/** One attachment in a report. */
export const seenAttachment = z.strictObject({
  path: described(z.string(), 'As the proposal writes it.'),
  state: z.enum(['file', 'missing', 'folder', 'outside', 'special', 'unreadable']),
  size: described(count(), 'Bytes; 0 where it is not a file.'),
  type: described(z.nullable(z.string()), 'The extension that fits the content; null where it is not known.'),
  sha256: described(z.nullable(z.string()), 'Null where it is not a file, or was too large to be opened.'),
  document: described(
    z.nullable(z.strictObject(documentShape)),
    'Null where nobody looked inside. `words` is null too where a dictionary of the machine cuts the text into words (Japanese).',
  ),
  evidence: described(
    z.array(
      z.strictObject({
        grant: described(z.string(), 'JSON Pointer to the grant in the draft.'),
        detail: z.enum(['funder', 'award-number', 'amount', 'period']),
        wanted: described(z.string(), 'As the draft writes it.'),
        answer: z.enum(['found', 'not-found', 'not-readable']),
        page: z.nullable(page()),
      }),
    ),
    'Whether what the draft says of its grants stands in this document.',
  ),
});
