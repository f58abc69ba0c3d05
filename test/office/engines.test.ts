import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { type JobDone, programs, runJob, SBATCH } from '../support/engine-jobs.js';
import { writeMixedDrafts } from '../support/mixed-drafts.js';

/**
 * The definitions in examples/engines, run with the variables that each engine sets: every part in a process of its own,
 * over one folder of drafts. What they come to is what one run comes to, byte for byte.
 */

const ENGINES = 'examples/engines';
const textOf = (name: string): string => readFileSync(path.join(ENGINES, name), 'utf8');
const base = mkdtempSync(path.join(os.tmpdir(), 'grantlint-engines-'));
const bin = programs(path.join(base, 'bin'), { sbatch: SBATCH });
const PARTS = 8;
const TIME = 300_000;
afterAll(() => rmSync(base, { recursive: true, force: true }));
beforeAll(() => writeMixedDrafts(path.join(base, 'source')));

/** A folder with the drafts. */
function workspace(name: string): string {
  const folder = path.join(base, name);
  mkdirSync(folder);
  cpSync(path.join(base, 'source/drafts'), path.join(folder, 'drafts'), { recursive: true });
  return folder;
}

const FILES = ['drafts.json', 'drafts.html', 'drafts.xlsx'];

async function mustBeOneRun(merged: Pick<JobDone, 'code'>, folder: string, asOf: string): Promise<void> {
  const formats = FILES.flatMap((name) => ['--format', `${name.replace('drafts.', '')}=whole/${name}`]);
  mkdirSync(path.join(folder, 'whole'));
  const one = await runJob(
    { cwd: folder, command: ['grantlint', 'check', 'drafts', '--as-of', asOf, ...formats] },
    bin,
  );
  expect({ code: one.code, err: one.err }).toEqual({ code: merged.code, err: '' });
  const bytes = (way: string) => readFileSync(path.join(folder, way));
  expect(FILES.filter((name) => !bytes(`whole/${name}`).equals(bytes(`report/${name}`)))).toEqual([]);
  expect(JSON.parse(bytes('report/drafts.json').toString())).toMatchObject({ summary: { couldNotCheck: 4 } });
}

const bash = (script: string) => ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', script];
const PASSED = Array.from({ length: PARTS }, () => 0);

test('there are four, and each is tried below', () => {
  expect(readdirSync(ENGINES).sort()).toEqual(['github-actions.yml', 'gitlab-ci.yml', 'kubernetes.yaml', 'slurm.sh']);
});

