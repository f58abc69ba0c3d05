import path from 'node:path';
import type { Call } from '../../../schemas/call.js';
import { type Coverage, coverage, likelySource, type SourceText } from '../../core/coverage.js';
import { didYouMean } from '../../core/did-you-mean.js';
import { readYaml, type YamlFile } from '../../core/read-yaml.js';
import { findWords } from '../../documents/find-words.js';
import { readCallText } from '../../documents/read-call-text.js';
import { usage } from '../../given-options.js';
import type { Host } from '../../host.js';
import { jsonCoverage, plainCoverage, prettyCoverage, type ShownCoverage } from '../../report/coverage-report.js';
import { definitionField } from '../../report/definition-words.js';
import { RULES } from '../../rules/index.js';
import type { Settings } from '../../settings.js';
import { callStore } from '../call-store.js';
import { definitions } from '../definition-files.js';
import { terminalFormat, terminalOptions } from './terminal-format.js';

/** `grantlint calls coverage ID|FILE --source FILE`: which sentence of a call text is enforced, and by what. */
export async function coverCall([name = '']: readonly string[], settings: Settings, host: Host): Promise<number> {
  const format = terminalFormat(settings);
  const file = sourceFile(settings);
  const loaded = await callStore(host, settings.text('calls')).named(name);
  const { call } = loaded;
  const given = settings.text('sourceId');
  if (given !== undefined) checkSource(given, call);
  const read = await readCallText(host.read(path.resolve(host.cwd, file)), file);
  const text: SourceText = {
    file,
    sentences: read.sentences.map(({ text: words, heading, line }) => ({ text: words, heading, line })),
    find: (words, heading) => findWords(read, words, heading),
  };
  const source = given ?? likelySource(call, text);
  const definition = definitionFiles(settings, host);
  const covered = coverage(loaded, source, text, { rules: RULES, definition });
  const shown: ShownCoverage = {
    ...covered,
    call,
    title: call.sources.find(({ id }) => id === source)?.title ?? source,
    chosen: given !== undefined ? 'given' : call.sources.length === 1 ? 'only' : 'likely',
    textOf: (each) => definition(each)?.text ?? '',
    field: (at) => definitionField(at, call),
  };
  const render = { pretty: prettyCoverage, plain: plainCoverage, json: jsonCoverage }[format];
  host.stdout(render(shown, await terminalOptions(format, settings)));
  return isWhole(covered) ? 0 : 1;
}

const isWhole = ({ gone, sentences }: Coverage): boolean =>
  gone.length === 0 && sentences.every(({ state }) => state !== 'unclassified');

function sourceFile({ text }: Settings): string {
  const file = text('source');
  if (file === undefined) {
    throw usage(
      'Say which copy of the call text to read: --source call.pdf (txt, md, html or pdf).',
      '公募の文書を指定してください：--source call.pdf（txt、md、html、pdf）',
    );
  }
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(file)) {
    throw usage(
      `${file} is an address: nothing is fetched from the network. Save the call text as a file and give that.`,
      `${file} はネットワーク上の場所です。ネットワークからは取得しません。文書をファイルに保存して指定してください。`,
    );
  }
  return file;
}

function checkSource(id: string, { sources }: Call): void {
  const known = sources.map((source) => source.id);
  if (known.includes(id)) return;
  const near = didYouMean(id, known);
  throw usage(
    `--source-id: "${id}" is no source of this call.${near && ` Did you mean "${near}"?`} Sources: ${known.join(', ')}`,
    `--source-id：「${id}」という出典はこの公募にありません。${near && `「${near}」の誤りではありませんか。`}出典：${known.join('、')}`,
  );
}

/** The definitions by the names under which findings know them; each is read once. */
function definitionFiles(settings: Settings, host: Host): (file: string) => YamlFile | undefined {
  const read = new Map<string, YamlFile | undefined>();
  return (file) => {
    if (!read.has(file)) read.set(file, readDefinition(file, settings, host));
    return read.get(file);
  };
}

function readDefinition(file: string, settings: Settings, host: Host): YamlFile | undefined {
  const known = [...definitions(host, settings.text('calls')).values()].find((each) => each.file === file);
  const at = known?.path ?? path.resolve(host.cwd, file);
  if (!known && host.stat(at)?.kind !== 'file') return undefined;
  const answer = readYaml(file, host.read(at));
  return 'yaml' in answer ? answer.yaml : undefined;
}
