/** Groups that grow together: each member starts alone, and joining two joins their groups. */
export interface Groups {
  readonly join: (one: number, other: number) => void;
  /** The members of each group, in their order. */
  readonly groups: () => readonly (readonly number[])[];
}

export function growingGroups(count: number): Groups {
  const leaders = Int32Array.from({ length: count }, (_, index) => index);
  return {
    join: (one, other) => {
      const [a, b] = [leaderOf(leaders, one), leaderOf(leaders, other)];
      leaders[Math.max(a, b)] = Math.min(a, b);
    },
    groups: () => [...membersByKey(count, (member) => [leaderOf(leaders, member)]).values()],
  };
}

function leaderOf(leaders: Int32Array, member: number): number {
  let leader = member;
  while (leaders[leader] !== leader) leader = leaders[leader] as number;
  // The way is shortened for the next who asks.
  let at = member;
  while (leaders[at] !== leader) {
    const next = leaders[at] as number;
    leaders[at] = leader;
    at = next;
  }
  return leader;
}

function membersByKey<K>(count: number, keysOf: (member: number) => readonly K[]): ReadonlyMap<K, readonly number[]> {
  const members = new Map<K, number[]>();
  for (let member = 0; member < count; member++) {
    for (const key of keysOf(member)) {
      const held = members.get(key);
      if (held) held.push(member);
      else members.set(key, [member]);
    }
  }
  return members;
}

/** The items that have each key. */
export function byKey<T, K>(items: readonly T[], keysOf: (item: T) => readonly K[]): ReadonlyMap<K, readonly T[]> {
  const members = membersByKey(items.length, (member) => keysOf(items[member] as T));
  return new Map([...members].map(([key, held]) => [key, held.map((member) => items[member] as T)]));
}

/** Items that have a key in common, directly or by way of others. */
export function connected<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): readonly (readonly T[])[] {
  const growing = growingGroups(items.length);
  for (const [first = 0, ...rest] of membersByKey(items.length, (member) => keysOf(items[member] as T)).values()) {
    for (const member of rest) growing.join(first, member);
  }
  return growing.groups().map((members) => members.map((member) => items[member] as T));
}
