import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { junitPieces } from '../../src/report/junit.js';
import { ofSeveral } from '../support/of-several.js';
import { readXml, type XmlElement } from '../support/read-xml.js';
import { WAIVED, withWaived } from '../support/waived-sample.js';
import { faulty, good, hostile, LANGUAGE_CHOICES, OPTIONS, secondTier, unreadable } from './samples.js';

const ALL = [good(), faulty(), hostile(), unreadable()];
const render = (evaluations = ALL, options = OPTIONS): XmlElement =>
  readXml(ofSeveral(junitPieces, evaluations, options));
const suites = (root: XmlElement) => root.children;
const cases = (suite: XmlElement | undefined) => (suite?.children ?? []).filter(({ name }) => name === 'testcase');
const outcome = (one: XmlElement): string => one.children.map(({ name }) => name).join() || 'passed';
const named = (suite: XmlElement | undefined, name: string) =>
  cases(suite).find((each) => each.attributes.name === name);

/** What the schema of Jenkins (junit-10.xsd) takes: elements, their order, attributes that we always write, and others. */
const ALLOWED: Readonly<
  Record<string, { readonly attributes: readonly string[]; readonly may?: readonly string[]; readonly inside: RegExp }>
> = {
  testsuites: { attributes: ['name', 'tests', 'failures', 'errors'], inside: /^(?:testsuite )*$/ },
  testsuite: {
    attributes: ['name', 'tests', 'failures', 'errors', 'skipped'],
    may: ['file'],
    inside: /^(?:properties )?(?:testcase )*$/,
  },
  properties: { attributes: [], inside: /^(?:property )+$/ },
  property: { attributes: ['name', 'value'], inside: /^$/ },
  testcase: { attributes: ['classname', 'name'], inside: /^(?:failure |error |skipped |system-out )?$/ },
  failure: { attributes: ['message', 'type'], inside: /^$/ },
  error: { attributes: ['message', 'type'], inside: /^$/ },
  skipped: { attributes: ['message'], may: ['type'], inside: /^$/ },
  'system-out': { attributes: [], inside: /^$/ },
};

function faultsOf(element: XmlElement): string[] {
  const rule = ALLOWED[element.name];
  if (!rule) return [`element ${element.name}`];
  const inside = element.children.map(({ name }) => `${name} `).join('');
  return [
    ...Object.keys(element.attributes).flatMap((name) =>
      [...rule.attributes, ...(rule.may ?? [])].includes(name) ? [] : [`attribute ${name}`],
    ),
    ...rule.attributes.flatMap((name) => (name in element.attributes ? [] : [`${element.name} without ${name}`])),
    ...(rule.inside.test(inside) ? [] : [`${element.name}: ${inside}`]),
    ...element.children.flatMap(faultsOf),
  ];
}

test.each(LANGUAGE_CHOICES)('in %s it is what the schemas take, and its counts are true', (language) => {
  const root = render(ALL, { ...OPTIONS, language });
  expect(faultsOf(root)).toEqual([]);
  for (const suite of suites(root)) {
    const count = (wanted: string) => cases(suite).filter((each) => outcome(each) === wanted).length;
    const { tests, failures, errors, skipped } = suite.attributes;
    expect({ tests, failures, errors, skipped }).toEqual({
      tests: String(cases(suite).length),
      failures: String(count('failure')),
      errors: String(count('error')),
      skipped: String(count('skipped')),
    });
  }
  const sum = (name: string) => suites(root).reduce((all, suite) => all + Number(suite.attributes[name]), 0);
  for (const name of ['tests', 'failures', 'errors']) expect(Number(root.attributes[name])).toBe(sum(name));
});

test('every rule is a case, and what it found is told in it', () => {
  const [sound, faults] = suites(render());
  expect(cases(sound).length).toBe(good().rules.length);
  const evaluation = faulty();
  for (const { code, state } of evaluation.rules) {
    const one = named(faults, code);
    const blocks = evaluation.diagnostics.some((each) => each.code === code && each.level === 'must');
    const wanted = blocks
      ? 'failure'
      : { ran: /passed|system-out/, 'not-read': 'error', 'not-applicable': 'skipped', off: 'skipped' }[state];
    expect(`${code} ${one && outcome(one)}`).toMatch(
      new RegExp(`^${code} (?:${(wanted as RegExp).source ?? wanted})$`),
    );
  }
});

describe('what was not checked is never passed', () => {
  test('rules that could not be asked are errors with the reason', () => {
    const evaluation = faulty();
    const unread = evaluation.rules.filter(({ state }) => state === 'not-read');
    expect(unread.length).toBeGreaterThan(0);
    const [suite] = suites(render([evaluation]));
    for (const { code } of unread) expect(named(suite, code)?.children[0]?.attributes.message).not.toBe('');
  });

  test('a draft that cannot be read has an error, beside the fault itself', () => {
    const [suite] = suites(render([unreadable()]));
    expect(cases(suite).map(outcome)).toEqual(['failure', 'error']);
  });
});

