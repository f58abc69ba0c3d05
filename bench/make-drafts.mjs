import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { lineOf } from './drafts/edits.mjs';
import { FAULTS_ACROSS } from './drafts/faults-across.mjs';
import { FAULTS_OF_CONTENT } from './drafts/faults-of-content.mjs';
import { FAULTS_OF_FORM } from './drafts/faults-of-form.mjs';
import { MOST_DRAFTS } from './drafts/numbers.mjs';
import { cleanDraft } from './drafts/text.mjs';

/**
 * `node bench/make-drafts.mjs FOLDER COUNT [--faulty N]` writes generated drafts, `d000001.yaml` and on, in folders of
 * 1,000. The same index gives the same bytes everywhere. With `--faulty 5` every fifth has one planted fault, the
 * kinds in turn; with `--for-peers` they are written for other programs, see there. Nobody in them exists.
 */

export const FAULTS = [...FAULTS_OF_FORM, ...FAULTS_OF_CONTENT, ...FAULTS_ACROSS];
const faultOf = (name) => {
  const found = FAULTS.find((each) => each.name === name);
  if (!found) throw new Error(`No such fault: ${name}`);
  return found;
};

/** The draft of an index from 1, with the fault of that name planted in it; a file that is no text comes as its bytes. */
export function draftText(index, fault) {
  if (index < 1 || index >= MOST_DRAFTS) throw new Error(`Drafts are numbered from 1 to ${MOST_DRAFTS - 1}`);
  if (fault === undefined) return cleanDraft(index);
  return faultOf(fault).edit(cleanDraft(index), index > 1 ? cleanDraft(index - 1) : '');
}

/** The fault of each index, where every Nth draft has one. */
export const faultAt = (index, every) =>
  every > 0 && index % every === 0 ? FAULTS[(index / every - 1) % FAULTS.length].name : undefined;

/**
 * What has to be found in a draft: codes with their lines, sorted. `follower` is the fault of the next draft, which may
 * show in this one too.
 */
export function findingsOf(index, fault, follower) {
  const text = draftText(index, fault);
  const { finds = [], hides = [] } = fault === undefined ? {} : faultOf(fault);
  const usual = hides === 'all' ? [] : usualFindings(text).filter(([code]) => !hides.includes(code));
  const before = follower === undefined ? [] : (faultOf(follower).findsBefore ?? []);
  const planted = [...finds, ...before].map(([code, words]) => [
    code,
    typeof text === 'string' ? lineOf(text, words) : 1,
  ]);
  return [...usual, ...planted].map(([code, line]) => `${line} ${code}`).sort();
}

/** What every clean draft shows: no documents come with it, and what fits tier 2 fits tier 1 as well. */
function usualFindings(text) {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => {
    if (line.startsWith('      - funder:')) return [['funding-evidence-missing', at + 1]];
    return line === '  tier: tier-2' ? [['tier-overlap', at + 1]] : [];
  });
}

/** Where a draft lies below the folder of all. */
export const fileOf = (index) =>
  `${String(Math.floor((index - 1) / 1000)).padStart(3, '0')}/d${String(index).padStart(6, '0')}.yaml`;

/**
 * Other programs stop at the first file that they cannot read, and YAML 1.1 turns days into objects: they get clean
 * drafts in place of those that are no YAML, and days in quotation marks.
 */
function forPeers(text, index, fault) {
  const readable = fault !== undefined && faultOf(fault).hides === 'all' ? cleanDraft(index) : text;
  return readable.replace(/(?<= )\d{4}-\d\d-\d\d(?=[ ,}\n])/g, '"$&"');
}

/** Whether the JSON Schema of the call shows the fault as well. */
const seenBySchema = ({ finds }) => finds.some(([code]) => code.startsWith('schema/') || code === 'phase-not-offered');

/** Writes drafts 1 to `count`, and returns how many of them break the JSON Schema as far as they are YAML. */
export function writeDrafts(folder, count, { faulty = 0, peers = false } = {}) {
  let invalid = 0;
  for (let index = 1; index <= count; index++) {
    const file = path.join(folder, fileOf(index));
    if (index % 1000 === 1) mkdirSync(path.dirname(file), { recursive: true });
    const fault = faultAt(index, faulty);
    const text = draftText(index, fault);
    writeFileSync(file, peers ? forPeers(text, index, fault) : text);
    if (fault === undefined) continue;
    if (seenBySchema(faultOf(fault))) invalid += 1;
    writeFiles(path.dirname(file), faultOf(fault).files?.(text) ?? {});
  }
  return { invalid };
}

function writeFiles(folder, files) {
  for (const [name, bytes] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}

function main([folder, count, ...words]) {
  const at = words.indexOf('--faulty');
  const faulty = at < 0 ? 0 : Number(words[at + 1]);
  if (!folder || !/^[1-9]\d*$/.test(count ?? '') || !Number.isInteger(faulty)) {
    console.error('node bench/make-drafts.mjs FOLDER COUNT [--faulty N] [--for-peers]');
    process.exit(2);
  }
  console.log(JSON.stringify(writeDrafts(folder, Number(count), { faulty, peers: words.includes('--for-peers') })));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main(process.argv.slice(2));
