import type { Language } from '../../schemas/field.js';
import { countLevels } from '../core/diagnostic.js';
import type { Evaluation } from '../core/evaluate.js';
import { visible } from '../text/visible.js';
import { wrap } from '../text/wrap.js';
import { comparisonBlock } from './comparison-block.js';
import { asOfText, languagesOf, type ReportOptions } from './report.js';
import { citationText, countsText, isProvisional, VERDICT_SIGNS, verdictText, WORDS } from './words.js';

/** What stands below the findings: what is left to people, what was not checked, what another call changes, the verdict. */
export function closing(evaluation: Evaluation, options: ReportOptions): string {
  return languagesOf(options.language)
    .map((language) => part(evaluation, language, options))
    .join('\n\n');
}

function part(evaluation: Evaluation, language: Language, options: ReportOptions): string {
  const below = [...questions(evaluation, language, options), ...unchecked(evaluation, language, options)];
  const blocks = options.detail === 'quiet' ? [] : below;
  const turn = comparisonBlock(evaluation, language, options);
  return [...blocks, ...turn, verdict(evaluation, language, options)].join('\n\n');
}

export function questions({ checklist }: Evaluation, language: Language, { paint, width }: ReportOptions): string[] {
  const blocks: string[] = [];
  if (checklist.questions.length > 0) {
    const items = checklist.questions.flatMap(({ text, figures, citation }) => [
      `  □ ${wrap(text[language], width, 4)}`,
      ...figures.map(({ label, value }) =>
        paint.faint(`      ${wrap(visible(`${label[language]}${COLON[language]}${value[language]}`), width, 6)}`),
      ),
      paint.faint(`      ${wrap(citationText(citation)[language], width, 6)}`),
    ]);
    blocks.push([paint.strong(`${WORDS.judge[language]} (${checklist.questions.length})`), ...items].join('\n'));
  }
  if (checklist.notStated.length > 0) {
    const topics = checklist.notStated.map(({ topic }) => `  - ${wrap(topic[language], width, 4)}`);
    blocks.push([paint.strong(wrap(WORDS.notStated[language], width)), ...topics].join('\n'));
  }
  return blocks;
}

/**
 * Rules that did not run because something could not be read, or by the settings, are always shown; "nothing to judge
 * by" when asked.
 */
export function unchecked(
  { rules }: Evaluation,
  language: Language,
  { paint, width, detail }: ReportOptions,
): string[] {
  const shown = rules.filter(
    ({ state }) => state === 'not-read' || state === 'off' || (detail === 'verbose' && state === 'not-applicable'),
  );
  if (shown.length === 0) return [];
  const why = [...new Set(shown.map((rule) => rule.why?.[language] ?? ''))];
  const lines = why.map((reason) => {
    const codes = shown.filter((rule) => rule.why?.[language] === reason).map(({ code }) => code);
    return `  ${wrap(reason, width, 2)}\n    ${paint.faint(wrap(codes.join(', '), width, 4))}`;
  });
  return [[paint.warn(`${WORDS.notChecked[language]} (${shown.length})`), ...lines].join('\n')];
}

function verdict(evaluation: Evaluation, language: Language, options: ReportOptions): string {
  const { paint, width } = options;
  const colour = { ready: paint.good, 'not-ready': paint.bad, 'could-not-check': paint.warn }[evaluation.verdict];
  const sign = VERDICT_SIGNS[evaluation.verdict];
  const judged = verdictText(evaluation.verdict, evaluation.diagnostics)[language];
  const counts = countsText(countLevels(evaluation.diagnostics))[language];
  const lines = [`${colour(`${sign} ${judged}`)}  ${counts}`];
  if (isProvisional(evaluation)) lines.push(`  ${wrap(WORDS.provisional[language], width, 2)}`);
  lines.push(`  ${paint.faint(WORDS.next[language])}  ${visible(nextCommand(evaluation, options))}`);
  lines.push(`  ${paint.faint(wrap(visible(traceText(evaluation, options)), width, 2))}`);
  return lines.join('\n');
}

/** By what the draft was judged: tool, day, draft and call, so that a report can be told from an older one. */
export function traceText({ sha256, call }: Evaluation, options: ReportOptions): string {
  const definition = call ? ` · ${call.call.id} sha256:${call.sha256.slice(0, 12)}` : '';
  const { tool } = options;
  return `${tool.name} ${tool.version} · ${asOfText(options)} · sha256:${sha256?.slice(0, 12) ?? '-'}${definition}`;
}

const COLON = { en: ': ', ja: '：' } as const;

/** A word as a shell takes it; a name that starts with - would be read as an option. */
export const shellWord = (word: string): string => {
  const safe = word.startsWith('-') && word !== '-' ? `./${word}` : word;
  return /^[\w./-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", `'\\''`)}'`;
};

/** What to type next. A draft that came over standard input has no file to name; one in a bundle is packed already. */
export function nextCommand(
  { verdict: result, file, sections }: Pick<Evaluation, 'verdict' | 'file' | 'sections'>,
  { repeat, bundleDigest }: Pick<ReportOptions, 'repeat' | 'bundleDigest'>,
): string {
  if (bundleDigest !== null) {
    return `grantlint verify ${shellWord(`${sections.project?.id ?? ''}.zip`)} --digest ${bundleDigest}`;
  }
  if (file === '<stdin>') return `grantlint check -${repeat}`;
  return `grantlint ${result === 'ready' ? 'pack' : 'check'} ${shellWord(file)}${repeat}`;
}
