import type { Locator } from '../../schemas/call.js';
import { type Language, type Localized, named } from '../../schemas/field.js';
import { type SectionName, sections } from '../../schemas/proposal/index.js';
import { citationOf, type LoadedCall, placeOfFact } from './call-facts.js';
import { type Data, type Diagnostic, diagnose, type Path, type Place, pointer } from './diagnostic.js';
import type { Draft } from './draft.js';
import { type ParsedProposal, SECTION_NAMES } from './parse-proposal.js';
import type { WrittenScalar } from './read-yaml.js';
import type { AnyRule, Finding, InputName, Inputs } from './rule.js';

/** Whether a rule judged this draft. Only `ran` without a finding means that nothing is wrong. */
export interface RuleState {
  readonly code: string;
  readonly state: 'ran' | 'not-read' | 'not-applicable';
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
  const diagnostics: Diagnostic[] = [];
  const states = rules.map((rule): RuleState => {
    const given = rule.given?.(subject.call.call);
    if (rule.given && !given) return { code: rule.code, state: 'not-applicable', why: SILENT };
    const missing = (names: readonly InputName[] = []) => names.filter((name) => !(name in inputs));
    const needed = missing(rule.needs);
    if (needed.length > 0) return { code: rule.code, state: 'not-read', why: notRead(needed) };
    const findings = rule.check(inputs as Inputs, given, { asOf: subject.draft.asOf, instant: subject.draft.instant });
    diagnostics.push(...findings.map((finding) => stamp(rule, finding, subject, given?.at)));
    const unseen = missing(rule.looksThrough);
    if (unseen.length > 0) return { code: rule.code, state: 'not-read', why: notRead(unseen) };
    return { code: rule.code, state: 'ran', why: null };
  });
  return { diagnostics, states };
}

/** What there is to judge: sections that parsed, the files if somebody looked, and scalars without a fault of form. */
function gather({ draft, parsed }: Case): Partial<Inputs> {
  const faulty = new Set(parsed.diagnostics.map(({ place }) => pointer(place.path)));
  const scalars = draft.yaml.scalars.filter((scalar: WrittenScalar) => !faulty.has(pointer(scalar.path)));
  // Which file an attachment means is known only when the section parsed.
  const looked = draft.files && 'attachments' in parsed.sections ? { files: draft.files } : {};
  return { ...parsed.sections, ...looked, scalars };
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
