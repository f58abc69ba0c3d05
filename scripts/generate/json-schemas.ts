import { bundleManifest } from '../../schemas/bundle-manifest.js';
import { call as callSchema, overlay } from '../../schemas/call.js';
import { type JsonSchema, proposalSchemaFor, toJsonSchema } from '../../schemas/json-schema.js';
import { bundlePolicy } from '../../schemas/policy.js';
import { proposal } from '../../schemas/proposal/index.js';
import { report } from '../../schemas/report.js';
import { verificationReport } from '../../schemas/verification.js';
import { waiversFile } from '../../schemas/waivers.js';
import type { LoadedCall } from '../../src/core/call-facts.js';
import { settingsForEditors } from './settings.js';

/** Every JSON Schema by file name. */
export function jsonSchemas(calls: readonly LoadedCall[]): readonly (readonly [name: string, schema: JsonSchema])[] {
  return [
    ['proposal.schema.json', toJsonSchema(proposal, 'Research proposal, format 1')],
    ...calls.map(({ call }) => [`proposal.${call.id}.schema.json`, proposalSchemaFor(call)] as const),
    ['call.schema.json', toJsonSchema(callSchema, 'Call definition, format 1')],
    ['call-overlay.schema.json', toJsonSchema(overlay, 'What an office adds to a call, format 1')],
    ['report.schema.json', toJsonSchema(report, 'grantlint JSON report, version 1')],
    ['verification.schema.json', toJsonSchema(verificationReport, 'grantlint verification, version 1')],
    ['settings.schema.json', toJsonSchema(settingsForEditors(), 'Settings of grantlint (grantlint.yaml)')],
    ['waivers.schema.json', toJsonSchema(waiversFile, 'Findings accepted on record (waivers.yaml)')],
    ['bundle-manifest.schema.json', toJsonSchema(bundleManifest, 'Manifest of a grantlint bundle, format 1 or 2')],
    ['bundle-policy.schema.json', toJsonSchema(bundlePolicy, 'Decisions in a grantlint bundle, policy format 1')],
  ];
}
