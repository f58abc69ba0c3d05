import type { ExplainOptions, Explanation } from '../../types/index.js';
import { explain } from '../commands/explain.js';
import { usage } from '../given-options.js';
import { closedHost, saying } from './closed-host.js';
import { settingsFor } from './settings-for.js';

/** What `grantlint explain CODE --format json` writes, as a value. */
export async function explainCode(code: string, options: ExplainOptions = {}): Promise<Explanation> {
  if (typeof code !== 'string') throw usage('A code is a string.', 'コードは文字列で指定してください。');
  const { host, said } = saying(closedHost());
  await explain([code], await settingsFor(options, host), host);
  return JSON.parse(said()) as Explanation;
}
