import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, cpSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { node, printHead, printMemory, printRow, program, root, rounds } from './measure.mjs';

/** Bundles against Info-ZIP on the same files, and `verify` against `sha256sum` on the same bundle. */

const grantlint = `${root}dist/grantlint.js`;
const MB = 1024 * 1024;
const isThere = (tool) => spawnSync(tool, ['--version']).error === undefined;

export function benchBundles(count, folder, large) {
  if (!isThere('zip')) {
    console.log('Bundles: not measured, zip is not installed');
    return;
  }
  benchPdfs(count, path.join(folder, 'pdfs'));
  benchManyFiles(count, path.join(folder, 'many'));
  if (large) benchLarge(path.join(folder, 'large'));
  else console.log('A bundle of 2 GB: not measured, ask for it with --large');
}

/** Removes what is in the way, so that every run starts with the same. */
const fresh = (file, run) => () => {
  rmSync(file, { force: true });
  return run();
};

function pack(work, more) {
  const words = [grantlint, 'pack', 'proposal.yaml', '--as-of', '2023-07-01', '-o', '../b.zip', '--allow', 'unlisted'];
  return fresh(path.join(work, 'b.zip'), () => node(words, { folder: work, cwd: path.join(work, 'draft'), more }));
}

const zip = (work, level, what) =>
  fresh(path.join(work, 'z.zip'), () =>
    program(['zip', '-q', '-r', `-${level}`, '../z.zip', '.'], { cwd: path.join(work, what) }),
  );

function benchPdfs(count, work) {
  startDraft(work);
  const names = Array.from({ length: 20 }, (_, index) => `random-${index}.pdf`);
  for (const name of names) writeFileSync(path.join(work, 'draft/attachments', name), pdf(randomBytes(MB)));
  attach(work, names);
  const taken = rounds(count, {
    'pack, documents not seen before': pack(work, { GRANTLINT_NO_CACHE: '1' }),
    'pack, documents seen before': pack(work, { XDG_CACHE_HOME: path.join(work, 'cache') }),
    'zip -6': zip(work, 6, 'draft'),
  });
  printHead(`20 PDFs of 1 MB that do not compress, ${count} rounds`);
  printRow(taken, 'pack, documents not seen before', 'zip -6');
  printRow(taken, 'pack, documents seen before', 'zip -6');
  printMemory(taken, 'pack, documents not seen before');
}

/** The writer by itself: no draft has so many attachments. A few places go to the files of the bundle itself. */
function benchManyFiles(count, work) {
  const files = 9990;
  for (let index = 0; index < files; index++) {
    const file = path.join(work, 'files', String(index % 100), `${index}.txt`);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, `File ${index}. ${'Some words that compress a little. '.repeat(index % 60)}`);
  }
  const target = path.join(work, 'b.zip');
  const writer = (words) => fresh(target, () => node([`${root}build/write-alone.js`, ...words], { folder: work }));
  const both = writer([path.join(work, 'files'), target]);
  const taken = rounds(count, {
    'hash, plan and write': both,
    'zip -6': zip(work, 6, 'files'),
  });
  taken['write alone'] = taken['hash, plan and write'].map(({ out }) => JSON.parse(out));
  printHead(`10,000 small files, ${count} rounds`);
  printRow(taken, 'write alone', 'zip -6');
  printRow(taken, 'hash, plan and write', 'zip -6');
  printMemory(taken, 'hash, plan and write');
}

function benchLarge(work) {
  const count = 3;
  startDraft(work);
  const fd = openSync(path.join(work, 'draft/attachments/large.bin'), 'w');
  for (let written = 0; written < 2048; written += 16) writeSync(fd, randomBytes(16 * MB));
  closeSync(fd);
  attach(work, ['large.bin']);
  const taken = rounds(count, {
    pack: pack(work, { GRANTLINT_NO_CACHE: '1' }),
    'zip -0': zip(work, 0, 'draft'),
    verify: () => node([grantlint, 'verify', 'b.zip'], { folder: work, cwd: work, more: { GRANTLINT_NO_CACHE: '1' } }),
    sha256sum: () => program(['sha256sum', 'b.zip'], { cwd: work }),
  });
  printHead(`An attachment of 2 GB that does not compress, ${count} rounds`);
  printRow(taken, 'pack', 'zip -0');
  printRow(taken, 'verify', 'sha256sum');
  printMemory(taken, 'pack');
  printMemory(taken, 'verify');
}

function startDraft(work) {
  cpSync(`${root}examples/amed-aspire-fy2023/ready`, path.join(work, 'draft'), { recursive: true });
}

function attach(work, names) {
  const draft = path.join(work, 'draft/proposal.yaml');
  const entries = names.map(
    (name, index) =>
      `  - { id: extra-${index}, path: attachments/${name}, kind: other, title: Extra ${index}, language: en }\n`,
  );
  const text = readFileSync(draft, 'utf8').replace(/^attachments:\n/m, (line) => line + entries.join(''));
  writeFileSync(draft, text);
}

/** A PDF of one A4 page with some words and a picture made of these bytes. */
function pdf(noise) {
  const side = 1024;
  const content =
    'BT /F1 12 Tf 72 770 Td (A page for the benchmark, with a picture of noise.) Tj ET q 400 0 0 400 72 300 cm /I1 Do Q';
  const picture = noise.subarray(0, side * side);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 6 0 R >> /XObject << /I1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 8 /Length ${picture.length} >>\nstream\n${picture.toString('latin1')}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let text = '%PDF-1.7\n';
  const places = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const end = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + end + trailer, 'latin1');
}
