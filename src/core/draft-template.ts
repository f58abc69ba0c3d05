import type * as z from 'zod/mini';
import type { Call, Option } from '../../schemas/call.js';
import type { Language } from '../../schemas/field.js';
import { named, schemaAt, shapeOf } from '../../schemas/field.js';
import { proposal } from '../../schemas/proposal/index.js';
import { fiscalYearsOf } from '../domain/fiscal-years.js';
import type { Path } from './diagnostic.js';

/** What is known when a draft is started. Everything else is left empty for its author. */
export interface DraftStart {
  readonly call: Call;
  readonly id: string;
  readonly title?: string | undefined;
  readonly titleJa?: string | undefined;
  readonly tier?: string | undefined;
  readonly phase?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

/**
 * A commented draft: every field of the format in its order, each with what it holds in the language asked for.
 * Fields left empty are findings until they are filled in; nothing is made up.
 */
export function draftTemplate(start: DraftStart, language: Language): string {
  const { call } = start;
  const head = {
    en: [
      `Draft for: ${call.title.en}`,
      'Lines that start with # are comments. Fill in what stands empty; to use an optional field, take away its "# ".',
      'Then run: grantlint check',
    ],
    ja: [
      `応募先：${call.title.ja}`,
      '「#」で始まる行は説明です。空欄を埋めてください。任意項目は、使うときに行頭の「# 」を消して記入します。',
      '記入後に実行：grantlint check',
    ],
  }[language];
  const writer = { start, language, values: knownValues(start) };
  return `${head.map((line) => `# ${line}\n`).join('')}\n${fields(proposal, [], writer).join('\n')}\n`;
}

interface Writer {
  readonly start: DraftStart;
  readonly language: Language;
  readonly values: ReadonlyMap<string, string>;
}

function knownValues({ call, id, title, titleJa, tier, phase, start, end }: DraftStart): Map<string, string> {
  const given: Record<string, string | undefined> = {
    format: '1',
    call: call.id,
    'project.id': id,
    'project.title.en': title && JSON.stringify(title),
    'project.title.ja': titleJa && JSON.stringify(titleJa),
    'project.tier': tier,
    'project.phase': phase,
    'project.field': call.fields?.covered.length === 1 ? call.fields.covered[0]?.id : undefined,
    'project.period.start': start,
    'project.period.end': end,
    'budget.currency': 'JPY',
    'budget.unit': 'yen',
  };
  return new Map(Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
}

function fields(schema: z.core.$ZodType, path: Path, writer: Writer): string[] {
  const def = shapeOf(schema);
  if (def.type !== 'object') return [];
  return Object.entries(def.shape).flatMap(([key, child]) => {
    const lines = entry(key, child, [...path, key], writer);
    return path.length === 0 ? [...lines, ''] : lines;
  });
}

function entry(key: string, schema: z.core.$ZodType, path: Path, writer: Writer): string[] {
  const indent = '  '.repeat(path.length - 1);
  const comment = `${indent}# ${describe(schema, path, writer)}`;
  const def = shapeOf(schema);
  if (def.type === 'object') {
    const lines = [`${indent}${key}:`, ...fields(schema, path, writer)];
    return [comment, ...(isOptional(schema) && path.length === 1 ? waiting(lines, indent) : lines)];
  }
  if (def.type === 'array') return [comment, ...list(key, def.element, path, writer)];
  const value = writer.values.get(path.join('.'));
  // An optional field left empty would be a finding, so it waits as a comment.
  if (value === undefined) return [comment, `${indent}${isOptional(schema) ? '# ' : ''}${key}:`];
  return [comment, `${indent}${key}: ${value}`];
}

/** Lists that many drafts leave empty at first: one entry of theirs waits as a comment. */
const STARTS_EMPTY = new Set(['coInvestigators', 'attachments', 'declarations']);

function list(key: string, element: z.core.$ZodType, path: Path, writer: Writer): string[] {
  const indent = '  '.repeat(path.length - 1);
  if (shapeOf(element).type !== 'object') return [`${indent}${key}: [] ${IN_BRACKETS[writer.language]}`];
  if (STARTS_EMPTY.has(key)) {
    return waiting([`${indent}${key}:`, ...item(element, path, undefined, writer)], indent);
  }
  const years = key === 'years' ? yearsOf(writer.start) : [undefined];
  const items = years.map((year, index) => {
    const lines = item(element, path, year, writer);
    return index === 0 ? lines : withoutComments(lines);
  });
  return [`${indent}${key}:`, ...items.flat()];
}

const IN_BRACKETS = {
  en: '# write them between the brackets: [one, two]',
  ja: '# 括弧の中に書く：[一つ目, 二つ目]',
} as const;

const isComment = (line: string): boolean => line.trimStart().startsWith('#');
const withoutComments = (lines: readonly string[]): string[] => lines.filter((line) => !isComment(line));

/** Lines that wait as comments until somebody takes their "# " away. */
const waiting = (lines: readonly string[], indent: string): string[] =>
  withoutComments(lines).map((line) => `${indent}# ${line.slice(indent.length)}`);

/** The fields of one entry, the first with its dash. */
function item(schema: z.core.$ZodType, path: Path, year: number | undefined, writer: Writer): string[] {
  const at = [...path, 0];
  const values = new Map(writer.values);
  if (year !== undefined) values.set([...at, 'fiscalYear'].join('.'), String(year));
  const lines = fields(schema, at, { ...writer, values });
  const dash = lines.findIndex((line) => !isComment(line));
  const indent = '  '.repeat(path.length);
  return lines.map((line, index) => {
    if (index > dash) return line;
    return `${indent}${index === dash ? '- ' : ''}${line.trimStart()}`;
  });
}

function yearsOf({ start, end }: DraftStart): readonly (number | undefined)[] {
  const years = start && end ? fiscalYearsOf({ start, end }) : [];
  return years.length > 0 ? years : [undefined];
}

function describe(schema: z.core.$ZodType, path: Path, { start, language }: Writer): string {
  const text = named(schema) ?? named(schemaAt(proposal, path) ?? schema);
  const mark = isOptional(schema) ? { en: ' (optional)', ja: '（任意）' }[language] : '';
  const [label = '', description = ''] = text?.[language] ?? [];
  const choices = choicesOf(path.join('.'), start.call, language);
  return `${label}${mark}${language === 'ja' ? '：' : ': '}${description}${choices}`;
}

const isOptional = (schema: z.core.$ZodType): boolean => (schema as z.core.$ZodTypes)._zod.def.type === 'optional';

function choicesOf(field: string, call: Call, language: Language): string {
  const options: Readonly<Record<string, readonly Option[] | undefined>> = {
    'project.tier': call.tiers,
    'project.phase': call.phases,
    'project.field': call.fields?.covered,
  };
  const list = options[field]?.map(({ id, label }) => `${id} (${label[language]})`) ?? [];
  if (list.length === 0) return '';
  return language === 'en' ? ` Choose: ${list.join(', ')}.` : `選択肢：${list.join('、')}`;
}