describe('GitHub Actions', () => {
  interface Step {
    readonly id?: string;
    readonly name?: string;
    readonly uses?: string;
    readonly run?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly with?: Readonly<Record<string, unknown>>;
  }
  interface Workflow {
    readonly jobs: Readonly<
      Record<string, { readonly steps: readonly Step[]; readonly strategy?: { readonly matrix: { shard: number[] } } }>
    >;
  }
  const { jobs } = parse(textOf('github-actions.yml')) as Workflow;
  const stepsOf = (job: string): readonly Step[] => jobs[job]?.steps ?? [];
  const using = (job: string, action: string) =>
    stepsOf(job).find(({ uses }) => uses?.startsWith(`actions/${action}@`))?.with;

  /** The steps of a job that are ours to run, one after the other. */
  async function runSteps(job: string, cwd: string, values: Readonly<Record<string, string>>): Promise<JobDone> {
    const filled = (text: string) =>
      text.replaceAll(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => values[name] ?? `no value for ${name}`);
    let last: JobDone = { code: null, out: '', err: '' };
    for (const { name, run, env = {} } of stepsOf(job)) {
      if (run === undefined || name === 'Install') continue;
      const own = Object.fromEntries(Object.entries(env).map(([key, value]) => [key, filled(value)]));
      last = await runJob(
        { cwd, env: { ...own, CI: 'true', GITHUB_OUTPUT: path.join(cwd, 'output') }, command: bash(filled(run)) },
        bin,
      );
      if (last.code !== 0) return last;
    }
    return last;
  }

  test(
    'a matrix of eight and a merge',
    async () => {
      const plan = workspace('github-plan');
      await runSteps('plan', plan, {});
      const asOf = readFileSync(path.join(plan, 'output'), 'utf8').replace(/^as-of=|\n$/g, '');
      expect(asOf).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/);
      const shards = jobs.check?.strategy?.matrix.shard ?? [];
      expect(shards).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      const artifacts = path.join(base, 'github-artifacts');
      const done = await Promise.all(
        shards.map(async (shard) => {
          const cwd = workspace(`github-${shard}`);
          const values = { 'matrix.shard': String(shard), 'needs.plan.outputs.as-of': asOf };
          const each = await runSteps('check', cwd, values);
          cpSync(path.join(cwd, String(using('check', 'upload-artifact')?.path)), artifacts, { recursive: true });
          return each;
        }),
      );
      expect(done.map(({ code }) => code)).toEqual(PASSED);
      const cwd = workspace('github-merge');
      expect(using('merge', 'download-artifact')).toMatchObject({ 'merge-multiple': true, path: 'parts' });
      cpSync(artifacts, path.join(cwd, 'parts'), { recursive: true });
      const merged = await runSteps('merge', cwd, {});
      expect(merged.err).toBe('');
      await mustBeOneRun(merged, cwd, asOf);
    },
    TIME,
  );

  test('what is installed is the package in the repository', () => {
    for (const job of ['check', 'merge']) {
      const install = stepsOf(job).find(({ name }) => name === 'Install');
      expect(install?.run).toBe('npm install --global ./tools/grantlint-*.tgz');
    }
  });
});

describe('GitLab', () => {
  interface GitLabJob {
    readonly parallel?: number;
    readonly script: readonly string[];
    readonly artifacts: { readonly paths: readonly string[] };
  }
  const pipeline = parse(textOf('gitlab-ci.yml')) as { readonly check: GitLabJob; readonly merge: GitLabJob };

  test(
    'a parallel job and a merge',
    async () => {
      const asOf = '2023-07-01T00:30:00Z';
      const total = pipeline.check.parallel ?? 1;
      expect(total).toBe(PARTS);
      const artifacts = path.join(base, 'gitlab-artifacts');
      const done = await Promise.all(
        Array.from({ length: total }, async (_, at) => {
          const cwd = workspace(`gitlab-${at + 1}`);
          const node = { CI_NODE_INDEX: String(at + 1), CI_NODE_TOTAL: String(total) };
          const env = { CI: 'true', GITLAB_CI: 'true', CI_PIPELINE_CREATED_AT: asOf, ...node };
          const each = await runJob({ cwd, env, command: bash(pipeline.check.script.join('\n')) }, bin);
          for (const way of pipeline.check.artifacts.paths) {
            cpSync(path.join(cwd, way), path.join(artifacts, way), { recursive: true });
          }
          return each;
        }),
      );
      expect(done.map(({ code }) => code)).toEqual(PASSED);
      const cwd = workspace('gitlab-merge');
      cpSync(artifacts, cwd, { recursive: true });
      const env = { CI: 'true', GITLAB_CI: 'true', CI_PIPELINE_CREATED_AT: asOf, CI_NODE_TOTAL: '1' };
      const merged = await runJob({ cwd, env, command: bash(pipeline.merge.script.join('\n')) }, bin);
      expect(merged.err).toBe('');
      await mustBeOneRun(merged, cwd, asOf);
    },
    TIME,
  );
});

