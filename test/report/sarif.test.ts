import { describe, expect, test } from 'vitest';
import { pointer } from '../../src/core/diagnostic.js';
import type { Evaluation } from '../../src/core/evaluate.js';
import { sarif, sarifPieces } from '../../src/report/sarif.js';
import { uriOf } from '../../src/report/uri.js';
import { fingerprint } from '../../src/text/fingerprint.js';
import { ofSeveral } from '../support/of-several.js';
import { sarifRun } from '../support/sarif-run.js';
import { validSarif as validate } from '../support/sarif-schema.js';
import { faulty, good, hostile, LANGUAGE_CHOICES, OPTIONS, secondTier, unreadable } from './samples.js';

const ALL = [good(), faulty(), hostile(), secondTier(), unreadable()];
const render = (evaluations = ALL, options = OPTIONS) => sarifRun(evaluations, options);

test.each(LANGUAGE_CHOICES)('in %s it is what the schema takes', (language) => {
  validate(JSON.parse(ofSeveral(sarifPieces, ALL, { ...OPTIONS, language })));
  expect(validate.errors).toBeNull();
});

test('the schema bites', () => {
  const log = JSON.parse(sarif.render(faulty(), OPTIONS));
  log.runs[0].results[0].locations[0].physicalLocation.region.startLine = 0;
  expect(validate(log)).toBe(false);
});

test('every finding is a result, in its place, with its rule', () => {
  const { results, tool, artifacts } = render([faulty()]);
  const { diagnostics } = faulty();
  expect(results.map(({ ruleId, level }) => `${ruleId} ${level}`)).toEqual(
    diagnostics.map(({ code, severity }) => `${code} ${severity}`),
  );
  results.forEach(({ ruleIndex, ruleId, locations }, index) => {
    expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    const { start, end } = diagnostics[index]?.place ?? {};
    const { artifactLocation, region } = locations[0]?.physicalLocation ?? {};
    expect(region).toEqual({
      startLine: start?.line,
      startColumn: start?.column,
      endLine: end?.line,
      endColumn: end?.column,
    });
    expect(artifacts[artifactLocation?.index ?? -1]?.location.uri).toBe(artifactLocation?.uri);
  });
});

test('no two findings of a run have one fingerprint, and it holds no line', () => {
  const prints = render().results.map((each) => each.partialFingerprints['codeAndField/v1']);
  expect(new Set(prints).size).toBe(prints.length);
  const [first] = faulty().diagnostics;
  const moved = render([
    {
      ...faulty(),
      diagnostics: faulty()
        .diagnostics.slice(0, 1)
        .map((each) => ({
          ...each,
          place: {
            ...each.place,
            start: { line: 99, column: 9, offset: 999 },
            end: { line: 99, column: 10, offset: 1000 },
          },
        })),
    },
  ]);
  expect(moved.results[0]?.partialFingerprints['codeAndField/v1']).toBe(
    fingerprint(`${first?.code} fixture.yaml#${pointer(first?.place.path ?? [])}`),
  );
});

