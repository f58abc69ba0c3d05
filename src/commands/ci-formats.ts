import path from 'node:path';
import { FileError } from '../core/errors.js';
import type { FormatRequest } from '../format-requests.js';
import type { Host } from '../host.js';
import type { Parts } from '../report/roll.js';
import type { Settings } from '../settings.js';
import { visible } from '../text/visible.js';

/** What a CI engine shows by itself, where nobody said which formats are wanted. */

/** Under this name GitLab examples keep the report; the job names it under `artifacts:reports:codequality`. */
const GITLAB_FILE = 'gl-code-quality-report.json';

/** The formats for the engine on which a check runs, unless any were asked for, and a job summary beside `github`. */
export function withCiFormats(settings: Settings, host: Host): Settings {
  const { env } = host;
  if (settings.formats.length > 0) return withSummary(settings, host);
  if (env.GITHUB_ACTIONS === 'true') return withSummary({ ...settings, formats: [GITHUB] }, host);
  if (env.GITLAB_CI !== 'true') return settings;
  if (settings.detail !== 'quiet') host.stderr(`${NOTE[settings.lang === 'ja' ? 'ja' : 'en']}\n`);
  return { ...settings, formats: GITLAB };
}

const GITHUB: FormatRequest = { name: 'github', file: undefined };
const GITLAB: readonly FormatRequest[] = [
  { name: 'pretty', file: undefined },
  { name: 'gitlab', file: GITLAB_FILE, unasked: 'written' },
];
const NOTE = {
  en: `note: the Code Quality report goes to ${GITLAB_FILE} (GITLAB_CI is set; --format chooses otherwise)`,
  ja: `注意：Code Quality の報告を ${GITLAB_FILE} に保存します（GITLAB_CI が設定されているため。変更は --format で指定）`,
} as const;

/** Where `github` is asked for, the report for people is added to the summary of the job, if the runner names a file. */
export function withSummary(settings: Settings, { env, cwd }: Host): Settings {
  const { formats } = settings;
  const file = env.GITHUB_STEP_SUMMARY;
  if (!file || !formats.some(({ name }) => name === 'github')) return settings;
  const target = path.resolve(cwd, file);
  if (formats.some((each) => each.file !== undefined && path.resolve(cwd, each.file) === target)) return settings;
  return { ...settings, formats: [...formats, { name: 'markdown', file: target, unasked: 'added' }] };
}

/** Bytes that GitHub takes for the summary of one step; with more it takes nothing. */
const MOST_BYTES = 1024 * 1024;

/** Writes what the engine shows. What cannot be written is told, and no lost check. */
export async function writeUnasked(
  how: 'added' | 'written',
  file: string,
  parts: Parts,
  { lang }: Pick<Settings, 'lang'>,
  host: Host,
): Promise<void> {
  try {
    if (how === 'added') await addSummary(file, parts, host);
    else await host.writeParts(path.resolve(host.cwd, file), parts);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const language = lang === 'ja' ? 'ja' : 'en';
    host.stderr(`${visible(UNWRITTEN[language](error.text[language]))}\n`);
  }
}

/** As far as there is room. */
async function addSummary(file: string, parts: Parts, host: Host): Promise<void> {
  const { cutMarkdown } = await import('../report/cut-markdown.js');
  const room = MOST_BYTES - (host.stat(file)?.size ?? 0);
  let text = '';
  for await (const part of parts) {
    text += String(part);
    if (text.length > room) break;
  }
  host.append(file, cutMarkdown(text, room, CUT));
}

const CUT = `\n> The report is cut here: GitHub takes 1 MiB for the summary of a step. / GitHub の上限（1 ステップ 1 MiB）を超えるため、以降を省略しています。\n`;
const UNWRITTEN = {
  en: (why: string) => `note: the report for the pipeline could not be written (${why}); the check itself is complete.`,
  ja: (why: string) => `注意：パイプライン用の報告を書き込めませんでした（${why}）。確認自体は完了しています。`,
} as const;
