import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Who may import whom. A room is a folder of the source, or a file beside the folders. What a room does not name it
 * does not know: rules know nothing of files, reports nothing of rules, and nobody but the program knows `main`.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  schemas: [],
  // The two are one floor: domain holds what core and rules ask about money, days and names.
  'src/core': ['schemas', 'src/domain'],
  'src/domain': ['schemas', 'src/core'],
  'src/text': ['schemas', 'src/core', 'src/domain'],
  'src/rules': ['schemas', 'src/core', 'src/domain', 'src/text'],
  'src/report': ['schemas', 'src/core', 'src/domain', 'src/text'],
  'src/version.ts': [],
  'src/options': ['schemas'],
  'src/system-files.ts': ['src/core'],
  'src/host.ts': ['src/core', 'src/system-files.ts'],
  'src/given-options.ts': ['src/core', 'src/options', 'src/host.ts'],
  'src/format-requests.ts': ['src/report', 'src/given-options.ts'],
  // Its levels are of rules, and a print of it says what stands behind each option.
  // Where paths lie to each other, for whoever reads or writes.
  'src/paths.ts': [],
  'src/config': [
    'schemas',
    'src/paths.ts',
    'src/core',
    'src/text',
    'src/rules',
    'src/options',
    'src/given-options.ts',
    'src/host.ts',
    'src/settings.ts',
  ],
  'src/command-table.ts': ['schemas', 'src/commands', 'src/host.ts', 'src/options', 'src/settings.ts'],
  'src/command-line.ts': ['schemas', 'src/core', 'src/text', 'src/command-table.ts', 'src/host.ts'],
  'src/settings.ts': [
    'schemas',
    'src/core',
    'src/domain',
    'src/text',
    'src/report',
    'src/given-options.ts',
    'src/format-requests.ts',
    'src/config',
    'src/options',
    'src/host.ts',
  ],
  'src/documents': ['schemas', 'src/core', 'src/domain', 'src/text'],
  'src/files': ['schemas', 'src/core', 'src/domain', 'src/documents', 'src/host.ts', 'src/paths.ts'],
  'src/bundle': ['schemas', 'src/core', 'src/domain', 'src/system-files.ts'],
  'src/commands': [
    'schemas',
    'src/paths.ts',
    'src/core',
    'src/domain',
    'src/text',
    'src/rules',
    'src/report',
    'src/documents',
    'src/files',
    'src/bundle',
    'src/host.ts',
    'src/system-files.ts',
    'src/options',
    'src/settings.ts',
    'src/version.ts',
    'src/given-options.ts',
    'src/format-requests.ts',
  ],
  'src/main.ts': [
    'schemas',
    'src/core',
    'src/text',
    'src/commands',
    'src/config',
    'src/given-options.ts',
    'src/host.ts',
    'src/options',
    'src/settings.ts',
    'src/version.ts',
    'src/command-line.ts',
    'src/command-table.ts',
  ],
  'src/library.ts': ['types', 'src/core', 'src/library'],
  // The way of a command, without a command line.
  'src/library': [
    'types',
    'src/core',
    'src/commands',
    'src/host.ts',
    'src/options',
    'src/settings.ts',
    'src/given-options.ts',
  ],
  bin: ['src/host.ts', 'src/main.ts'],
};

