import { usage } from '../given-options.js';
import type { Host } from '../host.js';
import type { Settings } from '../settings.js';
import { BASH_SCRIPT } from './completion/bash-script.js';
import { isShell, SHELLS, type Shell } from './completion/shells.js';

/** `grantlint completion SHELL` */
export async function completion([shell]: readonly string[], _settings: Settings, host: Host): Promise<number> {
  if (shell === undefined || !isShell(shell)) throw notAShell(shell);
  host.stdout(await scriptFor(shell));
  return 0;
}

const notAShell = (given: string | undefined): Error => {
  const [en, ja] =
    given === undefined
      ? ['Name the shell', 'シェルを指定してください']
      : [`There is no completion for "${given}". Shells`, `「${given}」用の補完はありません。シェル`];
  return usage(
    `${en}: ${SHELLS.join(', ')}. Such as: grantlint completion bash`,
    `${ja}：${SHELLS.join('、')}。例：grantlint completion bash`,
  );
};

async function scriptFor(shell: Shell): Promise<string> {
  if (shell === 'bash') return BASH_SCRIPT;
  const { script } = await import('@bomb.sh/tab');
  const text = printed(() => script(shell, 'grantlint', 'grantlint'));
  return shell === 'zsh' ? withQuotedPrefix(text) : text;
}

/** The library writes to the console and gives nothing back. It does so at once, so nobody else's words are taken. */
function printed(write: () => void): string {
  const log = console.log;
  const lines: string[] = [];
  console.log = (line: string) => void lines.push(line);
  try {
    write();
  } finally {
    console.log = log;
  }
  return `${lines.join('\n')}\n`;
}

// biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's.
const PREFIX = 'flagPrefix="-P ${BASH_REMATCH}"';

/** The script evaluates what was typed before a `=`; unquoted, a command in it would run when Tab is pressed. */
function withQuotedPrefix(text: string): string {
  if (text.split(PREFIX).length !== 2) throw new Error('the zsh script of the library is not the one that is known');
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the shell's.
  return text.replace(PREFIX, () => 'flagPrefix="-P ${(q)BASH_REMATCH}"');
}
