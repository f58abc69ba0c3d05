import type { LoadedCall } from '../../core/call-facts.js';
import { type CheckedCall, checkCall } from '../../core/check-call.js';
import { UsageError } from '../../core/errors.js';
import { exitCode } from '../../core/exit-code.js';
import { baseNamed } from '../../core/parse-call.js';
import { readYaml } from '../../core/read-yaml.js';
import { totalsOf } from '../../core/totals.js';
import { sha256 } from '../../files/sha256.js';
import type { Host } from '../../host.js';
import { jsonChecks, plainChecks, prettyChecks, summaryOfChecks } from '../../report/call-check.js';
import { RULES } from '../../rules/index.js';
import type { Settings } from '../../settings.js';
import { callStore } from '../call-store.js';
import { type DefinitionFile, definitions } from '../definition-files.js';
import { definitionsNamed } from './definition-named.js';
import { terminalFormat, terminalOptions } from './terminal-format.js';

/** `grantlint calls check [FILE|FOLDER|ID…]`: definitions looked through as drafts are; all within reach where none is named. */
export async function checkCalls(words: readonly string[], settings: Settings, host: Host): Promise<number> {
  const format = terminalFormat(settings);
  const folder = settings.text('calls');
  const files =
    words.length > 0
      ? words.flatMap((word) => definitionsNamed(word, host, folder))
      : [...definitions(host, folder).values()];
  // All are read before one is judged: a run that cannot read one of them has not checked what it was asked to.
  const read = files.map((each) => ({ ...each, bytes: host.read(each.path) }));
  const checked: CheckedCall[] = [];
  for (const each of read) checked.push(await checkOne(each, settings, host));
  const options = await terminalOptions(format, settings);
  const render = { pretty: prettyChecks, plain: plainChecks, json: jsonChecks }[format];
  host.stdout(render(checked, options));
  if (format === 'pretty' && checked.length > 1) host.stdout(`\n${summaryOfChecks(checked, options)}`);
  const verdicts = checked.map(({ isRead, diagnostics }) => ({
    verdict: isRead ? ('ready' as const) : ('could-not-check' as const),
    diagnostics,
  }));
  return exitCode(totalsOf(verdicts), settings.failOn, settings.maxWarnings);
}

async function checkOne(
  definition: DefinitionFile & { readonly bytes: Uint8Array },
  settings: Settings,
  host: Host,
): Promise<CheckedCall> {
  const { file, bytes } = definition;
  const read = readYaml(file, bytes);
  const base = await baseOf(definition, baseNamed(read), settings, host);
  return checkCall(file, read, sha256(bytes), { baseOf: () => base, rules: RULES });
}

/** What an overlay adds to, by the name that it writes. A base with faults of its own hides no other definition of the run. */
async function baseOf(
  { file, path }: DefinitionFile,
  name: string | undefined,
  settings: Settings,
  host: Host,
): Promise<LoadedCall | 'unusable' | undefined> {
  if (name === undefined) return undefined;
  const store = callStore(host, settings.text('calls'));
  // Wrong options are no fault of the base.
  store.ids();
  return store.baseOf({ file, path }, name).catch((error: unknown) => {
    if (error instanceof UsageError) return 'unusable';
    throw error;
  });
}
