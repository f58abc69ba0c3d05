import * as z from 'zod/mini';
import { field, type Localized } from './field.js';
import { waiverList } from './waivers.js';

/** `grantlint.yaml`, for editors. The tool reads it setting by setting, so that each fault is told with its line. */

/** An option as a setting, and what it holds. */
export interface Setting {
  readonly name: string;
  readonly text: Localized;
  readonly holds: 'switch' | 'text' | 'list';
  readonly choices?: readonly string[];
}

const LEVELS = ['must', 'should', 'notice', 'off'] as const;

/** What an office decides on rules, findings and drafts, beside the options. */
export const HOUSE_TEXTS = {
  rules: {
    en: [
      'Levels of rules',
      'Code of a rule and its level: must, should, notice or off. A rule that is must by itself is neither lowered nor switched off.',
    ],
    ja: [
      '規則の重要度',
      '規則のコードと重要度（must 必須、should 推奨、notice 参考、off 無効）。もともと must の規則は、下げることも無効にすることもできません。',
    ],
  },
  waivers: {
    en: ['Waivers', 'Findings that are accepted on record, as in waivers.yaml; for drafts anywhere.'],
    ja: [
      '承認記録',
      '承認された指摘の一覧。書き方は waivers.yaml と同じで、置き場所を問わずすべての提案書に適用されます。',
    ],
  },
  ignore: {
    en: ['Left out', 'Patterns as in .grantlintignore, seen from the folder of this file; false: leave nothing out.'],
    ja: [
      '除外',
      '.grantlintignore と同じ書き方のパターン（このファイルのフォルダから見たもの）。false は、何も除外しないことを表します。',
    ],
  },
} as const satisfies Record<string, Localized<readonly [string, string]>>;

/** The schema over the options there are and the codes that a level can be given to. */
export function settingsSchema(settings: readonly Setting[], codes: readonly string[]) {
  const options = settings.map((setting) => [setting.name, z.optional(named(shapeOf(setting), setting))] as const);
  const levels = z.partialRecord(z.enum(codes), z.enum(LEVELS));
  return z.strictObject({
    ...Object.fromEntries(options),
    rules: z.optional(field(levels, HOUSE_TEXTS.rules)),
    waivers: z.optional(field(waiverList, HOUSE_TEXTS.waivers)),
    ignore: z.optional(field(z.union([z.boolean(), z.string(), z.array(z.string())]), HOUSE_TEXTS.ignore)),
  });
}

const named = <S extends z.ZodMiniType>(schema: S, { name, text }: Setting): S =>
  field(schema, { en: [name, text.en], ja: [name, text.ja] });

const written = () => z.union([z.string(), z.number()]);

function shapeOf({ holds, choices }: Setting): z.ZodMiniType {
  if (holds === 'switch') return z.boolean();
  if (holds === 'list') return z.union([written(), z.array(written())]);
  return choices ? z.enum(choices) : written();
}
