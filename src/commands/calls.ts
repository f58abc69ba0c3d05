import { usage } from '../given-options.js';
import type { Host } from '../host.js';
import type { Settings } from '../settings.js';

/** Runs one action with the words that stand after it. */
type Run = (words: readonly string[], settings: Settings, host: Host) => Promise<number>;

interface CallsAction {
  /** What stands after `grantlint calls`, for the message about wrong usage. */
  readonly usage: string;
  /** How many words it takes besides its own name. */
  readonly least: number;
  readonly most: number;
  readonly load: () => Promise<Run>;
}

/**
 * What `grantlint calls` can do. A further action is one line here, `name: { usage, least, most, load }`, with
 * `load: async () => (await import('./calls/name.js')).nameAction`; its options stand in CALLS of `options.ts`.
 */
const ACTIONS: Readonly<Record<string, CallsAction>> = {
  list: { usage: 'list', least: 0, most: 0, load: async () => (await import('./calls/list.js')).listCalls },
  show: { usage: 'show ID|FILE', least: 1, most: 1, load: async () => (await import('./calls/show.js')).showCall },
  check: {
    usage: 'check [FILE|FOLDER|ID…]',
    least: 0,
    most: Number.POSITIVE_INFINITY,
    load: async () => (await import('./calls/check.js')).checkCalls,
  },
  coverage: {
    usage: 'coverage ID|FILE --source FILE',
    least: 1,
    most: 1,
    load: async () => (await import('./calls/coverage.js')).coverCall,
  },
  diff: { usage: 'diff OLD NEW', least: 2, most: 2, load: async () => (await import('./calls/diff.js')).diffCalls },
};

/** `grantlint calls [action] [names…]`; without an action, the list. */
export async function calls(words: readonly string[], settings: Settings, host: Host): Promise<number> {
  const [name = 'list', ...rest] = words;
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (!action || rest.length < action.least || rest.length > action.most) {
    const all = Object.values(ACTIONS).map((each) => `\n  grantlint calls ${each.usage}`);
    throw usage(`Write one of:${all.join('')}`, `次のいずれかを入力してください：${all.join('')}`);
  }
  return (await action.load())(rest, settings, host);
}
