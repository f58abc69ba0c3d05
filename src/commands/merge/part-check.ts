import { brief as briefSchema } from '../../../schemas/brief.js';
import { evaluation as evaluationSchema, report } from '../../../schemas/report.js';
import { pointer } from '../../core/diagnostic.js';
import type { FileError } from '../../core/errors.js';
import { VERSION } from '../../version.js';
import { buildId } from '../batch/result-cache.js';
import { reportSum, type ShardFrame } from '../batch/shard-report.js';
import {
  listsDiffer,
  notAReport,
  notAsWritten,
  notJson,
  otherTool,
  sumDiffers,
  type Where,
  wholeRun,
} from './faults.js';

/** Looks at everything in the report of a part, drafts and briefs first. The report may come from any machine. */
export interface PartCheck {
  /** What is at fault with a draft or brief is kept until it is clear that the report is one of a part at all. */
  readonly draft: (text: string, where: Where) => void;
  readonly brief: (text: string, where: Where) => void;
  /** The report without both. Throws FileError for the first fault. `lineOf` finds a key where lines are as written. */
  readonly end: (rest: unknown, lineOf: (key: string) => number | undefined) => ShardFrame;
}

export function partCheck(file: string): PartCheck {
  const sum = reportSum();
  const names: string[] = [];
  let briefs = 0;
  let fault: FileError | undefined;
  const item = (text: string, schema: Schema, where: Where): Item | undefined => {
    sum.add(text);
    if (fault) return undefined;
    const checked = checkItem(text, schema);
    if (checked.value !== undefined) return checked.value;
    fault = checked.path === undefined ? notJson(file, where) : notAsWritten(file, where, checked.path);
    return undefined;
  };
  return {
    draft: (text, where) => {
      const found = item(text, evaluationSchema, where);
      names.push(found ? `${found.file} ${found.verdict}` : '');
    },
    brief: (text, where) => {
      const found = item(text, briefSchema, where);
      if (found && names[briefs] !== `${found.file} ${found.verdict}`) fault = notAsWritten(file, where, '/file');
      briefs++;
    },
    end: (rest, lineOf) => {
      const frame = frameOf(file, rest, lineOf);
      if (fault) throw fault;
      if (names.length !== briefs || frame.shard.positions.length !== briefs) throw listsDiffer(file);
      if (sum.done(frame) !== frame.shard.sha256) throw sumDiffers(file);
      return frame;
    },
  };
}

type Schema = typeof evaluationSchema | typeof briefSchema;
interface Item {
  readonly file: string;
  readonly verdict: string;
}

/** The value, or the path at which it is no such thing; without a path it is no JSON. */
function checkItem(text: string, schema: Schema): { readonly value?: Item; readonly path?: string } {
  const value = jsonIn(text);
  if (value === undefined) return {};
  const checked = schema.safeParse(value);
  if (!checked.success) return { path: pathOf(checked.error.issues[0]) };
  return hidesKey(text) ? { path: '' } : { value: checked.data };
}

/** Everything that leads to the prototype of an object is passed over by readers, and must not lie in wait for others. */
const hidesKey = (text: string): boolean =>
  /\\u|__proto__/.test(text) && JSON.stringify(JSON.parse(text)).includes('"__proto__":');

const pathOf = (issue: { readonly path: readonly PropertyKey[] } | undefined): string =>
  pointer((issue?.path ?? []).map((key) => (typeof key === 'number' ? key : String(key))));

/** Undefined where it is no JSON. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function frameOf(file: string, rest: unknown, lineOf: (key: string) => number | undefined): ShardFrame {
  const document = fields(rest);
  if (!document || !Array.isArray(document.evaluations) || !fields(document.summary)) throw notAReport(file);
  const shard = fields(document.shard);
  if (!shard) throw wholeRun(file);
  const { version, build } = fields(shard.run) ?? {};
  if (version !== VERSION || build !== buildId())
    throw otherTool(file, shown(version, build), shown(VERSION, buildId()));
  const checked = report.safeParse(rest);
  const text = JSON.stringify(rest);
  if (checked.success && !hidesKey(text)) return rest as ShardFrame;
  const issue = checked.error?.issues[0];
  const line = lineOf(String(issue?.path.findLast((key) => typeof key === 'string') ?? ''));
  const path = pathOf(issue);
  throw notAsWritten(file, line === undefined ? { path } : { line }, path);
}

const fields = (value: unknown): Readonly<Record<string, unknown>> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;

/** Builds are long hashes; their beginning tells them apart. */
const shown = (version: unknown, build: unknown): string =>
  `${String(version).slice(0, 20)} (${String(build).slice(0, 12)})`;
