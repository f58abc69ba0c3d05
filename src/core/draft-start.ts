import type { Call, CallDocument, Option } from '../../schemas/call.js';
import type { Language } from '../../schemas/field.js';
import { projectYearsOf } from '../domain/budget-calendar.js';
import { fiscalYearsOf } from '../domain/fiscal-years.js';

/** What is known when a draft is started. Everything else is left empty for its author. */
export interface DraftStart {
  readonly call: Call;
  readonly id: string;
  readonly title?: string | undefined;
  readonly titleJa?: string | undefined;
  readonly tier?: string | undefined;
  readonly phase?: string | undefined;
  readonly area?: string | undefined;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}

/** What the start tells, by the path of the field, as it is written in YAML. */
export function knownValues({
  call,
  id,
  title,
  titleJa,
  tier,
  phase,
  area,
  start,
  end,
}: DraftStart): Map<string, string> {
  const currency = currencyOf(call);
  const given: Record<string, string | undefined> = {
    format: '1',
    call: call.id,
    'project.id': id,
    'project.title.en': title && JSON.stringify(title),
    'project.title.ja': titleJa && JSON.stringify(titleJa),
    'project.tier': tier ?? only(offeredTiers(call)),
    'project.phase': phase ?? only(call.phases),
    'project.field': only(call.fields?.covered),
    'project.researchArea': area ?? only(call.areas),
    'project.period.start': start,
    'project.period.end': end,
    'budget.currency': currency,
    'budget.unit': currency === 'JPY' ? 'yen' : undefined,
  };
  return new Map(Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])));
}

/** What is known of one entry of a list, by field. */
export type KnownEntry = Readonly<Record<string, string>>;

/** The entries with which a list starts: a year of budget for each year of the project, a file for each paper required. */
export function knownEntries(list: string, { call, start, end }: DraftStart): readonly KnownEntry[] {
  if (list === 'attachments') return (call.documents ?? []).filter(({ min = 0 }) => min > 0).map(paper);
  if (list !== 'years' || !start || !end) return [];
  const period = { start, end };
  if (countsProjectYears(call)) return projectYearsOf(period).map((year) => ({ projectYear: String(year) }));
  return fiscalYearsOf(period).map((year) => ({ fiscalYear: String(year) }));
}

const paper = ({ id, kind, label, languages = [] }: CallDocument): KnownEntry => ({
  id,
  document: id,
  title: JSON.stringify(label.en),
  ...(kind === 'any' ? {} : { kind }),
  ...(languages.length === 1 ? { language: languages[0] ?? '' } : {}),
});

const only = (options: readonly Option[] = []): string | undefined =>
  options.length === 1 ? options[0]?.id : undefined;

export const offeredTiers = ({ tiers = [] }: Call) => tiers.filter((tier) => tier.offered !== false);

const limitsIn = (call: Call) => [...offeredTiers(call).flatMap(({ limits }) => limits), ...(call.budgetLimits ?? [])];

/** The one currency of the call's limits; yen where it states none but its applicants are in Japan. */
function currencyOf(call: Call): string | undefined {
  const stated = new Set([...limitsIn(call), ...(call.modules ? [call.modules] : [])].map(({ currency }) => currency));
  if (stated.size === 1) return [...stated][0];
  return stated.size === 0 && call.applicants?.country === 'JP' ? 'JPY' : undefined;
}

/** Whether a budget for this call counts years from the start instead of Japanese fiscal years. */
export const countsProjectYears = (call: Call): boolean => {
  const spans = limitsIn(call).map(({ per }) => per);
  if (spans.includes('fiscal-year')) return false;
  return spans.includes('project-year') || currencyOf(call) !== 'JPY';
};

type Listed = Readonly<Record<string, readonly Pick<Option, 'id' | 'label'>[] | undefined>>;

/** What the call lets choose, by the field in which a draft says what it chose. */
const optionsOf = (call: Call): Listed => ({
  'project.tier': offeredTiers(call),
  'project.phase': call.phases,
  'project.field': call.fields?.covered,
  'project.researchArea': call.areas,
});

/** How an optional field stands in a new draft: to be filled in, waiting as a comment, or not at all. */
export function standing(field: string, call: Call): 'asked' | 'waiting' | 'absent' {
  const lists = optionsOf(call);
  if (field in lists) return lists[field]?.length ? 'asked' : 'absent';
  const years = countsProjectYears(call);
  if (field.endsWith('.fiscalYear')) return years ? 'absent' : 'asked';
  if (field.endsWith('.projectYear')) return years ? 'asked' : 'absent';
  if (field === 'team.timeZone') return hasLocalDeadline(call) ? 'asked' : 'absent';
  if (field === 'budget.unit') return currencyOf(call) === 'JPY' ? 'asked' : 'waiting';
  return asksFor(field, call);
}

const hasLocalDeadline = ({ deadlines = [] }: Call): boolean =>
  deadlines.some(({ zone }) => zone === 'applicant-local');

/** Fields that only some calls have a use for: whether this one has. */
const USES: readonly (readonly [field: RegExp, (call: Call) => boolean])[] = [
  [
    /\.request(?:\.|$)/,
    ({ partnerLimits, shares, agencies }) => [partnerLimits, shares, agencies].some((fact) => fact !== undefined),
  ],
  [/\.projectLeader$/, ({ composition = [] }) => composition.some(({ count }) => count === 'project-leaders')],
  [/^budget\.fullCost$/, ({ shares = [] }) => shares.some(({ side }) => side === 'applicants')],
  [/\.document$/, ({ documents }) => documents !== undefined],
];
/** AMED's categories, on the forms of calls in yen. */
const CATEGORY = /^budget\.years\.0\.direct\.(?:goods|travel|personnel|other)$/;

function asksFor(field: string, call: Call): 'asked' | 'waiting' | 'absent' {
  if (CATEGORY.test(field)) return ({ JPY: 'asked', '': 'waiting' } as const)[currencyOf(call) ?? ''] ?? 'absent';
  const use = USES.find(([pattern]) => pattern.test(field));
  return !use || use[1](call) ? 'waiting' : 'absent';
}

/** Whether a call speaks of partners at all, and of their funding. */
export function hasUseFor(list: string, { partners, composition }: Call): boolean {
  if (list === 'partners') return partners !== undefined || composition !== undefined;
  return list !== 'partners.0.funding' || partners?.funding !== undefined;
}

/** What the call lets choose for a field, in words; empty where it lists nothing. */
export function choicesOf(field: string, call: Call, language: Language): string {
  const options: Listed = {
    ...optionsOf(call),
    attachments: call.documents?.filter(({ kind }) => kind !== 'any'),
    declarations: call.declarations,
  };
  const list =
    options[field]?.map(({ id, label }) => (language === 'en' ? `${id} (${label.en})` : `${id}（${label.ja}）`)) ?? [];
  if (list.length === 0) return '';
  const asks = field === 'attachments' || field === 'declarations';
  if (language === 'en') return ` ${asks ? 'The call asks for' : 'Choose'}: ${list.join(', ')}.`;
  return `${asks ? '公募が求めるもの' : '選択肢'}：${list.join('、')}`;
}
