import type { Localized } from '../../schemas/field.js';
import type { ReportDocument, ReportedDiagnostic, ReportedEvaluation } from '../../schemas/report.js';
import { type Diagnostic, type Place, pointer } from '../core/diagnostic.js';
import { type Evaluation, titleOf } from '../core/evaluate.js';
import { fieldInWords } from '../core/field-in-words.js';
import type { Totals } from '../core/totals.js';
import { oncePer } from '../domain/once-per.js';
import { say } from '../text/say.js';
import { type PieceFormat, reportOf } from './pieces.js';
import type { ReportOptions } from './report.js';
import { reportedAttachments } from './seen-attachments.js';

/** The contract: see schemas/report.ts. The other formats are for people. */
export const jsonPieces: PieceFormat = {
  name: 'json',
  extension: 'json',
  piece: written,
  whole: (pieces, totals, options) => jsonParts(pieces, reportFrame(totals, options), totals.drafts),
};

export const json = reportOf(jsonPieces);

/** As JSON.stringify writes it; the larger part is the same for every draft of a call, and is written once. */
function written(evaluation: Evaluation, options: ReportOptions): string {
  const { rules, checklist } = evaluation;
  const same: Readonly<Record<string, () => string>> = {
    rules: () => inJson(rules),
    checklist: () => `[${checklist.questions.map(inJson).join(',')}]`,
    notStated: () => inJson(checklist.notStated),
  };
  const fields = Object.entries(reportedEvaluation(evaluation, options));
  return `{${fields.map(([key, value]) => `"${key}":${same[key]?.() ?? JSON.stringify(value)}`).join(',')}}`;
}

const inJson = oncePer((part: object): string => JSON.stringify(part));

/** A single draft is laid out to be read; of several each stands on a line of its own, so that programs can stream them. */
export function* jsonParts(pieces: () => Iterable<string>, frame: object, drafts: number): Iterable<string> {
  if (drafts < 2) {
    const evaluations = [...pieces()].map((piece) => JSON.parse(piece));
    yield `${JSON.stringify({ ...frame, evaluations }, null, 2)}\n`;
    return;
  }
  const [before = '', after = ''] = JSON.stringify({ ...frame, evaluations: [] }, null, 2).split(EMPTY);
  yield `${before}"evaluations": [`;
  let between = '\n';
  for (const piece of pieces()) {
    yield `${between}${piece}`;
    between = ',\n';
  }
  yield `\n  ]${after}\n`;
}

const EMPTY = '"evaluations": []';

/** Everything of the report but the drafts. */
export function reportFrame({ verdicts, levels, waived, turns }: Totals, options: ReportOptions): ReportDocument {
  const { tool, asOf, asOfTime, bundleDigest } = options;
  return {
    schemaVersion: 1,
    tool,
    asOf,
    asOfTime,
    bundle: bundleDigest === null ? null : { digest: bundleDigest },
    evaluations: [],
    summary: {
      ready: verdicts.ready,
      notReady: verdicts['not-ready'],
      couldNotCheck: verdicts['could-not-check'],
      ...levels,
      waived,
      comparison: turns,
    },
  };
}

export function reportedEvaluation(evaluation: Evaluation, options: ReportOptions): ReportedEvaluation {
  const { file, sha256, asOf, verdict, call, sections, checklist, compared } = evaluation;
  const inFull = (diagnostics: readonly Diagnostic[]) =>
    diagnostics.map((each) => reported(each, fieldInWords(each.place.path, evaluation.value), options));
  return {
    file,
    proposal: { id: sections.project?.id ?? null, title: titleOf(evaluation), sha256 },
    call: call && {
      id: call.call.id,
      title: call.call.title,
      status: call.call.status,
      sha256: call.sha256,
      source: call.call.sources[0]?.url ?? '',
      base: call.base,
    },
    asOf,
    verdict,
    diagnostics: inFull(evaluation.diagnostics),
    attachments: reportedAttachments(evaluation),
    rules: [...evaluation.rules],
    checklist: checklist.questions.map((question) => ({ ...question, figures: [...question.figures] })),
    notStated: [...checklist.notStated],
    comparedWith: compared && { ...compared, added: inFull(compared.added), gone: inFull(compared.gone) },
  };
}

/** A finding with all that it says, and what its field is called. */
export function reported(
  diagnostic: Diagnostic,
  field: Localized,
  { catalogue }: Pick<ReportOptions, 'catalogue'>,
): ReportedDiagnostic {
  const { code, severity, level, place, data, who, citation, related, waived } = diagnostic;
  const [en, ja] = [say(diagnostic, 'en', catalogue), say(diagnostic, 'ja', catalogue)];
  const both = (part: 'message' | 'fix'): Localized => ({ en: en[part], ja: ja[part] });
  return {
    code,
    severity,
    level,
    basis: catalogue.get(code)?.basis ?? 'format',
    place: placed(place),
    field,
    message: both('message'),
    fix: both('fix'),
    who,
    data: data as ReportedDiagnostic['data'],
    citation,
    related: related.map(placed),
    waived,
  };
}

const placed = ({ file, path, start, end }: Place) => ({ file, path: [...path], pointer: pointer(path), start, end });
