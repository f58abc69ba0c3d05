import type { Path, Place } from './diagnostic.js';
import type { YamlFile } from './read-yaml.js';
import { valueAt } from './values.js';
import { quoted } from './yaml-fault.js';

/** A text between braces that a comma has cut: the part behind it has become a key without a value. */
interface Cut {
  readonly place: Place;
  /** The first part behind a comma. */
  readonly key: string;
  /** What to write: the field before it with the whole text in quotation marks. */
  readonly whole: string;
}

/** `{ words: up to 500 million yen, in total }` holds a field "in total". `unknown` are the keys that no format knows. */
export function textCutAtComma(yaml: YamlFile, map: Path, unknown: readonly string[]): Cut | undefined {
  const fields = valueAt(yaml.value, map);
  if (typeof fields !== 'object' || fields === null) return undefined;
  const keys = Object.keys(fields);
  const isTail = (key: string | undefined) =>
    key !== undefined && unknown.includes(key) && isCutOff(yaml, [...map, key]);
  const at = keys.findIndex((key, index) => index > 0 && isTail(key));
  const before = keys[at - 1];
  if (at < 1 || before === undefined || valueAt(fields, [before]) === null) return undefined;
  const behind = keys.slice(at);
  const end = behind.findIndex((key) => !isTail(key));
  const last = (end < 0 ? behind : behind.slice(0, end)).at(-1) ?? '';
  const from = yaml.locate([...map, before]).start.offset;
  const to = yaml.locate([...map, last], 'key').end.offset;
  const text = yaml.text.slice(from, to).replace(/\s+/g, ' ');
  const place = yaml.locate([...map, keys[at] ?? ''], 'key');
  return { place, key: keys[at] ?? '', whole: `${before}: "${quoted(text.replaceAll('"', "'"))}"` };
}

/** A key without a colon, between a comma and the next comma or the closing brace. */
function isCutOff(yaml: YamlFile, path: Path): boolean {
  if (valueAt(yaml.value, path) !== null) return false;
  const { start, end } = yaml.locate(path, 'key');
  return (
    /,\s*$/.test(yaml.text.slice(Math.max(0, start.offset - 200), start.offset)) &&
    /^\s*[,}]/.test(yaml.text.slice(end.offset, end.offset + 200))
  );
}
