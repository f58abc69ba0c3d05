import type { Localized } from '../../../schemas/field.js';
import type { Brief } from '../../core/brief.js';
import { type AnyCoded, LEVELS, type Level, type Who } from '../../core/diagnostic.js';
import type { Roll } from '../roll.js';
import { LEVEL_WORDS, WHO_WORDS } from '../words.js';
import { inLanguage, sentences, type Toned } from './cell.js';
import { levelCell, type SayOptions } from './finding-rows.js';
import { type Column, plainRow, rowOf, type SheetRow } from './table.js';
import { BASIS_WORDS, HEADS, moreFiles } from './words.js';

/** What a run says of one rule. */
export interface RuleCount {
  readonly code: string;
  readonly levels: Readonly<Record<Level, number>>;
  readonly findings: number;
  readonly drafts: number;
  /** The drafts of its first findings. */
  readonly files: readonly string[];
  /** Drafts that it applies to and that it did not judge. */
  readonly unread: number;
  readonly whos: readonly Who[];
}

const MOST_FILES = 20;

interface Counting {
  readonly levels: Record<Level, number>;
  readonly files: string[];
  readonly whos: Set<Who>;
  drafts: number;
  unread: number;
}

/** Every rule that found something or could not judge a draft, gravest and most frequent first. */
export function countRules(briefs: Iterable<Brief>): RuleCount[] {
  const counts = new Map<string, Counting>();
  const countOf = (code: string): Counting => {
    const fresh = { levels: { must: 0, should: 0, notice: 0 }, files: [], whos: new Set<Who>(), drafts: 0, unread: 0 };
    const count = counts.get(code) ?? fresh;
    counts.set(code, count);
    return count;
  };
  for (const { file, findings, notRead } of briefs) {
    for (const { code, level, who } of findings) {
      const { levels, whos } = countOf(code);
      levels[level]++;
      whos.add(who);
    }
    for (const code of new Set(findings.map((each) => each.code))) {
      const count = countOf(code);
      count.drafts++;
      if (count.files.length < MOST_FILES) count.files.push(file);
    }
    for (const code of new Set(notRead)) countOf(code).unread++;
  }
  // What found nothing comes last.
  const rank = ({ findings, levels }: RuleCount) =>
    findings === 0 ? LEVELS.length : LEVELS.findIndex((level) => levels[level] > 0);
  return [...counts]
    .map(([code, { levels, whos, ...rest }]) => ({
      ...rest,
      code,
      levels,
      findings: levels.must + levels.should + levels.notice,
      whos: [...whos],
    }))
    .sort((a, b) => rank(a) - rank(b) || b.drafts - a.drafts || (a.code < b.code ? -1 : 1));
}

export function ruleColumns(options: SayOptions): readonly Column<RuleCount>[] {
  const { language, catalogue } = options;
  const head = (text: Localized) => inLanguage(text, language);
  const coded = ({ code }: RuleCount): AnyCoded | undefined => catalogue.get(code);
  const text = (rule: RuleCount, part: 'title' | 'why') => {
    const texts = coded(rule)?.text;
    return texts ? sentences({ en: texts.en[part], ja: texts.ja[part] }, language) : null;
  };
  return [
    { head: head(HEADS.code), kind: 'id', widest: 32, of: ({ code }) => code },
    { head: head(HEADS.what), kind: 'text', widest: 40, of: (rule) => text(rule, 'title') },
    { head: head(HEADS.level), kind: 'text', widest: 16, of: (rule) => levelsCell(rule, options) },
    {
      head: head(HEADS.basis),
      kind: 'text',
      widest: 24,
      of: (rule) => head(BASIS_WORDS[coded(rule)?.basis ?? 'house']),
    },
    { head: head(HEADS.findings), kind: 'number', widest: 10, of: ({ findings }) => findings },
    { head: head(HEADS.drafts), kind: 'number', widest: 10, of: ({ drafts }) => drafts },
    { head: head(HEADS.unread), kind: 'number', widest: 12, of: ({ unread }) => unread },
    { head: head(HEADS.who), kind: 'text', widest: 18, of: (rule) => whosText(rule, options) },
    { head: head(HEADS.names), kind: 'text', widest: 44, of: (rule) => filesText(rule, options) },
    { head: head(HEADS.why), kind: 'text', widest: 60, of: (rule) => text(rule, 'why') },
  ];
}

/** The levels of its findings; that of the rule itself where it found none. */
function levelsCell({ code, levels }: RuleCount, options: SayOptions): Toned {
  const found = LEVELS.filter((level) => levels[level] > 0);
  const own = options.catalogue.get(code)?.level ?? 'must';
  const [gravest = own] = found;
  const words = found.map((level) => inLanguage(LEVEL_WORDS[level], options.language));
  const { text, tone } = levelCell(gravest, options);
  return { text: words.length > 1 ? words.join('\n') : text, tone: found.length === 0 ? 'calm' : tone };
}

function whosText({ code, whos }: RuleCount, { language, catalogue }: SayOptions): string {
  const own = catalogue.get(code)?.who;
  const all = whos.length > 0 || own === undefined ? whos : [own];
  return all.map((who) => inLanguage(WHO_WORDS[who], language)).join('\n');
}

function filesText({ files, drafts }: RuleCount, { language }: SayOptions): string | null {
  const rest = drafts - files.length;
  const lines = rest > 0 ? [...files, inLanguage(moreFiles(rest), language)] : files;
  return lines.length === 0 ? null : lines.join('\n');
}

export function ruleRows(roll: Roll, options: SayOptions): SheetRow[] {
  const cells = rowOf(ruleColumns(options));
  return countRules(roll.briefs()).map((rule) => plainRow(cells(rule)));
}
