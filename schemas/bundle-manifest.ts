import * as z from 'zod/mini';

/** `manifest.json` at the top of a bundle, version 1. Lists every other file of the bundle, sorted by path. */
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

export const bundleManifest = z.strictObject({
  bundleFormat: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  proposal: z.strictObject({ id: z.string(), title: z.strictObject({ en: z.string(), ja: z.string() }), sha256 }),
  call: z.strictObject({ id: z.string(), sha256 }),
  asOf: z.iso.date(),
  verdict: z.literal('ready'),
  files: z.array(z.strictObject({ path: z.string(), size: z.int(), sha256 })),
});

export type BundleManifest = z.output<typeof bundleManifest>;