describe('findings that somebody accepted', () => {
  test('skip the case, with reason, name and day', () => {
    const evaluation = withWaived(secondTier());
    const [suite] = suites(render([evaluation]));
    for (const code of new Set(evaluation.diagnostics.map((each) => each.code))) {
      const [skipped] = named(suite, code)?.children ?? [];
      expect([skipped?.name, skipped?.attributes.type]).toEqual(['skipped', 'waived']);
      for (const part of ['Agreed with the funder', WAIVED.by ?? '', WAIVED.until ?? '']) {
        expect(skipped?.attributes.message).toContain(part);
      }
      expect(skipped?.text).toContain('drafts/second-tier.yaml:');
    }
    expect(suite?.attributes.failures).toBe('0');
  });

  test('do not save a case in which another stands', () => {
    const [first] = secondTier().diagnostics;
    if (!first) throw new Error('the sample has no finding');
    const evaluation = { ...secondTier(), diagnostics: [{ ...first, waived: WAIVED }, first] };
    const one = named(suites(render([evaluation]))[0], first.code);
    expect(one && outcome(one)).toBe('failure');
    expect(one?.children[0]?.text.match(/\[waived: /g)).toHaveLength(1);
  });

  test('do not pass for a rule that was not asked', () => {
    const { code } = faulty().rules.find(({ state }) => state === 'not-read') ?? { code: '' };
    const [first] = faulty().diagnostics;
    if (!first) throw new Error('the sample has no finding');
    const evaluation = { ...faulty(), diagnostics: [{ ...first, code, waived: WAIVED }] };
    const one = named(suites(render([evaluation]))[0], code);
    expect(one && outcome(one)).toBe('error');
  });
});

test('a rule that the settings switch off is skipped with the place that says so', () => {
  const why = { en: 'Switched off by grantlint.yaml:4.', ja: 'grantlint.yaml:4 で無効にされています。' };
  const evaluation = {
    ...good(),
    rules: good().rules.map((each, index) => (index === 0 ? { code: each.code, state: 'off' as const, why } : each)),
  };
  const [skipped] = named(suites(render([evaluation]))[0], evaluation.rules[0]?.code ?? '')?.children ?? [];
  expect(skipped?.attributes).toEqual({ message: why.en, type: 'off' });
});

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
describe.skipIf(!hasXmllint)('xmllint, by the grammar of the xUnit plugin of Jenkins', () => {
  const SCHEMA = fileURLToPath(new URL('../support/junit.xsd', import.meta.url));
  const validate = (xml: string) =>
    spawnSync('xmllint', ['--noout', '--nonet', '--schema', SCHEMA, '-'], { input: xml, encoding: 'utf8' });
  const every = [...ALL, withWaived(faulty()), { ...unreadable(), file: 'a\u0000\u001b[31m\ud800\uffff"<&>]]>.yaml' }];

  test.each(LANGUAGE_CHOICES)('takes what is written in %s', (language) => {
    const { status, stderr } = validate(ofSeveral(junitPieces, every, { ...OPTIONS, language }));
    expect([status, stderr]).toEqual([0, '- validates\n']);
  });

  test('takes a part of a run, and no other attribute', () => {
    const xml = ofSeveral(junitPieces, ALL, { ...OPTIONS, part: { id: 'part-1-of-2', en: 'Part 1', ja: '1 番目' } });
    expect(validate(xml).status).toBe(0);
    expect(xml).toContain('<skipped message="Part 1" type="part"/>');
    expect(validate(xml.replace('classname=', 'line="1" classname=')).status).not.toBe(0);
  });
});

test('a finding fails the case from the threshold on', () => {
  const [first] = faulty().diagnostics.filter(({ code }) => code === 'budget-over-cap');
  if (!first) throw new Error('the sample has no such finding');
  const should = { ...first, level: 'should' as const };
  const evaluation = { ...good(), diagnostics: [should] };
  const under = (failOn: 'must' | 'should' | 'never') =>
    outcome(
      named(
        suites(render([evaluation], { ...OPTIONS, threshold: { failOn, maxWarnings: undefined } }))[0],
        should.code,
      ) ?? readXml('<?xml version="1.0" encoding="UTF-8"?>\n<none/>\n'),
    );
  expect([under('must'), under('should'), under('never')]).toEqual(['system-out', 'failure', 'system-out']);
});

test('characters that XML cannot hold are shown as others', () => {
  const evaluation = { ...unreadable(), file: 'a\u0000\u001b[31m\ud800\uffff\ufffe"<&>]]>.yaml' };
  const [suite] = suites(render([evaluation]));
  expect(suite?.attributes.name).toBe('a\\u{0}\\u{1b}[31m\ufffd\\u{ffff}\\u{fffe}"<&>]]>.yaml');
});
