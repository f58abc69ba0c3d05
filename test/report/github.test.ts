import { describe, expect, test } from 'vitest';
import type { Evaluation } from '../../src/core/evaluate.js';
import { github, githubRoll } from '../../src/report/github.js';
import { rollOf } from '../support/roll-of.js';
import { commandsIn } from '../support/runner.js';
import { WAIVED, withWaived } from '../support/waived-sample.js';
import { faulty, good, hostile, LANGUAGE_CHOICES, OPTIONS, secondTier, unreadable } from './samples.js';

const render = (evaluations: readonly Evaluation[], options = OPTIONS): string =>
  [...githubRoll.parts(rollOf(evaluations), options)].join('');
const named = (file: string): Evaluation => {
  const evaluation = faulty();
  return {
    ...evaluation,
    file,
    diagnostics: evaluation.diagnostics.map((each) => ({ ...each, place: { ...each.place, file } })),
  };
};
const KINDS = ['error', 'warning', 'notice'];

test('one draft reads the same alone and in a run', () => {
  expect(github.render(faulty(), OPTIONS)).toBe(render([faulty()]));
});

test('every finding has an annotation at its place, with place and code in the message', () => {
  const { diagnostics } = faulty();
  const errors = commandsIn(render([faulty()])).filter(({ name }) => name === 'error');
  expect(errors).toHaveLength(diagnostics.filter(({ level }) => level === 'must').length);
  errors.forEach(({ properties, data }, index) => {
    const { code, place } = diagnostics[index] ?? diagnostics[0] ?? { code: '', place: undefined };
    expect(properties).toEqual({
      file: 'fixture.yaml',
      line: String(place?.start.line),
      endLine: String(place?.end.line),
      col: String(place?.start.column),
      endColumn: String(place?.end.column),
      title: `must: ${code}`,
    });
    expect(data).toContain(`fixture.yaml:${place?.start.line}:${place?.start.column} ${code}: `);
  });
});

test('what was not checked is told, and a draft that could not be checked is an error', () => {
  const unread = faulty().rules.filter(({ state }) => state === 'not-read');
  const [warning] = commandsIn(render([faulty()])).filter(({ name }) => name === 'warning');
  expect(warning?.data).toContain(unread[0]?.code);
  expect(warning?.data).toContain(`(${unread.length})`);
  const errors = commandsIn(render([unreadable()])).filter(({ name }) => name === 'error');
  expect(errors.at(-1)?.data).toContain('Could not check');
  expect(commandsIn(render([good()]))).toEqual([]);
});

describe('of many drafts', () => {
  const many = Array.from({ length: 25 }, (_, index) => named(`drafts/${index} 提案.yaml`));

  test('worst first, at most ten of a kind, the rest counted', () => {
    const text = render(many);
    const names = commandsIn(text).map(({ name }) => name);
    expect(names).toEqual([...names].sort((a, b) => KINDS.indexOf(a) - KINDS.indexOf(b)));
    for (const kind of KINDS) expect(names.filter((name) => name === kind).length).toBeLessThanOrEqual(10);
    const musts = many.flatMap(({ diagnostics }) => diagnostics.filter(({ level }) => level === 'must')).length;
    expect(text).toContain(`${musts - 10} errors, 15 warnings`);
  });

  test('the verdict of the first twenty, how many more, and the totals', () => {
    const lines = render(many).split('\n');
    expect(lines.filter((line) => line.startsWith('✖ '))).toHaveLength(20);
    const mixed = render([...Array.from({ length: 30 }, good), unreadable(), faulty()]).split('\n');
    expect(mixed.filter((line) => /^[✖?✔] /.test(line)).map(([sign]) => sign)).toEqual(['✖', '?', ...'✔'.repeat(18)]);
    expect(lines).toContain('and 5 more drafts');
    expect(lines.at(-2)).toMatch(/^25 drafts: 0 ready, 25 not ready/);
  });
});

test('what is waived is a notice with reason, name and day, and the verdict says that it rests on it', () => {
  const text = render([withWaived(secondTier())]);
  const told = commandsIn(text);
  expect(told.map(({ name }) => name)).toEqual(secondTier().diagnostics.map(() => 'notice'));
  for (const { data, properties } of told) {
    expect(properties.title).toMatch(/^waived: /);
    expect(data).toContain(WAIVED.by);
    expect(data).toContain(WAIVED.until);
    expect(data).toContain('Agreed with the funder, 100% "sure"');
    expect(data).toContain('drafts/waivers.yaml:4');
  }
  expect(text).toMatch(/^✖ .*, \d+ findings? waived {2}0 must/m);
});

test.each(LANGUAGE_CHOICES)('in %s hostile text and names become no command', (language) => {
  const evaluation = { ...named('a,b:c%0A::error::x\n::warning::y ##[error]z.yaml') };
  const told = commandsIn(render([hostile(), evaluation, withWaived(faulty())], { ...OPTIONS, language }));
  expect(told.length).toBeGreaterThan(3);
  for (const { name, properties } of told) {
    expect(KINDS).toContain(name);
    expect(Object.keys(properties).every((key) => /^(?:file|line|endLine|col|endColumn|title)$/.test(key))).toBe(true);
  }
});
