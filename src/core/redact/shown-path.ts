import { schemaAt, shapeOf } from '../../../schemas/field.js';
import { proposal } from '../../../schemas/proposal/index.js';
import { type Key, type Path, pointer } from '../diagnostic.js';
import { valueAt } from '../values.js';
import { type KeyedHash, token } from './token.js';

/** A path of a draft in which every key that is not of the format stands as a token. `root` is the value of the draft. */
export const shownPath = (path: Path, root: unknown, hash: KeyedHash): Path =>
  path.map((key, index) => (isOfFormat(path.slice(0, index), key, root) ? key : token(String(key), hash)));

/** Names of fields are public, and so are places in lists; any other key somebody chose. */
function isOfFormat(above: Path, key: Key, root: unknown): boolean {
  const schema = schemaAt(proposal, above);
  const shape = schema && shapeOf(schema);
  if (typeof key === 'number') return shape?.type === 'array' || Array.isArray(valueAt(root, above));
  return shape?.type === 'object' && Object.hasOwn(shape.shape, key);
}

/** The same for a JSON Pointer that somebody wrote: figures in it are taken for places in lists where the format has one. */
export function shownPointer(written: string, hash: KeyedHash): string {
  const keys = written
    .split('/')
    .slice(1)
    .map((each) => each.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((each): Key => (/^\d{1,6}$/.test(each) ? Number(each) : each));
  return pointer(shownPath(keys, undefined, hash));
}
