import type { Place } from '../core/diagnostic.js';
import { withoutCommands } from '../text/ci-commands.js';
import { visible } from '../text/visible.js';
import { filePath } from './file-path.js';

/** Workflow commands of GitHub Actions: lines that a runner turns into annotations. */

export const KINDS = ['error', 'warning', 'notice'] as const;
export type Kind = (typeof KINDS)[number];

/** What is shown beside a line. */
export interface Annotation {
  readonly kind: Kind;
  readonly file: string;
  /** Null where it is about the file as a whole. */
  readonly at: Pick<Place, 'start' | 'end'> | null;
  readonly title: string;
  readonly text: string;
}

const data = (text: string): string =>
  withoutCommands(visible(text)).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** `::error file=…,line=…,endLine=…,col=…,endColumn=…,title=…::message`, without the end of the line. */
export function command({ kind, file, at, title, text }: Annotation): string {
  const given = Object.entries({ ...placed(file, at), title })
    .map(([name, value]) => `${name}=${property(value)}`)
    .join(',');
  return `::${kind} ${given}::${data(text)}`;
}

function placed(file: string, at: Annotation['at']): Readonly<Record<string, string>> {
  // Standard input is no file of the repository.
  if (file === '<stdin>') return {};
  if (!at) return { file: filePath(file), line: '1' };
  const { start, end } = at;
  const lines = { file: filePath(file), line: String(start.line), endLine: String(end.line) };
  // Columns mean something only inside one line.
  if (start.line !== end.line) return lines;
  return { ...lines, col: String(start.column), endColumn: String(Math.max(start.column, end.column)) };
}
