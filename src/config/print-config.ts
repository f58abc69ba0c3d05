import path from 'node:path';
import type { Language, Localized } from '../../schemas/field.js';
import type { Waiver } from '../core/policy.js';
import type { Given } from '../given-options.js';
import type { Host } from '../host.js';
import type { OptionSpec } from '../options/index.js';
import type { Settings } from '../settings.js';
import { visible } from '../text/visible.js';
import { defaultOf } from './defaults.js';
import { placesOfConfig } from './find-config.js';
import { listed, scalar, yamlValue } from './yaml-line.js';

/** What `--print-config` shows: read again as a settings file in the same folder, it gives the same settings. */

const WORDS = {
  none: { en: 'No settings file was read.', ja: '設定ファイルは使用していません。' },
  file: { en: 'Settings file', ja: '設定ファイル' },
  looked: { en: 'Looked for, in this order', ja: '探した場所（順番どおり）' },
  how: {
    en: 'Lines that begin with # are defaults, or belong to the command line alone. Paths are seen from this folder.',
    ja: '「#」で始まる行は既定値か、コマンドラインでのみ指定できるものです。パスはこのフォルダから見たものです。',
  },
  alone: { en: 'only on the command line', ja: 'コマンドラインでのみ指定可' },
  default: { en: 'default', ja: '既定' },
  key: {
    en: 'GRANTLINT_REDACT_KEY is set; it is never shown.',
    ja: 'GRANTLINT_REDACT_KEY は設定されています（表示しません）。',
  },
  noKey: { en: 'GRANTLINT_REDACT_KEY is not set.', ja: 'GRANTLINT_REDACT_KEY は設定されていません。' },
  seenFrom: { en: 'seen from', ja: '基準のフォルダ' },
  unused: { en: 'without effect', ja: '効果なし' },
} as const satisfies Record<string, Localized>;

const COLON = { en: ': ', ja: '：' } as const;

/** No settings themselves, or told in their own way. */
const APART: ReadonlySet<string> = new Set(['config', 'printConfig', 'ignore']);

/** The settings of one command as YAML, each with the place that it comes from. */
export function printConfig(command: string, specs: readonly OptionSpec[], settings: Settings, host: Host): string {
  const language: Language = settings.lang === 'ja' ? 'ja' : 'en';
  const options = [...new Map(specs.map((spec) => [spec.name, spec])).values()].filter(({ name }) => !APART.has(name));
  // What hides something counts for every command, also for those that refuse it.
  const others = [...settings.given].filter(
    ([name]) => !APART.has(name) && !options.some((each) => each.name === name),
  );
  const flagOnly = (name: string) => specs.every((spec) => spec.name !== name || spec.flagOnly === true);
  const judges = specs.some(({ name }) => name === 'acceptWaivers');
  const takesIgnore = specs.some(({ name }) => name === 'ignore');
  const lines = [
    ...head(command, settings, host)[language],
    ...options.flatMap((spec) => optionLine(spec, flagOnly(spec.name), settings, language)),
    ...others.map(([name, given]) => `${name}: ${yamlValue(given.value)}  # ${originOf(given, name)}`),
    ...(takesIgnore ? ignoreLines(settings, host, language) : []),
    ...(judges ? [...rulesLines(settings), ...waiverLines(settings)] : []),
    ...(options.some(({ name }) => name === 'redact') ? [`# ${WORDS[hasKey(host) ? 'key' : 'noKey'][language]}`] : []),
  ];
  return `${lines.join('\n')}\n`;
}

const hasKey = ({ env }: Pick<Host, 'env'>): boolean => (env.GRANTLINT_REDACT_KEY ?? '') !== '';

