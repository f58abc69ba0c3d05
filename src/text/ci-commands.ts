/**
 * What a CI runner would take as a command to itself, made harmless and shown. A runner reads everything that a program
 * prints: a line that starts with `::` (GitHub Actions), and `##[`, `##vso[` (Azure) and `##teamcity[` anywhere.
 */

/** How a sign is written so that it means itself to a reader and nothing to a runner. */
type Form = 'text' | 'json' | 'xml';

const SHOWN: Readonly<Record<Form, (sign: string) => string>> = {
  text: (sign) => `\\u{${hex(sign)}}`,
  // Such a sequence stands in a string in JSON, and in text or an attribute in XML: never in the grammar itself.
  json: (sign) => `\\u00${hex(sign)}`,
  xml: (sign) => `&#${sign.charCodeAt(0)};`,
};
const hex = (sign: string): string => sign.charCodeAt(0).toString(16);

/** The last sign of each is what is exchanged, so that text which comes in pieces is caught too. */
const COMMAND = /(##(?:vso|teamcity)?)(\[)|((?:^|[\n\r])[^\S\n\r]*:)(:)/gi;

const broken = (text: string, form: Form): string =>
  text.replace(COMMAND, (_, marks?: string, bracket?: string, start?: string, colon?: string) =>
    marks === undefined ? `${start}${SHOWN[form](colon ?? ':')}` : `${marks}${SHOWN[form](bracket ?? '[')}`,
  );

/** The same for a text that is not handed on in pieces. */
export const withoutCommands = (text: string): string => broken(text, 'text');

/**
 * For everything that goes out on one stream, piece by piece. JSON and XML stay what they are: the first sign of a
 * stream tells them, and whatever starts like them and is neither loses its commands all the same.
 */
export function commandBreaker(): (text: string) => string {
  let form: Form | undefined;
  // What stands on the line that is not ended, as far as it matters for what follows.
  let before = '';
  return (text) => {
    form ??= formOf(text);
    const whole = broken(before + text, form ?? 'text');
    const out = whole.slice(before.length);
    before = tailOf(whole);
    return out;
  };
}

function formOf(text: string): Form | undefined {
  const [first] = text.trimStart();
  if (first === undefined) return undefined;
  return first === '{' || first === '[' ? 'json' : first === '<' ? 'xml' : 'text';
}

/** As long as the longest mark without its bracket. */
const LONGEST = '##teamcity'.length;

function tailOf(text: string): string {
  const line = text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
  return /^\s*:?$/.test(line) ? line.trimStart() : `.${line.slice(-LONGEST)}`;
}
