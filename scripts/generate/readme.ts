import { realHost } from '../../src/host.js';
import { main } from '../../src/main.js';

/**
 * Fills blocks of the form
 *   <!-- output: check examples/… --lang en -->
 *   ```text … ```
 * with what the command really prints, cut after the line that holds `until:` where one is named.
 */
const BLOCK = /<!-- output: (.*?)(?: \| lines: (\d+)-(\d+))? -->\n```text\n[\s\S]*?```/g;

export async function withRealOutput(text: string, root: URL): Promise<string> {
  let result = text;
  for (const [block, command = '', from, to] of [...text.matchAll(BLOCK)]) {
    const output = (await outputOf(command, root)).trimEnd().split('\n');
    const shown = from && to ? output.slice(Number(from) - 1, Number(to)) : output;
    const range = from && to ? ` | lines: ${from}-${to}` : '';
    result = result.replace(
      block,
      () => `<!-- output: ${command}${range} -->\n\`\`\`text\n${shown.join('\n').trim()}\n\`\`\``,
    );
  }
  return result;
}

async function outputOf(command: string, root: URL): Promise<string> {
  let output = '';
  const host = realHost();
  const words = command.split(' ');
  await main(words, {
    ...host,
    cwd: root.pathname,
    env: { LANG: 'en_US.UTF-8' },
    callsFolder: new URL('calls/', root).pathname,
    compiledCalls: () => [],
    terminal: { stdout: false, stderr: false, stdin: false, columns: 80 },
    stdout: (text) => {
      output += text;
    },
    stderr: () => {},
  });
  return output;
}
