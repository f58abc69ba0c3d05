import { defineConfig } from 'rolldown';

const shared = { platform: 'node', logLevel: 'warn' };

/** What every check loads goes into one file: each further module costs a run about a millisecond. */
const EVERY_CHECK =
  /\/(schemas|src\/(core|domain|rules|text))\/|\/src\/settings\.ts|\/src\/commands\/(check|call-store|check-draft|find-drafts|progress|write-reports)\.ts|\/src\/report\/(index|report|words|count|pretty|closing|frame)\.ts|\/node_modules\/(zod|yaml|fastest-levenshtein|get-east-asian-width|i18n-iso-countries)\//;
/** What `--version` and `--help` need; nothing heavy may come with it. */
const EVERY_START = /\/src\/(main|host|options|version|core\/errors|text\/language)\.ts|\/package\.json/;
/** Only some commands use these. */
const SOME_COMMANDS = /\/src\/(core\/(plan-bundle|draft-template)|text\/markdown-escape)\.ts/;

export default defineConfig([
  {
    ...shared,
    input: { grantlint: 'bin/grantlint.ts' },
    output: {
      dir: 'dist',
      format: 'esm',
      cleanDir: true,
      minify: true,
      chunkFileNames: '[name]-[hash].js',
      advancedChunks: {
        groups: [
          { name: 'start', test: EVERY_START, priority: 2 },
          { name: 'check', test: (id) => EVERY_CHECK.test(id) && !SOME_COMMANDS.test(id), priority: 1 },
        ],
      },
    },
  },
  {
    ...shared,
    input: { 'compile-calls': 'scripts/compile-calls.ts', generate: 'scripts/generate.ts' },
    output: { dir: 'build', format: 'esm', cleanDir: true },
  },
]);
