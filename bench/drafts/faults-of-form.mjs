import { changed } from './edits.mjs';

/**
 * Faults of the file, of YAML and of the form. `edit` changes the text of a clean draft, `finds` lists the codes and
 * words by which the line of each is known (the first line that holds them), `hides` what a clean draft would show
 * and this one cannot: all where the file cannot be read, else those of a section that was not judged.
 */
const ALL = 'all';
const OVERLAP = ['tier-overlap'];

const SHIFT_JIS = Buffer.from([0x8c, 0xa4, 0x8b, 0x86]);

/** A Shift_JIS file: every run of Japanese becomes 研究, whose bytes are known without a table. */
function shiftJis(text) {
  const parts = text.split(/[^\0-\x7f]+/).map((part) => Buffer.from(part, 'latin1'));
  return Buffer.concat(parts.flatMap((part, at) => (at === 0 ? [part] : [SHIFT_JIS, part])));
}

/** One byte of a Japanese letter is gone, as after a copy that was cut. */
function cutCharacter(text) {
  const bytes = Buffer.from(text);
  const at = Buffer.byteLength(text.slice(0, text.search(/[\u3040-\u9fff]/)));
  return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
}

export const FAULTS_OF_FORM = [
  {
    name: 'unclosed-quote',
    edit: (text) => changed(text, /eradNumber: "(\d+)"/, 'eradNumber: "$1'),
    finds: [['yaml/syntax', 'eradNumber']],
    hides: ALL,
  },
  {
    name: 'tab-indent',
    edit: (text) => changed(text, '\n  tier:', '\n\ttier:'),
    finds: [['yaml/tab', '\ttier:']],
    hides: ALL,
  },
  {
    name: 'full-width-colon',
    edit: (text) => changed(text, '\n  phase: ', '\n  phase：'),
    finds: [['yaml/full-width', 'phase：']],
    hides: ALL,
  },
  {
    name: 'key-twice',
    edit: (text) => changed(text, '\n  field: healthcare', '\n  field: healthcare\n  field: healthcare # again'),
    finds: [['yaml/duplicate-key', '# again']],
    hides: ALL,
  },
  {
    name: 'second-document',
    edit: (text) => `${text}---\nformat: 1\n`,
    finds: [['yaml/several-documents', '---\n']],
    hides: ALL,
  },
  {
    name: 'alias',
    edit: (text) => changed(text, 'field: healthcare', 'field: *healthcare'),
    finds: [['yaml/alias', 'field: *']],
    hides: ALL,
  },
  {
    name: 'colon-in-title',
    edit: (text) => changed(text, / of (.*) through /, ': $1 through '),
    finds: [['yaml/syntax', ' through ']],
    hides: ALL,
  },
  { name: 'shift-jis', edit: (text) => shiftJis(text), finds: [['yaml/legacy-encoding', '']], hides: ALL },
  { name: 'cut-character', edit: (text) => cutCharacter(text), finds: [['yaml/not-utf-8', '']], hides: ALL },
  {
    name: 'key-misspelt',
    edit: (text) => changed(text, 'careerStage', 'carrerStage'),
    finds: [['schema/unknown-key', 'carrerStage']],
  },
  {
    name: 'title-missing',
    edit: (text) => changed(text, /\n {2}title:\n.*\n.*\n/, '\n'),
    finds: [['schema/missing', '\nproject:']],
    hides: OVERLAP,
  },
  {
    name: 'value-empty',
    edit: (text) => changed(text, '    position: Professor\n', '    position:\n'),
    finds: [['schema/empty-value', 'position:\n']],
  },
  {
    name: 'amount-as-text',
    edit: (text) => changed(text, /\n {6}indirect: (\d+)/, '\n      indirect: $1円'),
    finds: [['schema/amount-as-text', '円\n']],
    hides: OVERLAP,
  },
  {
    name: 'impossible-day',
    edit: (text) => changed(text, /start: 2024-04-01, end: (\d+)-03-31/, 'start: 2024-04-01, end: $1-02-30'),
    finds: [['schema/not-a-date', '-02-30']],
    hides: OVERLAP,
  },
  {
    name: 'number-unquoted',
    edit: (text) => changed(text, /eradNumber: "(\d+)"/, 'eradNumber: $1'),
    finds: [['schema/quote-needed', /eradNumber: \d/]],
  },
];
