import { type ConfigFile, findConfig } from './config/find-config.js';
import type { Config, LeftOut } from './config/read-config.js';
import type { Threshold } from './core/exit-code.js';
import { type HousePolicy, NO_HOUSE_POLICY } from './core/policy.js';
import { dayInJapan, isDay, timeInJapan } from './domain/days.js';
import { type FormatRequest, formatsOf } from './format-requests.js';
import { checked, fromEnvironment, fromFlag, type Given, usage, type Value, wholeNumber } from './given-options.js';
import type { Host } from './host.js';
import { REDACT } from './options/common.js';
import type { OptionSpec } from './options/index.js';
import type { LanguageChoice } from './report/report.js';
import { languageOfEnvironment } from './text/language.js';
import { visible } from './text/visible.js';

/** What the user asked for, from flags, environment and config file, each value checked. Plain values: threads take it. */
export interface PlainSettings {
  readonly lang: LanguageChoice;
  readonly color: boolean;
  readonly detail: 'quiet' | 'normal' | 'verbose';
  readonly formats: readonly FormatRequest[];
  readonly failOn: Threshold;
  readonly maxWarnings: number | undefined;
  readonly allowEmpty: boolean;
  /** The day of the check in Japan, and the instant in milliseconds unless only a day was given. */
  readonly asOf: string;
  readonly instant: number | null;
  /** The time of the check in Japan (HH:MM), where one was given. */
  readonly asOfTime: string | null;
  readonly width: number;
  /** What the settings file decides on rules and findings. */
  readonly house: HousePolicy;
  /** What the settings file leaves out where folders and patterns are looked through; null where it leaves out nothing. */
  readonly leftOut: LeftOut | null;
  /** Every option that was given, by name, with its source. */
  readonly given: ReadonlyMap<string, Given>;
}

export interface Settings extends PlainSettings {
  /** A plain option by name, where it was given. */
  readonly text: (name: string) => string | undefined;
  /** All values of an option that can be given several times. */
  readonly list: (name: string) => readonly string[];
  readonly on: (name: string) => boolean;
  /** Whether an option of the form `--no-name` was given. */
  readonly off: (name: string) => boolean;
}

/** Flags win over environment, environment over config file. */
export async function settle(
  specs: readonly OptionSpec[],
  flags: Readonly<Record<string, Value | undefined>>,
  host: Host,
): Promise<Settings> {
  const said = specs.flatMap((spec) => {
    const found = fromFlag(spec, flags) ?? fromEnvironment(spec, host);
    return found ? [[spec.name, found] as const] : [];
  });
  return withConfig(new Map(said), specs, host);
}

/** The same flags and environment, with what the settings file and the clock say now. */
export const settledAgain = ({ given }: PlainSettings, specs: readonly OptionSpec[], host: Host): Promise<Settings> =>
  withConfig(new Map([...given].filter(([, { fromFile }]) => !fromFile)), specs, host);

async function withConfig(
  said: ReadonlyMap<string, Given>,
  specs: readonly OptionSpec[],
  host: Host,
): Promise<Settings> {
  const file = configFor(said, host);
  const config = file ? await (await import('./config/read-config.js')).readConfig(file, specs, host) : undefined;
  // What somebody sent must not say whom to trust, nor what to let pass: of a file that was found only "redact" counts.
  const counts = !(file?.found && isOfReceived(specs));
  const given = givenOf(said, counts ? config : undefined, specs);
  // A command that has no such option must not show what somebody asked to hide: it refuses.
  const hides = given.get('redact') ?? said.get('redact') ?? fromEnvironment(REDACT, host) ?? config?.given.redact;
  if (hides) given.set('redact', hides);
  if (file?.found && counts) given.set('config', { value: file.name, source: file.name, fromFile: true });
  // What came in a bundle is judged by its own policy, and by the rules of whoever looks at it: nothing here adds to that.
  const settings = settingsOf(given, isOfReceived(specs) ? undefined : config, host);
  if (file && counts && settings.detail === 'verbose') tellConfig(file, settings, host);
  return settings;
}

