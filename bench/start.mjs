import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { node, printHead, printRow, root, rounds } from './measure.mjs';
import { ajvWith, installPeers } from './peers.mjs';

/** Start-up and one check against a bare Node process, and against ajv-cli with the JSON Schema of the same fields. */
export function benchStart(count, folder) {
  installPeers();
  const draft = 'bench/draft-4k.yaml';
  const example = 'examples/amed-aspire-fy2023/ready/proposal.yaml';
  // ajv-cli reads YAML 1.1, where every date is an object and no string: it gets the draft as JSON, to its advantage.
  const asJson = path.join(folder, 'proposal.json');
  writeFileSync(asJson, JSON.stringify(parse(readFileSync(`${root}${draft}`, 'utf8'))));
  const grantlint = `${root}dist/grantlint.js`;
  const schema = 'schemas/json/proposal.amed-aspire-fy2023-pre.schema.json';
  const commands = {
    'node -e 0': ['-e', '0'],
    'grantlint --version': [grantlint, '--version'],
    'grantlint --help': [grantlint, '--help'],
    'grantlint check': [grantlint, 'check', draft, '--as-of', '2023-07-01'],
    'grantlint check, 11 KB and 6 PDFs': [grantlint, 'check', example, '--as-of', '2023-07-01'],
    'grantlint check --format html': [grantlint, 'check', draft, '--as-of', '2023-07-01', '--format', 'html'],
    'ajv-cli': [...ajvWith(schema), '-d', asJson],
  };
  const measures = Object.entries(commands).map(([name, words]) => [name, () => node(words, { folder })]);
  const taken = rounds(count, Object.fromEntries(measures));
  printHead(`Start, draft of ${statSync(`${root}${draft}`).size} bytes, ${count} rounds`);
  for (const name of Object.keys(commands).slice(1)) printRow(taken, name, 'node -e 0');
  printRow(taken, 'grantlint check', 'ajv-cli');
}
