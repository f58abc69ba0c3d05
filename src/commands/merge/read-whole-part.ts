import type { Host } from '../../host.js';
import { type TextStore, textStore } from '../batch/text-store.js';
import { notAReport, notJson, notUtf8, tooLarge } from './faults.js';
import { jsonIn, partCheck } from './part-check.js';
import type { PartTexts } from './read-part.js';

/** Megabytes up to which a report that was laid out anew is read, whole. */
const MOST_MEGABYTES = 64;
/** Characters of each list that stay in memory. */
const MOST_HELD = 2 * 1024 * 1024;

/** The report of a part that another program laid out anew, with nothing changed in it but spaces. */
export function readWholePart(name: string, file: string, host: Host): PartTexts {
  if ((host.stat(file)?.size ?? 0) > MOST_MEGABYTES * 1024 * 1024) throw tooLarge(name, MOST_MEGABYTES);
  const value = jsonIn(textOf(name, host.read(file)));
  if (value === undefined) throw notJson(name, { path: '' });
  if (!isReport(value)) throw notAReport(name);
  const check = partCheck(name);
  const [drafts, briefs] = [textStore(MOST_HELD), textStore(MOST_HELD)];
  const close = () => {
    for (const store of [drafts, briefs]) store.close();
  };
  try {
    keep(value.evaluations, drafts, (text, at) => check.draft(text, { path: `/evaluations/${at}` }));
    keep(value.shard?.briefs ?? [], briefs, (text, at) => check.brief(text, { path: `/shard/briefs/${at}` }));
    const rest = value.shard ? { ...value, evaluations: [], shard: { ...value.shard, briefs: [] } } : value;
    return { frame: check.end(rest, () => undefined), draft: drafts.get, brief: briefs.get, close };
  } catch (error) {
    close();
    throw error;
  }
}

function keep(items: readonly unknown[], store: TextStore, see: (text: string, at: number) => void): void {
  items.forEach((item, at) => {
    const text = JSON.stringify(item);
    store.add(text);
    see(text, at);
  });
}

interface Lists {
  readonly evaluations: readonly unknown[];
  readonly shard?: { readonly briefs: readonly unknown[] };
}

function isReport(value: unknown): value is Lists {
  const { evaluations, shard } = (value ?? {}) as { evaluations?: unknown; shard?: { briefs?: unknown } };
  if (typeof value !== 'object' || !Array.isArray(evaluations)) return false;
  return shard === undefined || (typeof shard === 'object' && shard !== null && Array.isArray(shard.briefs));
}

function textOf(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw notUtf8(name, { path: '' });
  }
}
