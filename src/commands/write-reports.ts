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
import { RULES } from '../rules/index.js';
import type { Settings } from '../settings.js';
import type { Parts } from '../system-files.js';
import { VERSION } from '../version.js';

/** The formats that were asked for; pretty on standard output where none was. */
export const requestsOf = ({ formats }: Settings): readonly FormatRequest[] =>
  formats.length > 0 ? formats : [{ name: 'pretty', file: undefined }];

/** A draft in every format that was asked for; pretty on standard output where none was. */
export async function writeReports(evaluation: Evaluation, settings: Settings, host: Host): Promise<void> {
  for (const { name, file, appends } of requestsOf(settings)) {
    const paint = file === undefined ? await paintFor(settings) : NO_PAINT;
    const options = { ...reportOptions(settings), paint };
    const target = file === undefined ? undefined : path.resolve(host.cwd, file);
    if (isReportName(name)) {
      const text = (await REPORT_FORMATS[name]()).render(evaluation, options);
      if (target === undefined) await toStdout(name, [text], host);
      else if (appends) await (await import('./ci-formats.js')).appendSummary(target, [text], settings, host);
      else host.write(target, text);
    } else {
      const { rollOfOne } = await import('../report/roll.js');
      const parts = (await ROLL_FORMATS[name]()).parts(rollOfOne(evaluation), options);
      await (target === undefined ? host.stdoutParts(parts) : host.writeParts(target, parts));
    }
  }
}

/** Annotations are commands to the runner; nothing else that is printed may be one. */
export async function toStdout(name: FormatRequest['name'], parts: Parts, host: Host): Promise<void> {
  const write = name === 'github' ? (host.commands ?? host.stdoutParts) : host.stdoutParts;
  await write(parts);
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
