import type { FileFact, Files } from '../core/attachment-facts.js';
import type { Path } from '../core/diagnostic.js';

/** The attachments to whose files a condition applies, each with the place of its path in the draft. */
export function attachmentsWhere(
  files: Files,
  applies: (fact: FileFact) => boolean,
): readonly { readonly fact: FileFact; readonly field: Path }[] {
  return files.attachments.flatMap((fact, index) => (applies(fact) ? [{ fact, field: attachmentPath(index) }] : []));
}

export const attachmentPath = (index: number): Path => ['attachments', index, 'path'];
