import type { SamePersonBy } from '../../domain/people-across.js';
import { counted } from '../../domain/written-forms.js';
import { defineCode } from '../diagnostic.js';
import { filesInWords } from './files-in-words.js';

/** A role in which a call counts people. */
export type CountedRole = 'principal-investigator' | 'project-leader' | 'member';

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

const IDS_UNKNOWN = {
  en: ' Not every project id could be read, so some may be versions of one proposal.',
  ja: '整理名を読み取れない提案書があるため、同じ提案の別の版である可能性があります。',
};

type Repeated = {
  readonly name: string;
  readonly nameJa: string;
  /** Proposals in which the person stands in that role, this one among them. */
  readonly found: number;
  /** The other drafts, by their files: a few, and how many more. */
  readonly files: readonly string[];
  readonly more: number;
  readonly by: SamePersonBy;
  /** Whether the project id of one of the drafts could not be read, so that two may be one proposal. */
  readonly idsUnknown: boolean;
};

type Exceeded = Repeated & {
  readonly role: CountedRole;
  readonly max: number;
  /** Whether the limit is that of an office and not of the call. */
  readonly office: boolean;
};

const doubts = ({ by, idsUnknown }: Repeated, language: 'en' | 'ja'): string =>
  `${DOUBT[by][language]}${idsUnknown ? IDS_UNKNOWN[language] : ''}`;

const HANAKO = { name: 'Hanako Aomori', nameJa: '青森 花子' };

export const applicantLimitExceeded = defineCode<Exceeded>()({
  code: 'applicant-limit-exceeded',
  level: 'must',
  who: 'researcher',
  unwaivable: true,
  basis: 'call',
  sample: {
    ...HANAKO,
    role: 'principal-investigator',
    found: 2,
    max: 1,
    files: ['glia.yaml'],
    more: 0,
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
        `${d.name} stands as ${roleInWords(d.role, 'en')} in ${d.found} proposals (here and in ${filesInWords(d, 'en')}); ${d.office ? 'your office' : 'the call'} allows at most ${d.max}.${doubts(d, 'en')}`,
    },
    ja: {
      title: '1人あたりの応募件数の超過',
      why: '1人の応募件数を制限する公募では、超過した提案、場合によってはすべての提案が受理されません。比べているのは、今回確認した提案書だけです。',
      fix: (d) =>
        d.by === 'number-and-name'
          ? 'どの提案を応募するか関係者と調整し、ほかの提案ではその役割を別の方に替えてください。'
          : '同一人かどうか確かめてください。同一人であれば応募する提案を絞り、別人であれば番号を正しく記入してください。',
      message: (d) =>
        `${d.nameJa}が${roleInWords(d.role, 'ja')}となっている提案は${d.found}件（この提案書と ${filesInWords(d, 'ja')}）ですが、${d.office ? '所属機関' : '公募'}が認めているのは1人${d.max}件までです。${doubts(d, 'ja')}`,
    },
  },
});

export const principalInvestigatorRepeated = defineCode<Repeated>()({
  code: 'principal-investigator-repeated',
  level: 'notice',
  who: 'researcher',
  unwaivable: true,
  basis: 'house',
  sample: { ...HANAKO, found: 2, files: ['glia.yaml'], more: 0, by: 'number-and-name', idsUnknown: false },
  text: {
    en: {
      title: 'One principal investigator in several proposals',
      why: 'A check of our own. Funders look for overlapping projects and for too much money in one hand, so whoever leads several proposals should be able to tell them apart; and in a draft that was made from another one, the name may merely have been left. Where the call limits this, its limit is judged instead. Only the drafts of this check can be compared.',
      fix: (d) =>
        d.by === 'number-and-name'
          ? 'Make sure that the same person is to lead each of them, and say in each how it differs from the others; correct a name that was left from a copy.'
          : 'Find out whether it is one person; if not, correct the numbers or add those of both.',
      message: (d) =>
        `${d.name} is principal investigator of ${d.found} proposals (here and in ${filesInWords(d, 'en')}); no limit of a call is known that covers these.${doubts(d, 'en')}`,
    },
    ja: {
      title: '複数の提案で同じ研究開発代表者',
      why: '独自の確認です。配分機関は不合理な重複や過度の集中がないかを確認するため、複数の提案の代表者となる場合は、それぞれの違いを説明できる必要があります。ほかの提案書を写して作成した場合、前の代表者名が残っていることもあります。公募に件数の制限がある場合は、その制限に照らして確認します。比べているのは、今回確認した提案書だけです。',
      fix: (d) =>
        d.by === 'number-and-name'
          ? '各提案の研究開発代表者がこの方で正しいか確かめ、提案ごとの違いを明記してください。写し間違いの場合は氏名を直してください。'
          : '同一人かどうか確かめてください。別人であれば番号を正しく記入してください。',
      message: (d) =>
        `${d.nameJa}が研究開発代表者となっている提案は${d.found}件（この提案書と ${filesInWords(d, 'ja')}）です。これらに適用される件数の制限は、公募では確認できません。${doubts(d, 'ja')}`,
    },
  },
});

