import type { Localized } from '../../../schemas/field.js';
import { FileError, UsageError } from '../../core/errors.js';
import { realHost } from '../../host.js';
import { type JudgedText, judgedText, type Recording } from './draft-record.js';
import { type Order, recordingOf } from './order.js';
import { heapTidying } from './tidy-heap.js';

/** A thread of its own that judges drafts. Everything that it hears and says is plain. */

export interface Task {
  readonly order: Order;
  readonly names: readonly string[];
}

/** What was thrown on purpose loses its class on the way between threads. */
export type Answer =
  | { readonly judged: readonly JudgedText[] }
  | { readonly refused: Localized; readonly kind: 'usage' | 'file' };

const tidy = heapTidying();
let started: { readonly recording: Promise<Recording>; readonly host: ReturnType<typeof realHost> } | undefined;

export default async function judge({ order, names }: Task): Promise<Answer> {
  try {
    if (!started) {
      const host = realHost();
      started = { host, recording: recordingOf(order, host) };
    }
    const recording = await started.recording;
    const judged: JudgedText[] = [];
    for (const name of names) {
      judged.push(await judgedText(name, recording, started.host));
      tidy();
    }
    return { judged };
  } catch (error) {
    if (error instanceof UsageError) return { refused: error.text, kind: 'usage' };
    if (error instanceof FileError) return { refused: error.text, kind: 'file' };
    throw error;
  }
}
