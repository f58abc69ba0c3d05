import { added, changed } from './edits.mjs';

/** What is well formed and wrong: days, money, people, texts, partners, evidence. Fields as in `faults-of-form.mjs`. */
const EVIDENCE = ['funding-evidence-missing'];
const OVERLAP = ['tier-overlap'];

/** The last digit one up. */
const oneUp = (match, number, digit) => match.replace(number + digit, number + ((Number(digit) + 1) % 10));

const attachment = (file) => `attachments:
  - { id: letter, path: ${file}, kind: letter, title: Letter of the partner, language: en }
`;

/** Each draft has a folder of its own, and no two have one file. */
const folderOf = (text) => `letters-${/\n {2}id: (\S+)/.exec(text)[1]}`;

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

export const FAULTS_OF_CONTENT = [
  {
    name: 'period-reversed',
    edit: (text) => changed(text, /start: (2024-04-01), end: (\S+) }/, 'start: $2, end: $1 }'),
    finds: [['period-reversed', '\n  period:']],
  },
  {
    name: 'expected-date-past',
    edit: (text) =>
      changed(
        text,
        /\n {8}status: .*\n( {8}expectedDate: .*\n)?/,
        '\n        status: will-receive\n        expectedDate: 2023-05-31\n',
      ),
    finds: [['funding-expected-date-past', '2023-05-31']],
  },
  {
    name: 'funding-ended',
    edit: (text) => changed(text, /(\n {8}period: { start: )\S+ end: \S+ }/, '$1 2019-04-01, end: 2023-12-31 }'),
    finds: [['funding-ended-before-start', '2023-12-31']],
  },
  {
    name: 'sum-mismatch',
    edit: (text) => added(text, /direct: { goods: (\d+)/, 1000),
    finds: [['budget-sum-mismatch', 'goods: ']],
  },
  {
    name: 'over-cap',
    edit: (text) => {
      const more = 100_000_000;
      const year = [/other: (\d+)/, /other: \d+, total: (\d+)/, /\n {6}total: (\d+)/];
      const whole = [/\n {2}total: { direct: (\d+)/, /\n {2}total: { direct: \d+, indirect: \d+, total: (\d+)/];
      return [...year, ...whole].reduce((result, what) => added(result, what, more), text);
    },
    finds: [['budget-over-cap', '\n      total: ']],
    hides: OVERLAP,
  },
  {
    name: 'year-missing',
    edit: (text) => changed(text, /(start: 2024-04-01, end: )\S+/, '$12028-03-31'),
    finds: [['budget-year-missing', '\n  years:']],
  },
  {
    name: 'unit-doubtful',
    edit: (text) => changed(text, 'unit: yen', 'unit: thousand-yen'),
    finds: [['budget-unit-doubtful', 'unit: thousand-yen']],
    hides: OVERLAP,
  },
  {
    name: 'effort-over-100',
    edit: (text) => changed(text, /\n {4}effort: \d+/, '\n    effort: 120'),
    finds: [['effort-over-100', 'effort: 120']],
  },
  {
    name: 'erad-check-digit',
    edit: (text) => changed(text, /eradNumber: "(\d{7})(\d)"/, oneUp),
    finds: [['erad-number-invalid', 'eradNumber']],
  },
  {
    name: 'orcid-check-digit',
    edit: (text) => changed(text, /orcid: (\S{17})(\d)[\dX]\n/, oneUp),
    finds: [['orcid-invalid', 'orcid']],
  },
  {
    name: 'co-investigator-abroad',
    edit: (text) => changed(text, /(\n {6}institution: .* country: )JP }/, '$1KR }'),
    finds: [['co-investigator-outside-country', 'country: KR']],
  },
  {
    name: 'phase-unknown',
    edit: (text) => changed(text, /\n {2}phase: .*/, '\n  phase: Phase III trial'),
    finds: [['phase-not-offered', '\n  phase:']],
  },
  {
    name: 'template-left',
    edit: (text) => changed(text, /(\n {4}ja: >-\n {6})/, '$1【研究の目的を記入してください】'),
    finds: [['template-text-left', '【研究の目的']],
  },
  {
    name: 'keyword-norway',
    edit: (text) => changed(text, 'keywords: [', 'keywords: [NO, '),
    finds: [['yaml-reads-differently', 'keywords: [NO']],
  },
  {
    name: 'country-unknown',
    edit: (text) => changed(text, /\n {4}country: .*/, '\n    country: UK'),
    finds: [['country-code-unknown', '    country: UK']],
  },
  {
    name: 'no-partner',
    edit: (text) => changed(text, /\npartners:\n[\s\S]*?\nbudget:/, '\npartners: []\nbudget:'),
    finds: [['foreign-partner-missing', '\npartners:']],
    hides: EVIDENCE,
  },
  {
    name: 'attachment-missing',
    edit: (text) => text + attachment(`${folderOf(text)}/not-there.pdf`),
    finds: [['attachment-missing', 'not-there.pdf']],
  },
  {
    name: 'attachment-mistaken',
    edit: (text) => text + attachment(`${folderOf(text)}/scan.pdf`),
    files: (text) => ({ [`${folderOf(text)}/scan.pdf`]: Buffer.concat([PNG, Buffer.from(folderOf(text))]) }),
    finds: [['attachment-type-mismatch', 'scan.pdf']],
  },
];
