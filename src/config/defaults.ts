import type { Localized } from '../../schemas/field.js';
import type { OptionSpec } from '../options/index.js';
import type { Settings } from '../settings.js';

/** What counts where an option is not given. */
export interface Default {
  /** As the settings file would say it; undefined where it could not. */
  readonly value?: string;
  /** What it comes from or means; undefined where the value says it all. */
  readonly word?: Localized;
}

const DEFAULTS: Readonly<Record<string, Default>> = {
  color: { value: 'auto' },
  failOn: { value: 'must' },
  acceptWaivers: { value: 'all' },
  format: { word: { en: 'as suits where it runs', ja: '実行環境に応じて自動' } },
  asOf: { word: { en: 'now', ja: '現在' } },
  call: { word: { en: "the draft's own", ja: '提案書に書かれた公募' } },
  cache: {
    word: {
      en: 'facts on attachments are kept, results of drafts are not',
      ja: '添付書類の読み取り結果は保存し、提案書ごとの結果は保存しない',
    },
  },
  workers: { word: { en: 'as many as pay off', ja: '件数に応じて自動' } },
  report: { value: 'true' },
  ignore: { value: 'true' },
};

const UNSET: Default = { word: { en: 'not set', ja: '指定なし' } };

export function defaultOf(spec: OptionSpec, { lang }: Pick<Settings, 'lang'>): Default {
  if (spec.name === 'lang') {
    return { value: lang, word: { en: 'language of the system', ja: 'システムの言語' } };
  }
  return DEFAULTS[spec.name] ?? (/</.test(spec.flags) ? UNSET : { value: 'false' });
}
