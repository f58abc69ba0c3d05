import type { CheckOptions, Draft, Report } from '../../types/index.js';
import { checkOne } from '../commands/check.js';
import { redacting } from '../commands/redaction.js';
import { saying } from './closed-host.js';
import { draftOf } from './draft-of.js';
import { settingsFor } from './settings-for.js';

/** The way of `grantlint check` with one draft and one format, as a value. */
export async function checkDraft(draft: Draft, options?: CheckOptions): Promise<Report> {
  return JSON.parse(await jsonReport(draft, options)) as Report;
}

/** The very bytes that the command writes to standard output. */
export async function jsonReport(draft: Draft, options: CheckOptions = {}): Promise<string> {
  const { name, stdinName, host: within } = draftOf(draft);
  const { host, said } = saying(within);
  await checkOne(name, redacting(await settingsFor(options, host, stdinName), host), host);
  return said();
}
