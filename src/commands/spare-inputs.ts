import path from 'node:path';
import { usage } from '../given-options.js';
import type { Host } from '../host.js';
import type { Settings } from '../settings.js';
import { trueName } from './true-name.js';

/** A report never takes the place of what it reports on, whatever links lead there. */
export function spareInputs(read: ReadonlySet<string>, { formats }: Pick<Settings, 'formats'>, host: Host): void {
  const written = formats.flatMap(({ file }) =>
    file === undefined ? [] : [trueName(path.resolve(host.cwd, file), host)],
  );
  const at = written.findIndex((file, index) => read.has(file) || written.indexOf(file) !== index);
  const over = formats.filter(({ file }) => file !== undefined)[at];
  if (!over) return;
  throw usage(
    `--format ${over.name}=${over.file}: this would replace a file that is read, or another report.`,
    `--format ${over.name}=${over.file}：読み取るファイル、またはほかの報告を上書きしてしまいます。`,
  );
}
