import { exitCode } from '../core/exit-code.js';
import { type PieceFormat, reportOf } from './pieces.js';
import type { SarifSubject } from './sarif-entries.js';
import { sarifParts } from './sarif-log.js';
import { VERDICT_WORDS } from './words.js';

/** Drafts as SARIF 2.1.0. */
export const sarifPieces: PieceFormat = {
  name: 'sarif',
  extension: 'sarif',
  piece: ({ file, sha256, diagnostics, rules, verdict }) => {
    const stopped = verdict === 'could-not-check' ? VERDICT_WORDS[verdict] : null;
    const subject: SarifSubject = { file, sha256, diagnostics, rules, stopped, notChecked: [] };
    return JSON.stringify(subject);
  },
  whole: (pieces, totals, options) => {
    const { failOn = 'must', maxWarnings } = options.threshold ?? {};
    return sarifParts(() => subjectsIn(pieces()), exitCode(totals, failOn, maxWarnings), options);
  },
};

export const sarif = reportOf(sarifPieces);

function* subjectsIn(pieces: Iterable<string>): Iterable<SarifSubject> {
  for (const piece of pieces) yield JSON.parse(piece);
}
