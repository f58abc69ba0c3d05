import * as z from 'zod/mini';
import { bundleManifest } from '../../schemas/bundle-manifest.js';
import { call as callSchema, type Option } from '../../schemas/call.js';
import { textOf } from '../../schemas/field.js';
import { proposal } from '../../schemas/proposal/index.js';
import { report } from '../../schemas/report.js';
import type { LoadedCall } from '../../src/core/call-facts.js';

type Json = Record<string, unknown>;

/** Every JSON Schema by file name. Editors read draft-07 most widely; titles and descriptions carry both languages. */
export function jsonSchemas(calls: readonly LoadedCall[]): readonly (readonly [name: string, schema: Json])[] {
  return [
    ['proposal.schema.json', titled(toJson(proposal), 'Research proposal, format 1')],
    ...calls.map(({ call }) => [`proposal.${call.id}.schema.json`, proposalFor(call)] as const),
    ['call.schema.json', titled(toJson(callSchema), 'Call definition, format 1')],
    ['report.schema.json', titled(toJson(report), 'grantlint JSON report, version 1')],
    ['bundle-manifest.schema.json', titled(toJson(bundleManifest), 'Manifest of a grantlint bundle, format 1')],
  ];
}

const titled = (schema: Json, title: string): Json => ({ ...schema, title });

function toJson(schema: z.core.$ZodType): Json {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const text = textOf(zodSchema);
      if (!text) return;
      jsonSchema.title = `${text.en[0]} / ${text.ja[0]}`;
      jsonSchema.description = `${text.en[1]}\n${text.ja[1]}`;
    },
  }) as Json;
}

/** The proposal with the choices of one call as enums. */
function proposalFor(call: LoadedCall['call']): Json {
  const schema = titled(toJson(proposal), `Proposal for: ${call.title.en}`);
  const top = schema.properties as Record<string, Json>;
  const project = top.project?.properties as Record<string, Json>;
  top.call = { ...top.call, const: call.id };
  const choices = { tier: call.tiers, phase: call.phases, field: call.fields?.covered } as const;
  for (const [name, options] of Object.entries(choices)) {
    const field = project[name];
    if (options && field) project[name] = { ...field, anyOf: options.map(choice) };
  }
  return schema;
}

const choice = ({ id, label, aliases = [] }: Option): Json => ({
  title: id,
  description: `${label.en} / ${label.ja}`,
  enum: [...new Set([id, label.en, label.ja, ...aliases])],
});
