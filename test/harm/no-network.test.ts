import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** No command opens a connection, and none runs text as code: nothing by which either is done stands in what is shipped. */

const files = (folder: string, ending: RegExp): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map(({ parentPath, name }) => `${parentPath}/${name}`)
    .sort();

const SHIPPED = files('dist', /\.js$/);
const OWN = ['bin', 'schemas', 'src'].flatMap((folder) => files(folder, /\.ts$/));

const CONNECTS: Readonly<Record<string, RegExp>> = {
  'a module that connects':
    /["'`](?:node:)?(?:net|http2?|https|dns|dgram|tls|inspector|cluster|quic)(?:\/promises)?["'`]/,
  'a request':
    /(?<![\w.$])(?:fetch|XMLHttpRequest|WebSocket|EventSource|WebTransport)\s*\(|new (?:WebSocket|EventSource)\b/,
};
const RUNS_TEXT: Readonly<Record<string, RegExp>> = {
  'text as code': /(?<![\w.$])eval\s*\(|new Function\s*\(|["'`](?:node:)?(?:vm|repl)["'`]/,
  'a shell': /(?<!\.)\bexec(?:Sync)?\s*\(\s*["'`]|shell:\s*(?:true|!0)/,
};

/** A word of our own, by which V8 is asked to tidy up; and the loader that the PDF engine has for browsers: it is handed its bytes. */
const HARMLESS = /import \{ runInNewContext \} from 'node:vm'|fetch\(\w+,\s*\{\s*credentials:/;

const linesWith = (pattern: RegExp, names: readonly string[]): string[] =>
  names.flatMap((name) =>
    readFileSync(name, 'utf8')
      .split('\n')
      .filter((line) => pattern.test(line) && !HARMLESS.test(line) && !/^\s*(?:\*|\/\/|\/\*)/.test(line))
      .map((line) => `${name}: ${line.trim().slice(0, 160)}`),
  );

test('something was looked at', () => {
  expect([SHIPPED.length > 20, OWN.length > 300]).toEqual([true, true]);
});

test.each(Object.entries({ ...CONNECTS, ...RUNS_TEXT }))('%s stands nowhere in the sources', (_, pattern) => {
  expect(linesWith(pattern, OWN)).toEqual([]);
});

test.each(Object.entries(CONNECTS))('%s stands nowhere in what is shipped', (_, pattern) => {
  expect(linesWith(pattern, SHIPPED)).toEqual([]);
});
