import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { type JobDone, runJob } from '../support/engine-jobs.js';

/**
 * The script of the action and of the GitLab component, as their runners start it: in a repository with only a draft, with a
 * real npx and the package as it is packed.
 */

const TIME = 240_000;
const base = mkdtempSync(path.join(os.tmpdir(), 'grantlint-action-'));
const tarball = path.join(base, 'grantlint.tgz');
beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', base], {
    encoding: 'utf8',
  });
  cpSync(path.join(base, packed.trim()), tarball);
}, TIME);
afterAll(() => rmSync(base, { recursive: true, force: true }));

const FAULTY = 'examples/amed-aspire-fy2023/faulty';
const READY = 'examples/amed-aspire-fy2023/ready';

function repository(name: string, from: string): string {
  const folder = path.join(base, name);
  cpSync(from, path.join(folder, 'drafts'), { recursive: true });
  mkdirSync(path.join(folder, 'home'));
  return folder;
}

const bash = (script: string) => ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
const npm = (cwd: string) => ({
  npm_config_cache: path.join(base, 'npm'),
  npm_config_offline: 'true',
  HOME: path.join(cwd, 'home'),
});

describe('the action', () => {
  const action = parse(readFileSync('action.yml', 'utf8'));
  const [step] = action.runs.steps;

  interface Run extends JobDone {
    readonly summary: string;
    readonly outputs: string;
  }

  async function run(cwd: string, inputs: Readonly<Record<string, string>>): Promise<Run> {
    const value = (name: string): string => inputs[name] ?? action.inputs[name].default;
    const given = Object.entries(step.env as Record<string, string>).map(
      ([key, text]) => [key, text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/, (_, name: string) => value(name))] as const,
    );
    const [summary, outputs] = ['summary.md', 'outputs'].map((name) => path.join(cwd, name));
    for (const file of [summary, outputs]) writeFileSync(file ?? '', '');
    const env = {
      ...Object.fromEntries(given),
      ...npm(cwd),
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_PATH: process.cwd(),
      GITHUB_STEP_SUMMARY: summary ?? '',
      GITHUB_OUTPUT: outputs ?? '',
    };
    const done = await runJob({ cwd, env, command: bash(step.run) }, path.dirname(process.execPath));
    return { ...done, summary: readFileSync(summary ?? '', 'utf8'), outputs: readFileSync(outputs ?? '', 'utf8') };
  }

  const inputs = { package: tarball, 'as-of': '2023-07-01' };

  test('is red on a must and green after the fix, and says both in the job summary', { timeout: TIME }, async () => {
    const cwd = repository('red', FAULTY);
    const red = await run(cwd, inputs);
    expect(red).toMatchObject({ code: 1, outputs: 'exit-code=1\n' });
    expect(red.out).toMatch(
      /^::error title=[^:]*,?.*file=drafts\/proposal\.yaml,line=\d+|^::error file=drafts\/proposal\.yaml,line=\d+/m,
    );
    expect(red.out.match(/^::error /gm)?.length).toBeLessThanOrEqual(10);
    expect(red.summary).toMatch(/Not ready/);
    expect(red.summary).toContain('budget-over-cap');
    rmSync(path.join(cwd, 'drafts'), { recursive: true });
    cpSync(READY, path.join(cwd, 'drafts'), { recursive: true });
    const green = await run(cwd, inputs);
    expect(green).toMatchObject({ code: 0, outputs: 'exit-code=0\n' });
    expect(green.out).not.toMatch(/^::error/m);
    expect(green.summary).toMatch(/Ready/);
  });

  test('takes nothing that stands in an input for a command', { timeout: TIME }, async () => {
    const cwd = repository('hostile', READY);
    const bad = '$(touch owned); `touch owned`; "; touch owned; #';
    for (const name of ['paths', 'call', 'calls', 'as-of', 'fail-on', 'lang', 'reports', 'accept-waivers']) {
      const done = await run(cwd, { ...inputs, [name]: bad });
      expect([name, done.code === 2 || done.code === 3]).toEqual([name, true]);
    }
    expect(() => readFileSync(path.join(cwd, 'owned'))).toThrow();
  });

  test('writes the reports that are asked for', { timeout: TIME }, async () => {
    const cwd = repository('reports', READY);
    const done = await run(cwd, { ...inputs, paths: 'drafts/proposal.yaml', reports: 'sarif=a.sarif\njson=a.json\n' });
    expect(done.code).toBe(0);
    expect(JSON.parse(readFileSync(path.join(cwd, 'a.sarif'), 'utf8')).version).toBe('2.1.0');
    expect(JSON.parse(readFileSync(path.join(cwd, 'a.json'), 'utf8')).summary.ready).toBe(1);
  });
});

describe('the GitLab component', () => {
  const [, jobs] = parseAllDocuments(readFileSync('templates/check/template.yml', 'utf8')).map((each) => each.toJS());
  const [job] = Object.values(jobs) as {
    script: string[];
    variables: Record<string, string>;
    artifacts: { reports: Record<string, string> };
  }[];
  const inputs: Record<string, string> = {
    package: tarball,
    paths: 'drafts',
    'as-of': '2023-07-01',
    'fail-on': 'must',
    'accept-waivers': 'all',
    lang: 'en',
    redact: 'false',
  };

  test.each([
    [FAULTY, 1],
    [READY, 0],
  ])('%s ends with %i, and its reports are there', { timeout: TIME }, async (from, code) => {
    const cwd = repository(`gitlab-${code}`, from);
    const filled = Object.fromEntries(
      Object.entries(job?.variables ?? {}).map(([key, text]) => [
        key,
        text.replace(/\$\[\[ inputs\.([\w-]+) \]\]/, (_, name: string) => inputs[name] ?? ''),
      ]),
    );
    const env = { ...filled, ...npm(cwd), GITLAB_CI: 'true' };
    const done = await runJob(
      { cwd, env, command: bash((job?.script ?? []).join('\n')) },
      path.dirname(process.execPath),
    );
    expect([done.code, done.err]).toEqual([code, '']);
    const quality = JSON.parse(readFileSync(path.join(cwd, job?.artifacts.reports.codequality ?? ''), 'utf8'));
    const blocking = quality.filter(({ severity }: { severity: string }) => /blocker|critical/.test(severity));
    expect(blocking.length > 0).toBe(code === 1);
    expect(readFileSync(path.join(cwd, job?.artifacts.reports.junit ?? ''), 'utf8')).toMatch(/^<\?xml/);
  });
});
