import type { Localized } from '../../../schemas/field.js';
import { countLevels, type Diagnostic, type Path, pointer, standing, waivedOf } from '../../core/diagnostic.js';
import { fieldInWords } from '../../core/field-in-words.js';
import { BUNDLE_VERDICTS, findingsOf, type Verification } from '../../core/verification.js';
import { acceptedBySender } from '../../core/verify-policy-codes.js';
import { cells, padCells } from '../../text/cells.js';
import { say } from '../../text/say.js';
import { visible } from '../../text/visible.js';
import { wrap } from '../../text/wrap.js';
import { questions, unchecked } from '../closing.js';
import { finding } from '../pretty-finding.js';
import { prettyWaived } from '../pretty-waived.js';
import { languagesOf, type ReportOptions } from '../report.js';
import { countsText, joined, LEVEL_SIGNS, LEVEL_WORDS, WAIVED_SIGN, WHO_WORDS, WORDS, waivedCount } from '../words.js';
import { head } from './head.js';
import type { RenderVerifications } from './index.js';
import {
  acceptedThere,
  BUNDLE_VERDICT_SIGNS,
  BUNDLE_WORDS,
  leftToPeople,
  notCheckedWords,
  verdictName,
} from './words.js';

/** For a person at a terminal: the verdict first, then what speaks against the bundle, and what nobody looked at. */
export const pretty: RenderVerifications = (verifications, options) => {
  const parts = verifications.map((each) => one(each, options));
  return `${[...parts, ...(verifications.length > 1 ? [summary(verifications, options)] : [])].join('\n\n')}\n`;
};

function one(verification: Verification, options: ReportOptions): string {
  const { faults, recheck } = verification;
  const found = recheck?.diagnostics ?? [];
  const told = faults.filter((each) => each.code !== acceptedBySender.code);
  const isShown = ({ level }: Diagnostic) => options.detail !== 'quiet' || level === 'must';
  const file = {
    text: recheck?.text ?? '',
    field: (path: Path): Localized => fieldInWords(path, recheck?.value),
  };
  return [
    head(verification, options),
    ...told.filter(isShown).map((each) => fault(each, options)),
    ...standing(found)
      .filter(isShown)
      .map((each) => [finding(each, file, options), ...acceptedLines(each, faults, options)].join('\n')),
    ...prettyWaived(found, file, options),
    ...(options.detail === 'quiet' ? [] : left(verification, options)),
    counts(verification, options),
  ].join('\n\n');
}

/** Where somebody else accepted what stands here. */
function acceptedLines(found: Diagnostic, faults: readonly Diagnostic[], options: ReportOptions): string[] {
  const { width, catalogue, language, paint } = options;
  const meant = faults.filter(
    ({ code, data, place }) =>
      code === acceptedBySender.code &&
      data.rule === found.code &&
      place.start.offset === found.place.start.offset &&
      pointer(place.path) === pointer(found.place.path),
  );
  // Of several equal findings each was accepted alike.
  return meant.slice(0, 1).flatMap((each) =>
    languagesOf(language).map((one) => {
      const { message } = say(each, one, catalogue);
      return `  ${paint.note(wrap(visible(`${WAIVED_SIGN} ${message}`), width, 4))}`;
    }),
  );
}

const COLOUR = { must: 'bad', should: 'warn', notice: 'note' } as const;
const LABEL = 6;

/** A fault of the bundle stands in no line, so it has no frame. */
function fault(diagnostic: Diagnostic, options: ReportOptions): string {
  const { level, code, place, who } = diagnostic;
  const { paint, width, catalogue, language, detail } = options;
  const languages = languagesOf(language);
  const said = languages.map((each) => ({ each, ...say(diagnostic, each, catalogue) }));
  const labelled = (label: string, text: string): string =>
    `  ${paint.faint(padCells(label, LABEL))}${wrap(visible(text), width, LABEL + 2)}`;
  const word = languages.map((each) => LEVEL_WORDS[level][each]).join('/');
  return [
    `${paint[COLOUR[level]](`${LEVEL_SIGNS[level]} ${word}`)}  ${paint.strong(code)}`,
    `  ${paint.faint(wrap(visible(place.file), width, 2))}`,
    ...said.map(({ message }) => `  ${wrap(visible(message), width, 2)}`),
    ...said.flatMap(({ each, fix, why }) => [
      labelled(WORDS.fix[each], `${fix}${{ en: ` [${WHO_WORDS[who].en}]`, ja: `［${WHO_WORDS[who].ja}］` }[each]}`),
      ...(detail === 'verbose' ? [labelled(WORDS.why[each], why)] : []),
    ]),
    ...said.slice(0, 1).map(({ each }) => labelled(WORDS.more[each], `grantlint explain ${code}`)),
  ].join('\n');
}

/** What nobody looked at. */
function left(verification: Verification, options: ReportOptions): string[] {
  const { paint, width, language, detail } = options;
  const { notChecked, recheck } = verification;
  return languagesOf(language).flatMap((each) => {
    const words = notChecked.map((what) => notCheckedWords(what, verification));
    const count = recheck?.checklist.questions.length ?? 0;
    const all = count > 0 && detail !== 'verbose' ? [...words, leftToPeople(count)] : words;
    const lines = all.map((text) => `  - ${wrap(visible(text[each]), width, 4)}`);
    const own = lines.length > 0 ? [[paint.warn(BUNDLE_WORDS.notChecked[each]), ...lines].join('\n')] : [];
    if (!recheck) return own;
    const asked = detail === 'verbose' ? questions(recheck, each, options) : [];
    return [...asked, ...own, ...unchecked(recheck, each, options)];
  });
}

function counts(verification: Verification, { language, paint, width }: ReportOptions): string {
  const found = findingsOf(verification);
  const text = joined(countsText(countLevels(found)), waivedCount(waivedOf(found).length));
  const there = found.filter(({ code }) => code === acceptedBySender.code).length;
  return languagesOf(language)
    .flatMap((each) => [...(there === 0 ? [] : [wrap(acceptedThere(there)[each], width, 0)]), paint.strong(text[each])])
    .join('\n');
}

/** A line for each bundle, the name last: it can be of any length. */
function summary(verifications: readonly Verification[], { language, paint }: ReportOptions): string {
  const languages = languagesOf(language);
  const nameOf = (one: Verification) => languages.map((each) => verdictName(one)[each]).join('/');
  const room = Math.max(...verifications.map((each) => cells(nameOf(each))));
  const digestRoom = Math.max(...verifications.map(({ digest }) => digest?.length ?? 1));
  const titles = languages.map((each) => {
    const names = BUNDLE_VERDICTS.flatMap((verdict) =>
      verifications.filter((one) => one.verdict === verdict).map((one) => verdictName(one)[each]),
    );
    const numbers = [...new Set(names)].map((name) => `${name} ${names.filter((other) => other === name).length}`);
    return `${BUNDLE_WORDS.summary[each]}${{ en: ': ', ja: '：' }[each]}${numbers.join({ en: ', ', ja: '、' }[each])}`;
  });
  const rows = verifications.map((each) => {
    const colour = each.verdict === 'passed' ? paint.good : each.verdict === 'could-not-check' ? paint.warn : paint.bad;
    const word = colour(`${BUNDLE_VERDICT_SIGNS[each.verdict]} ${padCells(nameOf(each), room)}`);
    return `  ${word}  ${(each.digest ?? '-').padEnd(digestRoom)}  ${visible(each.file)}`;
  });
  return [...titles.map((title) => paint.strong(title)), ...rows].join('\n');
}
