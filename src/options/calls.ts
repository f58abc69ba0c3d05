import { AS_OF, CALL, CALLS_FOLDER, FAIL_ON, type OptionSpec, OVERLAY } from './common.js';

/** For commands that speak to a person or to a program, on standard output only. */
const PRETTY_OR_JSON: OptionSpec = {
  flags: '-f, --format <name>',
  name: 'format',
  text: { en: 'pretty or json', ja: 'pretty または json' },
  repeatable: true,
  flagOnly: true,
};

export const EXPLAIN: readonly OptionSpec[] = [PRETTY_OR_JSON, CALL, CALLS_FOLDER];

/** Advice goes to standard output, as a table or as JSON. */
export const ADVISE: readonly OptionSpec[] = [PRETTY_OR_JSON, CALL, CALLS_FOLDER, OVERLAY, AS_OF];

export const CALLS: readonly OptionSpec[] = [
  {
    flags: '-f, --format <name>',
    name: 'format',
    text: {
      en: 'pretty or json; check and coverage also plain',
      ja: 'pretty または json（check と coverage は plain も）',
    },
    repeatable: true,
    flagOnly: true,
  },
  CALLS_FOLDER,
  AS_OF,
  FAIL_ON,
  {
    flags: '--source <file>',
    name: 'source',
    text: { en: 'for coverage: a local copy of the call text', ja: 'coverage の場合に、手元にある公募の文書' },
  },
  {
    flags: '--source-id <id>',
    name: 'sourceId',
    text: {
      en: 'for coverage: which of the sources of the definition it is',
      ja: 'coverage の場合に、その文書にあたる出典の ID',
    },
  },
];

export const INIT: readonly OptionSpec[] = [
  CALL,
  CALLS_FOLDER,
  { flags: '--id <id>', name: 'id', text: { en: 'short name of the draft', ja: '提案の整理名' } },
  { flags: '--title <title>', name: 'title', text: { en: 'title in English', ja: '課題名（英語）' } },
  {
    flags: '--title-ja <title>',
    name: 'titleJa',
    text: { en: 'title in Japanese', ja: '課題名（日本語）' },
  },
  { flags: '--tier <tier>', name: 'tier', text: { en: 'budget tier of the call', ja: '予算区分' } },
  {
    flags: '--phase <phase>',
    name: 'phase',
    text: { en: 'R&D phase of the call', ja: '開発フェーズ' },
  },
  {
    flags: '--start <date>',
    name: 'start',
    text: { en: 'first day of the project', ja: '研究開発の開始日' },
  },
  {
    flags: '--end <date>',
    name: 'end',
    text: { en: 'last day of the project', ja: '研究開発の終了日' },
  },
  {
    flags: '--force',
    name: 'force',
    text: { en: 'replace an existing draft', ja: '既存の提案書を置き換える' },
  },
];
