import type { Verification } from '../../core/verification.js';
import type { ReportOptions } from '../report.js';

/** Everything found out about bundles, as text. */
export type RenderVerifications = (verifications: readonly Verification[], options: ReportOptions) => string;

export const VERIFICATION_FORMATS = {
  pretty: async (): Promise<RenderVerifications> => (await import('./pretty.js')).pretty,
  json: async (): Promise<RenderVerifications> => (await import('./json.js')).json,
  junit: async (): Promise<RenderVerifications> => (await import('./junit.js')).junit,
  sarif: async (): Promise<RenderVerifications> => (await import('./sarif.js')).sarif,
} as const;
