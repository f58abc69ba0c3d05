import { createHmac, randomBytes } from 'node:crypto';
import type { Localized } from '../../schemas/field.js';
import { FileError, UsageError } from '../core/errors.js';
import type { KeyedHash } from '../core/redact/token.js';
import { usage } from '../given-options.js';
import type { Host } from '../host.js';
import { plainSettings, type Settings, withReaders } from '../settings.js';

/** `--redact`: by which key drafts are hidden, and what does not go with it. */

const KEY = 'GRANTLINT_REDACT_KEY';
/** A shorter one could be guessed. */
const LEAST_KEY = 16;

/** For this run alone, where nobody gave one. */
let ofThisRun: string | undefined;

/** Null where nothing is to be hidden. Throws UsageError for a key that is too short. */
export function redactKey(settings: Pick<Settings, 'on'>, { env }: Pick<Host, 'env'>): string | null {
  if (!settings.on('redact')) return null;
  const given = env[KEY];
  if (given === undefined || given === '') {
    ofThisRun ??= randomBytes(32).toString('hex');
    return ofThisRun;
  }
  if ([...given.trim()].length >= LEAST_KEY) return given;
  throw usage(
    `${KEY}: the key is too short to be secret. Give at least ${LEAST_KEY} characters, or none to have one made for this run.`,
    `${KEY}：鍵が短すぎます。${LEAST_KEY}文字以上を指定してください（指定しない場合は、実行ごとに自動で作成します）。`,
  );
}

export const hashBy =
  (key: string): KeyedHash =>
  (text) =>
    createHmac('sha256', key).update(text).digest('hex');

export function redactHash(settings: Pick<Settings, 'on'>, host: Pick<Host, 'env'>): KeyedHash | null {
  const key = redactKey(settings, host);
  return key === null ? null : hashBy(key);
}

/**
 * The settings of a run whose drafts are to be hidden: kept results hold drafts in full, and are left alone. What cannot
 * go with it is refused, for nothing must be shown where somebody asked to hide it. Other settings stay as they are.
 */
export function redacting(settings: Settings, host: Pick<Host, 'env' | 'stderr'>): Settings {
  if (redactKey(settings, host) === null) return settings;
  for (const [name, flag] of NOT_WITH) {
    if (settings.text(name) !== undefined || settings.on(name)) throw refused(flag);
  }
  const told = [...(host.env[KEY] ? [] : [NOTES.key]), ...(settings.on('cache') ? [NOTES.cache] : [])];
  const language = settings.lang === 'ja' ? 'ja' : 'en';
  if (settings.detail !== 'quiet') for (const each of told) host.stderr(`${each[language]}\n`);
  const given = new Map([...settings.given].filter(([name]) => name !== 'cache' && name !== 'cacheLocation'));
  return withReaders({ ...plainSettings(settings), given });
}

const NOT_WITH = [
  ['shard', '--shard'],
  ['writeWaivers', '--write-waivers'],
] as const;

/** For a command that would show drafts all the same. */
export function refuseRedaction(command: string, settings: Pick<Settings, 'on'>): void {
  if (settings.on('redact')) throw refused(command);
}

const refused = (what: string): UsageError =>
  usage(
    `${what} cannot hide what drafts say (--redact, GRANTLINT_REDACT or "redact: true" in the settings). Run it without, where nobody else reads along.`,
    `${what} では提案書の内容を伏せられません（--redact、GRANTLINT_REDACT、または設定の「redact: true」）。ほかの人の目に触れない環境で、この指定なしで実行してください。`,
  );

const NOTES = {
  key: {
    en: `note: hidden values get other hashes in every run; set ${KEY} to compare runs.`,
    ja: `注意：伏せた値のハッシュは実行ごとに変わります。実行結果どうしを比べる場合は ${KEY} を設定してください。`,
  },
  cache: {
    en: 'note: --cache is not used with --redact.',
    ja: '注意：--redact を指定しているため、--cache は使用しません。',
  },
} as const satisfies Record<string, Localized>;

/** Runs what may fail over a name that a draft wrote; the reason is then not told. */
export async function hidingReasons<T>(isHidden: boolean, action: () => Promise<T>): Promise<T> {
  if (!isHidden) return action();
  try {
    return await action();
  } catch (error) {
    if (error instanceof UsageError) throw error;
    if (error instanceof FileError) throw new FileError(FAILED);
    throw new Error(FAILED.en);
  }
}

const FAILED: Localized = {
  en: 'A file could not be read or written, and --redact hides which. Run the command without --redact to see the reason.',
  ja: 'ファイルを読み書きできませんでした。--redact を指定しているため、ファイル名は表示しません。理由を確認するには、--redact なしで実行してください。',
};
