import * as z from 'zod/mini';

/**
 * `manifest.json` at the top of a bundle, bundle format 1 or 2, in canonical JSON (RFC 8785). It lists every file under
 * `data/` and bag-info.txt, sorted by the bytes of the path, and what was judged by what. The digest of the bundle is made from it.
 * Format 2 is that of a bundle with `data/policy.json`, which readers of format 1 would take for a stranger's file.
 */
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));

const listed = z.strictObject({
  /** From the folder of the bundle: `data/proposal/proposal.yaml`. */
  path: z.string(),
  size: z.int(),
  sha256,
  /** The file shows the digest of the bundle: its SHA-256 is taken with each letter and figure of the digest as 0. */
  digestAsZeros: z.optional(z.literal(true)),
});

export const bundleManifest = z.strictObject({
  bundleFormat: z.literal([1, 2]),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  proposal: z.strictObject({ id: z.string(), title: z.strictObject({ en: z.string(), ja: z.string() }), sha256 }),
  /** The definitions themselves lie under `data/call/`, each under the name of its id. */
  call: z.strictObject({
    id: z.string(),
    sha256,
    /** What the overlay of an office adds to. */
    base: z.nullable(z.strictObject({ id: z.string(), sha256 })),
  }),
  asOf: z.iso.date(),
  /** The time in Japan (HH:MM) for which the check was asked, if any. */
  asOfTime: z.nullable(z.string().check(z.regex(/^\d{2}:\d{2}$/))),
  verdict: z.literal('ready'),
  /** How many findings are waived; in format 2 only. */
  waived: z.optional(z.int().check(z.gte(0))),
  files: z.array(listed),
});

export type BundleManifest = z.output<typeof bundleManifest>;
export type BundleFile = z.output<typeof listed>;
