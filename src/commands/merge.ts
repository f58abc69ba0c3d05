import type { Host } from '../host.js';
import type { Settings } from '../settings.js';

/** `grantlint merge REPORT…` */
export async function merge(_words: readonly string[], _settings: Settings, _host: Host): Promise<number> {
  return 3;
}
