import { GOOD, GOOD_FILES, type Outcome, run, type World } from '../support/memory-host.js';

/** Sums of a direct cost, a fiscal year and the whole that do not fit: three findings that block, each waivable. */
export const FAULTY = GOOD.replace(/other: 5000000, total: 40000000/, 'other: 5000000, total: 40000001');
export const RULE = 'budget-sum-mismatch';
export const POINTER = '/budget/years/0/direct/total';
export const ACCEPTED = ['--reason', 'Agreed with the funder', '--by', 'Office of Research', '--until', '2023-12-31'];

export interface Found {
  readonly code: string;
  readonly level: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly place: { readonly pointer: string; readonly start: { readonly line: number } };
  readonly message: { readonly en: string; readonly ja: string };
  readonly waived: {
    readonly reason: string;
    readonly by: string | null;
    readonly until: string | null;
    readonly file: string;
    readonly line: number;
  } | null;
}

export interface Report {
  readonly file: string;
  readonly verdict: string;
  readonly diagnostics: readonly Found[];
}

export const reportsOf = ({ stdout }: Pick<Outcome, 'stdout'>): readonly Report[] =>
  stdout.startsWith('{') ? (JSON.parse(stdout) as { evaluations: Report[] }).evaluations : [];

/** `grantlint check --format json` in English, on the known-good proposal with these files laid over it. */
export async function checked(files: World['files'], words: readonly string[] = [], world: World = {}) {
  const outcome = await run(['check', ...words, '--lang', 'en', '--format', 'json'], {
    ...world,
    files: { ...GOOD_FILES, ...files },
  });
  const [draft] = reportsOf(outcome);
  const found = draft?.diagnostics ?? [];
  return {
    ...outcome,
    verdict: draft?.verdict,
    found,
    standing: found.filter(({ waived }) => waived === null).map(({ code }) => code),
    waived: found.filter(({ waived }) => waived !== null),
  };
}

/** The faulty draft, and the waivers that accept all that stands in it. */
export async function accepted(text = FAULTY, words: readonly string[] = ACCEPTED): Promise<Record<string, string>> {
  const { files } = await checked({ 'proposal.yaml': text }, ['--write-waivers', ...words]);
  return { 'proposal.yaml': text, 'waivers.yaml': files['waivers.yaml'] ?? '' };
}
