import { realHost } from '../../src/host.js';
import { main } from '../../src/main.js';

/**
 * Fills blocks of the form
 *   <!-- output: check examples/… --lang en | only: budget-over-cap -->
 *   ```text … ```
 * with what the command really prints; `only` keeps the heading, the findings named, and the verdict.
 */
const BLOCK = /<!-- output: (.*?)(?: \| only: (.*?))? -->\n```text\n[\s\S]*?```/g;

export async function withRealOutput(text: string, root: URL): Promise<string> {
  let result = text;
  for (const [block, command = '', only] of [...text.matchAll(BLOCK)]) {
    const output = (await outputOf(command, root)).trim();
    if (output === '') throw new Error(`nothing was printed by: grantlint ${command}`);
    const shown = only === undefined ? output : excerpt(output, only.split(/, */));
    const mark = only === undefined ? command : `${command} | only: ${only}`;
    result = result.replace(block, () => `<!-- output: ${mark} -->\n\`\`\`text\n${shown}\n\`\`\``);
  }
  return result;
}

/** Findings start with a sign at the margin, and so does the verdict at the end. */
function excerpt(output: string, codes: readonly string[]): string {
  const [heading = '', ...parts] = output.split(/\n\n(?=[✖▲●✔] )/);
  const findings = parts
    .slice(0, -1)
    .filter((part) => codes.some((code) => part.split('\n', 1)[0]?.includes(`  ${code}  `)));
  const left = parts.length - 1 - findings.length;
  // The human checklist stands between the last finding and the verdict.
  const more = /必須/.test(output) ? `…（ほか${left}件）` : `… (${left} more)`;
  return [heading, ...findings, more, parts.at(-1) ?? ''].join('\n\n');
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
    compiledCall: () => undefined,
    terminal: { stdout: false, stderr: false, stdin: false, columns: 80 },
    stdout: (text) => {
      output += text;
    },
    stdoutParts: async (parts) => {
      for await (const part of parts) output += part;
    },
    stderr: () => {},
  });
  return output;
}
