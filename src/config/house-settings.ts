import { ACROSS_CODES } from '../core/across-codes.js';
import { catalogueOf } from '../core/catalogue.js';
import { type AnyCoded, type Catalogue, isWaivable, LEVELS, type Path } from '../core/diagnostic.js';
import { didYouMean } from '../core/did-you-mean.js';
import type { LevelSet, Waiver } from '../core/policy.js';
import type { YamlFile } from '../core/read-yaml.js';
import { WAIVER_CODES } from '../core/waiver-codes.js';
import { readWaiverList } from '../core/waivers/read-waiver-list.js';
import { usage } from '../given-options.js';
import { RULES } from '../rules/index.js';

/** What a settings file decides on rules, findings and drafts. */

/** One key of the settings. */
export interface Part {
  readonly value: unknown;
  /** File and line, for messages. */
  readonly at: string;
  readonly key: string;
  readonly yaml: YamlFile;
  /** From the root of the file. */
  readonly path: Path;
}

/** `rules: { code: level }`. Throws UsageError for what no settings may decide. */
export function levelsIn(part: Part): ReadonlyMap<string, LevelSet> {
  const { value, yaml, path } = part;
  // An empty key is written by those who have commented out all below.
  if (value === null) return new Map();
  if (typeof value !== 'object' || Array.isArray(value)) throw noMap(part);
  const catalogue = catalogueOf(RULES);
  return new Map(
    Object.entries(value).map(([code, level]) => {
      const source = `${yaml.file}:${yaml.locate([...path, code], 'key').start.line}`;
      return [code, { level: levelFor(code, level, source, catalogue), source }];
    }),
  );
}

type SetLevel = LevelSet['level'];
const SET_LEVELS: readonly SetLevel[] = [...LEVELS, 'off'];

function levelFor(code: string, written: unknown, source: string, catalogue: Catalogue): SetLevel {
  const coded = catalogue.get(code);
  if (!coded) throw unknownCode(code, source, catalogue);
  const level = SET_LEVELS.find((each) => each === written);
  if (!level) throw noLevel(code, written, source);
  if (coded.level === 'must' && level !== 'must') throw blocks(code, coded, source);
  if (level === 'off' && !canBeOff(code)) throw staysOn(code, source);
  if (coded.unwaivable && !isAcross(code) && isLower(level, coded)) throw isOfUse(code, source);
  return level;
}

const isAcross = (code: string): boolean => ACROSS_CODES.some((each) => each.code === code);

/** Only what says of itself whether it judged can be shown as switched off. */
const canBeOff = (code: string): boolean => RULES.some((rule) => rule.code === code) || isAcross(code);

const isLower = (level: SetLevel, coded: AnyCoded): boolean =>
  SET_LEVELS.indexOf(level) > SET_LEVELS.indexOf(coded.level);

/** `waivers: [...]`, as in waivers.yaml. A settings file is mended before anything is judged by it. */
export function waiversIn({ yaml, path }: Part): readonly Waiver[] {
  const { waivers, faults } = readWaiverList(yaml, path, yaml.file);
  const [first] = faults;
  if (!first) return waivers;
  const at = `${yaml.file}:${first.line}`;
  if (first.kind === 'unreadable') {
    throw usage(`${at}: waivers: ${first.reason.en}`, `${at}：waivers：${first.reason.ja}`);
  }
  throw usage(
    `${at}: waivers: ${first.lacking.join(', ')} missing; a waiver needs all of it to count.`,
    `${at}：waivers：${first.lacking.join('、')} がありません。承認記録にはすべての項目が必要です。`,
  );
}

/** `ignore: [patterns]`, as in .grantlintignore. */
export function patternsIn(part: Part): readonly string[] {
  const { value, at } = part;
  const listed = typeof value === 'string' ? [value] : value;
  if (Array.isArray(listed) && listed.every((each) => typeof each === 'string')) return listed;
  throw usage(
    `${at}: ignore: write a list of patterns as in .grantlintignore, or false to check what is left out too.`,
    `${at}：ignore：.grantlintignore と同じ書き方のパターンの一覧か、除外しない場合は false を書いてください。`,
  );
}

const noMap = ({ at }: Part) =>
  usage(
    `${at}: rules: write one line a rule, such as "title-alike: notice".`,
    `${at}：rules：規則ごとに1行ずつ書いてください。例：「title-alike: notice」`,
  );

function unknownCode(code: string, source: string, catalogue: Catalogue) {
  const meant = didYouMean(code, [...catalogue.keys()]);
  const [en, ja] = meant === '' ? ['', ''] : [` Did you mean "${meant}"?`, `「${meant}」のことではありませんか。`];
  return usage(
    `${source}: rules: there is no rule "${code}".${en} grantlint explain lists them all.`,
    `${source}：rules：「${code}」という規則はありません。${ja}一覧は grantlint explain で表示できます。`,
  );
}

const noLevel = (code: string, written: unknown, source: string) =>
  usage(
    `${source}: rules: ${code}: ${JSON.stringify(written)} is not one of ${SET_LEVELS.join(', ')}.`,
    `${source}：rules：${code}：${JSON.stringify(written)} は選択肢（${SET_LEVELS.join('、')}）にありません。`,
  );

function blocks(code: string, coded: AnyCoded, source: string) {
  if (coded.basis === 'format') {
    return usage(
      `${source}: rules: ${code} is a fault of form: what cannot be read cannot be judged, so it is always must.`,
      `${source}：rules：${code} は形式の誤りです。読み取れないものは確認できないため、常に必須（must）です。`,
    );
  }
  if (!isWaivable(coded)) {
    return usage(
      `${source}: rules: ${code} is must, and settings neither lower it nor switch it off; nor can it be waived.`,
      `${source}：rules：${code} は必須（must）のため、設定で下げることも無効にすることもできません。承認の対象にもなりません。`,
    );
  }
  return usage(
    `${source}: rules: ${code} is must, and settings neither lower it nor switch it off. A single finding is accepted on record, with a reason, in waivers.yaml: grantlint check --write-waivers`,
    `${source}：rules：${code} は必須（must）のため、設定で下げることも無効にすることもできません。個々の指摘は、理由とともに waivers.yaml に記録して承認できます：grantlint check --write-waivers`,
  );
}

const staysOn = (code: string, source: string) =>
  usage(
    `${source}: rules: ${code} is no rule that could be switched off; "notice" is the least.`,
    `${source}：rules：${code} は無効にできません。最も低い重要度は notice です。`,
  );

function isOfUse(code: string, source: string) {
  const isWaiver = WAIVER_CODES.some((each) => each.code === code);
  const [en, ja] = isWaiver
    ? ['it tells that something was not accepted after all', '承認が有効でないことを知らせる']
    : ['other rules and the bundle rest on it', 'ほかの規則や提出用 zip の前提となる'];
  return usage(
    `${source}: rules: ${code} is not lowered: ${en}. It can be raised.`,
    `${source}：rules：${code} は${ja}ため、下げることはできません（上げることはできます）。`,
  );
}
