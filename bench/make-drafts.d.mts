/** See make-drafts.mjs. */
export interface Fault {
  readonly name: string;
}
export declare const FAULTS: readonly Fault[];
export declare function draftText(index: number, fault?: string): string | Buffer;
export declare function faultAt(index: number, every: number): string | undefined;
export declare function findingsOf(index: number, fault?: string, follower?: string): readonly string[];
export declare function fileOf(index: number): string;
export declare function writeDrafts(
  folder: string,
  count: number,
  options?: { readonly faulty?: number; readonly peers?: boolean },
): { readonly invalid: number };
