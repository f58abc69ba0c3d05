/** The files of other drafts as a sentence names them: a few, and how many more there are. */
export interface NamedFiles {
  readonly files: readonly string[];
  readonly more: number;
}

export function filesInWords({ files, more }: NamedFiles, language: 'en' | 'ja'): string {
  if (language === 'ja') return `${files.join('、')}${more > 0 ? ` ほか${more}件` : ''}`;
  return `${files.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** How many drafts those are. */
export const fileCount = ({ files, more }: NamedFiles): number => files.length + more;
