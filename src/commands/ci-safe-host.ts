import type { Host } from '../host.js';
import type { Parts } from '../system-files.js';
import { commandBreaker } from '../text/ci-commands.js';

/**
 * The same host, but nothing that is printed is a command to the runner: drafts, names and paths are other people's
 * text. What is meant as a command goes through `commands`.
 */
export function ciSafe(host: Host): Host {
  const [out, err] = [commandBreaker(), commandBreaker()];
  return {
    ...host,
    stdout: (text) => host.stdout(out(text)),
    stdoutParts: (parts) => host.stdoutParts(each(parts, out)),
    stderr: (text) => host.stderr(err(text)),
    commands: host.stdoutParts,
  };
}

async function* each(parts: Parts, change: (text: string) => string): AsyncIterable<string | Uint8Array> {
  for await (const part of parts) yield typeof part === 'string' ? change(part) : part;
}
