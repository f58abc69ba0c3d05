import * as z from 'zod/mini';
import type { Call, Option } from './call.js';
import { textOf } from './field.js';
import { proposal } from './proposal/index.js';

/** JSON Schemas for editors. They read draft-07 most widely; titles and descriptions carry both languages. */
export type JsonSchema = Record<string, unknown>;

export const toJsonSchema = (schema: z.core.$ZodType, title: string): JsonSchema => ({
  ...(z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      const text = textOf(zodSchema);
      if (!text) return;
      jsonSchema.title = `${text.en[0]} / ${text.ja[0]}`;
      jsonSchema.description = `${text.en[1]}\n${text.ja[1]}`;
    },
  }) as JsonSchema),
  title,
});

/** The proposal as one call asks for it: its choices as enums, and required where the call lists any. */
export function proposalSchemaFor(call: Call): JsonSchema {
  const schema = toJsonSchema(proposal, `Proposal for: ${call.title.en} / 提案書：${call.title.ja}`);
  const top = propertiesOf(schema);
  const project = propertiesOf(top.project);
  top.call = { ...top.call, const: call.id };
  const lists = {
    tier: offered(call.tiers),
    phase: call.phases,
    field: call.fields?.covered,
    researchArea: call.areas,
  };
  for (const [name, options = []] of Object.entries(lists)) {
    if (options.length === 0) continue;
    project[name] = { ...project[name], anyOf: options.map((option) => choice(option)) };
    requireField(top.project, name);
  }
  const papers = call.documents ?? [];
  if (papers.length > 0) {
    const attachment = propertiesOf(top.attachments?.items as JsonSchema);
    attachment.document = { ...attachment.document, anyOf: papers.map(({ id, label }) => choice({ id, label }, [])) };
  }
  return schema;
}

const offered = (tiers: Call['tiers'] = []) => tiers.filter((tier) => tier.offered !== false);

const propertiesOf = (schema: JsonSchema | undefined): Record<string, JsonSchema> =>
  (schema?.properties ?? {}) as Record<string, JsonSchema>;

function requireField(schema: JsonSchema | undefined, name: string): void {
  const required = (schema?.required ?? []) as string[];
  if (schema && !required.includes(name)) schema.required = [...required, name];
}

/** Editors offer the first spelling; the others that the call knows are accepted. */
const choice = ({ id, label, aliases = [] }: Option, labels: readonly string[] = [label.en, label.ja]): JsonSchema => ({
  title: id,
  description: `${label.en} / ${label.ja}`,
  enum: [...new Set([id, ...labels, ...aliases])],
});
