import path from 'node:path';
import { catalogueOf } from '../core/catalogue.js';
import type { Evaluation } from '../core/evaluate.js';
import { redactedCatalogue } from '../core/redact/catalogue.js';
import type { FormatRequest } from '../format-requests.js';
import { wholeNumber } from '../given-options.js';
import type { Host } from '../host.js';
import { shellWord } from '../report/closing.js';
import { isReportName, REPORT_FORMATS, ROLL_FORMATS } from '../report/index.js';
import { NO_PAINT, type Paint, type ReportOptions } from '../report/report.js';
import type { Part, Parts } from '../report/roll.js';
import { RULES } from '../rules/index.js';
import type { Settings } from '../settings.js';
import { VERSION } from '../version.js';

/** The formats that were asked for; pretty on standard output where none was. */
export const requestsOf = ({ formats }: Settings): readonly FormatRequest[] =>
  formats.length > 0 ? formats : [{ name: 'pretty', file: undefined }];

/** A draft in every format that was asked for; pretty on standard output where none was. */
export const writeReports = (evaluation: Evaluation, settings: Settings, host: Host): Promise<void> =>
  writeEach(settings, host, async (name, options) => {
    if (isReportName(name)) return [(await REPORT_FORMATS[name]()).render(evaluation, options)];
    const { rollOfOne } = await import('../report/roll.js');
    return (await ROLL_FORMATS[name]()).parts(rollOfOne(evaluation), options);
  });

type MakeParts = (name: FormatRequest['name'], options: ReportOptions) => Promise<Parts>;

/** Every format that was asked for, to where it was asked for. */
export async function writeEach(settings: Settings, host: Host, make: MakeParts): Promise<void> {
  // A reader of standard output that has seen enough ends the run: by then the files are there.
  const requests = [...requestsOf(settings)].sort((a, b) => Number(!a.file) - Number(!b.file));
  for (const { name, file, unasked } of requests) {
    const options = { ...reportOptions(settings), ...(file === undefined && { paint: await paintFor(settings) }) };
    const parts = await make(name, options);
    if (file === undefined) await (name === 'github' ? (host.commands ?? host.stdoutParts) : host.stdoutParts)(parts);
    else if (unasked) await (await import('./ci-formats.js')).writeUnasked(unasked, file, parts, settings, host);
    else await host.writeParts(path.resolve(host.cwd, file), name === 'pretty' ? unpainted(parts) : parts);
  }
}

/** Pieces of many drafts are made once: with colours where one of their ways leads to a terminal. */
async function* unpainted(parts: Parts): AsyncIterable<Part> {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours that reports use; text of drafts holds no escapes.
  for await (const part of parts) yield typeof part === 'string' ? part.replaceAll(/\x1b\[\d+m/g, '') : part;
}

export function reportOptions(settings: Settings): ReportOptions {
  return {
    language: settings.lang,
    paint: NO_PAINT,
    width: settings.width,
    detail: settings.detail,
    tool: { name: 'grantlint', version: VERSION },
    asOf: settings.asOf,
    asOfTime: settings.asOfTime,
    repeat: repeated(settings),
    hidden: settings.on('redact'),
    catalogue: settings.on('redact') ? redactedCatalogue(catalogueOf(RULES)) : catalogueOf(RULES),
    bundleDigest: null,
    maxFindings: wholeNumber(settings.given.get('maxFindings')) ?? null,
    threshold: { failOn: settings.failOn, maxWarnings: settings.maxWarnings },
  };
}

/** The options without which the next command would judge by something else. */
function repeated({ text, list }: Settings): string {
  const [call, folder, asOf] = [text('call'), text('calls'), text('asOf')];
  const words = [
    ...(call === undefined ? [] : ['--call', shellWord(call)]),
    ...(folder === undefined ? [] : ['--calls', shellWord(folder)]),
    ...list('overlay').flatMap((overlay) => ['--overlay', shellWord(overlay)]),
    ...(asOf === undefined ? [] : ['--as-of', shellWord(asOf)]),
  ];
  return words.map((word) => ` ${word}`).join('');
}

/** Colours for standard output, where they are wanted. */
export async function paintFor({ color }: Settings): Promise<Paint> {
  if (!color) return NO_PAINT;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  return {
    bad: chalk.red,
    warn: chalk.yellow,
    note: chalk.cyan,
    good: chalk.green,
    strong: chalk.bold,
    faint: chalk.dim,
  };
}
