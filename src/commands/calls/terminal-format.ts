import { wholeCatalogue } from '../../core/whole-catalogue.js';
import { usage } from '../../given-options.js';
import type { ReportOptions } from '../../report/report.js';
import { RULES } from '../../rules/index.js';
import type { Settings } from '../../settings.js';
import { paintFor, reportOptions } from '../write-reports.js';

const FORMATS = ['pretty', 'plain', 'json'] as const;

/** The format on standard output, for actions that write no files. */
export function terminalFormat({ formats }: Settings): (typeof FORMATS)[number] {
  const [request = { name: 'pretty', file: undefined }] = formats;
  const format = FORMATS.find((each) => each === request.name);
  if (format && request.file === undefined && formats.length < 2) return format;
  throw usage(
    '--format: this action writes pretty, plain or json to standard output.',
    '--format：この操作では pretty、plain、json のいずれかを標準出力に表示します。',
  );
}

/** The options of such a report: only what a person reads has colours. */
export const terminalOptions = async (
  format: ReturnType<typeof terminalFormat>,
  settings: Settings,
): Promise<ReportOptions> => ({
  ...reportOptions(settings),
  catalogue: wholeCatalogue(RULES),
  ...(format === 'pretty' && { paint: await paintFor(settings) }),
});
