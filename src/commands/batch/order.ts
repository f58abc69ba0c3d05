import type { Host } from '../../host.js';
import type { PieceName } from '../../report/index.js';
import { NO_PAINT } from '../../report/report.js';
import { type PlainSettings, withReaders } from '../../settings.js';
import { checkSettings } from '../check-draft.js';
import { hashBy } from '../redaction.js';
import { waivingOf } from '../waivers/to-waive.js';
import { paintFor, reportOptions } from '../write-reports.js';
import { loadFormats, type Recording } from './draft-record.js';

/** How a run judges its drafts, as plain values: every thread makes the same of them. */
export interface Order {
  readonly settings: PlainSettings;
  readonly pieces: readonly PieceName[];
  /** Whether pieces go to a terminal that shows colours. */
  readonly painted: boolean;
  readonly among: boolean;
  readonly wantsBriefs: boolean;
  /** The key by which drafts are hidden in reports; null where they are shown. */
  readonly redactKey: string | null;
}

export async function recordingOf(
  { settings: plain, pieces, painted, among, wantsBriefs, redactKey }: Order,
  host: Host,
): Promise<Recording> {
  const settings = withReaders(plain);
  const paint = painted ? await paintFor(settings) : NO_PAINT;
  return {
    checking: await checkSettings(settings, host),
    stdinName: settings.text('stdinFilename'),
    among,
    wantsBriefs,
    waiving: waivingOf(settings),
    hash: redactKey === null ? null : hashBy(redactKey),
    formats: await loadFormats(pieces),
    options: { ...reportOptions(settings), paint },
  };
}
