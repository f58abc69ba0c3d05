import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proposalSchemaFor } from '../../schemas/json-schema.js';
import { callStore } from '../../src/commands/call-store.js';
import { checkDraft } from '../../src/commands/check-draft.js';
import { NO_POLICY } from '../../src/core/policy.js';
import { realHost } from '../../src/host.js';
import { loadCall } from '../support/fixture.js';
import { LanguageServer } from './language-server.js';

/**
 * Where the JSON Schema of a call can express a fault, the editor and the tool show it on the same line: every example
 * is opened in the real language server, with the modeline that `init` writes.
 */
const EXAMPLES = path.resolve('examples');
const folder = mkdtempSync(path.join(tmpdir(), 'grantlint-editor-'));
let server: LanguageServer;
beforeAll(() => {
  server = new LanguageServer(folder);
});
afterAll(() => {
  server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** What a JSON Schema can say: shapes, and choices from the lists of a call. */
const EXPRESSIBLE =
  /^(?:schema\/|(?:tier|phase)-not-offered$|field-not-covered$|area-not-listed$|choice-missing$|document-unknown$)/;

const folders = readdirSync(EXAMPLES, { withFileTypes: true }).filter(
  (each) => each.isDirectory() && each.name !== 'engines',
);
const drafts = folders.flatMap(({ name: call }) =>
  ['ready', 'faulty'].map((name) => ({
    name: `${call}/${name}`,
    file: path.join(EXAMPLES, call, name),
  })),
);

const lines = (all: readonly { readonly line: number }[]): number[] =>
  [...new Set(all.map(({ line }) => line))].sort((one, other) => one - other);

/** The lines that the editor and the tool mark in a text that stands in the folder of an example. */
async function marked(name: string, example: string, text: string): Promise<{ editor: number[]; tool: number[] }> {
  const host = realHost();
  const draft = { name: `${name}.yaml`, folder: example, bytes: new TextEncoder().encode(text) };
  const settings = {
    asOf: '2023-07-01',
    instant: null,
    call: undefined,
    store: callStore(host),
    cache: host.cache,
    policyOf: () => NO_POLICY,
  };
  const { diagnostics, call } = await checkDraft(draft, settings, host);
  const schema = `${name}.schema.json`;
  writeFileSync(path.join(folder, schema), JSON.stringify(proposalSchemaFor(loadCall(call?.call.id ?? '').call)));
  // The modeline takes the place of the first comment, so that lines stay as they are.
  const shown = text.replace(/^#.*/, `# yaml-language-server: $schema=./${schema}`);
  const tool = diagnostics.filter(({ code }) => EXPRESSIBLE.test(code)).map(({ place }) => place.start);
  return { editor: lines(await server.marks(path.join(folder, `${name}.yaml`), shown)), tool: lines(tool) };
}

const textOf = (file: string): string => readFileSync(path.join(file, 'proposal.yaml'), 'utf8');

describe.each(drafts)('$name', ({ name, file }) => {
  test('is marked on the same lines', async () => {
    const { editor, tool } = await marked(name.replace('/', '-'), file, textOf(file));
    expect(editor).toEqual(tool);
  });
});

describe('one fault put into the first example', () => {
  const file = path.join(EXAMPLES, 'amed-aspire-fy2023/ready');

  test.each([
    ['a tier that the call does not have', '  tier: tier-1', '  tier: tier-9'],
    ['a phase that it does not have', '  phase: basic', '  phase: clinical'],
    ['a choice left out', '  phase: basic\n', ''],
    ['a key misspelt', '    kana: アサギリ ハルカ', '    kanna: アサギリ ハルカ'],
    ['words for a number', '    effort: 35', '    effort: thirty'],
    ['a number for words', '    position: Professor', '    position: 7'],
    ['a day that is none', '    start: 2023-10-01', '    start: October 2023'],
    ['a year left without its amounts', '      indirect: 8550000\n', ''],
    ['a kind that is none', '    kind: research-plan', '    kind: plan'],
  ])('%s', async (fault, from, to) => {
    const good = textOf(file);
    expect(good.split(from).length, from).toBeGreaterThan(1);
    const { editor, tool } = await marked(`fault-${fault.replaceAll(' ', '-')}`, file, good.replace(from, to));
    expect(tool.length).toBe(1);
    expect(editor).toEqual(tool);
  });
});
