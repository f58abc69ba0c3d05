import { metadataTexts } from '../core/bundle-metadata.js';
import { payloadGaps } from '../core/bundle-payload.js';
import { type Diagnostic, diagnose } from '../core/diagnostic.js';
import type { Evaluation } from '../core/evaluate.js';
import { wholeBundle } from '../core/verify-code.js';
import { metadataDiffers, payloadForeign, payloadMissing } from '../core/verify-payload-codes.js';
import { ZERO_DIGEST } from '../domain/bundle-digest.js';
import type { ReportedBundle } from './verify-report.js';

/** What lies in a bundle beside what was judged. `evaluation` is that of the draft; null where none was made. */
export function payloadFaults({ file, manifest, files }: ReportedBundle, evaluation: Evaluation | null): Diagnostic[] {
  const attached = evaluation?.files ? (evaluation.sections.attachments ?? []).map(({ path }) => path) : null;
  const { foreign, missing } = payloadGaps([...files.keys()], manifest.call, attached);
  const place = wholeBundle(file);
  return [
    ...(foreign.length > 0 ? [diagnose(payloadForeign, place, { entries: foreign })] : []),
    ...(missing.length > 0 ? [diagnose(payloadMissing, place, { entries: missing })] : []),
  ];
}

/**
 * Whether the files that follow from all others are what they give. `original` is the check by the definition inside;
 * without it, or where the draft cannot be read, they cannot be made once more: null.
 */
export function metadataFaults(bundle: ReportedBundle, original: Evaluation | null): Diagnostic[] | null {
  if (!original?.call || original.sections.project === undefined) return null;
  const texts = metadataTexts(bundle.manifest, original.sections, original.call);
  // One that is missing has a finding of its own.
  const files = [...texts].filter(([path, text]) => bundle.files.has(path) && !isAsMade(bundle, path, text));
  return files.length === 0
    ? []
    : [diagnose(metadataDiffers, wholeBundle(bundle.file), { files: files.map(([path]) => path) })];
}

/** Byte for byte, but for the digest, which is as long as the zeros that stand for it. */
export function isAsMade({ files, read, digest }: ReportedBundle, path: string, text: string): boolean {
  if (files.get(path) !== Buffer.byteLength(text)) return false;
  const found = Buffer.from(read(path)).toString('latin1').replaceAll(digest, ZERO_DIGEST);
  return found === Buffer.from(text).toString('latin1');
}
