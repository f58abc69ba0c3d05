/**
 * Lines of one flow scalar as one text: a line end is a space, further ones stay. Spaces beside a line end do not count,
 * those before the first line and after the last do.
 */
export function foldFlow(source: string): string {
  if (!source.includes('\n')) return source;
  const [first = '', ...rest] = source.split(/\r?\n/);
  const last = rest.pop() ?? '';
  let text = trimEnd(first);
  let between = ' ';
  for (const line of rest) {
    const words = trimEnd(trimStart(line));
    if (words !== '') {
      text += between + words;
      between = ' ';
    } else if (between === '\n') text += '\n';
    else between = '\n';
  }
  return text + between + trimStart(last);
}

/** Lines below `>`: further indented ones (here with their spaces) and blank lines keep their line ends. */
export function foldBlock(lines: readonly string[]): string {
  let text = '';
  let between = '';
  let wasIndented = false;
  for (const line of lines) {
    if (line === '') {
      if (between === '\n') text += '\n';
      else between = '\n';
    } else if (line.startsWith(' ')) {
      if (between === ' ') between = '\n';
      else if (between === '\n' && !wasIndented) between = '\n\n';
      text += between + line;
      between = '\n';
      wasIndented = true;
    } else {
      text += between + line;
      between = ' ';
      wasIndented = false;
    }
  }
  return text;
}

/** Of U+0020 only: what else counts as white space in JavaScript is text in YAML. */
function trimStart(line: string): string {
  let from = 0;
  while (line[from] === ' ') from++;
  return line.slice(from);
}

function trimEnd(line: string): string {
  let to = line.length;
  while (line[to - 1] === ' ') to--;
  return line.slice(0, to);
}