describe('rules', () => {
  const { tool, translations } = render([good()]);

  test('are all declared, met or not, in the order of their indexes', () => {
    expect(tool.driver.rules.map(({ id }) => id)).toEqual([...OPTIONS.catalogue.keys()]);
    expect(translations.map(({ language, rules }) => [language, rules.map(({ id }) => id)])).toEqual([
      ['ja', tool.driver.rules.map(({ id }) => id)],
    ]);
  });

  test.each(LANGUAGE_CHOICES)(
    'have names in one language and translations in the other, and help in both: %s',
    (language) => {
      const log = render([good()], { ...OPTIONS, language });
      const [first, second] = language === 'ja' ? (['ja', 'en'] as const) : (['en', 'ja'] as const);
      expect([log.tool.driver.language, log.translations[0]?.language, log.language]).toEqual([first, second, first]);
      const { text } = OPTIONS.catalogue.get('budget-over-cap') ?? {};
      const index = log.tool.driver.rules.findIndex(({ id }) => id === 'budget-over-cap');
      expect(log.tool.driver.rules[index]?.shortDescription.text).toBe(text?.[first].title);
      expect(log.translations[0]?.rules[index]?.shortDescription.text).toBe(text?.[second].title);
      for (const each of ['en', 'ja'] as const)
        expect(log.tool.driver.rules[index]?.help.text).toContain(text?.[each].why);
      expect(log.tool.driver.rules[index]?.help.markdown).toContain(text?.ja.title);
    },
  );

  test('keep to what GitHub shows', () => {
    for (const { id, shortDescription, fullDescription, properties } of tool.driver.rules) {
      expect(id.length).toBeLessThanOrEqual(255);
      expect(shortDescription.text.length).toBeLessThanOrEqual(1024);
      expect(fullDescription.text.length).toBeLessThanOrEqual(1024);
      expect(properties.tags.length).toBeLessThanOrEqual(10);
    }
  });
});

test('rules that the settings switch off are told once, as a configuration', () => {
  const [{ code } = { code: '' }] = good().rules;
  const why = { en: 'Switched off by grantlint.yaml:4.', ja: 'grantlint.yaml:4 で無効にされています。' };
  const off = (evaluation: Evaluation): Evaluation => ({
    ...evaluation,
    rules: evaluation.rules.map((each) => (each.code === code ? { code, state: 'off', why } : each)),
  });
  const { invocations } = render([off(good()), off(secondTier())]);
  expect(invocations[0]?.toolConfigurationNotifications).toEqual([
    { level: 'warning', message: { text: why.en }, associatedRule: { id: code, index: 0 } },
  ]);
  expect(render([good()]).invocations[0]?.toolConfigurationNotifications).toBeUndefined();
});

describe('the invocation', () => {
  test('ended well where everything could be judged', () => {
    expect(render([good()]).invocations[0]).toMatchObject({ executionSuccessful: true, exitCode: 0 });
    expect(render([secondTier()]).invocations[0]).toMatchObject({ executionSuccessful: true, exitCode: 1 });
  });

  test('did not where something could not, and says what', () => {
    const { invocations } = render([unreadable()]);
    expect(invocations[0]).toMatchObject({ executionSuccessful: false, exitCode: 3 });
    expect(invocations[0]?.toolExecutionNotifications).toHaveLength(1);
  });

  test('names every rule that was not asked', () => {
    const unread = faulty()
      .rules.filter(({ state }) => state === 'not-read')
      .map(({ code }) => code);
    expect(unread.length).toBeGreaterThan(0);
    const told = render([faulty()]).invocations[0]?.toolExecutionNotifications as { associatedRule?: { id: string } }[];
    expect(told.flatMap(({ associatedRule }) => associatedRule?.id ?? [])).toEqual(unread);
  });
});

test.each([
  ['drafts/good.yaml', 'drafts/good.yaml'],
  ['./a//b.yaml', 'a/b.yaml'],
  ['提案 1#?.yaml', '%E6%8F%90%E6%A1%88%201%23%3F.yaml'],
  ['javascript:x.yaml', 'javascript%3Ax.yaml'],
  ['/home/a b/x.yaml', 'file:///home/a%20b/x.yaml'],
  ['C:\\drafts\\x.yaml', 'file:///C:/drafts/x.yaml'],
  ['../x.yaml', '../x.yaml'],
  ['<stdin>', '%3Cstdin%3E'],
  ['a%b.yaml', 'a%25b.yaml'],
])('%s is written %s', (file, uri) => {
  expect(uriOf(file)).toBe(uri);
});

test('hostile text is data, and shown', () => {
  const text = sarif.render(hostile(), OPTIONS);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  expect(text).not.toMatch(/[\0-\x08\x0b-\x1f\u202e]/);
});
