import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { proposalSchemaFor } from '../../schemas/json-schema.js';
import { callStore } from '../../src/commands/call-store.js';
import { checkDraft, readDraft } from '../../src/commands/check-draft.js';
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

const folders = readdirSync(EXAMPLES, { withFileTypes: true }).filter((each) => each.isDirectory());
const drafts = folders.flatMap(({ name: call }) =>
  ['ready', 'faulty'].map((name) => ({
    name: `${call}/${name}`,
    file: path.join(EXAMPLES, call, name),
  })),
);

describe.each(drafts)('$name', ({ name, file }) => {
  test('is marked on the same lines', async () => {
    const host = realHost();
    const draft = readDraft(path.join(file, 'proposal.yaml'), host, undefined);
    const settings = { asOf: '2023-07-01', instant: null, call: undefined, store: callStore(host) };
    const { diagnostics, call } = await checkDraft(draft, settings, host);
    const text = readFileSync(path.join(file, 'proposal.yaml'), 'utf8');
    const schema = `${name.replace('/', '-')}.schema.json`;
    writeFileSync(path.join(folder, schema), JSON.stringify(proposalSchemaFor(loadCall(call?.call.id ?? '').call)));
    const opened = path.join(folder, `${name.replace('/', '-')}.yaml`);
    // The modeline takes the place of the first comment, so that lines stay as they are.
    const shown = text.replace(/^#.*/, `# yaml-language-server: $schema=./${schema}`);
    const marks = await server.marks(opened, shown);
    const ours = diagnostics.filter(({ code }) => EXPRESSIBLE.test(code)).map(({ place }) => place.start.line);
    expect([...new Set(marks.map(({ line }) => line))].sort(), JSON.stringify(marks)).toEqual(
      [...new Set(ours)].sort(),
    );
  });
});