describe('Slurm', () => {
  interface Task {
    readonly id: string;
    readonly code: number;
    readonly err: string;
    readonly asOf: string;
  }

  test(
    'an array and a job that depends on it',
    async () => {
      const cwd = workspace('slurm');
      cpSync(path.join(ENGINES, 'slurm.sh'), path.join(cwd, 'slurm.sh'));
      const submitted = await runJob({ cwd, command: ['bash', 'slurm.sh'] }, bin);
      expect(submitted).toEqual({ code: 0, out: '101\n', err: '' });
      const tasks = readFileSync(path.join(cwd, 'sbatch.log'), 'utf8').trim().split('\n');
      const log = tasks.map((line) => JSON.parse(line) as Task);
      expect(log.map(({ id }) => id)).toEqual([...PASSED.map(() => '100'), '101']);
      expect(log.slice(0, PARTS).map(({ code }) => code)).toEqual(PASSED);
      const merged = log.at(-1);
      expect(merged?.err).toBe('');
      await mustBeOneRun({ code: merged?.code ?? null }, cwd, merged?.asOf ?? '');
    },
    TIME,
  );
});

describe('Kubernetes', () => {
  interface Container {
    readonly command: readonly string[];
    readonly args: readonly string[];
    readonly env?: readonly { readonly name: string; readonly value: string }[];
    readonly workingDir: string;
    readonly volumeMounts: readonly { readonly mountPath: string }[];
  }
  interface KubernetesJob {
    readonly spec: {
      readonly completionMode?: string;
      readonly completions?: number;
      readonly suspend?: boolean;
      readonly template: {
        readonly spec: { readonly restartPolicy: string; readonly containers: readonly Container[] };
      };
    };
  }
  const [check, merge] = parseAllDocuments(textOf('kubernetes.yaml')).map((each) => each.toJS() as KubernetesJob);
  const containerOf = (job: KubernetesJob | undefined) => job?.spec.template.spec.containers[0];

  async function runPod(job: KubernetesJob | undefined, cwd: string, index?: number): Promise<JobDone> {
    const container = containerOf(job);
    const env = Object.fromEntries((container?.env ?? []).map(({ name, value }) => [name, value]));
    const own = index === undefined ? {} : { JOB_COMPLETION_INDEX: String(index) };
    const command = [...(container?.command ?? []), ...(container?.args ?? [])];
    return runJob({ cwd, env: { ...env, ...own }, command }, bin);
  }

  test(
    'an Indexed Job and one that merges',
    async () => {
      const cwd = workspace('kubernetes');
      expect(check?.spec).toMatchObject({ completionMode: 'Indexed', completions: PARTS });
      expect(merge?.spec).toMatchObject({ suspend: true, backoffLimit: 0 });
      for (const job of [check, merge]) {
        const container = containerOf(job);
        expect(container?.volumeMounts.map(({ mountPath }) => mountPath)).toEqual([container?.workingDir]);
      }
      const indexes = Array.from({ length: check?.spec.completions ?? 0 }, (_, index) => index);
      const done = await Promise.all(indexes.map((index) => runPod(check, cwd, index)));
      expect(done.map(({ code }) => code)).toEqual(PASSED);
      // A pod that is tried again does no harm.
      expect((await runPod(check, cwd, 3)).code).toBe(0);
      const merged = await runPod(merge, cwd);
      expect(merged.err).toBe('');
      await mustBeOneRun(merged, cwd, containerOf(check)?.env?.find(({ name }) => name === 'AS_OF')?.value ?? '');
    },
    TIME,
  );

  test('a part without a report fails, and merge says which is missing', async () => {
    const cwd = workspace('kubernetes-fails');
    rmSync(path.join(cwd, 'drafts'), { recursive: true });
    const failed = await runPod(check, cwd, 0);
    expect({ code: failed.code, err: failed.err }).toEqual({ code: 1, err: expect.stringContaining('drafts') });
    const merged = await runPod(merge, cwd);
    expect({ code: merged.code, err: merged.err }).toEqual({
      code: 3,
      err: expect.stringContaining('parts/part-*.json'),
    });
  });
});
