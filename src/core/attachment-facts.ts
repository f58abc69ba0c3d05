/** What was found where an attachment should lie. Facts only; rules judge them. */
export interface FileFact {
  /** The path as the proposal writes it. */
  readonly path: string;
  readonly state: 'file' | 'missing' | 'folder' | 'outside' | 'special' | 'unreadable';
  /** For `outside`: by which way the path leaves the proposal's folder. */
  readonly way: 'absolute' | 'parent' | 'link' | null;
  /** Bytes; 0 where it is not a file. */
  readonly size: number;
  /** File name extension that fits the content, in lower case, or null where the content is not a known type. */
  readonly type: string | null;
  /** Whether a PDF says of itself that it is encrypted. */
  readonly encrypted: boolean;
}

export interface Files {
  /** One fact for each entry of the attachments section, in its order. */
  readonly attachments: readonly FileFact[];
  /** Files that lie in the folders of attachments without being listed, relative to the proposal, sorted. */
  readonly unlisted: readonly string[];
}