function head(command: string, { given }: Settings, host: Host): Localized<string[]> {
  const config = given.get('config');
  const file = typeof config?.value === 'string' ? config.value : undefined;
  const places = placesOfConfig(host).map((each) => path.relative(host.cwd, each));
  // Behind the one that was found nobody looked.
  const looked = file !== undefined && places.includes(file) ? places.slice(0, places.indexOf(file) + 1) : places;
  const isLookedFor = config === undefined || config.fromFile === true;
  const lines = (language: Language) => [
    `# ${{ en: `The settings that count for grantlint ${command}`, ja: `grantlint ${command} で有効な設定` }[language]}`,
    `# ${file === undefined ? WORDS.none[language] : `${WORDS.file[language]}${COLON[language]}${visible(file)}${asNamed(config)}`}`,
    ...(isLookedFor && command !== 'verify'
      ? [`# ${WORDS.looked[language]}${COLON[language]}`, ...looked.map((each) => `#   ${visible(each)}`)]
      : []),
    `# ${WORDS.how[language]}`,
  ];
  return { en: lines('en'), ja: lines('ja') };
}

const asNamed = (config: Given | undefined): string => (config?.fromFile ? '' : ` (${config?.source ?? ''})`);

function optionLine(spec: OptionSpec, isFlagOnly: boolean, settings: Settings, language: Language): readonly string[] {
  const { name } = spec;
  const given = settings.given.get(name);
  if (!given) {
    if (isFlagOnly) return [];
    const { value, word } = defaultOf(spec, settings);
    return [`# ${name}:${value === undefined ? '' : ` ${value}`}  # ${word?.[language] ?? WORDS.default[language]}`];
  }
  const line = `${name}: ${yamlValue(given.value)}  # ${originOf(given, name)}`;
  return [isFlagOnly ? `# ${line} (${WORDS.alone[language]})` : line];
}

/** The source of a setting in a file ends with its name, which stands on the line already. */
const originOf = ({ source }: Given, name: string): string =>
  visible(source.endsWith(`: ${name}`) ? source.slice(0, -name.length - 2) : source);

/** One key for two things: patterns, and that nothing is left out. */
function ignoreLines({ given, leftOut }: Settings, { cwd }: Host, language: Language): readonly string[] {
  const own = given.get('ignore');
  const said = own ? [`ignore: ${yamlValue(own.value)}  # ${originOf(own, 'ignore')}`] : [];
  if (!leftOut) return own ? said : [`# ignore: true  # ${WORDS.default[language]}`];
  const patterns = `ignore: ${listed(leftOut.patterns)}  # ${visible(leftOut.file)}`;
  if (own?.value === false) return [...said, `# ${patterns} (${WORDS.unused[language]})`];
  if (leftOut.folder === cwd) return [patterns];
  return [
    `# ${patterns} (${WORDS.seenFrom[language]}${COLON[language]}${visible(path.relative(cwd, leftOut.folder))})`,
  ];
}

const rulesLines = ({ house: { levels } }: Settings): readonly string[] =>
  levels.size === 0
    ? []
    : ['rules:', ...[...levels].map(([code, { level, source }]) => `  ${code}: ${level}  # ${visible(source)}`)];

const waiverLines = ({ house: { waivers }, on }: Settings): readonly string[] =>
  waivers.length === 0
    ? []
    : [`waivers:  # ${waivers.length}`, ...waivers.map((each) => waiverLine(each, on('redact')))];

/** Who accepted what, and why, is hidden with the drafts: such a line cannot be read back. */
function waiverLine({ rule, on, draft, waived }: Waiver, hidden: boolean): string {
  const { reason, by, until, file, line } = waived;
  const seen = typeof draft === 'string' ? { draft: path.join(path.dirname(file), draft) } : {};
  const fields = {
    rule,
    ...('pointer' in on ? { path: on.pointer, value: on.value } : {}),
    ...(hidden ? {} : { reason, by }),
    until,
    ...seen,
  };
  const entries = Object.entries(fields).map(
    ([key, value]) => `${key}: ${JSON_TEXT.has(key) ? quoted(value) : scalar(value ?? '')}`,
  );
  return `  - { ${entries.join(', ')} }  # ${visible(file)}:${line}`;
}

/** Digits that stand for a value are text, even where there are only figures among them. */
const JSON_TEXT: ReadonlySet<string> = new Set(['value', 'path']);
const quoted = (value: string | null): string => JSON.stringify(value ?? '');
