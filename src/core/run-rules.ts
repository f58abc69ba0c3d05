import type { Call, Locator } from '../../schemas/call.js';
import { type Language, type Localized, named } from '../../schemas/field.js';
import { type SectionName, sections } from '../../schemas/proposal/index.js';
import { oncePer } from '../domain/once-per.js';
import { citationOf, type LoadedCall, placeOfFact } from './call-facts.js';
import { type Data, type Diagnostic, diagnose, type Path, type Place, pointer } from './diagnostic.js';
import type { Draft } from './draft.js';
import { type ParsedProposal, SECTION_NAMES } from './parse-proposal.js';
import type { WrittenScalar } from './read-yaml.js';
import type { AnyRule, Finding, InputName, Inputs } from './rule.js';

/** Whether a rule judged this draft. Only `ran` without a finding means that nothing is wrong; `off`: by the settings. */
export interface RuleState {
  readonly code: string;
  readonly state: 'ran' | 'not-read' | 'not-applicable' | 'off';
  readonly why: Localized | null;
}

interface Case {
  readonly draft: Draft;
  readonly call: LoadedCall;
  readonly parsed: ParsedProposal;
}

const SILENT: Localized = {
  en: 'The call states nothing for this rule to judge.',
  ja: 'この公募には、この規則で確認する事項がありません。',
};

export function runRules(
  rules: readonly AnyRule[],
  subject: Case,
): { diagnostics: readonly Diagnostic[]; states: readonly RuleState[] } {
  const inputs = gather(subject);
  const absent = INPUT_NAMES.filter((name) => !(name in inputs));
  const { asOf, instant } = subject.draft;
  const { judging, allRan } = judgedBy(rules)(subject.call.call);
  const diagnostics: Diagnostic[] = [];
  const unread = new Map<number, RuleState>();
  for (const { rule, given, index } of judging) {
    const needed = missing(rule.needs, absent);
    const judges = needed.length === 0;
    const findings = judges ? rule.check(inputs as Inputs, given, { asOf, instant }) : [];
    for (const finding of findings) diagnostics.push(stamp(rule, finding, subject, given?.at));
    const unseen = judges ? missing(rule.looksThrough, absent) : needed;
    if (unseen.length > 0) unread.set(index, { code: rule.code, state: 'not-read', why: notRead(unseen) });
  }
  const states = unread.size === 0 ? allRan : allRan.map((state, index) => unread.get(index) ?? state);
  return { diagnostics, states };
}

const INPUT_NAMES: readonly InputName[] = [...SECTION_NAMES, 'files', 'scalars'];

const missing = (names: readonly InputName[] = [], absent: readonly InputName[]): readonly InputName[] =>
  absent.length === 0 ? absent : names.filter((name) => absent.includes(name));

/** A rule for which a call states something, with what it states; `index` is the place of the rule among all. */
interface Judging {
  readonly rule: AnyRule;
  readonly given: { readonly at: Locator } | undefined;
  readonly index: number;
}

/** What hangs on the call alone and is the same for every draft: who judges, and the states where nothing is missing. */
const judgedBy = oncePer((rules: readonly AnyRule[]) =>
  oncePer((call: Call) => {
    const all = rules.map((rule, index): Judging => ({ rule, given: rule.given?.(call), index }));
    const judging = all.filter(({ rule, given }) => !rule.given || given);
    const allRan = all.map((each): RuleState => {
      const { code } = each.rule;
      return judging.includes(each)
        ? { code, state: 'ran', why: null }
        : { code, state: 'not-applicable', why: SILENT };
    });
    return { judging, allRan };
  }),
);

/** What there is to judge: sections that parsed, the files if somebody looked, and scalars without a fault of form. */
function gather({ draft, parsed }: Case): Partial<Inputs> {
  // Which file an attachment means is known only when the section parsed.
  const looked = draft.files && 'attachments' in parsed.sections ? { files: draft.files } : {};
  return { ...parsed.sections, ...looked, scalars: faultless(draft.yaml.scalars, parsed.diagnostics) };
}

function faultless(scalars: readonly WrittenScalar[], faults: readonly Diagnostic[]): readonly WrittenScalar[] {
  if (faults.length === 0) return scalars;
  const faulty = new Set(faults.map(({ place }) => pointer(place.path)));
  return scalars.filter(({ path }) => !faulty.has(pointer(path)));
}

function notRead(names: readonly InputName[]): Localized {
  const titles = (language: Language) =>
    names.map((name) => (name in sections ? named(sections[name as SectionName])?.[language][0] : undefined) ?? name);
  if (names.every((name) => !(SECTION_NAMES as readonly string[]).includes(name))) {
    return { en: 'The files were not looked at.', ja: 'ファイルを確認していません。' };
  }
  return {
    en: `Not checked: a section it reads has faults of form (${titles('en').join(', ')}).`,
    ja: `読み取る節に形式の誤りがあるため、確認していません（${titles('ja').join('、')}）。`,
  };
}

/** Turns a path into a place and adds what the rule need not know: level, citation, the line of the call. */
function stamp(rule: AnyRule, finding: Finding<Data>, { draft, call }: Case, given: Locator | undefined): Diagnostic {
  const fact = finding.fact ?? given;
  const whole = draft.yaml.locate(finding.path, finding.at);
  const place = finding.words === undefined ? whole : narrowed(whole, finding.words, draft.yaml.text);
  const related = (finding.related ?? []).map((path: Path) => draft.yaml.locate(path));
  const inCall = fact && placeOfFact(call, fact);
  return diagnose(rule, place, finding.data, {
    ...(finding.level && { level: finding.level }),
    citation: fact ? citationOf(call.call, fact) : null,
    related: inCall ? [...related, inCall] : related,
  });
}

/** The place of the first of these words inside a place; the whole place where they are not found as written. */
function narrowed(place: Place, words: string, text: string): Place {
  const at = text.slice(place.start.offset, place.end.offset).indexOf(words);
  if (at < 0 || words === '') return place;
  const position = (offset: number) => {
    const between = text.slice(place.start.offset, offset).split('\n');
    const last = between.at(-1)?.length ?? 0;
    const column = between.length === 1 ? place.start.column + last : last + 1;
    return { line: place.start.line + between.length - 1, column, offset };
  };
  const start = place.start.offset + at;
  return { ...place, start: position(start), end: position(start + words.length) };
}
