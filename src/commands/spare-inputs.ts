import path from 'node:path';
import { usage } from '../given-options.js';
import type { Host } from '../host.js';
import { trueName } from './true-name.js';

interface Asked {
  readonly formats: readonly { readonly name: string; readonly file: string | undefined }[];
}

/**
 * A report never takes the place of what it reports on, whatever links lead there. `taken` tells of a true name whether
 * it is read, or written besides.
 */
export function spareInputs(taken: Pick<ReadonlySet<string>, 'has'>, { formats }: Asked, host: Host): void {
  const written = formats.flatMap(({ file }) =>
    file === undefined ? [] : [trueName(path.resolve(host.cwd, file), host)],
  );
  const at = written.findIndex((file, index) => taken.has(file) || written.indexOf(file) !== index);
  const over = formats.filter(({ file }) => file !== undefined)[at];
  if (!over) return;
  throw usage(
    `--format ${over.name}=${over.file}: this would replace a file that is read, or another report.`,
    `--format ${over.name}=${over.file}：読み取るファイル、またはほかの報告を上書きしてしまいます。`,
  );
}
