import type { FormatRequest } from '../../format-requests.js';
import { usage } from '../../given-options.js';
import type { Host } from '../../host.js';
import { isPieceName, PIECE_FORMATS, type PieceName, ROLL_FORMATS, type RollName } from '../../report/index.js';
import type { ReportOptions } from '../../report/report.js';
import type { Parts } from '../../report/roll.js';
import type { Settings } from '../../settings.js';
import { writeEach } from '../write-reports.js';
import type { Run } from './run-many.js';

/** Up to so many drafts are shown in full at a terminal; of more nobody reads all, and each gets a line. */
export const MOST_IN_FULL = 10;

/** The formats whose pieces are made while the drafts are at hand. */
export const pieceNames = (requests: readonly FormatRequest[], drafts: number): readonly PieceName[] => [
  ...new Set(requests.flatMap(({ name }) => pieceNamed(name, drafts) ?? [])),
];

/** The pieces of which a format is made; undefined where it is made of briefs. */
const pieceNamed = (name: FormatRequest['name'], drafts: number): PieceName | undefined => {
  if (name === 'pretty') return drafts <= MOST_IN_FULL ? 'pretty' : 'list';
  return isPieceName(name) ? name : undefined;
};

/** Whether one of the formats is made of the briefs of all drafts. */
export const wantsBriefs = (requests: readonly FormatRequest[]): boolean =>
  requests.some(({ name }) => !isPieceName(name));

/** Renders every format that was asked for; pretty on standard output where none was. */
export const writeRun = (run: Run, settings: Settings, host: Host): Promise<void> =>
  writeEach(settings, host, (name, options) => partsOf(name, run, options));

export async function partsOf(name: FormatRequest['name'], run: Run, options: ReportOptions): Promise<Parts> {
  const { totals, calls } = run.roll;
  const piece = pieceNamed(name, totals.drafts);
  if (piece) {
    const format = await PIECE_FORMATS[piece]();
    return format.whole(() => run.pieces.get(piece)?.all() ?? [], totals, options, calls);
  }
  return (await ROLL_FORMATS[name as RollName]()).parts(run.roll, options);
}

/** A sheet is no text: on a terminal it would be noise. */
export function refuseNoise(requests: readonly FormatRequest[], { terminal }: Pick<Host, 'terminal'>): void {
  if (!terminal.stdout || !requests.some(({ name, file }) => name === 'xlsx' && file === undefined)) return;
  throw usage(
    '--format xlsx: give a file: --format xlsx=drafts.xlsx',
    '--format xlsx：ファイルを指定してください：--format xlsx=drafts.xlsx',
  );
}
