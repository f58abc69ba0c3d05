import { defineCode } from '../diagnostic.js';
import { fileCount, filesInWords } from './files-in-words.js';

type Alike = {
  readonly title: string;
  readonly titleJa: string;
  /** The title of the first of the files. */
  readonly other: string;
  readonly otherJa: string;
  /** The same letters and figures; the same letters, with other figures; or nearly the same letters. */
  readonly how: 'same' | 'figures' | 'near';
  readonly files: readonly string[];
  readonly more: number;
};

const LIKE = {
  same: { en: 'is the same as', ja: 'と同じです' },
  figures: { en: 'differs at most in figures from', ja: 'と数字や期の表記以外は同じです' },
  near: { en: 'is nearly the same as', ja: 'とほぼ同じです' },
} as const;

export const titleAlike = defineCode<Alike>()({
  code: 'title-alike',
  level: 'notice',
  who: 'researcher',
  unwaivable: true,
  basis: 'house',
  sample: {
    title: 'Glial maps of the ageing brain',
    titleJa: '加齢脳のグリア地図',
    other: 'Glial maps of the aging brain',
    otherJa: '加齢脳のグリア地図',
    how: 'near',
    files: ['glia.yaml'],
    more: 0,
  },
  text: {
    en: {
      title: 'A title like that of another proposal',
      why: 'A check of our own. One project may have been entered twice under two ids, or a title may have been left in a copied draft. Titles are alike where they are the same apart from case, spaces, punctuation and figures in English or in Japanese, or where nine tenths of the English letters, taken in threes, are common and the Japanese does not say otherwise. Only the drafts of this check can be compared.',
      fix: 'Find out whether these are two projects; if so, give this one a title that tells it from the other, and if not, take one of the drafts out.',
      message: (d) =>
        `The title “${d.title}” ${LIKE[d.how].en} that of ${fileCount(d) === 1 ? 'another proposal' : `${fileCount(d)} other drafts`} (${filesInWords(d, 'en')}${d.how === 'same' ? '' : `: “${d.other}”`}); each project should have a title of its own.`,
    },
    ja: {
      title: 'ほかの提案とよく似た課題名',
      why: '独自の確認です。同じ課題が別の整理名で二重に登録されているか、写して作成した提案書に前の課題名が残っているおそれがあります。大文字・小文字、空白、記号、数字を除いて英語か日本語の課題名が同じ場合、または英語の課題名の3文字ずつの並びが9割以上共通で、日本語の課題名にも大きな違いがない場合に表示します。比べているのは、今回確認した提案書だけです。',
      fix: '別の課題かどうか確かめてください。別の課題であれば違いの分かる課題名に改め、同じ課題であれば一方の提案書を除いてください。',
      message: (d) =>
        `課題名「${d.titleJa}」は、ほかの${fileCount(d)}件の提案書（${filesInWords(d, 'ja')}${d.how === 'same' ? '' : `：「${d.otherJa}」`}）の課題名${LIKE[d.how].ja}。課題ごとに異なる課題名とすることが望まれます。`,
    },
  },
});

type RepeatedDraft = {
  /** Empty where it could not be read. */
  readonly id: string;
  /** The others are copies, byte for byte; have the same project id and another content; or some are this, some that. */
  readonly how: 'copy' | 'version' | 'both';
  readonly files: readonly string[];
  readonly more: number;
};

const REPEATED = {
  copy: {
    en: (d: RepeatedDraft, files: string) =>
      `This draft lies, byte for byte, in ${fileCount(d) === 1 ? 'another file' : `${fileCount(d)} other files`} of this check too (${files}); one is enough.`,
    ja: (d: RepeatedDraft, files: string) =>
      `この提案書と1バイトも違わないファイルが、今回の確認にほかに${fileCount(d)}件あります（${files}）。必要なのは1件だけです。`,
  },
  version: {
    en: (d: RepeatedDraft, files: string) =>
      `The id ${d.id} stands in ${fileCount(d) === 1 ? 'another draft' : `${fileCount(d)} other drafts`} of this check too, with other content (${files}); only one of several versions can count.`,
    ja: (d: RepeatedDraft, files: string) =>
      `整理名 ${d.id} は、内容の異なるほかの${fileCount(d)}件の提案書（${files}）でも使われています。同じ提案の複数の版のうち、有効なのは1件だけです。`,
  },
  both: {
    en: (d: RepeatedDraft, files: string) =>
      `The id ${d.id} stands in ${fileCount(d)} other drafts of this check too, of which some are copies of this one and some have other content (${files}); only one of them can count.`,
    ja: (d: RepeatedDraft, files: string) =>
      `整理名 ${d.id} は、ほかの${fileCount(d)}件の提案書（${files}）でも使われ、この提案書の写しと内容の異なるものの両方があります。有効なのは1件だけです。`,
  },
} as const;

export const draftRepeated = defineCode<RepeatedDraft>()({
  code: 'draft-repeated',
  level: 'should',
  who: 'office',
  unwaivable: true,
  basis: 'house',
  sample: { id: 'glia-2024', how: 'version', files: ['old/glia.yaml'], more: 0 },
  text: {
    en: {
      title: 'One draft several times',
      why: 'A check of our own. Of two files of one proposal only one can be submitted, and counts of proposals and sums of money take the others in; two versions leave open which one holds. Two proposals that bear one id by chance cannot be told apart, nor can their bundles.',
      fix: (d) =>
        d.how === 'copy'
          ? 'Take the copies out of the check, and keep one file.'
          : 'Find out which version counts and take the others out; where these are different proposals, give each an id of its own.',
      message: (d) => REPEATED[d.how].en(d, filesInWords(d, 'en')),
    },
    ja: {
      title: '同じ提案書の重複',
      why: '独自の確認です。同じ提案のファイルが複数あっても、応募できるのは1件だけです。件数や金額の集計には重複して含まれ、版が複数あるとどれが有効なのか分かりません。別の提案が偶然同じ整理名を用いている場合も、提案書や提出用 zip を区別できません。',
      fix: (d) =>
        d.how === 'copy'
          ? '写しを確認の対象から除き、1件だけを残してください。'
          : 'どの版が有効か確かめ、ほかを除いてください。別の提案であれば、それぞれに異なる整理名を付けてください。',
      message: (d) => REPEATED[d.how].ja(d, filesInWords(d, 'ja')),
    },
  },
});
