import { defineCode } from './diagnostic.js';

/** How surely the people of several drafts are one: by a number and the name, by a number alone, or by name and institution alone. */
export type SamePersonBy = 'number-and-name' | 'number' | 'name';

/** A role in which a call counts people. */
type CountedRole = 'principal-investigator' | 'project-leader' | 'member';

const ROLES = {
  'principal-investigator': { en: 'principal investigator', ja: '研究開発代表者' },
  'project-leader': { en: 'project leader', ja: 'プロジェクトリーダー' },
  member: { en: 'member of the team', ja: '参加者' },
} as const satisfies Record<CountedRole, Record<'en' | 'ja', string>>;

const roleInWords = (role: CountedRole, language: 'en' | 'ja'): string => ROLES[role][language];

const DOUBT = {
  'number-and-name': { en: '', ja: '' },
  number: {
    en: ' They have one e-Rad number or ORCID iD, but not one name.',
    ja: '研究者番号または ORCID iD は同じですが、氏名が一致しません。',
  },
  name: {
    en: ' They are taken for one by name and institution; no number shows it.',
    ja: '氏名と所属機関が同じため同一人とみなしていますが、番号では確認できません。',
  },
} as const satisfies Record<SamePersonBy, Record<'en' | 'ja', string>>;

type Exceeded = {
  readonly name: string;
  readonly nameJa: string;
  readonly role: CountedRole;
  /** Proposals in which the person stands in that role, this one among them. */
  readonly found: number;
  readonly max: number;
  /** The other drafts, by their files. */
  readonly files: readonly string[];
  readonly by: SamePersonBy;
  /** Whether the limit is that of an office and not of the call. */
  readonly office: boolean;
  /** Whether the project id of one of the drafts could not be read, so that two may be one proposal. */
  readonly idsUnknown: boolean;
};

export const applicantLimitExceeded = defineCode<Exceeded>()({
  code: 'applicant-limit-exceeded',
  level: 'must',
  who: 'researcher',
  basis: 'call',
  sample: {
    name: 'Hanako Aomori',
    nameJa: '青森 花子',
    role: 'principal-investigator',
    found: 2,
    max: 1,
    files: ['glia.yaml'],
    by: 'number-and-name',
    office: false,
    idsUnknown: false,
  },
  text: {
    en: {
      title: 'One person in more proposals than the call allows',
      why: 'A call that limits the proposals of one person refuses those beyond the limit, and often all of them. Only the drafts of this check can be compared.',
      fix: (d) =>
        d.by === 'number-and-name'
          ? 'Decide together with the others named which proposals go in; in the rest the role has to pass to somebody else.'
          : 'Find out whether it is one person; if so, decide which proposals go in, and if not, correct the numbers or add those of both.',
      message: (d) =>
        `${d.name} stands as ${roleInWords(d.role, 'en')} in ${d.found} proposals (here and in ${d.files.join(', ')}); ${d.office ? 'your office' : 'the call'} allows at most ${d.max}.${DOUBT[d.by].en}${d.idsUnknown ? ' Not every project id could be read, so some may be versions of one proposal.' : ''}`,
    },
    ja: {
      title: '1人あたりの応募件数の超過',
      why: '1人の応募件数を制限する公募では、超過した提案、場合によってはすべての提案が受理されません。比べているのは、今回確認した提案書だけです。',
      fix: (d) =>
        d.by === 'number-and-name'
          ? 'どの提案を応募するか関係者と調整し、ほかの提案ではその役割を別の方に替えてください。'
          : '同一人かどうか確かめてください。同一人であれば応募する提案を絞り、別人であれば番号を正しく記入してください。',
      message: (d) =>
        `${d.nameJa}が${roleInWords(d.role, 'ja')}となっている提案は${d.found}件（この提案書と ${d.files.join('、')}）ですが、${d.office ? '所属機関' : '公募'}が認めているのは1人${d.max}件までです。${DOUBT[d.by].ja}${d.idsUnknown ? '課題 ID を読み取れない提案書があり、同じ提案の別の版かもしれません。' : ''}`,
    },
  },
});

export const ACROSS_CODES = [applicantLimitExceeded];
