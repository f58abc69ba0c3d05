/**
 * The part of the schema of SARIF 2.1.0 that our logs use, written by hand after the specification (OASIS, sections
 * 3.13 to 3.58): nothing else may stand in them.
 */

const object = (properties: Record<string, unknown>, required: readonly string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});
const list = (items: unknown, unique = false) => ({ type: 'array', items, ...(unique ? { uniqueItems: true } : {}) });
const text = { type: 'string' };
const message = object({ text: { type: 'string', minLength: 1 } }, ['text']);
const index = { type: 'integer', minimum: -1 };
const level = { enum: ['none', 'note', 'warning', 'error'] };
/** A relative reference in its percent-encoded form, or a file with its scheme. */
const uri = { type: 'string', pattern: "^(?:file:///|/)?(?:[A-Za-z0-9._~!'()*-]|%[0-9A-F]{2}|[/:](?!/))*$" };
const artifactLocation = object({ uri, index }, ['uri']);
const line = { type: 'integer', minimum: 1 };
const region = object({ startLine: line, startColumn: line, endLine: line, endColumn: line }, ['startLine']);
const location = object({
  physicalLocation: object({ artifactLocation, region }, ['artifactLocation']),
  logicalLocations: list(object({ fullyQualifiedName: text, kind: text }), true),
});

const rule = object(
  {
    id: text,
    shortDescription: message,
    fullDescription: message,
    help: message,
    defaultConfiguration: object({ level }),
    properties: object({ basis: text, tags: list(text, true) }),
  },
  ['id'],
);

const notification = object(
  { level, message, locations: list(location, true), associatedRule: object({ id: text, index }) },
  ['message'],
);

const result = object(
  {
    ruleId: text,
    ruleIndex: index,
    level,
    message,
    locations: list(location),
    relatedLocations: list(location, true),
    partialFingerprints: { type: 'object', additionalProperties: text },
    properties: { type: 'object' },
  },
  ['message'],
);

const run = object(
  {
    tool: object(
      { driver: object({ name: text, version: text, semanticVersion: text, rules: list(rule, true) }, ['name']) },
      ['driver'],
    ),
    language: { type: 'string', pattern: '^[a-zA-Z]{2}(?:-[a-zA-Z]{2})?$' },
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    invocations: list(
      object(
        {
          executionSuccessful: { type: 'boolean' },
          exitCode: { type: 'integer' },
          toolExecutionNotifications: list(notification),
        },
        ['executionSuccessful'],
      ),
    ),
    artifacts: list(
      object({
        location: artifactLocation,
        parentIndex: index,
        roles: list({ enum: ['analysisTarget'] }, true),
        hashes: { type: 'object', additionalProperties: text },
      }),
      true,
    ),
    results: list(result),
  },
  ['tool'],
);

export const SARIF_SCHEMA = object({ $schema: text, version: { const: '2.1.0' }, runs: list(run) }, [
  'version',
  'runs',
]);
