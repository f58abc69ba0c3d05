import type { Localized } from '../../../schemas/field.js';
import { defineCode } from '../diagnostic.js';

/** What is wrong with a comment that begins with `grantlint-`. */
export type CommentProblem = 'word' | 'beside' | 'date' | 'nothing-follows' | 'too-many';

const COMMENT_PROBLEMS: Readonly<Record<CommentProblem, Localized>> = {
  word: { en: 'no such word is known', ja: 'このような指定はありません' },
  beside: { en: 'it stands behind a value, not on a line of its own', ja: '値と同じ行に書かれています' },
  date: {
    en: 'person and last day do not stand at its end as "(by NAME, until YYYY-MM-DD)"',
    ja: '承認者と期限が末尾に「(by 承認者, until YYYY-MM-DD)」の形で書かれていません',
  },
  'too-many': {
    en: 'it names more than 10 codes, or comes after 200 such comments, of which none counts then',
    ja: '10個を超えるコードがあるか、このようなコメントが200件を超えています（その場合はすべて無効です）',
  },
  'nothing-follows': { en: 'no value follows it', ja: '後に続く値がありません' },
};

export const commentUnclear = defineCode<{ file: string; line: number; word: string; problem: CommentProblem }>()({
  who: 'researcher',
  basis: 'house',
  level: 'should',
  unwaivable: true,
  code: 'waiver/comment-unclear',
  sample: { file: 'proposal.yaml', line: 12, word: 'grantlint-ignore-nextline', problem: 'word' },
  text: {
    en: {
      title: 'Comment to this tool is not understood',
      why: 'Whoever wrote it believes that a finding is accepted, and it is not. A house rule.',
      fix: 'Write "# grantlint-ignore-next-line CODE -- reason (by NAME, until YYYY-MM-DD)" on the line above the value, or remove the comment.',
      message: (d) => `The comment "${d.word}" (line ${d.line}) does nothing: ${COMMENT_PROBLEMS[d.problem].en}.`,
    },
    ja: {
      title: '解釈できない承認コメント',
      why: '書いた人は指摘を承認したつもりでも、実際には承認されていません。独自の確認項目です。',
      fix: '値の直前の行に「# grantlint-ignore-next-line コード -- 理由 (by 承認者, until YYYY-MM-DD)」と書くか、コメントを削除してください。',
      message: (d) => `コメント「${d.word}」（${d.line}行目）は無効です。${COMMENT_PROBLEMS[d.problem].ja}。`,
    },
  },
});
