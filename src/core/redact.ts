import type { Localized } from '../../schemas/field.js';
import { checklistOf } from './checklist.js';
import { type Evaluation, titleOf } from './evaluate.js';
import { draftTokens } from './redact/draft-tokens.js';
import { redactedFinding } from './redact/finding.js';
import { hashedText, type KeyedHash, tokenAt } from './redact/token.js';

/**
 * An evaluation without anything that the draft says, for reports that others see: each text and figure is its path and
 * a keyed hash. The verdict and the codes, levels and lines of the findings stay, and whatever is of the call. The hash
 * of the file goes as well: whoever knows an older version could find from it what changed. Every field is named here,
 * so that none can be added to an evaluation and shown unseen.
 */
export function redacted(evaluation: Evaluation, hash: KeyedHash): Evaluation {
  const { file, asOf, verdict, call, rules, compared, value, checklist } = evaluation;
  const tokens = draftTokens(value, new Set(rules.map(({ code }) => code)), hash);
  const definition = call?.places[0]?.file ?? null;
  const hidden = (findings: Evaluation['diagnostics']) =>
    findings.map((each) => redactedFinding(each, tokens, definition));
  const title = titleOf(evaluation);
  return {
    file,
    sha256: null,
    asOf,
    verdict,
    call,
    sections: {},
    ...(title && { shownTitle: redactedTitle(title, hash) }),
    files: null,
    diagnostics: hidden(evaluation.diagnostics),
    rules,
    checklist: call ? checklistOf(call.call, {}) : checklist,
    compared: compared && { ...compared, added: hidden(compared.added), gone: hidden(compared.gone) },
    text: '',
    value: undefined,
  };
}

/** The same for every report, by which a draft can be told from others. */
export function redactedTitle(title: Localized, hash: KeyedHash): Localized {
  const shown = tokenAt(['project', 'title'], hashedText(title), hash);
  return { en: shown, ja: shown };
}
