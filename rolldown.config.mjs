import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'rolldown';

const shared = {
  platform: 'node',
  // For Node the package offers CommonJS, which cannot be shaken; its modules for other places are the same code.
  resolve: { alias: { yaml: fileURLToPath(new URL('node_modules/yaml/browser/index.js', import.meta.url)) } },
};

/** What every check loads goes into one file: each further module costs a run about a millisecond. */
const EVERY_CHECK =
  /\/(schemas|src\/(core|domain|rules|text))\/|\/src\/(settings|given-options|paths|config\/find-config)\.ts|\/src\/commands\/(check|ci-formats|policy-of|redaction|waivers\/(?:waivers-beside|waivers-file|to-waive|after-run)|judge-named|under-own-call|call-store|definition-files|check-draft|find-drafts|find\/what-is-a-draft|progress|write-reports|batch\/write-run)\.ts|\/src\/report\/(index|report|pieces|words|count|pretty|closing|frame)\.ts|\/node_modules\/(zod|yaml|fastest-levenshtein|get-east-asian-width|i18n-iso-countries)\//;
/** What `--version` and `--help` need; nothing heavy may come with it. */
const EVERY_START =
  /\/src\/(main|command-line|command-table|host|system-files|options\/[a-z]+|version|core\/errors|text\/language)\.ts|\/package\.json/;
/** Only some commands use these. */
const SOME_COMMANDS =
  /\/src\/(core\/(plan-bundle|redact\/verification|waivers\/add-waivers|bundle-[a-z-]+|bundle-faults\/.*|call-faults|call-faults\/.*|verification|verify-[a-z-]+|whole-catalogue|draft-(start|template)|check-call|check-call\/.*|coverage|fact-readers|parse-call)|domain\/(advice|document-(text|template-words)|secrets|segments|text-counts|evidence-(?!wanted|uses)[a-z-]+)|text\/markdown-escape)\.ts|\/schemas\/(call|json-schema|report|report-parts|brief|shard|bundle-manifest|policy|verification)\.ts|\/schemas\/call\/|\/zod\/.*\/(json-schema.*|to-json-schema)\.js/;

/**
 * The command-line parser can start other programs as subcommands and loads what that takes on every run. We have no
 * such subcommand; what starts git loads it when git is asked.
 */
const withoutSubprocesses = {
  name: 'without-subprocesses',
  resolveId: (source, importer) =>
    /^(node:)?child_process$/.test(source) && /[/\\]node_modules[/\\]commander[/\\]/.test(importer ?? '')
      ? '\0no-child-process'
      : null,
  load: (id) => (id === '\0no-child-process' ? 'export default {};' : null),
};

/** The archiver counts check sums in JavaScript; Node has the same sum built in, several times as fast. */
const builtInCheckSum = {
  name: 'built-in-check-sum',
  resolveId: (source) => (source === 'crc-32' ? '\0crc-32' : null),
  load: (id) =>
    id === '\0crc-32'
      ? "import { crc32 } from 'node:zlib'; const buf = (bytes, seed = 0) => crc32(bytes, Number(seed) >>> 0) | 0; export default { buf };"
      : null,
};

/** The PDF engine lies beside the worker that runs it. */
const pdfEngine = {
  name: 'pdf-engine',
  generateBundle() {
    const file = new URL('node_modules/@embedpdf/pdfium/dist/pdfium.wasm', import.meta.url);
    this.emitFile({ type: 'asset', fileName: 'pdfium.wasm', source: readFileSync(file) });
  },
};

/** By what kept results are told from those of another build. */
const buildId = {
  name: 'build-id',
  generateBundle(_options, bundle) {
    const hash = createHash('sha256');
    for (const name of Object.keys(bundle).sort()) hash.update(bundle[name].code ?? '');
    this.emitFile({ type: 'asset', fileName: 'build-id', source: hash.digest('hex') });
  },
};

/** An installed command may be a link to this very file. */
const executable = {
  name: 'executable',
  writeBundle({ dir }) {
    chmodSync(`${dir}/grantlint.js`, 0o755);
  },
};

/** The licences of all that is bundled travel with it. */
const licences = {
  name: 'licences',
  generateBundle(_options, bundle) {
    const ids = Object.values(bundle).flatMap(({ modules = {} }) => Object.keys(modules));
    const folders = ids.flatMap((id) => /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id)?.[0] ?? []);
    const source = [...new Set(folders)]
      .sort()
      .map(licenceOf)
      .join(`\n${'-'.repeat(80)}\n\n`);
    this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-LICENSES.txt', source });
  },
};

function licenceOf(folder) {
  const about = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const { name, version, license } = about;
  const files = readdirSync(folder).filter((each) => /^licen[cs]e/i.test(each));
  const text = files.map((file) => readFileSync(`${folder}/${file}`, 'utf8').trim()).join('\n\n');
  return `${name} ${version} (${license})\n\n${text || licenceElsewhere(folder, about)}\n`;
}

/** Some packages bring no file: then the text is in the readme, or the manifest names the licence and who gives it. */
function licenceElsewhere(folder, { name, license, author }) {
  const readme = readdirSync(folder).find((each) => /^readme/i.test(each));
  const told = readme && /^#+ licen[cs]e\b[^\n]*\n([\s\S]*)/im.exec(readFileSync(`${folder}/${readme}`, 'utf8'))?.[1];
  if (told?.includes('Permission is hereby granted')) return told.trim();
  const whose = author?.name ?? author;
  if (license !== 'MIT' || !whose) throw new Error(`${name}: nothing says under what licence it is bundled`);
  const own = readFileSync(new URL('LICENSE', import.meta.url), 'utf8');
  return `Copyright (c) ${whose}\n\n${own.slice(own.indexOf('Permission is hereby granted')).trim()}`;
}

export default defineConfig([
  {
    ...shared,
    // Documents are opened in a thread, by a program of its own; so are drafts judged, where there are many.
    input: {
      grantlint: 'bin/grantlint.ts',
      index: 'src/library.ts',
      'document-worker': 'src/documents/document-worker.ts',
      'judge-worker': 'src/commands/batch/judge-worker.ts',
      // The pool looks for it under this name.
      'entry/worker': 'node_modules/tinypool/dist/entry/worker.js',
    },
    plugins: [licences, withoutSubprocesses, builtInCheckSum, pdfEngine, buildId, executable],
    output: {
      dir: 'dist',
      format: 'esm',
      cleanDir: true,
      minify: true,
      chunkFileNames: '[name]-[hash].js',
      codeSplitting: {
        groups: [
          { name: 'start', test: EVERY_START, priority: 2 },
          { name: 'check', test: (id) => EVERY_CHECK.test(id) && !SOME_COMMANDS.test(id), priority: 1 },
        ],
      },
    },
  },
  {
    ...shared,
    input: {
      'compile-calls': 'scripts/compile-calls.ts',
      generate: 'scripts/generate.ts',
      'write-alone': 'bench/write-alone.ts',
    },
    output: { dir: 'build', format: 'esm', cleanDir: true },
  },
]);
