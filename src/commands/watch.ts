import type { Host } from '../host.js';
import type { Settings } from '../settings.js';

/** `grantlint watch [paths…]` */
export async function watch(_words: readonly string[], _settings: Settings, _host: Host): Promise<number> {
  return 3;
}
