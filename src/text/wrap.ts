import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Characters that Japanese never puts at the start of a line (行頭禁則). */
const NO_START = /^[、。，．・：；？！）」』】〕〉》’”ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ]/;

/**
 * Breaks text into lines of at most `width` cells (Japanese characters take two); one closing sign may hang over.
 * Later lines are indented like the first.
 */
export function wrap(text: string, width: number, indent = 0): string {
  const room = Math.max(20, width - indent - 2);
  const lines = wrapAnsi(text, room, { hard: true, trim: true }).split('\n');
  return hang(lines).join(`\n${' '.repeat(indent)}`);
}

function hang(lines: readonly string[]): string[] {
  const result: string[] = [];
  for (const line of lines) {
    const sign = result.length > 0 ? NO_START.exec(line)?.[0] : undefined;
    if (sign) result[result.length - 1] += sign;
    const rest = sign ? line.slice(sign.length) : line;
    if (rest !== '') result.push(rest);
  }
  return result;
}

export const cells = (text: string): number => stringWidth(text);

export const padCells = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - cells(text)));