/** Packages that belong to one place, so that everything they do can be read there. */
const BELONGS_TO: Readonly<Record<string, RegExp>> = {
  archiver: /^src\/bundle\//,
  yauzl: /^src\/(?:bundle|documents)\//,
  canonicalize: /^src\/(?:core|bundle)\//,
  'env-paths': /^src\/host\.ts$/,
  commander: /^src\/main\.ts$/,
  zod: /^schemas\//,
  yaml: /^src\/core\//,
  hucre: /^src\/report\/office\/workbook\.ts$/,
  'csv-stringify': /^src\/report\/office\/csv-lines\.ts$/,
  tinypool: /^src\/commands\/batch\/judge-all\.ts$/,
  chalk: /^src\/commands\/write-reports\.ts$/,
  chokidar: /^src\/commands\/watch\//,
  ignore: /^src\/commands\/find\//,
  'node:child_process': /^src\/commands\/find\/run-git\.ts$/,
  '@bomb.sh/tab': /^src\/commands\/completion\.ts$/,
  '@clack/prompts': /^src\/commands\/ask\.ts$/,
  'file-type': /^src\/files\//,
  '@embedpdf/pdfium': /^src\/documents\/document-worker\.ts$/,
  'markdown-it': /^src\/documents\//,
  parse5: /^src\/documents\//,
};
const KNOWS_THE_SYSTEM =
  /^(?:src\/system-files\.ts$|bin\/|src\/(?:host\.ts|paths\.ts|(?:settings|given-options|format-requests)\.ts|config\/|library\/|files\/|documents\/|bundle\/|commands\/))/;

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function sources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(name);
    return name.endsWith('.ts') && !name.endsWith('.d.ts') ? [name] : [];
  });
}

const STATEMENT =
  /^(?:import|export)(?<type> type)?\s(?:[^;'"]*?\sfrom\s)?\s*'(?<static>[^']+)'|import\('(?<dynamic>[^']+)'/gm;

function importsOf(from: string): Import[] {
  const text = readFileSync(path.join(ROOT, from), 'utf8');
  return [...text.matchAll(STATEMENT)].map(({ groups = {} }) => {
    const named = groups.static ?? groups.dynamic ?? '';
    const own = named.startsWith('.');
    const to = own ? path.posix.join(path.posix.dirname(from), named).replace(/\.js$/, '.ts') : named;
    return { from, to, typeOnly: groups.type !== undefined };
  });
}

const IMPORTS = ['schemas', 'src', 'bin'].flatMap(sources).flatMap(importsOf);
const isOwn = ({ to }: Import): boolean => to.endsWith('.ts');

/** `src/core/locate.ts` stands in `src/core`, `src/main.ts` is a room of its own. */
function room(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'src' ? `src/${second}` : first;
}

test('imports were found at all', () => {
  expect(IMPORTS.length).toBeGreaterThan(300);
  expect(IMPORTS).toContainEqual({ from: 'bin/grantlint.ts', to: 'src/main.ts', typeOnly: false });
});

test('every room stands in the table, and no room that is gone', () => {
  const rooms = new Set(['schemas', 'src', 'bin'].flatMap(sources).map(room));
  expect([...rooms].sort()).toEqual(Object.keys(MAY_IMPORT).sort());
});

test.each(Object.entries(MAY_IMPORT))('%s imports only what it may', (from, allowed) => {
  const breaches = IMPORTS.filter((each) => isOwn(each) && room(each.from) === from)
    .filter(({ to }) => room(to) !== from && !allowed.includes(room(to)))
    .map((each) => `${each.from} → ${each.to}`);
  expect(breaches).toEqual([]);
});

describe('packages', () => {
  test.each(Object.entries(BELONGS_TO))('%s', (name, place) => {
    const users = IMPORTS.filter(({ to, typeOnly }) => !typeOnly && (to === name || to.startsWith(`${name}/`)));
    expect(users.length).toBeGreaterThan(0);
    expect(users.map(({ from }) => from).filter((from) => !place.test(from))).toEqual([]);
  });

  test('what the system offers', () => {
    const users = IMPORTS.filter(({ to }) => to.startsWith('node:')).map(({ from }) => from);
    expect(users.filter((from) => !KNOWS_THE_SYSTEM.test(from))).toEqual([]);
  });

  test('nothing that opens a connection', () => {
    expect(IMPORTS.filter(({ to }) => /^(?:node:)?(?:https?2?|net|tls|dgram|dns)(?:\/|$)/.test(to))).toEqual([]);
  });
});

test('no import leads back to where it came from', () => {
  const next = new Map<string, string[]>();
  for (const { from, to, typeOnly } of IMPORTS) if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (file: string, way: readonly string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    else if (!done.has(file)) for (const to of next.get(file) ?? []) visit(to, [...way, file]);
    done.add(file);
  };
  for (const file of next.keys()) visit(file, []);
  expect(circles).toEqual([]);
});
