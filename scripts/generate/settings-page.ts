import type { Language } from '../../schemas/field.js';
import { HOUSE_TEXTS } from '../../schemas/settings.js';
import { COMMANDS } from '../../src/command-table.js';
import { environmentName } from '../../src/given-options.js';
import { COMMON, type OptionSpec } from '../../src/options/index.js';
import { optionSettings } from './settings.js';

/** The table of all settings, which stands between two marks of a page that is written by hand. */

const [BEGIN, END] = ['<!-- settings: made by "npm run generate" -->\n', '<!-- end of settings -->'];

const W = {
  en: { key: 'Key', what: 'What it does', value: 'Value', command: 'Commands', environment: 'Environment', all: 'all' },
  ja: { key: 'キー', what: '内容', value: '値', command: 'コマンド', environment: '環境変数', all: 'すべて' },
} as const;

const VALUES = {
  switch: { en: 'true, false', ja: 'true、false' },
  text: { en: 'text', ja: '文字列' },
  number: { en: 'number', ja: '数値' },
  list: { en: 'text or list', ja: '文字列または一覧' },
  levels: { en: 'code: must, should, notice, off', ja: 'コード: must、should、notice、off' },
  waivers: { en: 'list', ja: '一覧' },
  ignore: { en: 'list of patterns, or false', ja: 'パターンの一覧、または false' },
} as const;

export function withSettings(page: string, language: Language): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error('the page has no place for the settings');
  return `${page.slice(0, from)}${BEGIN}\n${settingsTable(language)}\n${page.slice(to)}`;
}

export function settingsTable(language: Language): string {
  const w = W[language];
  const rows = [
    ...optionSettings().map((spec) => [
      spec.name,
      spec.flags.startsWith('--no-') ? `false: ${spec.text[language]}` : spec.text[language],
      valueIn(spec, language),
      commandsWith(({ name, flagOnly }) => name === spec.name && !flagOnly, language),
      code(environmentName(spec.name)),
    ]),
    ...(['rules', 'waivers', 'ignore'] as const).map((name) => [
      name,
      HOUSE_TEXTS[name][language][1],
      VALUES[name === 'rules' ? 'levels' : name][language],
      commandsWith(
        (spec) => spec.name === (name === 'ignore' ? 'ignore' : 'acceptWaivers') && !spec.flagOnly,
        language,
      ),
      name === 'ignore' ? code('GRANTLINT_IGNORE=0') : '–',
    ]),
  ];
  const head = [w.key, w.what, w.value, w.command, w.environment];
  const lines = [head, head.map(() => '---'), ...rows.map(([key = '', ...rest]) => [code(key), ...rest])];
  return lines.map((cells) => `| ${cells.map((each) => each.replaceAll('|', '\\|')).join(' | ')} |\n`).join('');
}

const code = (text: string): string => `\`${text}\``;

const NUMBERS: ReadonlySet<string> = new Set(['maxWarnings', 'maxFindings', 'workers', 'maxEntries', 'maxRatio']);

function valueIn({ name, flags, choices, repeatable }: OptionSpec, language: Language): string {
  if (choices) return choices.join(language === 'ja' ? '、' : ', ');
  if (!/</.test(flags)) return VALUES.switch[language];
  if (NUMBERS.has(name)) return VALUES.number[language];
  return VALUES[repeatable ? 'list' : 'text'][language];
}

function commandsWith(test: (spec: OptionSpec) => boolean, language: Language): string {
  if (COMMON.some(test)) return W[language].all;
  return COMMANDS.filter(({ options }) => options.some(test))
    .map(({ name }) => name)
    .join(language === 'ja' ? '、' : ', ');
}
