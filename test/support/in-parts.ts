import { type Ran, runIn } from './real-run.js';

/** The words of a run over 60 drafts, for a day on which the call of most of them was open. */
export const CHECK = [
  ...['check', 'drafts', '--file-list', 'list.txt', '--calls', 'own'],
  ...['--as-of', '2023-07-01', '--lang', 'en'],
] as const;

/** Checks every part of a run, `PREFIX-1.json` and on. */
export async function checkInParts(
  folder: string,
  count: number,
  prefix: string,
  words: readonly string[] = CHECK,
): Promise<readonly Ran[]> {
  const all: Ran[] = [];
  for (let index = 1; index <= count; index++) {
    const shard = ['--shard', `${index}/${count}`, '--format', `json=${prefix}-${index}.json`];
    all.push(await runIn(folder, [...words, ...shard]));
  }
  return all;
}
