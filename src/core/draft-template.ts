import type * as z from 'zod/mini';
import type { Language } from '../../schemas/field.js';
import { named, schemaAt, shapeOf } from '../../schemas/field.js';
import { proposal } from '../../schemas/proposal/index.js';
import type { Path } from './diagnostic.js';
import {
  choicesOf,
  type DraftStart,
  hasUseFor,
  type KnownEntry,
  knownEntries,
  knownValues,
  standing,
} from './draft-start.js';
import { isOptional } from './schema-shapes.js';

/**
 * A commented draft: every field of the format in its order, each with what it holds in the language asked for.
 * Fields left empty are findings until they are filled in; nothing is made up.
 */
export function draftTemplate(start: DraftStart, language: Language, schemaFile?: string): string {
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
  // Editors with a YAML language server read this line.
  const schema = schemaFile ? `# yaml-language-server: $schema=${schemaFile}\n` : '';
  return `${schema}${head.map((line) => `# ${line}\n`).join('')}\n${fields(proposal, [], writer).join('\n')}\n`;
}

interface Writer {
  readonly start: DraftStart;
  readonly language: Language;
  readonly values: ReadonlyMap<string, string>;
}

function fields(schema: z.core.$ZodType, path: Path, writer: Writer): string[] {
  const def = shapeOf(schema);
  if (def.type !== 'object') return [];
  return Object.entries(def.shape).flatMap(([key, child]) => {
    const at = [...path, key];
    if (standsAs(child, at, writer) === 'absent') return [];
    const lines = entry(key, child, at, writer);
    return path.length === 0 ? [...lines, ''] : lines;
  });
}

function entry(key: string, schema: z.core.$ZodType, path: Path, writer: Writer): string[] {
  const indent = '  '.repeat(path.length - 1);
  const comment = `${indent}# ${describe(schema, path, writer)}`;
  const def = shapeOf(schema);
  if (def.type === 'object') {
    const lines = [`${indent}${key}:`, ...fields(schema, path, writer)];
    const waits = path.length === 1 || key === 'request';
    return [comment, ...(isOptional(schema) && waits ? waiting(lines, indent) : lines)];
  }
  if (def.type === 'array') return [comment, ...list(key, def.element, path, writer)];
  const value = writer.values.get(path.join('.'));
  // An optional field left empty would be a finding, so it waits as a comment.
  const waits = standsAs(schema, path, writer) === 'waiting';
  if (value === undefined) return [comment, `${indent}${waits ? '# ' : ''}${key}:`];
  return [comment, `${indent}${key}: ${value}`];
}

/** Lists that many drafts leave empty at first: one entry of theirs waits as a comment. */
const STARTS_EMPTY = new Set(['coInvestigators', 'attachments', 'declarations']);

function list(key: string, element: z.core.$ZodType, path: Path, writer: Writer): string[] {
  const indent = '  '.repeat(path.length - 1);
  if (shapeOf(element).type !== 'object') return [`${indent}${key}: [] ${IN_BRACKETS[writer.language]}`];
  const known = knownEntries(key, writer.start);
  if (known.length === 0 && (STARTS_EMPTY.has(key) || !hasUseFor(path.join('.'), writer.start.call))) {
    return waiting([`${indent}${key}:`, ...item(element, path, {}, writer)], indent);
  }
  const items = (known.length > 0 ? known : [{}]).map((values, index) => {
    const lines = item(element, path, values, writer);
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
function item(schema: z.core.$ZodType, path: Path, known: KnownEntry, writer: Writer): string[] {
  const at = [...path, 0];
  const own = Object.entries(known).map(([key, value]) => [[...at, key].join('.'), value] as const);
  const values = new Map([...writer.values, ...own]);
  const lines = fields(schema, at, { ...writer, values });
  const dash = lines.findIndex((line) => !isComment(line));
  const indent = '  '.repeat(path.length);
  return lines.map((line, index) => {
    if (index > dash) return line;
    return `${indent}${index === dash ? '- ' : ''}${line.trimStart()}`;
  });
}

function describe(schema: z.core.$ZodType, path: Path, writer: Writer): string {
  const { start, language } = writer;
  const text = named(schema) ?? named(schemaAt(proposal, path) ?? schema);
  const mark = standsAs(schema, path, writer) === 'waiting' ? { en: ' (optional)', ja: '（任意）' }[language] : '';
  const [label = '', description = ''] = text?.[language] ?? [];
  const choices = choicesOf(path.join('.'), start.call, language);
  return `${label}${mark}${language === 'ja' ? '：' : ': '}${description}${choices}`;
}

/** A required field is always asked for. */
const standsAs = (schema: z.core.$ZodType, path: Path, { start }: Writer) =>
  isOptional(schema) ? standing(path.join('.'), start.call) : 'asked';
