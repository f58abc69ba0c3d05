import fs from 'node:fs';
import path from 'node:path';
import type { Host } from '../../host.js';
import { guarded } from '../../system-files.js';
import type { ShardFrame } from '../batch/shard-report.js';
import { changedMeanwhile, cutOff, notAReport, notJson } from './faults.js';
import { jsonIn, type PartCheck, partCheck } from './part-check.js';
import { type Line, linesOf, type OpenFile, piecesOf } from './read-lines.js';
import { readWholePart } from './read-whole-part.js';

/** The report of a part, looked through from end to end. Its drafts stay where they are and are read again in turn. */
export interface PartReport {
  readonly file: string;
  /** Without drafts and briefs. */
  readonly frame: ShardFrame;
  /** Their texts, as they were written; soonest where they are asked for in order. */
  readonly draft: (at: number) => string;
  readonly brief: (at: number) => string;
  /** Throws FileError where the file changed since. */
  readonly check: () => void;
  readonly close: () => void;
}

/** Throws FileError for whatever is no report of a part as it was written. */
export function readPart(name: string, host: Host): PartReport {
  const file = path.resolve(host.cwd, name);
  if (host.stat(file)?.kind !== 'file') throw host.stat(file) ? notAReport(name) : missing(name, file, host);
  const fd = guarded(name, () => fs.openSync(file, 'r'));
  try {
    const open = { name, fd };
    const read = isLineByLine(open) ? readLineByLine(open) : readWholePart(name, file, host);
    const stamp = stampOf(open);
    return {
      file: name,
      ...read,
      check: () => {
        if (stampOf(open) !== stamp) throw changedMeanwhile(name);
      },
      close: () => {
        read.close();
        fs.closeSync(fd);
      },
    };
  } catch (error) {
    fs.closeSync(fd);
    throw error;
  }
}

/** Reading it says why it cannot be read. */
function missing(name: string, file: string, host: Host): Error {
  host.read(file);
  return notAReport(name);
}

const stampOf = ({ name, fd }: OpenFile): string => {
  const { size, mtimeMs } = guarded(name, () => fs.fstatSync(fd));
  return `${size} ${mtimeMs}`;
};

export type PartTexts = Pick<PartReport, 'frame' | 'draft' | 'brief' | 'close'>;

const DRAFTS = '  "evaluations": [';
const BRIEFS = '    "briefs": [';
/** Bytes in which the first list begins. */
const HEAD = 64 * 1024;

/** Whether the drafts stand on lines of their own, as they are written. */
function isLineByLine({ name, fd }: OpenFile): boolean {
  const bytes = Buffer.alloc(HEAD);
  const text = bytes.toString(
    'utf8',
    0,
    guarded(name, () => fs.readSync(fd, bytes, 0, HEAD, 0)),
  );
  const at = text.indexOf(`\n${DRAFTS}\n`);
  return at >= 0 && /^(?:\{|\s*\])/.test(text.slice(at + DRAFTS.length + 2));
}

interface Places {
  readonly from: number[];
  readonly to: number[];
}

function readLineByLine(open: OpenFile): PartTexts {
  const [drafts, briefs]: [Places, Places] = [
    { from: [], to: [] },
    { from: [], to: [] },
  ];
  const check = partCheck(open.name);
  const rest: Line[] = [];
  let list: { readonly places: Places; readonly take: PartCheck['draft'] } | undefined;
  let last = 0;
  for (const line of linesOf(open)) {
    last = line.number;
    if (list && !/^\s*\],?\r?$/.test(line.text)) take(line, list.places, list.take);
    else {
      rest.push(line);
      list = listAfter(line.text, check, drafts, briefs);
    }
  }
  if (list) throw cutOff(open.name, last);
  const frame = check.end(restOf(open.name, rest), lineOfKey(rest));
  return {
    frame,
    draft: piecesOf(open, drafts.from, drafts.to),
    brief: piecesOf(open, briefs.from, briefs.to),
    close: () => {},
  };
}

function listAfter(text: string, check: PartCheck, drafts: Places, briefs: Places) {
  if (text === DRAFTS) return { places: drafts, take: check.draft };
  return text === BRIEFS ? { places: briefs, take: check.brief } : undefined;
}

function take({ number, from, to, text }: Line, places: Places, check: PartCheck['draft']): void {
  const isLast = !text.endsWith(',');
  places.from.push(from);
  places.to.push(isLast ? to : to - 1);
  check(isLast ? text : text.slice(0, -1), { line: number });
}

/** What stands around the lists. */
function restOf(name: string, lines: readonly Line[]): unknown {
  const value = jsonIn(lines.map(({ text }) => text).join('\n'));
  if (value !== undefined) return value;
  const last = lines.at(-1);
  if (last?.text !== '}') throw cutOff(name, last?.number ?? 0);
  throw notJson(name, { path: '' });
}

/** The line on which a key stands, if there is just one. */
const lineOfKey = (lines: readonly Line[]) => (key: string) => {
  const found = lines.filter(({ text }) => text.trimStart().startsWith(`"${key}":`));
  return found.length === 1 ? found[0]?.number : undefined;
};
