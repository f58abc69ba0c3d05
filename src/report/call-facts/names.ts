import type { Limit } from '../../../schemas/budget-tier.js';
import type { Composition, Deadline, LeadTime } from '../../../schemas/call.js';
import type { Localized } from '../../../schemas/field.js';
import type { FundingEvidence } from '../../../schemas/funding-evidence.js';

/** What the words that definitions choose from are called. */

type Names<K extends string> = Readonly<Record<K, Localized>>;

export const COSTS: Names<Limit['costs']> = {
  direct: { en: 'direct costs only', ja: '直接経費のみ' },
  'direct-and-indirect': { en: 'direct and indirect costs', ja: '間接経費を含む' },
  'full-cost': { en: 'the full cost, of which the funder pays a part', ja: '助成機関が一部を負担する総経費' },
};

export const PER: Names<Limit['per']> = {
  'fiscal-year': { en: 'a fiscal year', ja: '1年度あたり' },
  'project-year': { en: 'a project year', ja: '実施1年あたり' },
  project: { en: 'for the whole project', ja: '総額' },
};

export const PARTICIPATION: Names<NonNullable<FundingEvidence['participation']>> = {
  'existing-grant': { en: 'through grants that its researchers already hold', ja: '既存の研究費による参加' },
  'new-grant': { en: 'through new grants', ja: '新規の研究費による参加' },
  'joint-call': { en: 'through a joint call', ja: '共同公募による参加' },
  'in-kind': { en: 'in kind, without money', ja: '資金以外による参加' },
  other: { en: 'in another form', ja: 'その他の形態による参加' },
};

export const COUNTED: Names<Composition['count']> = {
  members: { en: 'everyone named, partners included', ja: '相手国側を含む参加者全員' },
  'principal-investigators': {
    en: 'the principal investigators of the applicants and of each partner',
    ja: '応募者側と相手国側の各代表者',
  },
  'project-leaders': { en: 'project leaders', ja: 'プロジェクトリーダー' },
  partners: { en: 'partners', ja: '相手国側研究者' },
  institutions: { en: 'different institutions', ja: '異なる機関' },
  countries: { en: 'different countries', ja: '異なる国' },
};

export const ROLES = {
  'principal-investigator': { en: 'principal investigator', ja: '研究開発代表者' },
  'project-leader': { en: 'project leader', ja: 'プロジェクトリーダー' },
  member: { en: 'member of the team', ja: 'チームの参加者' },
  participant: { en: 'participant', ja: '参加者' },
} as const satisfies Names<string>;

export const DEADLINE_FOR: Names<Deadline['what']> = {
  application: { en: 'for the application', ja: '応募の締切' },
  registration: { en: 'for registration', ja: '登録の締切' },
  'notice-of-intent': { en: 'for the notice of intent', ja: '応募意思の通知の締切' },
  internal: { en: 'internal deadline of your office', ja: '所属機関の学内締切' },
};

export const CONCERNED: Names<LeadTime['concerns']> = {
  'erad-registration': {
    en: 'members based in Japan who have no e-Rad number yet',
    ja: 'e-Rad 研究者番号のない国内の参加者が対象',
  },
  everyone: { en: 'every applicant', ja: 'すべての応募者が対象' },
};
