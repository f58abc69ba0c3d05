import type { Localized } from '../../../schemas/field.js';
import type { Shard, ShardCall, ShardRun } from '../../../schemas/shard.js';
import { refused } from './faults.js';
import type { PartReport } from './read-part.js';

/** Whether reports are the parts of one run, each once. Throws FileError for the first that does not fit. */

type Part = Pick<PartReport, 'file'> & { readonly frame: { readonly shard: Omit<Shard, 'briefs'> } };
type First = readonly [Part, ...Part[]];

/** Names of what `merge` was asked for itself: it does not matter then how the parts were. */
export function mustAgree(parts: First, asked: ReadonlySet<string>): void {
  const [first, ...others] = parts;
  for (const other of others) {
    for (const { name, of, text } of SAME) {
      if (asked.has(name)) continue;
      const [own, theirs] = [of(first.frame.shard), of(other.frame.shard)];
      if (own !== theirs) throw differs(text, { file: other.file, value: theirs }, { file: first.file, value: own });
    }
  }
  callsMustAgree(parts);
  mustBeAll(parts);
}

interface Same {
  readonly name: string;
  /** As it is shown; the same for all parts of a run. */
  readonly of: (shard: Part['frame']['shard']) => string;
  readonly text: Localized;
}

const ofRun = (name: keyof ShardRun, en: string, ja: string, of: (run: ShardRun) => string): Same => ({
  name,
  of: ({ run }) => of(run),
  text: { en, ja },
});

const SAME: readonly Same[] = [
  { name: 'count', of: ({ count }) => String(count), text: { en: 'the number of parts', ja: '分割数' } },
  ofRun('asOf', 'the day of the check', '確認の基準日', ({ asOf, asOfTime }) =>
    [asOf, asOfTime ?? []].flat().join(' '),
  ),
  ofRun('asOfGiven', '--as-of', '--as-of', ({ asOfGiven }) => asOfGiven ?? '-'),
  ofRun('lang', '--lang', '--lang', ({ lang }) => lang),
  ofRun('failOn', '--fail-on', '--fail-on', ({ failOn }) => failOn),
  ofRun('maxWarnings', '--max-warnings', '--max-warnings', ({ maxWarnings }) => String(maxWarnings ?? '-')),
  ofRun('call', '--call', '--call', ({ call }) => (call ? `${call.id} (${shownHashes(call)})` : '-')),
  ofRun(
    'overlays',
    '--overlay',
    '--overlay',
    ({ overlays }) => overlays.map((each) => `${each.id} (${shownHashes(each)})`).join(', ') || '-',
  ),
  ofRun('waivers', 'the waivers that count', '有効な承認記録', ({ waivers }) => waivers?.slice(0, 12) ?? '-'),
  ofRun('levels', '"rules" of the settings', '設定の rules', ({ levels }) => shownLevels(levels)),
  ofRun('icu', 'the ICU of Node', 'Node の ICU', ({ icu }) => icu),
  {
    name: 'drafts',
    of: ({ drafts: { count, sha256 } }) => `${count} (${sha256.slice(0, 12)})`,
    text: { en: 'the list of all drafts', ja: '提案書全体の一覧' },
  },
];

const shownHashes = ({ sha256, base }: ShardCall): string =>
  [sha256, base ?? []]
    .flat()
    .map((hash) => hash.slice(0, 12))
    .join(', ');

const shownLevels = (levels: ShardRun['levels']): string =>
  Object.entries(levels)
    .map(([code, { level }]) => `${code}: ${level}`)
    .join(', ') || '-';

interface Said {
  readonly file: string;
  readonly value: string;
}

const differs = (text: Localized, one: Said, other: Said) =>
  refused(
    `${one.file} is no part of the same run as ${other.file}: ${text.en} is ${one.value}, there ${other.value}.`,
    `${one.file} と ${other.file} は、同じ確認を分割した報告ではありません：${text.ja} が ${one.value} と ${other.value} で異なります。`,
  );

function callsMustAgree(parts: First): void {
  const known = new Map<string, Said>();
  for (const { file, frame } of parts) {
    for (const call of frame.shard.calls) {
      const other = known.get(call.id);
      const own = { file, value: shownHashes(call) };
      if (!other) known.set(call.id, own);
      else if (other.value !== own.value) {
        throw differs({ en: `the definition of ${call.id}`, ja: `公募 ${call.id} の定義` }, own, other);
      }
    }
  }
}

function mustBeAll(parts: First): void {
  const { count } = parts[0].frame.shard;
  const known = new Map<number, string>();
  for (const { file, frame } of parts) {
    const { index } = frame.shard;
    const other = known.get(index);
    if (index > count) throw notOneOf(file, index, count);
    if (other !== undefined) throw givenTwice(index, count, other, file);
    known.set(index, file);
  }
  const missing = Array.from({ length: count }, (_, at) => at + 1).filter((index) => !known.has(index));
  if (missing.length > 0) throw areMissing(missing, count);
}

const notOneOf = (file: string, index: number, count: number) =>
  refused(`${file}: it is part ${index} of ${count}.`, `${file}：${count} 分割の ${index} 番目とされています。`);

const givenTwice = (index: number, count: number, one: string, other: string) =>
  refused(
    `Part ${index} of ${count} is there twice: ${one} and ${other}. Give each part once.`,
    `${count} 分割の ${index} 番目が二つあります：${one} と ${other}。各部分を一つずつ指定してください。`,
  );

const MOST_NAMED = 10;

function areMissing(missing: readonly number[], count: number) {
  const named = missing.slice(0, MOST_NAMED);
  const more = missing.length - named.length;
  const parts =
    missing.length === 1
      ? `part ${named[0]} is`
      : `parts ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''} are`;
  return refused(
    `Of ${count} parts, ${parts} missing. Nothing was joined: their drafts would be missing without a word. Give the reports of all parts.`,
    `${count} 分割のうち、${named.join('、')} 番目${more > 0 ? `ほか ${more} 個` : ''}の報告がありません。提案書が抜け落ちるため、まとめていません。すべての部分の報告を指定してください。`,
  );
}

/**
 * For each draft of the run, by its place, which of the parts has it. Throws FileError where a draft is in two parts or in
 * none: parts that start while drafts are still written may see other sizes, and share them out otherwise.
 */
export function ownersOf(parts: First): Int32Array {
  const { count } = parts[0].frame.shard.drafts;
  const told = parts.reduce((sum, { frame }) => sum + frame.shard.positions.length, 0);
  if (told !== count) throw notSharedOut(count);
  const owners = new Int32Array(count).fill(-1);
  parts.forEach(({ frame }, part) => {
    let last = -1;
    for (const at of frame.shard.positions) {
      if (at <= last || owners[at] !== -1) throw notSharedOut(count);
      owners[at] = part;
      last = at;
    }
  });
  return owners;
}

const notSharedOut = (count: number) =>
  refused(
    `The parts do not share out the ${count} drafts: some are in two parts, or in none. Drafts were changed while parts ran; run all parts again.`,
    `提案書 ${count} 件が各部分に正しく分かれていません。二つの部分に重複しているか、どの部分にもないものがあります。確認中に提案書が変更されたためです。すべての部分をもう一度確認してください。`,
  );
