import type { Host } from '../host.js';
import type { Settings } from '../settings.js';

export interface Progress {
  readonly step: (text: string) => void;
  readonly done: () => void;
}

const SILENT: Progress = { step: () => {}, done: () => {} };

/** A spinner on stderr for work of several steps, on a terminal with a width only: ora never stops where it is zero. */
export async function progress(steps: number, { detail }: Settings, { terminal, env }: Host): Promise<Progress> {
  if (steps < 2 || detail === 'quiet' || !terminal.stderr || terminal.columns === 0 || env.CI) return SILENT;
  const { default: ora } = await import('ora');
  const spinner = ora({ stream: process.stderr }).start();
  let at = 0;
  return {
    step: (text) => {
      spinner.text = `${++at}/${steps} ${text}`;
      spinner.render();
    },
    done: () => spinner.stop(),
  };
}
