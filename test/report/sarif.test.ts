import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { pointer } from '../../src/core/diagnostic.js';
import { sarif, sarifPieces } from '../../src/report/sarif.js';
import { uriOf } from '../../src/report/uri.js';
import { ofSeveral } from '../support/of-several.js';
import { SARIF_SCHEMA } from '../support/sarif-schema.js';
import { faulty, good, hostile, LANGUAGE_CHOICES, OPTIONS, secondTier, unreadable } from './samples.js';

const validate = new Ajv({ allErrors: true, strictRequired: false }).compile(SARIF_SCHEMA);
const ALL = [good(), faulty(), hostile(), secondTier(), unreadable()];

interface Located {
  physicalLocation: { artifactLocation: { uri: string; index: number }; region?: Record<string, number> };
}
interface Log {
  runs: {
    tool: { driver: { rules: { id: string; help: { text: string } }[] } };
    invocations: { executionSuccessful: boolean; exitCode: number; toolExecutionNotifications: object[] }[];
    artifacts: { location: { uri: string } }[];
    results: {
      ruleId: string;
      ruleIndex: number;
      level: string;
      message: { text: string };
      locations: Located[];
      partialFingerprints: Record<string, string>;
    }[];
  }[];
}

function render(evaluations = ALL, options = OPTIONS): Log['runs'][number] {
  const [run] = (JSON.parse(ofSeveral(sarifPieces, evaluations, options)) as Log).runs;
  if (!run) throw new Error('no run');
  return run;
}

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
    `${first?.code} fixture.yaml#${pointer(first?.place.path ?? [])}`,
  );
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
