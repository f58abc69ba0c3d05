import { ED25519 } from './ssh-private-key.js';

/** A line of an allowed_signers file (ssh-keygen(1), ALLOWED SIGNERS) that holds a key of its own. */
export interface SignerLine {
  /** The first field as written: patterns of names, separated by commas. */
  readonly principals: string;
  /** The public key as SSH writes it in binary. */
  readonly key: Buffer;
  /** No option `namespaces`, or one that takes in "file". */
  readonly forFiles: boolean;
  /** Milliseconds since 1970; null where the line sets no such limit. */
  readonly after: number | null;
  readonly before: number | null;
}

/**
 * Lines that count. Left out are comments, certificate authorities (they vouch for certificates, which are not read
 * here), other kinds of keys, every line that holds something not understood, because it might
 * narrow what is allowed, and lines whose names `!` takes back altogether.
 */
export function signerLines(text: string): SignerLine[] {
  return text
    .replace(/^\u{FEFF}/u, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => readLine(line) ?? []);
}

/** A word without blanks, or one in quotes; then options, if any; then the kind of key, the key, and a comment. */
const LINE =
  /^(?:"(?<quoted>[^"]+)"|(?<plain>[^\s"]+))\s+(?:(?<options>(?:[^\s"]|"(?:[^"\\]|\\.)*")+)\s+)?(?<kind>ssh-ed25519)\s+(?<key>[A-Za-z0-9+/]+=*)(?:\s|$)/;

function readLine(line: string): SignerLine | undefined {
  const { quoted, plain, options = '', kind, key } = LINE.exec(line)?.groups ?? {};
  const read = readOptions(options);
  if (kind !== ED25519 || key === undefined || !read || read.has('cert-authority')) return undefined;
  const [after, before] = [timeOf(read.get('valid-after')), timeOf(read.get('valid-before'))];
  if (after === undefined || before === undefined) return undefined;
  const namespaces = read.get('namespaces');
  const principals = quoted ?? plain ?? '';
  if (!takesInAnybody(principals)) return undefined;
  return {
    principals,
    key: Buffer.from(key, 'base64'),
    forFiles: namespaces === undefined || listTakesIn(namespaces, 'file'),
    after,
    before,
  };
}

const WITH_VALUE = ['namespaces', 'valid-after', 'valid-before'];
const OPTION = /^(?<name>[A-Za-z-]+)(?:="(?<value>(?:[^"\\]|\\.)*)")?$/;

/** Name (in lower case) to value; undefined where one is unknown, given twice, or not written as it must be. */
function readOptions(text: string): Map<string, string> | undefined {
  const found = new Map<string, string>();
  for (const each of text.match(/(?:[^,"]|"(?:[^"\\]|\\.)*")+/g) ?? []) {
    const { name = '', value } = OPTION.exec(each)?.groups ?? {};
    const known = name.toLowerCase();
    const fits = value === undefined ? known === 'cert-authority' : WITH_VALUE.includes(known);
    if (!fits || found.has(known)) return undefined;
    found.set(known, (value ?? '').replaceAll('\\"', '"'));
  }
  return found;
}

const TIME = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(Z|UTC)?$/i;

/** Times without a zone are those of Japan, so that a list means the same everywhere. Undefined where it is no time. */
function timeOf(text: string | undefined): number | null | undefined {
  if (text === undefined) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00', zone] = TIME.exec(text) ?? [];
  const written = `${year}-${month}-${day}T${hour}:${minute}:${second}`;
  const time = Date.parse(`${written}Z`);
  // A day that the month does not have would be taken for one of the next.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 19) !== written) return undefined;
  return zone ? time : time - 9 * 60 * 60 * 1000;
}

/** A list of patterns as in ssh_config(5): `*`, `?`, and `!` for what is never taken in. */
export function listTakesIn(list: string, name: string): boolean {
  const patterns = list.split(',').map((each) => each.trim());
  if (patterns.some((each) => each.startsWith('!') && matches(each.slice(1), name))) return false;
  return patterns.some((each) => !each.startsWith('!') && matches(each, name));
}

/**
 * Whether there can be a name that a list of patterns takes in: one of them that no `!` takes back. Held against those as
 * it is written, so where both have wildcards and only overlap, the line rather does not count.
 */
const takesInAnybody = (list: string): boolean =>
  list.split(',').some((each) => !each.trim().startsWith('!') && listTakesIn(list, each.trim()));

/** Without regular expressions, whose time a hostile pattern could blow up. */
function matches(pattern: string, name: string): boolean {
  let reached = new Set([0]);
  for (const sign of pattern) {
    const all = [...reached];
    if (sign === '*') {
      const least = Math.min(...all);
      reached = new Set(Array.from({ length: name.length - least + 1 }, (_, index) => least + index));
    } else {
      reached = new Set(
        all.filter((at) => at < name.length && (sign === '?' || name[at] === sign)).map((at) => at + 1),
      );
    }
    if (reached.size === 0) return false;
  }
  return reached.has(name.length);
}
