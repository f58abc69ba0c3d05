/**
 * A function of an object whose answer is made once for each object and then kept as long as the object lives: for
 * what hangs on the call alone, or on one section, and many rules or drafts ask for. The object must not change.
 */
export function oncePer<K extends object, V extends object | string>(make: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}
