import { Lexer } from 'yaml';

/** A comment of the file, from its `#` to the end of the line. */
export interface Comment {
  readonly text: string;
  /** From 1. */
  readonly line: number;
  /** Whether nothing but spaces stands before it. */
  readonly isAlone: boolean;
}

/** Goes before every scalar, so that a text that looks like a comment can be told from one. */
const SCALAR = '\x1f';
/** Tokens that the lexer adds and that stand for no text. */
const MARKERS: ReadonlySet<string> = new Set(['\x02', '\x18', SCALAR]);

/** Comments as the YAML parser sees them: nothing inside quotes or block texts is one. */
export function commentsIn(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let [line, before, isAlone] = [1, '', true];
  for (const token of new Lexer().lex(text)) {
    if (token.startsWith('#') && before !== SCALAR) comments.push({ text: token.trimEnd(), line, isAlone });
    before = token;
    if (MARKERS.has(token)) continue;
    const breaks = token.split('\n');
    line += breaks.length - 1;
    const last = breaks.at(-1) ?? '';
    isAlone = (isAlone || breaks.length > 1) && last.trim() === '';
  }
  return comments;
}