type Effort = {
  readonly name: string;
  readonly nameJa: string;
  readonly sum: number;
  readonly over: number;
  /** Proposals that are added up, this one among them. */
  readonly found: number;
  readonly own: number;
  /** The other proposals, by a file of each, and the percent that each of those named asks for. */
  readonly files: readonly string[];
  readonly efforts: readonly string[];
  /** Proposals that are not named, and what they ask for together. */
  readonly more: number;
  readonly moreEffort: number;
};

const parts = (d: Effort, language: 'en' | 'ja'): string => {
  const named = d.files.map((file, index) => `${file} ${d.efforts[index] ?? ''}`);
  if (language === 'ja') {
    const rest = d.more > 0 ? [`ほか${d.more}件 計${d.moreEffort}％`] : [];
    return [`この提案書 ${d.own}％`, ...named.map((each) => `${each}％`), ...rest].join('、');
  }
  const rest = d.more > 0 ? [`${d.more} more ${d.moreEffort} %`] : [];
  return [`here ${d.own} %`, ...named.map((each) => `${each} %`), ...rest].join(', ');
};

export const effortSumOver100 = defineCode<Effort>()({
  code: 'effort-sum-over-100',
  level: 'should',
  who: 'researcher',
  unwaivable: true,
  basis: 'house',
  sample: {
    ...HANAKO,
    sum: 110,
    over: 10,
    found: 2,
    own: 60,
    files: ['glia.yaml'],
    efforts: ['50'],
    more: 0,
    moreEffort: 0,
  },
  text: {
    en: {
      title: 'Effort over 100 percent in several proposals together',
      why: "A check of our own that rests on e-Rad: there effort is the share of a person's whole working time, and all shares together may not pass 100 %. Added up are proposals whose periods overlap, versions of one proposal once, and only where a number and the name show that it is one person.",
      fix: (d) =>
        `Lower the effort of ${d.name} by ${counted(d.over, 'percentage point')} in all, here or in the other proposals; or decide which of them go in.`,
      message: (d) =>
        `The effort of ${d.name} is ${d.sum} % in ${d.found} proposals that overlap in time (${parts(d, 'en')}); if all are funded, at most 100 % is possible.`,
    },
    ja: {
      title: '複数の提案のエフォートの合計が100％超',
      why: 'e-Rad の扱いに基づく独自の確認です。エフォートは研究者の全仕事時間に対する割合で、合計が100％を超えることはできません。研究開発期間が重なる提案だけを合計し、同じ提案の別の版は1件と数えます。番号と氏名から同一人と分かる場合に限ります。',
      fix: (d) =>
        `${d.nameJa}のエフォートを、この提案書またはほかの提案書で合わせて${d.over}ポイント下げるか、応募する提案を絞ってください。`,
      message: (d) =>
        `${d.nameJa}のエフォートは、期間が重なる${d.found}件の提案の合計で${d.sum}％です（${parts(d, 'ja')}）。すべて採択された場合の上限は100％です。`,
    },
  },
});
