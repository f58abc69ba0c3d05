import type { Localized } from '../../../schemas/field.js';
import type { Brief } from '../../core/brief.js';
import { type AnyCoded, LEVELS } from '../../core/diagnostic.js';
import type { Roll } from '../roll.js';
import { countingRules, type RuleCount } from '../rule-counts.js';
import { LEVEL_WORDS, WHO_WORDS } from '../words.js';
import { inLanguage, sentences, type Toned } from './cell.js';
import { levelCell, type SayOptions } from './finding-rows.js';
import { type Column, plainRow, rowOf, type SheetRow } from './table.js';
import { BASIS_WORDS, HEADS, moreFiles } from './words.js';

export function countRules(briefs: Iterable<Brief>): readonly RuleCount[] {
  const { add, result } = countingRules();
  for (const brief of briefs) add(brief);
  return result();
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
    { head: head(HEADS.unread), kind: 'number', widest: 12, of: ({ unread, off }) => unread + off },
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
