import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Installs what package-lock.json names, unless that very lockfile is installed already, and builds the CLI. */
const root = fileURLToPath(new URL('../', import.meta.url));
const stamp = `${root}node_modules/.grantlint-installed`;
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`grantlint needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  console.error(`Node.js 20.19 以降が必要です（現在 ${process.versions.node}）。`);
  process.exit(2);
}

const lock = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex');
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;
// npm is run by its own script: on Windows `npm` is no program that can be executed directly.
const npm = (...words) => {
  const script = process.env.npm_execpath;
  const [program, first] = script ? [process.execPath, [script]] : ['npm', []];
  execFileSync(program, [...first, ...words], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
};

if (!installed) {
  console.error('Installing what the project needs (once) …  必要なものを準備しています（初回のみ）…');
  // No package needs a script of its own, and ours builds below.
  npm('ci', '--ignore-scripts', '--no-audit', '--no-fund');
  writeFileSync(stamp, lock);
}
npm('run', '--silent', 'bundle');
