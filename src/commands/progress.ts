import type { Host } from '../host.js';
import type { Settings } from '../settings.js';

export interface Progress {
  readonly step: (text: string) => void;
  readonly done: () => void;
}

const SILENT: Progress = { step: () => {}, done: () => {} };

/** Milliseconds between two drawings: a run over thousands has other things to do. */
const DRAWN_EVERY = 80;
/** Before that a rate would say nothing. */
const RATE_AFTER = 2000;

/** A spinner on stderr for work of several steps, on a terminal with a width only: ora never stops where it is zero. */
export async function progress(
  steps: number,
  { detail, lang }: Settings,
  { terminal, env, now }: Host,
): Promise<Progress> {
  if (steps < 2 || detail === 'quiet' || !terminal.stderr || terminal.columns === 0 || env.CI) return SILENT;
  const { default: ora } = await import('ora');
  const spinner = ora({ stream: process.stderr }).start();
  const started = now();
  const words = WORDS[lang === 'ja' ? 'ja' : 'en'];
  let [at, drawn] = [0, 0];
  return {
    step: (text) => {
      at++;
      const time = now();
      if (time - drawn < DRAWN_EVERY) return;
      drawn = time;
      const spent = time - started;
      const pace = spent > RATE_AFTER ? words(at / (spent / 1000), ((steps - at) * spent) / at / 1000) : '';
      spinner.text = `${at}/${steps}${pace} ${text}`;
      // One thread that judges leaves its timers no time.
      spinner.render();
    },
    done: () => spinner.stop(),
  };
}

const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** Steps a second, and seconds left. */
const WORDS = {
  en: (rate: number, left: number) => ` · ${rate.toFixed(rate < 10 ? 1 : 0)}/s · ${minutes(left)} left`,
  ja: (rate: number, left: number) => ` · 毎秒 ${rate.toFixed(rate < 10 ? 1 : 0)} 件 · 残り ${minutes(left)}`,
} as const;
