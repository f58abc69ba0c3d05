import type { Host } from '../../host.js';
import type { Settings } from '../../settings.js';
import type { ToWaive } from './to-waive.js';

/** What a judged draft brings for the end of its run. */
interface Brought {
  readonly leftOut: number;
  readonly toWaive: ToWaive | null;
}

/** Gathers what is told and written about waivers when all drafts are judged and reported. */
export function afterRun(settings: Settings, host: Host) {
  let leftOut = 0;
  const drafts: ToWaive[] = [];
  return {
    add: (brought: Brought): void => {
      leftOut += brought.leftOut;
      if (brought.toWaive) drafts.push(brought.toWaive);
    },
    /** Throws UsageError and FileError as `writeWaivers` does. */
    finish: async (): Promise<void> => {
      if (leftOut > 0) tellLeftOut(leftOut, settings, host);
      if (settings.on('writeWaivers')) (await import('./write-waivers.js')).writeWaivers(drafts, settings, host);
    },
  };
}

/** Findings that somebody accepted stand in such a run; whoever wonders reads why. */
function tellLeftOut(count: number, { lang, detail, text }: Settings, { stderr }: Host): void {
  if (detail === 'quiet') return;
  const whose = text('acceptWaivers') ?? '';
  stderr(`${LEFT_OUT[lang === 'ja' ? 'ja' : 'en'](count, whose)}\n`);
}

const LEFT_OUT = {
  en: (count: number, whose: string) =>
    `note: --accept-waivers ${whose}: ${count} ${count === 1 ? 'waiver does' : 'waivers do'} not count, and what they accept stands`,
  ja: (count: number, whose: string) =>
    `注意：--accept-waivers ${whose} により、承認記録 ${count} 件を無効として扱いました（対象の指摘はそのまま残ります）`,
} as const;