function givenOf(
  said: ReadonlyMap<string, Given>,
  config: Config | undefined,
  specs: readonly OptionSpec[],
): Map<string, Given> {
  const given = new Map<string, Given>();
  for (const spec of specs) {
    const found = said.get(spec.name) ?? (spec.flagOnly ? undefined : config?.given[spec.name]);
    if (found) given.set(spec.name, checked(spec, found));
  }
  return given;
}

/** The settings file of a run: the one that was named, else the nearest, else none. */
function configFor(said: ReadonlyMap<string, Given>, host: Host): ConfigFile | undefined {
  const asked = said.get('config')?.value;
  if (asked === false || /^(?:0|false|no|off)$/i.test(String(asked))) return undefined;
  if (typeof asked === 'string' && asked !== '') return { name: asked, found: false };
  return findConfig(host);
}

const isOfReceived = (specs: readonly OptionSpec[]): boolean => specs.some(({ name }) => name === 'allowedSigners');

function tellConfig({ name }: ConfigFile, { lang }: Settings, host: Host): void {
  host.stderr(
    { en: `settings: ${visible(name)}\n`, ja: `設定ファイル：${visible(name)}\n` }[lang === 'ja' ? 'ja' : 'en'],
  );
}

function settingsOf(given: ReadonlyMap<string, Given>, config: Config | undefined, host: Host): Settings {
  const { text, list, on, off } = readers(given);
  return {
    lang: (text('lang') as LanguageChoice | undefined) ?? languageOfEnvironment(host.env),
    color: wantsColor(text('color') ?? 'auto', host),
    detail: on('quiet') ? 'quiet' : on('verbose') ? 'verbose' : 'normal',
    formats: formatsOf(given.get('format')),
    failOn: (text('failOn') as Threshold | undefined) ?? 'must',
    maxWarnings: wholeNumber(given.get('maxWarnings')),
    allowEmpty: on('allowEmpty'),
    ...(moment(given.get('asOf')) ?? nowIn(host)),
    width: Math.min(Math.max(host.terminal.columns || 80, 40), 120),
    house: config?.house ?? NO_HOUSE_POLICY,
    leftOut: config?.leftOut ?? null,
    given,
    text,
    list,
    on,
    off,
  };
}

type Readers = Pick<Settings, 'text' | 'list' | 'on' | 'off'>;

function readers(given: ReadonlyMap<string, Given>): Readers {
  return {
    text: (name) => {
      const value = given.get(name)?.value;
      return typeof value === 'string' ? value : undefined;
    },
    list: (name) => [given.get(name)?.value ?? []].flat().map(String),
    on: (name) => given.get(name)?.value === true,
    off: (name) => given.get(name)?.value === false,
  };
}

/** For another thread, which takes no functions. */
export function plainSettings({ text: _text, list: _list, on: _on, off: _off, ...plain }: Settings): PlainSettings {
  return plain;
}

export const withReaders = (plain: PlainSettings): Settings => ({ ...plain, ...readers(plain.given) });

type Moment = Pick<Settings, 'asOf' | 'instant' | 'asOfTime'>;

const nowIn = (host: Host): Moment => ({ asOf: dayInJapan(host.now()), instant: host.now(), asOfTime: null });

const WITH_TIME = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/;

function moment(given: Given | undefined): Moment | undefined {
  if (!given) return undefined;
  const text = String(given.value);
  if (isDay(text)) return { asOf: text, instant: null, asOfTime: null };
  const instant = isDay(WITH_TIME.exec(text)?.[1] ?? '') ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(instant)) {
    return { asOf: dayInJapan(instant), instant, asOfTime: timeInJapan(instant) };
  }
  throw usage(
    `${given.source}: "${text}" is neither a day (YYYY-MM-DD) nor a time with its zone (2024-05-28T11:30+09:00).`,
    `${given.source}：「${text}」は、日付（YYYY-MM-DD）でも時差付きの日時（2024-05-28T11:30+09:00）でもありません。`,
  );
}

function wantsColor(when: string, { env, terminal }: Host): boolean {
  if (when !== 'auto') return when === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0' && env.FORCE_COLOR !== 'false';
  return terminal.stdout && env.TERM !== 'dumb';
}
