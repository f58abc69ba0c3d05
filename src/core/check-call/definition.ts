import type { Call } from '../../../schemas/call.js';
import type { Key, Path } from '../diagnostic.js';
import type { YamlFile } from '../read-yaml.js';
import { entriesIn } from '../values.js';

/** A definition to look through: its own file, and the call that it makes, together with its base where it is an overlay. */
export interface Definition {
  readonly yaml: YamlFile;
  /** What stands in the file itself; an overlay has some of the parts of a call. */
  readonly own: Partial<Call> & Pick<Call, 'id' | 'sources'>;
  readonly whole: Call;
}

export interface Node {
  readonly path: Path;
  readonly key: Key;
  readonly value: unknown;
}

/** Everything in a value that has a key, the value of each key before what is inside it. */
export const nodesOf = (value: unknown, path: Path = []): Node[] =>
  entriesIn(value).flatMap(([key, inner]) => {
    const at = [...path, key];
    return [{ path: at, key, value: inner }, ...nodesOf(inner, at)];
  });

/** A list of which the entries have ids. */
export interface NamedList {
  readonly path: Path;
  readonly entries: readonly { readonly id: string }[];
}

/** The lists of a definition in which facts are named. */
export const namedLists = (own: Definition['own']): NamedList[] =>
  nodesOf(own).flatMap(({ path, value }) =>
    Array.isArray(value) && value.some((each) => typeof (each as { id?: unknown } | null)?.id === 'string')
      ? [{ path, entries: value as NamedList['entries'] }]
      : [],
  );

export const inWords = (path: Path): string => path.filter((key) => typeof key === 'string').join('.');
