import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { anyProgram, here, node, root } from './measure.mjs';

/** Programs that check many YAML files, each given the same schema as far as it can take one. */

const SCHEMA = `${root}schemas/json/proposal.amed-aspire-fy2023-pre.schema.json`;
const from = (file) => `${here}node_modules/${file}`;
const ALL = '**/*.yaml';
const version = (name) => JSON.parse(readFileSync(from(`${name}/package.json`), 'utf8')).version;

const AJV = [from('ajv-cli/dist/index.js'), 'validate', '--spec=draft7', '--strict=false'];
export const ajvWith = (schema) => [...AJV, '-c', from('ajv-formats/dist/index.js'), '-s', schema];

export function installPeers() {
  if (['ajv-cli', 'v8r', '@stoplight/spectral-cli'].every((name) => existsSync(from(name)))) return;
  const words = ['ci', '--no-audit', '--no-fund', '--ignore-scripts'];
  execFileSync('npm', words, { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
}

const count = (text, pattern) => text.match(pattern)?.length ?? 0;
const files = (text, pattern) => new Set([...text.matchAll(pattern)].map(([, file]) => file)).size;

/**
 * `run(options)` measures one run over all drafts below the folder `options.cwd`: v8r takes no other paths. `invalid(out, err)` counts the drafts that it
 * called invalid: if that is not what was planted, the program did other work than it is compared by.
 */
export function peers(folder) {
  const list = [ajvCli(), v8r(), spectral(folder)];
  if (spawnSync('yamllint', ['--version']).status === 0) list.push(yamllint());
  return list;
}

const ajvCli = () => ({
  name: `ajv-cli ${version('ajv-cli')}`,
  slow: false,
  run: (options) => node([...ajvWith(SCHEMA), '-d', ALL], { ...options, exits: [0, 1] }),
  invalid: (_, err) => count(err, / invalid$/gm),
});

const v8r = () => ({
  name: `v8r ${version('v8r')}`,
  slow: true,
  run: (options) =>
    node([from('v8r/src/index.js'), '-s', SCHEMA, '--no-ignore', ALL], {
      ...options,
      exits: [0, 99],
    }),
  invalid: (_, err) => count(err, / is invalid$/gm),
});

function spectral(folder) {
  const ruleset = path.join(folder, 'spectral.json');
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8'));
  // biome-ignore lint/suspicious/noThenProperty: the word of the ruleset; nothing awaits it.
  const rule = { given: '$', severity: 'error', then: { function: 'schema', functionOptions: { schema } } };
  writeFileSync(ruleset, JSON.stringify({ rules: { proposal: rule } }));
  const words = [from('@stoplight/spectral-cli/dist/index.js'), 'lint', '-r', ruleset, '-f', 'text'];
  return {
    name: `Spectral ${version('@stoplight/spectral-cli')}`,
    slow: true,
    run: (options) => node([...words, '--ignore-unknown-format', ALL], { ...options, exits: [0, 1] }),
    invalid: (out) => files(out, /^(.*\.yaml):\d+:\d+ error /gm),
  };
}

/** It knows no schema, only the form of YAML; what it would say of long lines is left out. */
function yamllint() {
  const rules = '{extends: relaxed, rules: {line-length: disable}}';
  const [, number] = String(spawnSync('yamllint', ['--version']).stdout)
    .trim()
    .split(' ');
  return {
    name: `yamllint ${number}`,
    slow: true,
    run: (options) => anyProgram(['yamllint', '-f', 'parsable', '-d', rules, '.'], options),
    invalid: undefined,
  };
}
