import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { wholeCatalogue } from '../src/core/whole-catalogue.js';
import { RULES } from '../src/rules/index.js';
import { loadCall } from '../test/support/fixture.js';
import { codeTitles } from './generate/code-titles.js';
import { callPage, FORMATS, formatPage, ruleIndex, rulePage } from './generate/documents.js';
import { explainExamples } from './generate/explain-examples.js';
import { jsonSchemas } from './generate/json-schemas.js';
import { withRealOutput } from './generate/readme.js';
import { reportTypes } from './generate/report-types.js';
import { withSettings } from './generate/settings-page.js';

/** Writes every generated file of the repository. CI runs it and then asks git whether anything changed. */
const ROOT = pathToFileURL(`${process.cwd()}/`);
const write = (file: string, text: string): void => writeFileSync(new URL(file, ROOT), text);

const calls = readdirSync(new URL('calls/', ROOT))
  .filter((name) => name.endsWith('.yaml'))
  .sort()
  .map((name) => loadCall(name.slice(0, -5)));

for (const folder of ['schemas/json/', 'docs/rules/', 'docs/rules/ja/', 'docs/calls/']) {
  rmSync(new URL(folder, ROOT), { recursive: true, force: true });
  mkdirSync(new URL(folder, ROOT), { recursive: true });
}

for (const [name, schema] of jsonSchemas(calls)) {
  write(`schemas/json/${name}`, `${JSON.stringify(schema, null, 2)}\n`);
  if (name === 'report.schema.json') write('types/report.d.ts', reportTypes(schema));
}

const examples = explainExamples();
write('src/commands/explain-examples.json', `${JSON.stringify(examples, null, 2)}\n`);

const catalogue = [...wholeCatalogue(RULES).values()];
write('src/commands/completion/code-titles.json', codeTitles(catalogue));
for (const [language, folder] of [
  ['en', 'docs/rules/'],
  ['ja', 'docs/rules/ja/'],
] as const) {
  write(`${folder}README.md`, ruleIndex(catalogue, language));
  for (const coded of catalogue)
    write(`${folder}${coded.code.replace('/', '-')}.md`, rulePage(coded, language, examples, calls));
}
for (const format of ['proposal', 'call'] as const) {
  write(`docs/${FORMATS[format].file}.md`, formatPage(format, 'en'));
  write(`docs/${FORMATS[format].file}.ja.md`, formatPage(format, 'ja'));
}
for (const [file, language] of [
  ['docs/settings.md', 'en'],
  ['docs/settings.ja.md', 'ja'],
] as const) {
  write(file, withSettings(readFileSync(new URL(file, ROOT), 'utf8'), language));
}
for (const { call } of calls) write(`docs/calls/${call.id}.md`, callPage(call));

for (const file of ['README.md', 'README.ja.md']) {
  if (existsSync(new URL(file, ROOT)))
    write(file, await withRealOutput(readFileSync(new URL(file, ROOT), 'utf8'), ROOT));
}
