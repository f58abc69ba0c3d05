import { isDay } from '../../domain/days.js';
import { type Diagnostic, diagnose } from '../diagnostic.js';
import type { Waiver } from '../policy.js';
import type { YamlFile } from '../read-yaml.js';
import { incomplete } from '../waiver-codes.js';
import { type CommentProblem, commentUnclear } from './comment-codes.js';
import { type Comment, commentsIn } from './comment-lines.js';
import { saysNothing } from './says-nothing.js';
import { lineOf, linesOf } from './waiver-place.js';

export interface InlineWaivers {
  readonly waivers: readonly Waiver[];
  readonly faults: readonly Diagnostic[];
}

type Source = Pick<YamlFile, 'text' | 'file'>;

const NONE: InlineWaivers = { waivers: [], faults: [] };
const MARK = 'grantlint-';
const WORD = 'grantlint-ignore-next-line';
/** Nobody writes more by hand; each code is looked up among all. */
const MOST_COMMENTS = 200;
const MOST_CODES = 10;

/** `# grantlint-ignore-next-line CODE[, CODE] -- reason (by NAME, until DAY)`, each on a line of its own in the draft. */
export function inlineWaivers(source: Source): InlineWaivers {
  if (!source.text.toLowerCase().includes(MARK)) return NONE;
  const comments = commentsIn(source.text).filter(({ text }) => /^#+\s*grantlint-/i.test(text));
  const [surplus] = comments.slice(MOST_COMMENTS);
  if (surplus) return unclear(surplus, MARK, 'too-many', source);
  const next = nextContent(linesOf(source).texts);
  const found = comments.map((comment) => read(comment, next, source));
  return { waivers: found.flatMap(({ waivers }) => waivers), faults: found.flatMap(({ faults }) => faults) };
}

function read(comment: Comment, next: readonly (number | null)[], source: Source): InlineWaivers {
  const { line } = comment;
  const [word = '', ...more] = comment.text.replace(/^#+\s*/, '').split(/\s+/);
  if (word.toLowerCase() !== WORD) return unclear(comment, word, 'word', source);
  if (!comment.isAlone) return unclear(comment, word, 'beside', source);
  const target = next[line] ?? null;
  if (target === null) return unclear(comment, word, 'nothing-follows', source);
  const said = saidIn(more.join(' '));
  if (!said) return unclear(comment, word, 'date', source);
  const { rules, reason, by, until } = said;
  if (rules.length > MOST_CODES) return unclear(comment, word, 'too-many', source);
  const lacking = [...(rules.length === 0 ? ['rule'] : []), ...(saysNothing(reason) ? ['reason'] : [])];
  if (lacking.length > 0) {
    const data = { rule: rules.join(', '), file: source.file, line, lacking };
    return { waivers: [], faults: [diagnose(incomplete, lineOf(line, source, source.file), data)] };
  }
  const waived = { reason, by, until, origin: 'draft', file: source.file, line } as const;
  return { waivers: rules.map((rule) => ({ rule, on: { line: target }, waived })), faults: [] };
}

function unclear({ line }: Comment, word: string, problem: CommentProblem, source: Source): InlineWaivers {
  const { file } = source;
  return { waivers: [], faults: [diagnose(commentUnclear, lineOf(line, source, file), { file, line, word, problem })] };
}

/** For each line, counted from 0, the next from there on that is neither blank nor a comment, counted from 1. */
function nextContent(lines: readonly string[]): readonly (number | null)[] {
  const next: (number | null)[] = [];
  for (let at = lines.length - 1; at >= 0; at--) {
    next[at] = /^\s*(?:#|$)/.test(lines[at] ?? '') ? (next[at + 1] ?? null) : at + 1;
  }
  return next;
}

/** A last day in other words than ours, at the end of the comment: `until 2024-06-30.`, 「（期限 2024年6月30日）」. */
const DAY_WRITTEN = String.raw`\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?`;
const ENDS_WITH_DAY = new RegExp(
  String.raw`(?:(?:until|till|期限|有効期間)[^\p{L}\d]{0,3}${DAY_WRITTEN}|${DAY_WRITTEN}\s?まで(?:有効)?)[\s)）\]】.。]{0,4}$`,
  'iu',
);

interface Said {
  readonly rules: readonly string[];
  readonly reason: string;
  readonly by: string | null;
  readonly until: string | null;
}

/** Undefined where brackets at the end speak of a person or a day and cannot be read: a waiver would hold for ever. */
function saidIn(text: string): Said | undefined {
  const at = text.search(/(?:^| )(?:--|—|――)(?: |$)/);
  const codes = (at < 0 ? text : text.slice(0, at)).split(/[\s,、，]+/).filter((each) => each !== '');
  // Without the dashes words of a reason may follow the codes.
  const rules = at < 0 ? codes.filter((each) => /^[a-z\d]+(?:[-/][a-z\d]+)+$/.test(each)) : codes;
  const rest = at < 0 ? '' : text.slice(at).replace(/^ ?(?:--|—|――) ?/, '');
  const open = openingBracket(rest);
  const inside = open < 0 ? '' : rest.slice(open + 1, -1).trim();
  if (!/^(?:by|until)\b|[\s,、，;；](?:by|until)\s/i.test(inside))
    return ENDS_WITH_DAY.test(rest.slice(-60)) ? undefined : { rules, reason: rest.trim(), by: null, until: null };
  const named = byAndUntil(inside);
  return named && { rules, reason: rest.slice(0, open).trim(), ...named };
}

/** Where the brackets open that close at the very end; -1 where none do. */
function openingBracket(text: string): number {
  if (!/[)）]$/.test(text)) return -1;
  let depth = 0;
  for (let at = text.length - 1; at >= 0; at--) {
    if (/[)）]/.test(text.charAt(at))) depth++;
    if (/[(（]/.test(text.charAt(at)) && --depth === 0) return at;
  }
  return -1;
}

function byAndUntil(inside: string): Pick<Said, 'by' | 'until'> | undefined {
  const at = inside.search(/(?:^|[\s,、，;；])until(?:\s|$)/i);
  const before = at < 0 ? inside : inside.slice(0, at).trim();
  const by = before.replace(/[,、，;；]$/, '').trim();
  const until =
    at < 0
      ? null
      : inside
          .slice(at)
          .replace(/^[\s,、，;；]?until/i, '')
          .trim();
  if (until !== null && !isDay(until)) return undefined;
  if (by === '') return { by: null, until };
  const name = /^by\s/i.test(by) ? by.slice(3).trim() : '';
  return name === '' ? undefined : { by: name, until };
}
