import { NO_POLICY, type Policy } from '../core/policy.js';
import type { YamlFile } from '../core/read-yaml.js';
import { sha256 } from '../files/sha256.js';
import type { Host } from '../host.js';
import type { Settings } from '../settings.js';
import type { DraftFile } from './check-draft.js';

/** What was decided on rules, and on findings of one draft. */
export type PolicyOf = (draft: DraftFile, yaml: YamlFile) => Policy;

/** The settings decide for every draft of the run. */
export function policyReader({ house }: Pick<Settings, 'house'>, _host: Host): PolicyOf {
  const { levels, waivers } = house;
  const policy: Policy =
    levels.size === 0 && waivers.length === 0 ? NO_POLICY : { levels, waivers, faults: [], sha256 };
  return () => policy;
}
