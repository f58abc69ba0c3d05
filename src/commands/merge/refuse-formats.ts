import type { FormatRequest } from '../../format-requests.js';
import { usage } from '../../given-options.js';
import { isRollName } from '../../report/index.js';

/** Throws UsageError for a format that shows each draft in full, which needs the draft itself. */
export function refuseFormats(requests: readonly FormatRequest[]): void {
  const found = requests.find(({ name }) => name !== 'json' && !isRollName(name));
  if (!found) return;
  const { name } = found;
  throw usage(
    `--format ${name}: it is made from each draft, and merge has only their reports. Ask every part for it: check --shard 3/8 --format json=part-3.json --format ${name}=part-3.${name}`,
    `--format ${name}：提案書そのものから作成する形式のため、報告だけからは作成できません。各部分の確認時に指定してください：check --shard 3/8 --format json=part-3.json --format ${name}=part-3.${name}`,
  );
}
