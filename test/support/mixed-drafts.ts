import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { draftText, FAULTS } from '../../bench/make-drafts.mjs';

/** Drafts of every kind for runs over many: sound, faulty, alike, unreadable, with names in Japanese, under own calls. */

const BASE = 'amed-aspire-fy2023-pre';
const OWN = `callFormat: 1
id: office-aspire
title: { en: ASPIRE with our office, ja: 学内の ASPIRE }
extends: ${BASE}
sources: [{ id: memo, kind: office, title: Memo of our office }]
deadlines:
  - id: internal
    label: { en: Internal deadline, ja: 学内締切 }
    day: 2023-07-20
    time: "17:00"
    zone: Asia/Tokyo
    what: internal
    level: house
    at: { source: memo, heading: Dates, words: by 20 July }
`;

const FOLDERS = ['医学部', 'b', '工学部/第2グループ', 'Zoë', 'a b'];
const named = (index: number): string =>
  `${FOLDERS[index % FOLDERS.length]}/${index % 3 === 0 ? '提案書' : 'draft'}-${String(index).padStart(3, '0')}.yaml`;

/** Every second one has a fault, the last kinds among them, of which two drafts together are at fault. */
function contentOf(index: number): string | Buffer {
  const text = draftText(index, index % 2 === 0 ? FAULTS[(index / 2 + 8) % FAULTS.length]?.name : undefined);
  if (typeof text !== 'string') return text;
  const call = { 5: 'office-aspire', 11: 'no-such-call', 17: 'amed-aspire-fy2024-3rd' }[index] ?? BASE;
  const long = index % 7 === 0 ? `# ${'この提案書は長い。'.repeat(index * 20)}\n` : '';
  return long + text.replace(`call: ${BASE}`, `call: ${call}`);
}

/** Writes `drafts/` with 59 drafts, `own/` with a definition, and a list that names one more, which is not there. */
export function writeMixedDrafts(folder: string): void {
  const write = (name: string, content: string | Buffer) => {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  write('own/office-aspire.yaml', OWN);
  for (let index = 1; index <= 57; index++) write(`drafts/${named(index)}`, contentOf(index));
  write('drafts/empty.yaml', '');
  write('drafts/noise.yaml', Buffer.from([0, 159, 146, 150]));
  write('list.txt', 'drafts/gone.yaml\n');
}
